"""Where each text of a pack stands: on which slide, on which sheet, where in the guide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from workshopkit.compose.deck.layout import DeckLayout, PlacedSlide
from workshopkit.compose.document.layout import DocumentLayout, PartLayout
from workshopkit.elements import Heading, texts
from workshopkit.identity import Same
from workshopkit.planning import Plan
from workshopkit.strings import GuideLabel, Label, MakersLabel
from workshopkit.views import DocumentKind

_REMEMBERED = 1024  # slides, notes and sheets; a pack has about a hundred


class Surface(IntEnum):
    """Who meets a text where it stands, in the order in which that matters."""

    WALL = 0
    PAPER = 1
    TRAINER = 2


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that people find: "dia 10", "werkblad 2", "draaiboek, blok 3"."""

    surface: Surface
    name: str


def spots(plan: Plan, deck: DeckLayout, documents: tuple[DocumentLayout, ...]) -> dict[str, dict[Spot, None]]:
    """The spots of each text by its address: the wall first, then paper, then what only the trainer sees.

    What was adapted, at the end of the guide, shows what stood there before and counts for nothing.
    """
    found: dict[str, dict[Spot, None]] = {}
    for address, spot in (*_on_slides(plan, deck), *_on_paper(documents), *_in_guide(plan, documents)):
        found.setdefault(address, {})[spot] = None
    for slide in deck.slides:
        _notes(plan, slide, found)
    return found


@lru_cache(maxsize=_REMEMBERED)
def _addresses(shown: Same[object]) -> tuple[str, ...]:
    """The addresses of all that is said in something; slides and sheets are shared by many packs."""
    return tuple(address for text in texts(shown.it) for address in text.addresses)


def _on_slides(plan: Plan, deck: DeckLayout) -> Iterator[tuple[str, Spot]]:
    for slide in deck.slides:
        spot = Spot(Surface.WALL, plan.labels(Label.SLIDE_REF, number=slide.number))
        yield from ((address, spot) for address in _addresses(Same(slide.frames)))


def _notes(plan: Plan, slide: PlacedSlide, found: dict[str, dict[Spot, None]]) -> None:
    """Notes are told where nothing else has the text: the guide has nearly all of them."""
    on = plan.labels(Label.SLIDE_REF, number=slide.number)
    spot = Spot(Surface.TRAINER, plan.labels(GuideLabel.NOTES_OF, slide=on))
    for address in _addresses(Same(slide.notes)):
        found.setdefault(address, {spot: None})


def _on_paper(documents: tuple[DocumentLayout, ...]) -> Iterator[tuple[str, Spot]]:
    for document in documents:
        if document.kind is not DocumentKind.GUIDE:
            for part in document.parts:
                spot = Spot(Surface.PAPER, _sheet(part, document))
                around = (part.header, part.footer)
                shown = (*_addresses(Same(part.elements)), *_addresses(Same(around)))
                yield from ((address, spot) for address in shown)


def _sheet(part: PartLayout, document: DocumentLayout) -> str:
    """What a sheet calls itself above its title: "werkblad 2"."""
    first = next((element for element in part.elements if isinstance(element, Heading)), None)
    name = (first.label.plain if first else "") or document.title
    return name[:1].lower() + name[1:]


def _in_guide(plan: Plan, documents: tuple[DocumentLayout, ...]) -> Iterator[tuple[str, Spot]]:
    guide = plan.labels(GuideLabel.GUIDE).lower()
    numbers = {f"{planned.block.id}.title": planned.number for planned in plan.blocks}
    spreads, changed = plan.labels(GuideLabel.STEP_BY_STEP), plan.labels(MakersLabel.CHANGED)
    for document in documents:
        if document.kind is not DocumentKind.GUIDE:
            continue
        chapter = where = ""
        for element in (element for part in document.parts for element in part.elements):
            if isinstance(element, Heading) and element.level == 1:
                chapter = where = element.text.plain
            elif isinstance(element, Heading) and element.level == 2 and chapter == spreads:
                number = next((numbers[way] for way in element.text.addresses if way in numbers), None)
                where = plan.labels(GuideLabel.BLOCK_NUMBER, number=number) if number else chapter
            if chapter != changed:
                spot = Spot(Surface.TRAINER, f"{guide}, {where[:1].lower()}{where[1:]}")
                yield from ((address, spot) for text in texts(element) for address in text.addresses)
