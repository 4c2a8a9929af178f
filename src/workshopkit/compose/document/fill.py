"""A sheet that fills the pages it is meant for: room to write grows or tightens until it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from workshopkit.elements import Grid, Lines, PageElement

_STEPS = 4  # from the wanted distance to the closest one
Count = Callable[[tuple[PageElement, ...], float], int]


def tightness(elements: tuple[PageElement, ...], expected: int, count: Count) -> float:
    """How far distances must tighten for the elements to fit, from 0 (not) to 1 (all the way)."""
    steps = (step / _STEPS for step in range(_STEPS))
    return next((step for step in steps if count(elements, step) <= expected), 1.0)


@dataclass(frozen=True, slots=True)
class Most:
    """How many times as many lines and rows as were asked for there may be."""

    lines: int
    rows: int


def fill(
    elements: tuple[PageElement, ...], expected: int, most: Most, count: Count
) -> tuple[PageElement, ...]:
    """The elements with more lines and rows, as many as fit.

    What has least, compared with what was wanted, gets the next one; earlier comes first.
    """
    wanted = {place: units for place, element in enumerate(elements) if (units := _units(element))}
    filled = elements
    while wanted:
        place = min(wanted, key=lambda each: (_units(filled[each]) / wanted[each], each))
        times = most.lines if isinstance(filled[place], Lines) else most.rows
        grown = (*filled[:place], _grow(filled[place]), *filled[place + 1 :])
        if _units(grown[place]) > times * wanted[place] or count(grown, 0) > expected:
            del wanted[place]
        else:
            filled = grown
    return filled


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
