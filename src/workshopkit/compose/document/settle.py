"""A part settled: how far its room to write tightens or grows, and how many pages it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, groupby

from workshopkit.compose.document.fill import Most, fill, tightness
from workshopkit.compose.document.heights import pieces
from workshopkit.compose.document.layout import PlacedElement
from workshopkit.compose.document.pages import Piece, pages
from workshopkit.compose.document.place import place_all
from workshopkit.elements import Cards, Heading, Lines, PageElement, Picture
from workshopkit.theme import Look
from workshopkit.theme.document import PT_PER_MM

_PARTS = 96  # remembered; a sheet stands in the booklet and alone, and most are the next cohort's too
_GROUPS = 512  # of elements below a heading; most of a guide is the next cohort's too


@dataclass(frozen=True, slots=True)
class Settled:
    """The elements of a part as they are drawn, and the pages that they take by our own reckoning."""

    elements: tuple[PlacedElement, ...]
    pages: int


def settle(
    elements: tuple[PageElement, ...],
    expected: int | None,
    look: Look,
    on_sheet: bool,
    ends: bool,
    taken_pt: float = 0,
) -> Settled:
    """The elements on as many pages as they are meant for; on more where they do not fit.

    Without such a number cards and writing rules are as tight as may be on as few pages, and all else is as
    wide as wanted.
    `ends` says that no other part follows; else what is filled leaves room for the end of its section.
    `taken_pt` is what the footer takes of each page.
    """
    has_pictures = any(isinstance(element, Picture) for element in elements)
    if has_pictures or not on_sheet:  # pictures are large; a chapter of the guide is hardly ever the same
        return _settled(elements, expected, look, on_sheet, ends, taken_pt)
    return _settled_once(elements, expected, look, on_sheet, ends, taken_pt)


def _settled(
    elements: tuple[PageElement, ...],
    expected: int | None,
    look: Look,
    on_sheet: bool,
    ends: bool,
    taken_pt: float,
) -> Settled:
    page = look.document.page
    page_pt = page.text_height_mm * PT_PER_MM - page.spare_pt - taken_pt
    if expected is not None and not ends:
        page_pt -= 8 * look.document.gap_pt  # with what LibreOffice puts above it, and above a title

    def measure(some: tuple[PageElement, ...], before: PageElement | None) -> tuple[Piece, ...]:
        placed_before = place_all((before,), look, 0)[0] if before else None
        return tuple(pieces(place_all(some, look, 0), look, on_sheet=on_sheet, before=placed_before))

    def at(tight: float) -> Settled:
        measured = [_measured(group, look, on_sheet, tight) for group in _headed(elements)]
        placed = chain.from_iterable(group.elements for group in measured)
        heights = chain.from_iterable(group.pieces for group in measured)
        return Settled(tuple(placed), pages(heights, page_pt))

    can_tighten = any(isinstance(element, Cards | Lines) for element in elements)
    wanted = at(1).pages if expected is None and can_tighten else expected
    if wanted is None:
        return at(0)
    tight = tightness(wanted, lambda step: at(step).pages)
    if expected is not None and tight == 0:
        most = Most(look.document.rules.most, look.document.grid.most)
        room_pt = page_pt - (page.spare_pt if expected > 1 else 0)  # what just fits may move to the next page
        elements = fill(elements, most, measure, lambda grown: pages(grown, room_pt) <= expected)
    return at(tight)


_settled_once = lru_cache(maxsize=_PARTS)(_settled)


@dataclass(frozen=True, slots=True)
class _Measured:
    """Elements as they are drawn, with their heights."""

    elements: tuple[PlacedElement, ...]
    pieces: tuple[Piece, ...]


def _headed(elements: tuple[PageElement, ...]) -> Iterator[tuple[PageElement, ...]]:
    """Headings alone, which in the guide have times that are new each time, and what stands below each."""
    for is_heading, group in groupby(elements, key=lambda element: isinstance(element, Heading)):
        if is_heading:
            yield from ((heading,) for heading in group)
        else:
            yield tuple(group)


def _measured(elements: tuple[PageElement, ...], look: Look, on_sheet: bool, tight: float) -> _Measured:
    if any(isinstance(element, Picture) for element in elements):
        return _measured_anew(elements, look, on_sheet, tight)
    return _measured_once(elements, look, on_sheet, tight)


def _measured_anew(elements: tuple[PageElement, ...], look: Look, on_sheet: bool, tight: float) -> _Measured:
    placed = place_all(elements, look, tight)
    return _Measured(placed, tuple(pieces(placed, look, on_sheet=on_sheet)))


_measured_once = lru_cache(maxsize=_GROUPS)(_measured_anew)
