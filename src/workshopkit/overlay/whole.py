"""A list that is written over another: merged by its ids, or in its place as a whole, which is told."""

from __future__ import annotations

from workshopkit.diagnostics import Code, Span
from workshopkit.diagnostics.suggest import suggest
from workshopkit.overlay.changes import Log
from workshopkit.overlay.normal import id_of
from workshopkit.overlay.shape import Shape
from workshopkit.source import Mapping, Node, Sequence

_MISTYPED = 0.8  # of 1: as like as this, an id is another one with a slip of the pen


def by_id(base: Sequence, over: Sequence, address: str, log: Log) -> Mapping | None:
    """A list of items that each say their id, by these; None for a list that takes the place of the whole.

    That is one without ids, or with ids that are all new. One that is much like an id of the base is a
    mistake sooner than new; but meetings and breaks are called alike.
    """
    items = [(own, item) for item in over.items if (own := id_of(item))]
    known = [own.value for item in base.items if (own := id_of(item))]
    if not known or not items or len(items) < len(over.items):
        return None
    counted = any(own.value.isdigit() and int(own.value) <= len(known) for own, _ in items)
    if not counted and not {own.value for own, _ in items} & set(known):
        near = any(suggest(own.value, known, _MISTYPED) for own, _ in items)
        if address.startswith("delivery.") or not near:
            return None
    entries: dict[str, Node] = {}
    keys: dict[str, Span] = {}
    for own, item in items:
        if first := keys.get(own.value):
            log.report.add(Code.DUPLICATE_ID, own.span, id=own.value, other=f"{first.line}:{first.column}")
            continue
        entries[own.value], keys[own.value] = item, own.span
    return Mapping(entries, keys, over.span)


def tell_replaced(
    base: Sequence, made: Node | None, shape: Shape, address: str, place: Span, log: Log
) -> None:
    """Say once that a list with ids is no longer there as it was; `shape` is that of its items.

    Of lines that are nothing but words below something else there is nothing to tell.
    """
    left = _named(made.items, shape) if isinstance(made, Sequence) else {}
    gone = {name: item for name, item in _named(base.items, shape).items() if name not in left}
    is_more = any(set(item.entries) - {"id", shape.shorthand} for item in gone.values())
    if gone and (is_more or "." not in address):
        log.report.add(Code.LIST_REPLACED, place, name=address, value=", ".join(gone), id=next(iter(gone)))


def _named(items: tuple[Node, ...], shape: Shape) -> dict[str, Mapping]:
    """The items whose author gave them an id, by that id."""
    return {
        own.value: item
        for item in items
        if isinstance(item, Mapping) and (own := id_of(item))
        if "id" in item.keys or shape.shorthand == "id"
    }
