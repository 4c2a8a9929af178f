"""How blocks go over the sessions: in order, each cut at its fixed times into segments that fit."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from workshopkit.model import Break, FixedPoint, Session
from workshopkit.planning.ranges import Range


@dataclass(frozen=True, slots=True)
class Piece:
    """A block as the clock sees it. It fits when it gets what it `needs`; `unit` is the same for those that
    nothing may part."""

    id: str
    range: Range
    needs: int
    unit: int


@dataclass(frozen=True, slots=True)
class Room:
    """The conditions of a delivery: its sessions, what is kept free, which block opens which segment.

    `fixed` has the fixed times by block, with the number of the session in which it is; `stands_for` the
    block after which a break comes when its own is left out.
    """

    sessions: tuple[Session, ...]
    buffer: Decimal
    fixed: Mapping[str, tuple[int, FixedPoint]]
    stands_for: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a session between two fixed times, with what is done in it.

    `begin` is minutes from the session's start; `available` are those for blocks, so without breaks and
    without what is kept free; None when nothing bounds it.
    """

    begin: int
    length: int | None
    available: int | None
    pieces: tuple[Piece, ...]

    @property
    def needed(self) -> int:
        return sum(piece.needs for piece in self.pieces)

    @property
    def plan(self) -> int:
        return sum(piece.range.plan for piece in self.pieces)

    @property
    def fits(self) -> bool:
        return self.available is None or self.needed <= self.available


Split = tuple[tuple[Segment, ...], ...]
"""The segments of each session."""


def breaks_after(room: Room, session: Session, block: str) -> list[Break]:
    """The breaks of a session that come after a block, in the order of the file."""
    return [pause for pause in session.breaks if room.stands_for.get(pause.after, pause.after) == block]


def segments(room: Room, number: int, pieces: Sequence[Piece]) -> tuple[Segment, ...]:
    """A session with these blocks, cut where one of them has its fixed time.

    Of each segment the buffer's share is kept free, rounded down but for the last: together they are the
    session's buffer, rounded up.
    """
    session = room.sessions[number]
    cuts = [(0, 0)]  # at which piece, and when
    for index, piece in enumerate(pieces):
        where, point = room.fixed.get(piece.id, (-1, None))
        if point is not None and where == number and session.start is not None:
            cuts.append((index, session.start.until(point.at)))
    made, kept_free = [], 0
    for place, (first, begin) in enumerate(cuts):
        after, end = cuts[place + 1] if place + 1 < len(cuts) else (len(pieces), session.length)
        inside = tuple(pieces[first:after])
        length = None if end is None else end - begin
        available = None
        if length is not None:
            free = math.floor(max(length, 0) * room.buffer)
            if place + 1 == len(cuts):
                free = max(math.ceil((session.length or 0) * room.buffer) - kept_free, 0)
            kept_free += free
            paused = sum(pause.minutes for piece in inside for pause in breaks_after(room, session, piece.id))
            available = length - free - paused
        made.append(Segment(begin, length, available, inside))
    return tuple(made)


def best_split(room: Room, pieces: Sequence[Piece]) -> Split | None:
    """The split in which every segment fits, None when there is none.

    Of several the one with the most breaks in their place, then the one in which the sessions are least
    shortened or stretched (the squares of what they are off their plan), then the one that does most first.
    """
    starts = [
        index for index, piece in enumerate(pieces) if not index or piece.unit != pieces[index - 1].unit
    ]
    ends = [*starts[1:], len(pieces)] if pieces else []
    states: dict[int, tuple[tuple[int, int], Split]] = {0: ((0, 0), ())}
    for number in range(len(room.sessions)):
        last = number + 1 == len(room.sessions)  # which takes all that is left
        reached: dict[int, tuple[tuple[int, int], Split]] = {}
        for done, (cost, before) in sorted(states.items(), reverse=True):
            for end in [len(pieces)] if last else [done, *(end for end in ends if end > done)]:
                made = _session(room, number, pieces[done:end])
                if made is None:
                    continue
                added = _cost(room, number, made)
                total = (cost[0] + added[0], cost[1] + added[1])
                if end not in reached or total < reached[end][0]:
                    reached[end] = (total, (*before, made))
        states = reached
    found = states.get(len(pieces))
    return found[1] if found else None


def _session(room: Room, number: int, pieces: Sequence[Piece]) -> tuple[Segment, ...] | None:
    """The segments of a session with these blocks; None when one does not fit or belongs elsewhere."""
    here = {piece.id for piece in pieces}
    for block, (where, _) in room.fixed.items():
        if (block in here) is not (where == number):
            return None
    made = segments(room, number, pieces)
    return made if all(segment.fits for segment in made) else None


def _cost(room: Room, number: int, made: tuple[Segment, ...]) -> tuple[int, int]:
    session = room.sessions[number]
    here = {piece.id for segment in made for piece in segment.pieces}
    lost = sum(room.stands_for.get(pause.after, pause.after) not in here for pause in session.breaks)
    off = [segment.available - segment.plan for segment in made if segment.available is not None]
    return lost, sum(minutes * minutes for minutes in off)
