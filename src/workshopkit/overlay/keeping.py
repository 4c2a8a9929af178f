"""Keep: what an adaptation says still holds, although it tells of what is changed."""

from __future__ import annotations

from workshopkit.overlay.addresses import BLOCKS, at, below, meant, names_below, one_below, unknown
from workshopkit.overlay.changes import Log, What
from workshopkit.overlay.shape import Shape
from workshopkit.overlay.terms import TERMS, terms_at
from workshopkit.source import Mapping, Node, Scalar, Sequence


def kept(root: Mapping, written: Scalar, shape: Shape, log: Log) -> None:
    """Note that what stands at an address still holds, with what the base had there; an address that is not
    there is reported."""
    base = log.roots[-1]
    if terms := terms_at(root, written.value):
        old = terms_at(base, written.value)
        for name, term in terms.items():
            log.note(below(TERMS, name), What.KEPT, old.get(name), term, written.span)
        return
    node: Node = root
    address = ""
    for step in (step for step in written.value.split(".") if step != BLOCKS):
        name = meant(step, node, address, written.span, log) if isinstance(node, Sequence) else step
        found = one_below(node, name, top=not address)
        if found is None:
            unknown(name, names_below(node, top=not address), written.span, address, log)
            return
        node, address = found, below(address, name)
    log.note(address, What.KEPT, at(base, address), node, written.span)
