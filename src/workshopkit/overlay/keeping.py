"""Keep: what an adaptation says still holds, although it tells of what is changed."""

from __future__ import annotations

from workshopkit.overlay.changes import Log, What
from workshopkit.overlay.lists import BLOCKS
from workshopkit.overlay.merging import below, unknown
from workshopkit.overlay.normal import id_of
from workshopkit.overlay.shape import Shape
from workshopkit.overlay.terms import TERMS, terms_at
from workshopkit.source import Mapping, Node, Scalar, Sequence


def kept(root: Mapping, written: Scalar, shape: Shape, log: Log) -> None:
    """Note that what stands at an address still holds; an address that is not there is reported."""
    if terms := terms_at(root, written.value):
        for name, term in terms.items():
            log.note(below(TERMS, name), What.KEPT, term, term, written.span)
        return
    node: Node = root
    address = ""
    for step in (step for step in written.value.split(".") if step != BLOCKS):
        found = _step(node, step, top=not address)
        if found is None:
            unknown(step, _names(node, top=not address), written.span, address, log)
            return
        node, address = found, below(address, step)
    log.note(address, What.KEPT, node, node, written.span)


def _step(node: Node, step: str, *, top: bool) -> Node | None:
    match node:
        case Mapping(entries) if step in entries:
            return entries[step]
        case Mapping(entries) if top and BLOCKS in entries:
            return _step(entries[BLOCKS], step, top=False)
        case Sequence(items):
            return next((item for item in items if (own := id_of(item)) and own.value == step), None)
        case _:
            return None


def _names(node: Node, *, top: bool) -> list[str]:
    match node:
        case Mapping(entries):
            blocks = entries.get(BLOCKS)
            ids = _names(blocks, top=False) if top and blocks is not None else []
            return [*ids, *(key for key in entries if key not in ("id", "kind", BLOCKS))]
        case Sequence(items):
            return [own.value for item in items if (own := id_of(item))]
        case Scalar():
            return []
