"""Relations: what speaks of what, in one table, from the fields that say so."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from workshopkit.blocks import Block
from workshopkit.blocks.common import Item, Told
from workshopkit.decode import models, place_of, written_texts
from workshopkit.diagnostics import Code, Report
from workshopkit.diagnostics.suggest import suggest
from workshopkit.identity import Same
from workshopkit.model.addresses import NOTHING, at
from workshopkit.model.workshop import Workshop
from workshopkit.model.writings import ways_to
from workshopkit.text import Text

_REMEMBERED = 256  # blocks; cohorts share nearly all of them

Targets = tuple[str, ...]
"""The addresses that something speaks of."""


@dataclass(frozen=True, slots=True)
class Relations:
    """What is said to be about what: `said` by address, for all that stands there and says nothing itself;
    `leaning` by block, for whatever else is in it; `parts` are those of `said` in each block or field.

    What is said of one of the `blocks` decides whether that is there, and nothing of its texts.
    """

    said: Mapping[str, Targets]
    leaning: Mapping[str, Targets]
    parts: Mapping[str, tuple[tuple[str, Targets], ...]]
    blocks: frozenset[str]

    def within(self, part: str) -> tuple[tuple[str, Targets], ...]:
        """What is said of texts in a block or a field of the workshop, by their addresses."""
        return self.parts.get(part, ())

    def of(self, address: str) -> Targets:
        """What the text at an address speaks of."""
        for way in reversed(tuple(ways_to(address))):
            if way in self.said and (way == address or way not in self.blocks):
                return self.said[way]
        return self.leaning.get(address.partition(".")[0], ())


def relations(workshop: Workshop) -> Relations:
    """The table of a workshop: what says `about`, what a `told_in` names, what a block leans on."""
    said: dict[str, Targets] = {told.address: told.about for told in _telling(workshop) if told.about}
    stories = {block.id: block.story() for block in workshop.blocks}
    leaning: dict[str, Targets] = {}
    for block in workshop.blocks:
        for address in block.told_in:
            said[address] = (*said.get(address, ()), *stories[block.id])
        leans = [address for name in block.leans_on for address in stories.get(name, (f"{name}.title",))]
        if told := (*leans, *(address for address in block.about if "." in address)):
            leaning[block.id] = told
    parts: dict[str, tuple[tuple[str, Targets], ...]] = {}
    for way, told_of in said.items():
        part = way.partition(".")[0]
        parts[part] = (*parts.get(part, ()), (way, told_of))
    return Relations(said, leaning, parts, frozenset(stories))


def texts_about(workshop: Workshop, target: str) -> tuple[Text, ...]:
    """Every text that speaks of what stands at an address, at or below it, in the order of the fields.

    What tells of a whole story tells of each part of it; what is only there while a block is run tells of
    the block alone.
    """
    table = relations(workshop)
    return tuple(
        text
        for text in written_texts(workshop)
        if text.address is not None and any(_is_of(told, target) for told in table.of(text.address))
    )


def _is_of(told: str, target: str) -> bool:
    is_part = f"{told}.".startswith(f"{target}.")
    return is_part or ("." in told and f"{target}.".startswith(f"{told}."))


def check_relations(workshop: Workshop, report: Report, unread: Collection[str] = ()) -> None:
    """Report an address that something is about and that is not there; adaptations may have taken it out.

    Of the blocks in `unread` nothing could be read: what is wrong there is told, and no more.
    """
    changed = [change.address for change in workshop.changes]
    wanted: dict[str, Told] = {}
    for told in _telling(workshop):
        for address in _addresses(told):
            wanted.setdefault(address, told)
    for address, told in wanted.items():
        if address.partition(".")[0] in unread or at(workshop, address) is not NOTHING:
            continue
        if any(f"{address}.".startswith(f"{way}.") for way in changed):
            continue
        known = _known(workshop)
        key = "told_in" if isinstance(told, Block) and address in told.told_in else "about"
        report.add(
            Code.UNKNOWN_REFERENCE,
            place_of(address, told.span),
            key=key,
            value=address,
            choices="–",
            suggestion=suggest(address, known) or "",
        )


def _telling(workshop: Workshop) -> Iterator[Told]:
    """All in a workshop that says what it, or another text, is about."""
    yield from _in_frame(workshop)
    for block in workshop.blocks:
        yield from _in_block(Same(block))


def _in_frame(workshop: Workshop) -> Iterator[Told]:
    for name in type(workshop).model_fields:
        if name != "blocks":
            yield from _tells(getattr(workshop, name))


@lru_cache(maxsize=_REMEMBERED)
def _in_block(block: Same[Block]) -> tuple[Told, ...]:
    return tuple(_tells(block.it))


def _tells(value: object) -> Iterator[Told]:
    return (told for told in models(value) if isinstance(told, Told) and _addresses(told))


def _addresses(told: Told) -> Targets:
    return (*told.about, *told.told_in) if isinstance(told, Block) else told.about


def _known(workshop: Workshop) -> set[str]:
    ends = [text.address for text in written_texts(workshop) if text.address]
    ends += [f"{block.id}.{name}" for block in workshop.blocks for name in type(block).known_keys()]
    ends += list(type(workshop).known_keys())
    return {way for end in ends for way in accumulate(end.split("."), "{}.{}".format)}


def check_instead(workshop: Workshop, report: Report) -> None:
    """Report what comes in the place of an item that its list does not have, or of itself; adaptations may
    have taken that out."""
    gone = {change.address.rpartition(".")[2] for change in workshop.changes}
    for items in _lists(workshop):
        for item in items:
            others = [other.id for other in items if other is not item]
            word = item.instead_of
            if word is not None and word not in others and (word == item.id or word not in gone):
                report.add(
                    Code.UNKNOWN_REFERENCE,
                    place_of(word, item.span),
                    key="instead_of",
                    value=word,
                    choices=", ".join(others) or "–",
                    suggestion=suggest(word, others) or "",
                )


def _lists(workshop: Workshop) -> Iterator[tuple[Item, ...]]:
    """Every list of items in which one comes in the place of another."""
    for name in type(workshop).model_fields:
        if name != "blocks" and (value := getattr(workshop, name)):
            yield from _lists_of(value) if not isinstance(value, tuple) else _with_instead(value)
    for block in workshop.blocks:
        yield from _lists_in(Same(block))


@lru_cache(maxsize=_REMEMBERED)
def _lists_in(block: Same[Block]) -> tuple[tuple[Item, ...], ...]:
    return tuple(_lists_of(block.it))


def _lists_of(node: object) -> Iterator[tuple[Item, ...]]:
    for model in models(node):
        for name in type(model).model_fields:
            yield from _with_instead(getattr(model, name))


def _with_instead(value: object) -> Iterator[tuple[Item, ...]]:
    if isinstance(value, tuple) and any(isinstance(item, Item) and item.instead_of for item in value):
        yield value
