"""Nodes made ready for the models: every map in a list gets its id, every value its address."""

from __future__ import annotations

import re
from itertools import pairwise

from workshopkit.diagnostics import Code, Report, Span
from workshopkit.source import Mapping, Node, Scalar, Sequence

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Leaf(str):
    """A scalar's words with their place; still text, whatever it will mean."""

    __slots__ = ("address", "plain", "span")
    address: str
    plain: bool
    span: Span


class Fields(dict[str, object]):
    """A map's values by key, with its place and the places of its keys."""

    __slots__ = ("address", "keys_at", "span")
    address: str
    keys_at: dict[str, Span]
    span: Span


class Items(list[object]):
    """A list's values with its place."""

    __slots__ = ("address", "span")
    address: str
    span: Span


Raw = Leaf | Fields | Items


def place_of(word: object, otherwise: Span) -> Span:
    """Where a word stands that is still a leaf; the other place when it comes from elsewhere."""
    return word.span if isinstance(word, Leaf) else otherwise


def leaf(words: str, span: Span, address: str, plain: bool = True) -> Leaf:
    """Words as a leaf of their own, for shorthands that are written out."""
    made = Leaf(words)
    made.span, made.address, made.plain = span, address, plain
    return made


def fields(values: dict[str, object], span: Span, address: str) -> Fields:
    """Values as a map of their own, for shorthands that are written out."""
    made = Fields(values)
    made.span, made.address, made.keys_at = span, address, {}
    return made


def raw(node: Node, report: Report, address: str = "", hidden: tuple[str, ...] = ()) -> Raw:
    """The node's values, with addresses below `address`; duplicate ids are reported.

    A key with an absent value counts as not written, but for its place in `keys_at`. The names in
    `hidden` (a workshop's "blocks") take no place in the addresses of what stands in them.
    """
    match node:
        case Scalar(value, plain, span):
            return leaf(value, span, address, plain)
        case Mapping(entries, keys, span):
            made = fields({}, span, address)
            for key, below in entries.items():
                made.keys_at[key] = keys[key]
                if isinstance(below, Scalar) and below.absent:
                    continue
                way = address if key in hidden else f"{address}.{key}" if address else key
                made[key] = raw(below, report, way)
            return made
        case Sequence(items, span, flow):
            if flow:
                _cut_at_commas(items, report)
            listed = Items()
            listed.span, listed.address = span, address
            for name, item in zip(_ids(items, report), items, strict=True):
                made_item = raw(item, report, f"{address}.{name}" if address else name)
                if isinstance(made_item, Fields):
                    made_item.setdefault("id", leaf(name, made_item.span, f"{made_item.address}.id"))
                listed.append(made_item)
            return listed


def _cut_at_commas(items: tuple[Node, ...], report: Report) -> None:
    """Warn where a sentence in a list between brackets was cut in two at its comma."""
    for before, after in pairwise(items):
        match before, after:
            case Scalar(first, True), Scalar(second, True) if " " in first and _goes_on(first, second):
                report.add(Code.CUT_AT_COMMA, after.span, value=f"{first}, {second}")


def _goes_on(first: str, second: str) -> bool:
    return first[:1].isupper() and first[-1:] not in ".?!…" and second[:1].islower()


def _ids(items: tuple[Node, ...], report: Report) -> list[str]:
    """A name for each item: its own id, else its kind ("opening", "opening-2"), else its number."""
    written: dict[str, Span] = {}
    for item in items:
        if isinstance(item, Mapping) and isinstance(own := item.entries.get("id"), Scalar) and not own.absent:
            if own.value in written:
                first = written[own.value]
                report.add(Code.DUPLICATE_ID, own.span, id=own.value, other=f"{first.line}:{first.column}")
            written.setdefault(own.value, own.span)
    taken = set(written)
    names = []
    for number, item in enumerate(items, 1):
        name = _own_id(item) or _free(_kind(item) or str(number), taken)
        taken.add(name)
        names.append(name)
    return names


def _own_id(item: Node) -> str | None:
    own = item.entries.get("id") if isinstance(item, Mapping) else None
    return own.value if isinstance(own, Scalar) and not own.absent else None


def _kind(item: Node) -> str | None:
    kind = item.entries.get("kind") if isinstance(item, Mapping) else None
    return kind.value if isinstance(kind, Scalar) and ID.fullmatch(kind.value) else None


def _free(name: str, taken: set[str]) -> str:
    number = 2
    free = name
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free
