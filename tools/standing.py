"""Where the ideas of the session's source stand in its packs: on which slide, which sheet, which block.

The ideas are in tools/ideas.yaml, each with the texts that carry it and words by which to know it there. The
places are those of the composed pages, for each audience at three lengths.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from spots import Medium, Spot, spots

from workshopkit.blocks.common import Item, Priority
from workshopkit.compose.pack import compose
from workshopkit.decode import models, written_texts
from workshopkit.diagnostics import Report
from workshopkit.model import Delivery, Workshop
from workshopkit.planning import Plan, plan
from workshopkit.rendering import find_theme
from workshopkit.theme import Theme

IDEAS = Path(__file__).resolve().parent / "ideas.yaml"
LENGTHS = (45, 90, 180)


SHOWN = (Medium.WALL, Medium.SHEET, Medium.CARDS, Medium.BOOKLET)
"""What participants see or hold while the block is played."""


@dataclass(frozen=True, slots=True)
class Idea:
    """What the source wants to give, in our words, for some audiences or all; `stands` has the addresses of
    the texts that carry it, each with words that must be in it."""

    words: str
    audiences: tuple[str, ...]
    stands: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SourceSlide:
    """A slide of the source, by its number."""

    number: int
    subject: str
    ideas: tuple[Idea, ...]


@dataclass(frozen=True, slots=True)
class Session:
    """A session as it is written, for every audience: its words by address, and what those stand in."""

    workshop: Workshop
    words: Mapping[str, str]
    items: tuple[Item, ...]

    def around(self, address: str) -> tuple[Item, ...]:
        """The items in which a text stands, outermost first."""
        return tuple(item for item in self.items if f"{address}.".startswith(f"{item.address}."))


@dataclass(frozen=True, slots=True)
class Made:
    """A pack of a session, with the words that it has and the spots where they stand, by address."""

    session: Session
    plan: Plan
    words: Mapping[str, str]
    spots: Mapping[str, frozenset[Spot]]

    def where(self, address: str, known_by: Sequence[str]) -> frozenset[Spot]:
        """Where a text stands, as far as it has the words that an idea is known by."""
        there = knows(self.words.get(address, ""), known_by)
        return self.spots.get(address, frozenset()) if there else frozenset()

    def carrying(self, idea: Idea) -> frozenset[Spot]:
        """Where an idea stands, with all of its texts."""
        return frozenset().union(*(self.where(*text) for text in idea.stands.items()))

    def missed(self, idea: Idea) -> tuple[str, ...]:
        """Its texts that participants do not meet, of those that are for this audience."""
        audience = self.plan.delivery.audience
        return tuple(
            address
            for address, known_by in idea.stands.items()
            if all(not item.for_ or audience in item.for_ for item in self.session.around(address))
            if not any(spot.medium in SHOWN for spot in self.where(address, known_by))
        )

    def shown(self, idea: Idea) -> bool:
        """Whether participants meet the whole of it."""
        return bool(self.carrying(idea)) and not self.missed(idea)


Packs = Mapping[tuple[int, str | None], Made]
"""By length and audience; None is a group of which nothing is said."""


def source_slides(path: Path = IDEAS) -> tuple[SourceSlide, ...]:
    """The ideas of the source, slide by slide."""
    written = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tuple(
        SourceSlide(
            slide["slide"],
            slide["subject"],
            tuple(
                Idea(
                    idea["idea"],
                    tuple(idea.get("for", ())),
                    {address: tuple(words) for address, words in idea["stands"].items()},
                )
                for idea in slide["ideas"]
            ),
        )
        for slide in written
    )


def words_of(workshop: Workshop) -> dict[str, str]:
    """The words of each text of a workshop, by address."""
    return {text.address: text.plain for text in written_texts(workshop) if text.address}


def knows(words: str, known_by: Sequence[str]) -> bool:
    """Whether a text has each of the words that an idea is known by, whatever their case."""
    return all(word.casefold() in words.casefold() for word in known_by)


def packs(workshop: Workshop) -> dict[tuple[int, str | None], Made]:
    """The session at each length, for each of its audiences and for a group of which nothing is said."""
    theme = find_theme(workshop.theme, Report())
    items = tuple(model for model in models(workshop) if isinstance(model, Item))
    session = Session(workshop, words_of(workshop), items)
    return {
        (length, audience): made(session, length, audience, theme)
        for length in LENGTHS
        for audience in (None, *workshop.audience_ids)
    }


def made(session: Session, length: int, audience: str | None, theme: Theme) -> Made:
    """The pack of a session for one audience, of that many minutes."""
    planned = plan(session.workshop, Delivery(duration=length, audience=audience))
    layout = compose(planned, theme, Report())
    found: dict[str, set[Spot]] = {}
    for address, spot in spots(planned, layout):
        found.setdefault(address, set()).add(spot)
    kept = {address: frozenset(here) for address, here in found.items()}
    return Made(session, planned, words_of(planned.workshop), kept)


@dataclass(frozen=True, slots=True)
class Gone:
    """A block, a step or a line of one that a pack does without, and how much it is missed."""

    address: str
    title: str
    priority: Priority


def why_gone(idea: Idea, pack: Made) -> tuple[Gone, ...] | None:
    """What took the texts that participants miss out of a pack, each once; None where it is not the clock."""
    found: dict[Gone, None] = {}
    for address in pack.missed(idea):
        there = knows(pack.session.words.get(address, ""), idea.stands[address])
        gone = _left_out(address, pack) if there else None
        if gone is None or gone.priority is Priority.MUST:
            return None
        found[gone] = None
    return tuple(found) or None


def _left_out(address: str, pack: Made) -> Gone | None:
    for left in pack.plan.fit.left_out:
        if f"{address}.".startswith(f"{left.address}."):
            title = left.step.title if left.step and left.step.title else left.title
            return Gone(left.address, title.plain, left.priority)
    for kept in pack.plan.reserve:
        if f"{address}.".startswith(f"{kept.block.id}."):
            return Gone(kept.block.id, kept.block.title.plain, kept.block.priority)
    optional = [item for item in pack.session.around(address) if item.priority is not Priority.MUST]
    if address in pack.words or not optional:
        return None
    return Gone(optional[-1].address, pack.session.words[address], optional[-1].priority)


def audiences_of(idea: Idea, workshop: Workshop) -> tuple[str | None, ...]:
    """The audiences that the source gives an idea to: those it names, else every one and a mixed group."""
    return idea.audiences or (None, *workshop.audience_ids)
