"""Pieces between which a page may end, and how many pages they take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that is never split over pages; `with_next` keeps it on the page of what follows.

    `repeated_pt` is what stands above it again when it starts a page: the header of its table.
    Between two pieces stands the larger of the space below one and above the other, as in Word.
    """

    height_pt: float
    before_pt: float = 0
    after_pt: float = 0
    with_next: bool = False
    new_page: bool = False
    repeated_pt: float = 0


def pages(pieces: Iterable[Piece], page_pt: float) -> int:
    """How many pages the pieces take."""
    count, used_pt, after_pt = 1, 0.0, 0.0
    for group in _groups(pieces):
        first = group[0]
        gap_pt = max(after_pt, first.before_pt)
        height_pt = _height(group)
        if used_pt and (first.new_page or used_pt + gap_pt + height_pt > page_pt):
            count, used_pt, gap_pt = count + 1, first.repeated_pt, first.before_pt
        used_pt += gap_pt + height_pt
        while used_pt > page_pt:  # higher than a page: it runs on
            count, used_pt = count + 1, used_pt - page_pt
        after_pt = group[-1].after_pt
    return count


def _groups(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces that stay on one page."""
    group: list[Piece] = []
    for piece in pieces:
        if group and piece.new_page:
            yield group
            group = []
        group.append(piece)
        if not piece.with_next:
            yield group
            group = []
    if group:
        yield group


def _height(group: list[Piece]) -> float:
    gaps = (max(above.after_pt, below.before_pt) for above, below in pairwise(group))
    return sum(piece.height_pt for piece in group) + sum(gaps)
