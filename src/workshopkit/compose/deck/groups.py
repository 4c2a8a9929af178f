"""Paragraphs or rows in groups, one for each slide: as few as can be, then as even as can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

_ROUNDING_PT = 0.01


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that stays whole: its height, the space to the next one, whether it is an item of a list."""

    height_pt: float
    after_pt: float = 0
    item: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """What a group can hold."""

    height_pt: float
    items: int


def fewest(pieces: Sequence[Piece], room: Room) -> int | None:
    """How many groups it takes; None when one piece alone finds no room."""
    groups, start = 0, 0
    while start < len(pieces):
        end = start
        while end < len(pieces) and _fits(pieces[start : end + 1], room):
            end += 1
        if end == start:
            return None
        groups, start = groups + 1, end
    return groups


def evenly(pieces: Sequence[Piece], count: int, room: Room) -> list[tuple[int, int]] | None:
    """Where `count` groups start and end: as even as can be, longer ones first; None without room."""
    heights = [0.0, *accumulate(piece.height_pt + piece.after_pt for piece in pieces)]
    items = [0, *accumulate(int(piece.item) for piece in pieces)]
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for _ in range(count):
        reached: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (highest, starts) in best.items():
            for end in range(start + 1, len(pieces) + 1):
                height = heights[end] - heights[start] - pieces[end - 1].after_pt
                if height > room.height_pt + _ROUNDING_PT or items[end] - items[start] > room.items:
                    break
                now = max(highest, height)
                known = reached.get(end)
                if known is None or now <= known[0] + _ROUNDING_PT:
                    reached[end] = now, (*starts, start)
        best = reached
    found = best.get(len(pieces))
    return None if found is None else list(pairwise((*found[1], len(pieces))))


def _fits(pieces: Sequence[Piece], room: Room) -> bool:
    height = sum(piece.height_pt + piece.after_pt for piece in pieces) - pieces[-1].after_pt
    return height <= room.height_pt + _ROUNDING_PT and sum(piece.item for piece in pieces) <= room.items
