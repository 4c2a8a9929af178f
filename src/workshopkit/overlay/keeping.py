"""Keep: what an adaptation says still holds, although it tells of what is changed."""

from __future__ import annotations

from workshopkit.overlay.addresses import BLOCKS, below, meant, names_below, one_below, unknown
from workshopkit.overlay.changes import Log, What
from workshopkit.overlay.shape import Shape
from workshopkit.overlay.terms import TERMS
from workshopkit.source import Mapping, Node, Scalar, Sequence


def kept(root: Mapping, written: Scalar, shape: Shape, log: Log) -> None:
    """Note that what stands at an address still holds; an address that is not there is reported."""
    if (term := _term(root, written)) is not None:
        log.note(below(TERMS, term), What.KEPT, None, None, written.span)
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
    log.note(address, What.KEPT, node, node, written.span)


def _term(root: Mapping, written: Scalar) -> str | None:
    """The term that an address means: "terms.opvang" of the workshop, "regendag.terms.ouder" of a block."""
    first, *rest = written.value.split(".")
    if first != TERMS and rest[:1] != [TERMS]:
        return None
    name = ".".join(rest if first == TERMS else [first, *rest[1:]])
    table = root.entries.get(TERMS)
    return name if isinstance(table, Mapping) and name in table.entries else None
