"""Nodes written out: shorthands become maps, and every map in a list gets its id."""

from __future__ import annotations

import re
from itertools import pairwise

from workshopkit.diagnostics import Code, Report, Span
from workshopkit.overlay.shape import PLAIN, Shape
from workshopkit.source import Mapping, Node, Scalar, Sequence

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def normal(node: Node, shape: Shape, report: Report) -> Node:
    """The node written out, the same object where there is nothing to write out.

    Duplicate ids are reported, and sentences in lists between brackets that were cut at their comma.
    """
    match node:
        case Scalar():
            return node if node.absent else _written_out(node, shape)
        case Mapping(entries):
            own = shape.of(node)
            made = {key: normal(below, own.fields.get(key, PLAIN), report) for key, below in entries.items()}
            if all(made[key] is entries[key] for key in entries):
                return node
            return Mapping(made, node.keys, node.span)
        case Sequence(items):
            if node.flow:
                _cut_at_commas(items, report)
            below = shape.items or PLAIN
            listed = tuple(normal(_written_out(item, below), below, report) for item in items)
            named = with_ids(listed, report)
            if all(new is old for new, old in zip(named, items, strict=True)):
                return node
            return Sequence(named, node.span)


def _written_out(node: Node, shape: Shape) -> Node:
    """A scalar that stands for a map as that map."""
    if not isinstance(node, Scalar) or shape.shorthand is None:
        return node
    return Mapping({shape.shorthand: node}, {}, node.span)


def with_ids(items: tuple[Node, ...], report: Report) -> tuple[Node, ...]:
    """The items, each map with its own id, else its kind ("opening", "opening-2"), else its number."""
    written: dict[str, Span] = {}
    for item in items:
        if (own := id_of(item)) is not None:
            if own.value in written:
                first = written[own.value]
                report.add(Code.DUPLICATE_ID, own.span, id=own.value, other=f"{first.line}:{first.column}")
            written.setdefault(own.value, own.span)
    taken = set(written)
    named: list[Node] = []
    for number, item in enumerate(items, 1):
        if isinstance(item, Mapping) and id_of(item) is None:
            name = free_id(_kind(item) or str(number), taken)
            taken.add(name)
            named.append(Mapping({**item.entries, "id": Scalar(name, True, item.span)}, item.keys, item.span))
        else:
            named.append(item)
    return tuple(named)


def id_of(item: Node) -> Scalar | None:
    """The id that a map in a list has."""
    own = item.entries.get("id") if isinstance(item, Mapping) else None
    return own if isinstance(own, Scalar) and not own.absent else None


def free_id(name: str, taken: set[str]) -> str:
    """The name, with a number when it is taken."""
    number = 2
    free = name
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free


def _kind(item: Mapping) -> str | None:
    kind = item.entries.get("kind")
    return kind.value if isinstance(kind, Scalar) and ID.fullmatch(kind.value) else None


def _cut_at_commas(items: tuple[Node, ...], report: Report) -> None:
    """Warn where a sentence in a list between brackets was cut in two at its comma."""
    for before, after in pairwise(items):
        match before, after:
            case Scalar(first, True), Scalar(second, True) if " " in first and _goes_on(first, second):
                report.add(Code.CUT_AT_COMMA, after.span, value=f"{first}, {second}")


def _goes_on(first: str, second: str) -> bool:
    return first[:1].isupper() and first[-1:] not in ".?!…" and second[:1].islower()
