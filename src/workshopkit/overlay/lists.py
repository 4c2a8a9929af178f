"""Insert, remove, order: what an adaptation does to lists of items with ids, by address."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from workshopkit.diagnostics import Code, Span
from workshopkit.overlay.changes import Key, Log, What
from workshopkit.overlay.merging import below, unknown
from workshopkit.overlay.normal import free_id, id_of, normal
from workshopkit.overlay.shape import PLAIN, Shape
from workshopkit.source import Mapping, Node, Scalar, Sequence

BLOCKS = "blocks"
"""The list that an address without any other list means; it takes no place in addresses."""

Edit = Callable[[Sequence, Shape], Sequence]


def edited(root: Mapping, way: list[str], shape: Shape, place: Span, log: Log, edit: Edit) -> Mapping:
    """The root with the list at a way ("regendag", "stages") edited; [] is that of the blocks."""
    made = _edited(root, way or [BLOCKS], shape, "", place, log, edit)
    return made if isinstance(made, Mapping) else root


def _edited(
    node: Node, way: list[str], shape: Shape, address: str, place: Span, log: Log, edit: Edit
) -> Node:
    if not way:
        if isinstance(node, Sequence):
            return edit(node, shape.items or PLAIN)
        log.report.add(Code.NOT_A_LIST, place, key=address, value="")
        return node
    step, rest = way[0], way[1:]
    match node:
        case Mapping(entries) if step in entries or (
            not rest and shape.of(node).fields.get(step, PLAIN).items
        ):
            own = shape.of(node).fields.get(step, PLAIN)
            listed = entries.get(step, Sequence((), place))
            if isinstance(listed, Scalar) and listed.absent:
                listed = Sequence((), place)
            made = _edited(listed, rest, own, below(address, step), place, log, edit)
            return replace(node, entries={**entries, step: made}, keys={step: place, **node.keys})
        case Mapping(entries) if not address and BLOCKS in entries and _has(entries[BLOCKS], step):
            own = shape.fields.get(BLOCKS, PLAIN)
            made = _edited(entries[BLOCKS], way, own, "", place, log, edit)
            return replace(node, entries={**entries, BLOCKS: made})
        case Sequence(items) if _has(node, step):
            return replace(
                node,
                items=tuple(
                    _edited(item, rest, shape.items or PLAIN, below(address, step), place, log, edit)
                    if (own_id := id_of(item)) and own_id.value == step
                    else item
                    for item in items
                ),
            )
    unknown(step, _names(node, shape, top=not address), place, address, log)
    return node


def _has(node: Node, name: str) -> bool:
    return isinstance(node, Sequence) and any(own.value == name for own in _ids(node))


def _ids(node: Sequence) -> Iterator[Scalar]:
    return (own for item in node.items if (own := id_of(item)))


def _names(node: Node, shape: Shape, *, top: bool) -> list[str]:
    match node:
        case Sequence():
            return [own.value for own in _ids(node)]
        case Mapping(entries):
            blocks = entries.get(BLOCKS)
            own = [own.value for own in _ids(blocks)] if top and isinstance(blocks, Sequence) else []
            return [*own, *(key for key in entries if key not in ("id", "kind", BLOCKS))]
        case _:
            return []


def removed(root: Mapping, written: Scalar, shape: Shape, log: Log) -> Mapping:
    """The root without the item at an address: a block, or anything in a list."""
    *way, name = written.value.split(".")

    def edit(listed: Sequence, shape: Shape) -> Sequence:
        if not _has(listed, name):
            unknown(name, [own.value for own in _ids(listed)], written.span, ".".join(way), log)
            return listed
        gone = next(item for item in listed.items if (own := id_of(item)) and own.value == name)
        log.note(written.value, What.REMOVED, gone, None, written.span)
        return replace(listed, items=tuple(item for item in listed.items if item is not gone))

    return edited(root, way, shape, written.span, log, edit)


def inserted(root: Mapping, written: Mapping, shape: Shape, log: Log) -> Mapping:
    """The root with the item of one `insert` put in: before or after an address, or at an end of a list."""
    item = written.entries.get("block") or written.entries.get("item")
    side, anchor = _anchor(written)
    if item is None or anchor is None:
        log.report.add(Code.BAD_INSERT, written.span)
        return root
    way = [step for step in anchor.value.split(".") if step and step != BLOCKS]
    name = way.pop() if way and side in ("before", "after") else None

    def edit(listed: Sequence, shape: Shape) -> Sequence:
        names = [own.value if (own := id_of(one)) else "" for one in listed.items]
        if name is not None and name not in names:
            unknown(name, names, anchor.span, ".".join(way), log)
            return listed
        new = _new(item, names, shape, ".".join(way), log)
        if new is None:
            return listed
        number = _place(listed, side, name, ".".join(way), log)
        if side in ("after", "start"):
            log.placed[".".join(way), _key(new)] = name or _START
        own = id_of(new)
        address = ".".join([*way, own.value if own else str(number + 1)])
        log.note(address, What.ADDED, None, new, written.span)
        return replace(listed, items=(*listed.items[:number], new, *listed.items[number:]))

    return edited(root, way, shape, anchor.span, log, edit)


_START = "^"  # no id: before the first item


def _place(listed: Sequence, side: str, name: str | None, way: str, log: Log) -> int:
    """Where an item comes in: after what came in at that place before it, in the order of the file."""
    keys = [_key(item) for item in listed.items]
    if side == "end":
        return len(keys)
    if side == "before":
        return keys.index(name or "")
    number = keys.index(name) + 1 if name is not None else 0
    while number < len(keys) and _follows(keys[number], name or _START, way, log):
        number += 1
    return number


def _follows(key: Key, anchor: Key, way: str, log: Log) -> bool:
    """Whether an item was put in after another one, or after what was."""
    while (way, key) in log.placed:
        key = log.placed[way, key]
        if key == anchor:
            return True
    return False


def _key(item: Node) -> Key:
    own = id_of(item)
    return own.value if own else id(item)


def _new(item: Node, names: list[str], shape: Shape, address: str, log: Log) -> Node | None:
    """The item written out, with an id that the list does not have yet; None when its own is taken."""
    own = shape.of(item)
    short = isinstance(item, Scalar) and own.shorthand is not None
    made = normal(Mapping({own.shorthand or "": item}, {}, item.span) if short else item, own, log.report)
    own_id = id_of(made)
    if own_id and own_id.value in names:
        other = below(address, own_id.value)
        log.report.add(Code.DUPLICATE_ID, own_id.span, id=own_id.value, other=other)
        return None
    if isinstance(made, Mapping) and own_id is None:
        kind = made.entries.get("kind")
        wanted = kind.value if isinstance(kind, Scalar) else str(len(names) + 1)
        free = Scalar(free_id(wanted, set(names)), True, made.span)
        return replace(made, entries={"id": free, **made.entries})
    return made


def _anchor(written: Mapping) -> tuple[str, Scalar | None]:
    """On which side of what: ("after", address), or ("start", the list's address, empty for blocks)."""
    for side in ("before", "after"):
        found = written.entries.get(side)
        if isinstance(found, Scalar) and found.value:
            return side, found
    end = written.entries.get("at")
    if isinstance(end, Scalar) and end.value in ("start", "end"):
        listed = written.entries.get("in")
        return end.value, listed if isinstance(listed, Scalar) else Scalar("", True, end.span)
    return "", None


def ordered(root: Mapping, way: str, names: Sequence, shape: Shape, log: Log) -> Mapping:
    """The root with the named items of a list in the order of the names; the rest stays where it is.

    What this adaptation took out may stand in it.
    """

    def edit(listed: Sequence, shape: Shape) -> Sequence:
        by_id = {own.value: item for item in listed.items if (own := id_of(item))}
        seen: dict[str, Span] = {}
        gone = {change.address for change in log.changes if change.what is What.REMOVED}
        here = "" if way == BLOCKS else way
        wanted = [name for name in names.items if isinstance(name, Scalar)]
        wanted = [name for name in wanted if name.value in by_id or below(here, name.value) not in gone]
        for name in wanted:
            if name.value not in by_id:
                unknown(name.value, by_id, name.span, here, log)
            elif first := seen.get(name.value):
                other = f"{first.line}:{first.column}"
                log.report.add(Code.DUPLICATE_ID, name.span, id=name.value, other=other)
            seen.setdefault(name.value, name.span)
        if len(seen & by_id.keys()) < len(wanted):
            return listed
        queue = iter([by_id[name.value] for name in wanted])
        items = tuple(
            next(queue) if (own := id_of(item)) and own.value in seen else item for item in listed.items
        )
        made = replace(listed, items=items)
        if items != listed.items:
            before = tuple(own for own in _ids(listed) if own.value in seen)
            old, new = Sequence(before, listed.span), Sequence(tuple(wanted), names.span)
            log.note(way or BLOCKS, What.ORDERED, old, new, names.span)
        return made

    return edited(
        root, [step for step in way.split(".") if step and step != BLOCKS], shape, names.span, log, edit
    )
