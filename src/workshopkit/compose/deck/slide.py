"""One slide of a view as one or more real ones: its pieces, its questions, its turn."""

from __future__ import annotations

from math import ceil

from workshopkit.compose.deck.choose import Page, Titled, whole
from workshopkit.compose.deck.content import Content, Line, asks, contents, with_turn
from workshopkit.compose.deck.place import Misfit
from workshopkit.compose.deck.spread import spread
from workshopkit.elements import Role, Slide
from workshopkit.theme import Look

MOST_QUESTIONS = 3


def pages(slide: Slide, titled: Titled, look: Look) -> tuple[list[Page], Misfit | None]:
    """The real slides of a slide, and what does not fit however it is spread."""
    *pieces, last = contents(slide)
    questions = _balanced(asks(slide), MOST_QUESTIONS)
    found: list[Page] = []
    for piece in pieces:
        parts, misfit = spread(piece, piece, slide.role, titled, look)
        if misfit is not None:
            return [], misfit
        found += parts
    parts, misfit, together = _with_turn(last, slide, questions[0] if questions else (), titled, look)
    if misfit is not None:
        return [], misfit
    found += parts
    keeps = slide.role is Role.CASE and len(found) == 1 and together  # the story stays in view
    for more in questions[1:]:
        own = with_turn(last if keeps else Content(slide.label), slide, more)
        turn, misfit = spread(own, own, slide.role if keeps else Role.QUESTIONS, titled, look)
        if misfit is not None:
            return [], misfit
        found += turn
    return found, None


def _with_turn(
    last: Content, slide: Slide, questions: tuple[Line, ...], titled: Titled, look: Look
) -> tuple[list[Page], Misfit | None, bool]:
    """The last piece with the turn: on one slide; else a table or picture before it; else spread.

    The third value says whether they stand together.
    """
    full = with_turn(last, slide, questions)
    page, misfit = whole(full, slide.role, titled, look)
    if misfit is None:
        return [page], None, True
    alone = with_turn(Content(slide.label), slide, questions)
    seen = last.table or last.picture or last.code
    if slide.turn is not None and seen:
        before, failed = whole(last, slide.role, titled, look)
        turn, still = whole(alone, Role.QUESTIONS, titled, look)
        if failed is None and still is None:
            return [before, turn], None, False
    parts, misfit = spread(last, full, slide.role, titled, look)
    if misfit is None or slide.turn is None:
        return parts, misfit, True
    parts, misfit = spread(last, last, slide.role, titled, look)
    turns, still = spread(alone, alone, Role.QUESTIONS, titled, look)
    return parts + turns, misfit or still, False


def _balanced(lines: tuple[Line, ...], most: int) -> list[tuple[Line, ...]]:
    """The lines in as few groups of at most `most` as can be, as even as can be, longer ones first."""
    if not lines:
        return []
    count = ceil(len(lines) / most)
    size, longer = divmod(len(lines), count)
    groups, start = [], 0
    for index in range(count):
        end = start + size + (1 if index < longer else 0)
        groups.append(lines[start:end])
        start = end
    return groups
