"""Nodes made ready for the models: every value gets its address and keeps its place."""

from __future__ import annotations

from functools import lru_cache

from workshopkit.diagnostics import Span
from workshopkit.overlay import id_of
from workshopkit.source import Mapping, Node, Scalar, Sequence

_REMEMBERED = 128  # blocks; a workshop has about a dozen, and most cohorts change one


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


def raw(node: Node, address: str = "", hidden: tuple[str, ...] = ()) -> Raw:
    """The values of a node that is written out (`overlay.normal`), with addresses below `address`.

    A key with an absent value counts as not written, but for its place in `keys_at`. The names in
    `hidden` (a workshop's "blocks") take no place in the addresses of what stands in them.
    """
    match node:
        case Scalar(value, plain, span):
            return leaf(value, span, address, plain)
        case Mapping(entries, keys, span):
            made = fields({}, span, address)
            for key, below in entries.items():
                if key in keys:
                    made.keys_at[key] = keys[key]
                if isinstance(below, Scalar) and below.absent:
                    continue
                way = address if key in hidden else f"{address}.{key}" if address else key
                made[key] = raw(below, way)
            return made
        case Sequence(items, span):
            listed = Items()
            listed.span, listed.address = span, address
            for number, item in enumerate(items, 1):
                own = id_of(item)
                name = own.value if own else str(number)
                way = f"{address}.{name}" if address else name
                is_block = isinstance(item, Mapping) and "kind" in item.entries
                listed.append(raw_once(item, way) if is_block else raw(item, way))
            return listed


@lru_cache(maxsize=_REMEMBERED)
def raw_once(node: Node, address: str) -> Raw:
    """Like raw, and the same values each time that the very same node is asked for: none may be changed."""
    return raw(node, address)
