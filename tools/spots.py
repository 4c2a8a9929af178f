"""Where each text of a pack stands: on which slide, on which sheet, in which block of the guide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from workshopkit.compose.document.layout import DocumentLayout
from workshopkit.compose.pack import Layout
from workshopkit.elements import Heading, texts
from workshopkit.planning import Plan
from workshopkit.theme import Zone
from workshopkit.views import DocumentKind

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


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a pack: slide 9, sheet 1, block 3 of the guide."""

    medium: Medium
    number: int = 0


def spots(planned: Plan, layout: Layout) -> Iterator[tuple[str, Spot]]:
    """The address of each text that stands somewhere, with where; the case form counts for nothing."""
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
