"""Pieces between which a page may end, and how many pages they take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


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
    for first, last, height_pt in _groups(pieces):
        gap_pt = max(after_pt, first.before_pt)
        if used_pt and (first.new_page or used_pt + gap_pt + height_pt > page_pt):
            count, used_pt, gap_pt = count + 1, first.repeated_pt, first.before_pt
        used_pt += gap_pt + height_pt
        while used_pt > page_pt:  # higher than a page: it runs on
            count, used_pt = count + 1, used_pt - page_pt
        after_pt = last.after_pt
    return count


def _groups(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, Piece, float]]:
    """Pieces that stay on one page: the first and the last of each group, and how high they are together."""
    first: Piece | None = None
    last: Piece | None = None
    heights_pt = gaps_pt = 0.0
    for piece in pieces:
        if first and last and piece.new_page:
            yield first, last, heights_pt + gaps_pt
            first = last = None
        if last is None:
            first, heights_pt, gaps_pt = piece, piece.height_pt, 0.0
        else:
            heights_pt += piece.height_pt
            gaps_pt += max(last.after_pt, piece.before_pt)
        last = piece
        if first and not piece.with_next:
            yield first, last, heights_pt + gaps_pt
            first = last = None
    if first and last:
        yield first, last, heights_pt + gaps_pt
