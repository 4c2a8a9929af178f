"""Where the ideas of the session's source stand in its packs: on which slide, which sheet, which block.

The ideas are in tools/ideas.yaml, each with the texts that carry it and words by which to know it there. The
places are those of the composed pages, for each audience at three lengths.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import yaml

from workshopkit.blocks.common import Item, Priority
from workshopkit.compose.document.layout import DocumentLayout
from workshopkit.compose.pack import Layout, compose
from workshopkit.decode import models, written_texts
from workshopkit.diagnostics import Report
from workshopkit.elements import Heading, texts
from workshopkit.model import Delivery, Workshop
from workshopkit.planning import Plan, plan
from workshopkit.rendering import find_theme
from workshopkit.theme import Theme, Zone
from workshopkit.views import DocumentKind

IDEAS = Path(__file__).resolve().parent / "ideas.yaml"
LENGTHS = (45, 90, 180)
STEP_BY_STEP, IN_RESERVE = "Stap voor stap", "In reserve"  # chapters of the guide


class Medium(Enum):
    """On what a text stands, in the order in which a cell tells it; the words take a number."""

    WALL = "dia {}"
    SHEET = "werkblad {}"
    CARDS = "tafelkaarten"
    BOOKLET = "werkboekje"
    GUIDE = "draaiboek blok {}"
    HOME = "werkblad {} voor thuis"
    RESERVE = "draaiboek, in reserve"


SHOWN = (Medium.WALL, Medium.SHEET, Medium.CARDS, Medium.BOOKLET)
"""What participants see or hold while the block is played."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a pack: slide 9, sheet 1, block 3 of the guide."""

    medium: Medium
    number: int = 0


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
    spots: dict[str, set[Spot]] = {}
    for address, spot in _spots(planned, layout):
        spots.setdefault(address, set()).add(spot)
    kept = {address: frozenset(found) for address, found in spots.items()}
    return Made(session, planned, words_of(planned.workshop), kept)


def _spots(planned: Plan, layout: Layout) -> Iterator[tuple[str, Spot]]:
    for slide in layout.deck.slides:
        frames = tuple(frame for frame in slide.frames if frame.zone is not Zone.FOOTER)
        for text in texts(frames):
            yield from ((address, Spot(Medium.WALL, slide.number)) for address in text.addresses)
    here = {block.block.id for block in planned.blocks}
    sheets = [
        Spot(Medium.SHEET if sheet.block in here else Medium.HOME, sheet.number) for sheet in planned.sheets
    ]
    loose = iter(sheets)
    for document in layout.documents:
        match document.kind:
            case DocumentKind.GUIDE:
                yield from _in_guide(document)
            case DocumentKind.BOOKLET:
                yield from _in_part(document, 0, Spot(Medium.BOOKLET))  # the sheets also stand alone
            case DocumentKind.SHEET:
                spot = next(loose, Spot(Medium.CARDS))
                for number in range(len(document.parts)):
                    yield from _in_part(document, number, spot)
            case DocumentKind.CASE_FORM:
                pass


def _in_part(document: DocumentLayout, number: int, spot: Spot) -> Iterator[tuple[str, Spot]]:
    for text in texts(document.parts[number].elements):
        yield from ((address, spot) for address in text.addresses)


def _in_guide(guide: DocumentLayout) -> Iterator[tuple[str, Spot]]:
    """The blocks of the guide, and those in reserve; not what is told again before and after them."""
    for part in guide.parts:
        chapter, spot = "", None
        for element in part.elements:
            if isinstance(element, Heading) and element.level == 1:
                chapter, spot = element.text.plain, None
            elif isinstance(element, Heading) and element.level == 2 and chapter == STEP_BY_STEP:
                spot = Spot(Medium.GUIDE, int(element.text.plain.split()[0]))
            elif chapter == IN_RESERVE:
                spot = Spot(Medium.RESERVE)
            if spot is not None:
                for text in texts(element):
                    yield from ((address, spot) for address in text.addresses)


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
