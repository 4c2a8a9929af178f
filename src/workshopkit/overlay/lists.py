"""Insert, remove, order: what an adaptation does to lists of items with ids, by address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workshopkit.diagnostics import Code, Span
from workshopkit.overlay.addresses import BLOCKS, below, ids_of, meant, names_below, unknown
from workshopkit.overlay.changes import Key, Log, What
from workshopkit.overlay.normal import free_id, id_of, normal
from workshopkit.overlay.shape import PLAIN, Shape
from workshopkit.source import Mapping, Node, Scalar, Sequence

Edit = Callable[[Sequence, Shape, str], Sequence]
"""From a list, its shape and its address to the list as it becomes."""


def edited(root: Mapping, way: list[str], shape: Shape, place: Span, log: Log, edit: Edit) -> Mapping:
    """The root with the list at a way ("regendag", "stages") edited; [] is that of the blocks."""
    made = _edited(root, way or [BLOCKS], shape, "", place, log, edit)
    return made if isinstance(made, Mapping) else root


def _edited(
    node: Node, way: list[str], shape: Shape, address: str, place: Span, log: Log, edit: Edit
) -> Node:
    if not way:
        if isinstance(node, Sequence):
            return edit(node, shape.items or PLAIN, address)
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
            here = address if step == BLOCKS and not address else below(address, step)
            made = _edited(listed, rest, own, here, place, log, edit)
            return replace(node, entries={**entries, step: made}, keys={step: place, **node.keys})
        case Mapping(entries) if not address and BLOCKS in entries and _has(entries[BLOCKS], step):
            own = shape.fields.get(BLOCKS, PLAIN)
            made = _edited(entries[BLOCKS], way, own, "", place, log, edit)
            return replace(node, entries={**entries, BLOCKS: made})
        case Sequence(items) if _has(node, name := meant(step, node, address, place, log)):
            inner = shape.items or PLAIN
            made_items = tuple(
                _edited(item, rest, inner, below(address, name), place, log, edit)
                if (own_id := id_of(item)) and own_id.value == name
                else item
                for item in items
            )
            return replace(node, items=made_items)
    unknown(step, names_below(node, top=not address), place, address, log)
    return node


def _has(node: Node, name: str) -> bool:
    return name in ids_of(node)


def removed(root: Mapping, written: Scalar, shape: Shape, log: Log) -> Mapping:
    """The root without the item at an address: a block, or anything in a list."""
    *way, last = written.value.split(".")

    def edit(listed: Sequence, shape: Shape, address: str) -> Sequence:
        name = meant(last, listed, address, written.span, log)
        if not _has(listed, name):
            unknown(name, ids_of(listed), written.span, address, log)
            return listed
        gone = next(item for item in listed.items if (own := id_of(item)) and own.value == name)
        log.note(below(address, name), What.REMOVED, gone, None, written.span)
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
    last = way.pop() if way and side in ("before", "after") else None

    def edit(listed: Sequence, shape: Shape, address: str) -> Sequence:
        names = [own.value if (own := id_of(one)) else "" for one in listed.items]
        name = None if last is None else meant(last, listed, address, anchor.span, log)
        if name is not None and name not in names:
            unknown(name, names, anchor.span, address, log)
            return listed
        new = _new(item, names, shape, address, log)
        if new is None:
            return listed
        number = _place(listed, side, name, address, log)
        if side in ("after", "start"):
            log.placed[address, _key(new)] = name or _START
        own = id_of(new)
        log.note(below(address, own.value if own else str(number + 1)), What.ADDED, None, new, written.span)
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

    def edit(listed: Sequence, shape: Shape, address: str) -> Sequence:
        by_id = {own.value: item for item in listed.items if (own := id_of(item))}
        gone = {change.address for change in log.changes if change.what is What.REMOVED}
        seen: dict[str, Span] = {}
        for name in names.items:
            if not isinstance(name, Scalar):
                continue
            own_id = meant(name.value, listed, address, name.span, log)
            if own_id in by_id and (first := seen.get(own_id)):
                log.report.add(Code.DUPLICATE_ID, name.span, id=own_id, other=f"{first.line}:{first.column}")
            elif own_id not in by_id and below(address, own_id) not in gone:
                unknown(own_id, by_id, name.span, address, log)
            elif own_id in by_id:
                seen[own_id] = name.span
        queue = iter([by_id[name] for name in seen])
        items = tuple(
            next(queue) if (own := id_of(item)) and own.value in seen else item for item in listed.items
        )
        if items != listed.items:
            old = tuple(Scalar(name, True, listed.span) for name in by_id if name in seen)
            new = tuple(Scalar(name, True, place) for name, place in seen.items())
            log.note(
                address or BLOCKS,
                What.ORDERED,
                Sequence(old, listed.span),
                Sequence(new, names.span),
                names.span,
            )
        return replace(listed, items=items)

    return edited(
        root, [step for step in way.split(".") if step and step != BLOCKS], shape, names.span, log, edit
    )
