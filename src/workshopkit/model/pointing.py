"""Where what is told of an adapted workshop points: into the adaptation, which its reader can mend."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from os.path import realpath
from pathlib import Path

from workshopkit.assets import shipped
from workshopkit.diagnostics import Diagnostic, Span
from workshopkit.model.sources import SourceFile
from workshopkit.model.translated_terms import is_beside
from workshopkit.overlay import BLOCKS, Change, What, below, id_of
from workshopkit.source import Mapping, Node, Sequence


@dataclass(frozen=True, slots=True)
class Pointing:
    """A workshop written out (`root`), with what was changed in it.

    `adapts` is the line by which the last of the `adaptations` names what it adapts, None where there is
    none; `translations` are the files that texts come from. Two are the same, for no text depends on them.
    """

    file: str = field(compare=False)
    root: Mapping = field(compare=False)
    changes: tuple[Change, ...] = field(compare=False)
    adapts: Span | None = field(compare=False)
    adaptations: tuple[Mapping, ...] = field(default=(), compare=False)
    translations: tuple[SourceFile, ...] = field(default=(), compare=False)

    def point(self, told: Diagnostic, *, stacked: bool = False) -> Diagnostic:
        """What is told of a workshop that was adapted, at the latest change of the block that it is about.

        Of a shipped workshop that nobody can mend, at `adapts` where that block was left alone; what is
        wrong in a workshop of one's own, and was not touched, stays where it is. `stacked`: what is told in
        one adaptation of a block that a later one changed goes there too.
        """
        if self.adapts is None:
            return told
        address, changes = self._address(told.span), self.changes
        if address is None and stacked:
            address, changes = self._in_an_adaptation(told.span)
        if address is None:
            return told
        near = [
            (_shared(change.address, address), number)
            for number, change in enumerate(changes)
            if self._is_about(change, address)
        ]
        if near:
            return replace(told, span=changes[max(near)[1]].span)
        return replace(told, span=self.adapts) if self.is_shipped(told.span.file) else told

    def _address(self, span: Span) -> str | None:
        """What stands at a place in the workshop's own file, or in a translation of it; None elsewhere."""
        if span.file == self.file:
            return _found(_places(self.root), span)
        for file in self.translations:
            if span.file == file.name and is_beside(file.name, self.file):
                return _found(_translated(file.root), span)
        return None

    def _in_an_adaptation(self, span: Span) -> tuple[str | None, tuple[Change, ...]]:
        """What an adaptation says at a place, and what later ones changed; None elsewhere."""
        files = [root.span.file for root in self.adaptations]
        if span.file not in files:
            return None, ()
        number = files.index(span.file)
        later = tuple(change for change in self.changes if change.span.file in files[number + 1 :])
        return _found(_said(self.adaptations[number]), span), later

    def _is_about(self, change: Change, address: str) -> bool:
        """Whether a change is of the same block, or of the same field of the workshop."""
        if change.what in (What.KEPT, What.REPEATED) or change.block != address.partition(".")[0]:
            return False
        is_field = change.block in self.root.entries
        one, other = f"{change.address}.", f"{address}."
        return not is_field or one.startswith(other) or other.startswith(one)

    def is_shipped(self, file: str) -> bool:
        """Whether a file is one of ours, that nobody mends."""
        return Path(realpath(file)).is_relative_to(realpath(shipped("decks")))


Places = tuple[tuple[tuple[int, int], ...], tuple[str, ...]]
"""Lines and columns in order, and the address of what begins at each."""


def _found(places: Places, span: Span) -> str:
    where = bisect_right(places[0], (span.line, span.column)) - 1
    return places[1][where] if where >= 0 else ""


@lru_cache(maxsize=8)
def _places(root: Mapping) -> Places:
    return _sorted(_begin(root, ""))


@lru_cache(maxsize=8)
def _said(adaptation: Mapping) -> Places:
    """The places of an adaptation, with the address in the workshop of what each is about."""
    begins = [(adaptation.span, "")]
    for key, value in adaptation.entries.items():
        listed = value.items if isinstance(value, Sequence) else ()
        if key == "change":
            begins += _begin(value, "")
        elif key == "insert":
            for item in listed:
                block = item.entries.get("block") if isinstance(item, Mapping) else None
                if block is not None and (own := id_of(block)):
                    begins += _begin(block, own.value)
        else:
            begins += _begin(value, key)
    return _sorted(iter(begins))


@lru_cache(maxsize=8)
def _translated(root: Mapping) -> Places:
    """The places of a translation file, whose texts stand by their address."""
    terms, texts = root.entries.get("terms"), root.entries.get("texts")
    found = [("terms", terms)] if isinstance(terms, Mapping) else []
    begins = [begin for address, node in found for begin in _begin(node, address)]
    if isinstance(texts, Mapping):
        begins += [(place, address) for address, place in texts.keys.items()]
    return _sorted(iter(begins))


def _sorted(begins: Iterator[tuple[Span, str]]) -> Places:
    order = sorted(((place.line, place.column), address) for place, address in begins)
    return tuple(place for place, _ in order), tuple(address for _, address in order)


def _begin(node: Node, address: str) -> Iterator[tuple[Span, str]]:
    """Where each value below a node begins, with its address."""
    yield node.span, address
    match node:
        case Mapping(entries, keys):
            for key, value in entries.items():
                way = address if key == BLOCKS and not address else below(address, key)
                if key in keys:
                    yield keys[key], way
                yield from _begin(value, way)
        case Sequence(items):
            for item in items:
                own = id_of(item)
                yield from _begin(item, below(address, own.value) if own else address)


def _shared(one: str, other: str) -> int:
    """How many steps two addresses have in common."""
    count = 0
    for step, same in zip(one.split("."), other.split("."), strict=False):
        if step != same:
            break
        count += 1
    return count
