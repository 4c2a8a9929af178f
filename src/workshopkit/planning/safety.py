"""Safety: what keeps people safe, and who changed it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from types import MappingProxyType

from workshopkit.blocks import Block
from workshopkit.blocks.common import Item, Said
from workshopkit.decode import Model, safeties, written_texts
from workshopkit.diagnostics import Span
from workshopkit.identity import Same
from workshopkit.model import Workshop
from workshopkit.overlay import Change, What
from workshopkit.text import Text, join

_REMEMBERED = 512  # blocks and fields of workshops; cohorts share nearly all of them


@dataclass(frozen=True, slots=True)
class SafetyChange:
    """What keeps people safe and what an adaptation rewrote or took out: its words as they were.

    `address` is that of what was changed: the whole, or what stands below it (`agreements.hier.for`).
    """

    address: str
    text: Text
    span: Span

    @property
    def words(self) -> str:
        return self.text.plain


@dataclass(frozen=True, slots=True)
class _Line:
    """What keeps people safe: its texts, for whom it is (None: for all), and in whose place it and what it
    stands in come."""

    texts: tuple[Text, ...]
    people: frozenset[str] | None
    instead: tuple[str | None, ...]

    def is_kept(self, now: _Line | None, audiences: Collection[str]) -> bool:
        """Whether it still says the same to all who were to get it, of the audiences that there are now."""
        people = None if self.people is None else self.people.intersection(audiences)
        if people is not None and not people:
            return True
        if now is None or self.instead != now.instead or self._typed() != now._typed():
            return False
        return now.people is None or (people is not None and people <= now.people)

    def _typed(self) -> tuple[str, ...]:
        """Its words as they were typed: those of a term may be others for each group."""
        return tuple(" ".join((text.source or text.plain).split()) for text in self.texts)

    def shown(self) -> Text:
        """Its words, which stand at no address any longer."""
        texts = (replace(text, address=None, source=None, span=None, also=()) for text in self.texts)
        return join("\n", list(texts))


def safety_changes(workshop: Workshop) -> tuple[SafetyChange, ...]:
    """What adaptations changed of what keeps people safe. With a block its own lines go, and are not told."""
    if not workshop.changes:
        return ()
    blocks = {block.id for block in workshop.blocks}
    parts = (workshop.model_copy(update={"blocks": ()}), *workshop.blocks)
    now = {address: line for part in parts for address, line in _lines(Same(part)).items()}
    return tuple(
        _changed(workshop.changes, address, line.shown())
        for address, (block, line) in _lines_before(workshop).items()
        if block in blocks or not block
        if not line.is_kept(now.get(address), workshop.audience_ids)
    )


def _lines_before(workshop: Workshop) -> dict[str, tuple[str, _Line]]:
    """The lines that there were before any adaptation, each as it was first, with the block that it is in."""
    found: dict[str, tuple[str, _Line]] = {}
    for parts in workshop.earlier:
        for part in parts:
            block = part.id if isinstance(part, Block) else ""
            for address, line in _lines(Same(part)).items():
                found.setdefault(address, (block, line))
    return found


def _changed(changes: tuple[Change, ...], address: str, words: Text) -> SafetyChange:
    """What happened at an address, at the last change of it, around it or below it."""
    near = [
        change
        for change in changes
        if change.what is not What.ORDERED
        if f"{change.address}.".startswith(f"{address}.") or f"{address}.".startswith(f"{change.address}.")
    ]
    by = (near or changes)[-1]
    below = by.address.startswith(f"{address}.")
    return SafetyChange(by.address if below else address, words, by.span)


@lru_cache(maxsize=_REMEMBERED)
def _lines(part: Same[Model]) -> Mapping[str, _Line]:
    """What keeps people safe in a block, or in the fields of a workshop, by its address."""
    return MappingProxyType(dict(_below(part.it, None, ())))


def _below(
    node: object, people: frozenset[str] | None, instead: tuple[str | None, ...]
) -> Iterator[tuple[str, _Line]]:
    if isinstance(node, tuple):
        for item in node:
            yield from _below(item, people, instead)
    if not isinstance(node, Model):
        return
    if isinstance(node, Item) and not isinstance(node, Block):
        own = frozenset(node.for_) if node.for_ else None
        people = own if people is None else people if own is None else people & own
        instead = (*instead, node.instead_of)
    if isinstance(node, Said) and node.safety:
        yield node.address, _Line(_texts(node), people, instead)
    for name, safe in _fields(type(node)):
        value = getattr(node, name)
        if safe and isinstance(value, Text) and value:
            yield f"{node.address}.{name}", _Line((value,), people, instead)
        elif value and isinstance(value, Model | tuple):
            yield from _below(value, people, instead)


@cache
def _fields(model: type[Model]) -> tuple[tuple[str, bool], ...]:
    """The fields of a model, each with whether it says what keeps people safe."""
    safe = safeties(model)
    return tuple((name, (field.alias or name) in safe) for name, field in model.model_fields.items())


def _texts(said: Said) -> tuple[Text, ...]:
    """What is said: its text, or all of its texts where it has more than one of them."""
    text = getattr(said, "text", None)
    return (text,) if isinstance(text, Text) else tuple(written_texts(said))
