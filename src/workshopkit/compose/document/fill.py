"""A sheet that fills the pages it is meant for: room to write grows or tightens until it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, groupby

from workshopkit.compose.document.pages import Piece
from workshopkit.elements import Grid, Lines, PageElement

_STEPS = 4  # from the wanted distance to the closest one

Elements = tuple[PageElement, ...]
Measure = Callable[[Elements, PageElement | None], tuple[Piece, ...]]
"""The pieces of elements, of which the first stands after another."""


def tightness(expected: int, count: Callable[[float], int]) -> float:
    """How far distances must tighten for a part to fit, from 0 (not) to 1 (all the way).

    `count` says how many pages it takes with distances as tight as that.
    """
    steps = (step / _STEPS for step in range(_STEPS))
    return next((step for step in steps if count(step) <= expected), 1.0)


@dataclass(frozen=True, slots=True)
class Most:
    """How many times as many lines and rows as were asked for there may be."""

    lines: int
    rows: int


def fill(elements: Elements, most: Most, measure: Measure, fits: Callable[[list[Piece]], bool]) -> Elements:
    """The elements with more lines and rows, as many as fit.

    What has least, compared with what was wanted, gets the next one; earlier comes first. Only what grows
    is measured again.
    """
    groups = list(_groups(elements))
    last = (None, *(group[-1] for group in groups))
    pieces = [measure(group, before) for before, group in zip(last, groups, strict=False)]
    wanted = {place: units for place, group in enumerate(groups) if (units := _units(group[0]))}
    while wanted:
        place = min(wanted, key=lambda each: (_units(groups[each][0]) / wanted[each], each))
        grown = _grow(groups[place][0])
        if _units(grown) <= (most.lines if isinstance(grown, Lines) else most.rows) * wanted[place]:
            now = measure((grown,), last[place])
            if fits(list(chain(*pieces[:place], now, *pieces[place + 1 :]))):
                groups[place], pieces[place] = (grown,), now
                continue
        del wanted[place]
    return tuple(chain.from_iterable(groups))


def _groups(elements: Elements) -> Iterator[Elements]:
    """What can grow alone, all that stands between together."""
    for grows, group in groupby(elements, key=lambda element: bool(_units(element))):
        if grows:
            yield from ((element,) for element in group)
        else:
            yield tuple(group)


def _units(element: PageElement) -> int:
    match element:
        case Lines(count=count):
            return count
        case Grid(rows=rows, first=first) if not first:
            return rows
        case _:
            return 0


def _grow(element: PageElement) -> PageElement:
    match element:
        case Lines(count=count):
            return replace(element, count=count + 1)
        case Grid(rows=rows):
            return replace(element, rows=rows + 1)
        case _:
            return element
