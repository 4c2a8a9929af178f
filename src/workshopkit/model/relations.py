"""Relations: what speaks of what, in one table, from the fields that say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from workshopkit.blocks import Block
from workshopkit.blocks.common import Told
from workshopkit.decode import models, place_of, written_texts
from workshopkit.diagnostics import Code, Report
from workshopkit.diagnostics.suggest import suggest
from workshopkit.model.workshop import Workshop
from workshopkit.model.writings import ways_to
from workshopkit.text import Text

Targets = tuple[str, ...]
"""The addresses that something speaks of."""


@dataclass(frozen=True, slots=True)
class Relations:
    """What is said to be about what: `said` by address, for all that stands there and says nothing itself;
    `leaning` by block, for whatever else is in it."""

    said: Mapping[str, Targets]
    leaning: Mapping[str, Targets]

    def of(self, address: str) -> Targets:
        """What the text at an address speaks of."""
        for way in reversed(tuple(ways_to(address))):
            if way in self.said:
                return self.said[way]
        return self.leaning.get(address.partition(".")[0], ())


def relations(workshop: Workshop) -> Relations:
    """The table of a workshop: what says `about`, what a `told_in` names, what a block leans on."""
    said: dict[str, Targets] = {}
    for told in models(workshop):
        if isinstance(told, Told) and told.about:
            said[told.address] = told.about
    stories = {block.id: block.story() for block in workshop.blocks}
    leaning: dict[str, Targets] = {}
    for block in workshop.blocks:
        for address in block.told_in:
            said[address] = (*said.get(address, ()), *stories[block.id])
        stories_of = [stories.get(name, (f"{name}.title",)) for name in block.leans_on]
        if stories_of:
            leaning[block.id] = tuple(address for story in stories_of for address in story)
    return Relations(said, leaning)


def texts_about(workshop: Workshop, target: str) -> tuple[Text, ...]:
    """Every text that speaks of what stands at an address, at or below it, in the order of the fields.

    What tells of a whole story tells of each part of it.
    """
    table = relations(workshop)
    return tuple(
        text
        for text in written_texts(workshop)
        if text.address is not None and any(_meets(told, target) for told in table.of(text.address))
    )


def _meets(one: str, other: str) -> bool:
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


def check_relations(workshop: Workshop, report: Report) -> None:
    """Report an address that something is about and that is not there; adaptations may have taken it out."""
    wanted = [(address, told) for told in _telling(workshop) for address in _addresses(told)]
    if not wanted:
        return
    known: set[str] | None = None
    changed = [change.address for change in workshop.changes]
    for address, told in wanted:
        if known is None:
            known = _known(workshop)
        if address in known or any(f"{address}.".startswith(f"{way}.") for way in changed):
            continue
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
    return (told for told in models(workshop) if isinstance(told, Told))


def _addresses(told: Told) -> Targets:
    return (*told.about, *told.told_in) if isinstance(told, Block) else told.about


def _known(workshop: Workshop) -> set[str]:
    ends = [text.address for text in written_texts(workshop) if text.address]
    ends += [f"{block.id}.{name}" for block in workshop.blocks for name in type(block).known_keys()]
    ends += list(type(workshop).known_keys())
    return {way for end in ends for way in accumulate(end.split("."), "{}.{}".format)}
