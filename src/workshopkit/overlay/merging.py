"""Merging: maps by key, lists with ids by id; other values are replaced, and null takes them away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshopkit.diagnostics import Code, Span
from workshopkit.overlay.addresses import below, meant, unknown
from workshopkit.overlay.changes import Log, What
from workshopkit.overlay.normal import id_of, normal
from workshopkit.overlay.shape import PLAIN, Shape
from workshopkit.overlay.whole import by_id, tell_replaced
from workshopkit.source import Mapping, Node, Scalar, Sequence, walk


def merged(base: Node | None, over: Node, shape: Shape, address: str, log: Log) -> Node | None:
    """What stands at an address once `over` is put over `base`; None when it goes back to its default.

    `base` is written out, `over` as an author wrote it. Where the base lacks an id that `over` names, this
    is reported at its place, with the id that was probably meant.
    """
    if isinstance(base, Scalar) and base.absent:
        base = None
    if base is None and isinstance(over, Mapping) and _has_addresses(over):
        base = Mapping({}, {}, over.span)
    if isinstance(over, Scalar) and over.absent:
        if base is not None:
            log.note(address, What.REMOVED, base, None, over.span)
        if isinstance(base, Sequence):
            tell_replaced(base, None, shape.items or PLAIN, address, over.span, log)
        return None
    if isinstance(over, Scalar) and isinstance(base, Mapping) and shape.shorthand:
        over = Mapping({shape.shorthand: over}, {shape.shorthand: over.span}, over.span)
    match base, over:
        case Mapping(), Mapping() if not _begins_anew(base, over):
            return _map(base, over, shape, address, log)
        case Sequence(), Mapping():
            return _list(base, over, shape.items or PLAIN, address, log)
        case Sequence(), Sequence() if (named := by_id(base, over, address, log)) is not None:
            return _list(base, named, shape.items or PLAIN, address, log)
    made = normal(over, shape.of(over) if isinstance(over, Mapping) else shape, log.report)
    if isinstance(base, Sequence):
        tell_replaced(base, made, shape.items or PLAIN, address, over.span, log)
    if isinstance(base, Mapping) and isinstance(made, Mapping) and (own := id_of(base)):
        if isinstance(over, Mapping) and (said := over.entries.get("id")):
            _is_its_own(own, said, over.keys.get("id", said.span), address, log)
        made = replace(made, entries={**made.entries, "id": own})
    log.note(address, What.CHANGED, base, made, over.span)
    return made


def _has_addresses(over: Mapping) -> bool:
    """Whether a key in it is an address, so that it leads to a map that the base does not have yet."""
    return any("." in key for node in walk(over) if isinstance(node, Mapping) for key in node.entries)


def _begins_anew(base: Mapping, over: Mapping) -> bool:
    """Whether a block gets another kind: nothing of the old one would make sense in it."""
    old, new = base.entries.get("kind"), over.entries.get("kind")
    return isinstance(old, Scalar) and isinstance(new, Scalar) and old.value != new.value


def _map(base: Mapping, over: Mapping, shape: Shape, address: str, log: Log) -> Mapping:
    own = shape.of(base)
    entries, keys = dict(base.entries), dict(base.keys)
    if own.switch and own.shorthand not in over.entries:
        entries.pop(own.shorthand or "", None)  # "worksheet: {title: …}" wants it shown again
    for key, place, value in steps(over):
        if key == "id" and (name := id_of(base)):
            _is_its_own(name, value, place, address, log)
            continue
        put(entries, keys, key, place, value, own.fields.get(key, PLAIN), below(address, key), log)
    is_block = "kind" in entries  # told where it stands itself; what is smaller, where it was changed last
    return Mapping(entries, keys, base.span if is_block or not over.entries else over.span)


def _is_its_own(own: Scalar, said: Node, place: Span, address: str, log: Log) -> None:
    """Report another id than the one that an item has: all that names it would name nothing."""
    if not isinstance(said, Scalar) or said.value != own.value:
        log.report.add(Code.ID_STAYS, place, id=own.value, name=address)


def put(
    entries: dict[str, Node],
    keys: dict[str, Span],
    key: str,
    place: Span,
    value: Node,
    shape: Shape,
    address: str,
    log: Log,
) -> None:
    """Merge a value into the entry of a map that is being made."""
    made = merged(entries.get(key), value, shape, address, log)
    entries[key], keys[key] = (value if made is None else made), place  # an absent one keeps its place


def _list(base: Sequence, over: Mapping, shape: Shape, address: str, log: Log) -> Sequence:
    """The list with the items that `over` names by id changed.

    One with nothing behind it is reported: more often its lines were not indented than it should go.
    """
    items: list[Node] = list(base.items)
    places = {own.value: number for number, item in enumerate(items) if (own := id_of(item))}
    for step, place, value in steps(over):
        key = meant(step, base, address, place, log)
        if key not in places:
            unknown(key, places, place, address, log)
            continue
        made = merged(items[places[key]], value, shape, below(address, key), log)
        if made is None:
            log.report.add(Code.EMPTY_CHANGE, place, id=key, name=below(address, key))
        else:
            items[places[key]] = made
    return Sequence(tuple(items), base.span)


def steps(over: Mapping) -> Iterator[tuple[str, Span, Node]]:
    """The entries of a map; a key with dots ("stages.vraag.story") leads to a map below its first step."""
    for key, value in over.entries.items():
        place = over.keys.get(key, over.span)
        first, _, rest = key.partition(".")
        yield first, place, Mapping({rest: value}, {rest: place}, value.span) if rest else value
