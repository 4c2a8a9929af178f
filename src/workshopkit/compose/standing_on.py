"""Where each text of a pack stands: on which slide, on which sheet, where in the guide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from workshopkit.compose.deck.layout import DeckLayout
from workshopkit.compose.document.layout import DocumentLayout, PartLayout
from workshopkit.elements import Heading, texts
from workshopkit.identity import Same
from workshopkit.planning import Plan
from workshopkit.strings import GuideLabel, Label, MakersLabel
from workshopkit.views import DocumentKind

_REMEMBERED = 2048  # slides, notes, sheets and what is in a guide; a pack has about 600


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


def spots(
    plan: Plan,
    deck: DeckLayout,
    documents: tuple[DocumentLayout, ...],
    wanted: frozenset[str] | None = None,
) -> dict[str, dict[Spot, None]]:
    """The spots of each text (of those at the `wanted` addresses) by its address: the wall first, then paper,
    then what only the trainer sees.

    What was adapted, at the end of the guide, shows what stood there before and counts for nothing.
    """
    found: dict[str, dict[Spot, None]] = {}
    shown = (*_on_slides(plan, deck, wanted), *_on_paper(documents, wanted))
    for addresses, spot in (*shown, *_in_guide(plan, documents, wanted)):
        for address in addresses:
            found.setdefault(address, {})[spot] = None
    for addresses, spot in _in_notes(plan, deck, None if wanted is None else wanted.difference(found)):
        for address in addresses:
            found.setdefault(address, {spot: None})
    return found


Met = Iterator[tuple[frozenset[str], Spot]]
"""Addresses, and a spot where all of them stand."""


def _met(shown: object, wanted: frozenset[str] | None) -> frozenset[str]:
    """The wanted addresses of what is said in something."""
    addresses = _addresses(Same(shown))
    return addresses if wanted is None else wanted & addresses


@lru_cache(maxsize=_REMEMBERED)
def _addresses(shown: Same[object]) -> frozenset[str]:
    """The addresses of all that is said in something; slides and sheets are shared by many packs."""
    return frozenset(address for text in texts(shown.it) for address in text.addresses)


def _on_slides(plan: Plan, deck: DeckLayout, wanted: frozenset[str] | None) -> Met:
    for slide in deck.slides:
        if met := _met(slide.frames, wanted):
            yield met, Spot(Surface.WALL, plan.labels(Label.SLIDE_REF, number=slide.number))


def _in_notes(plan: Plan, deck: DeckLayout, wanted: frozenset[str] | None) -> Met:
    """Notes are told where nothing else has the text: the guide has nearly all of them."""
    for slide in deck.slides if wanted is None or wanted else ():
        if met := _met(slide.notes, wanted):
            on = plan.labels(Label.SLIDE_REF, number=slide.number)
            yield met, Spot(Surface.TRAINER, plan.labels(GuideLabel.NOTES_OF, slide=on))


def _on_paper(documents: tuple[DocumentLayout, ...], wanted: frozenset[str] | None) -> Met:
    for document in documents:
        if document.kind is not DocumentKind.GUIDE:
            for part in document.parts:
                shown = (part.elements, part.header, part.footer)
                if met := frozenset[str]().union(*(_met(one, wanted) for one in shown)):
                    yield met, Spot(Surface.PAPER, _sheet(part, document))


def _sheet(part: PartLayout, document: DocumentLayout) -> str:
    """What a sheet calls itself above its title: "werkblad 2"."""
    first = next((element for element in part.elements if isinstance(element, Heading)), None)
    name = (first.label.plain if first else "") or document.title
    return name[:1].lower() + name[1:]


def _in_guide(plan: Plan, documents: tuple[DocumentLayout, ...], wanted: frozenset[str] | None) -> Met:
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
            if chapter != changed and (met := _met(element, wanted)):
                yield met, Spot(Surface.TRAINER, f"{guide}, {where[:1].lower()}{where[1:]}")
