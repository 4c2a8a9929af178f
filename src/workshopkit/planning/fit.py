"""Fit: what is done in the time there is, and for how long. Deterministic, and explained.

First it is settled what is left out: the shortest prefix of the leaving order (`leave_out`) with which the
rest fits at its least (`ranges`, `split`). Time enough for all as planned brings in what stands in reserve,
as far as it fits at its own plan beside the plans of the others; a block whose plan is what its other steps
add up to gets the steps that may go in the same way. Then, in each segment, one factor moves
every block between its least, plan and most. More time never drops more. (With several
sessions, one that gets longer may take blocks of the next; where a break or a fixed time is bound to one of
those, this is told as an error instead.)
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from workshopkit.blocks import Block
from workshopkit.blocks.common import Priority, waiting
from workshopkit.diagnostics import Report
from workshopkit.model import Delivery, FixedPoint, Session
from workshopkit.planning.leave_out import Candidate, coming_order, leaving_order
from workshopkit.planning.ranges import Range, Shape, range_of, reserve_range, shape_of
from workshopkit.planning.shortage import report_shortage
from workshopkit.planning.split import Piece, Room, Segment, Split, best_split, segments
from workshopkit.timing import between

NONE: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Fitting:
    """What is done when and for how long: the segments of each session, and the blocks in them by id, each
    without what is left out of it. `room` has the conditions that were kept; `details` are the
    priorities that go of what has no minutes of its own; `waiting` are the addresses of the steps in
    reserve that did not come in."""

    room: Room
    split: Split
    blocks: Mapping[str, Block]
    minutes: Mapping[str, int]
    left_out: tuple[Candidate, ...] = ()
    added: tuple[str, ...] = ()
    details: frozenset[Priority] = frozenset()
    waiting: frozenset[str] = frozenset()

    def least(self, block: str) -> int:
        """The shortest that a block could be; 0 when it is not run."""
        pieces = (piece for session in self.split for segment in session for piece in segment.pieces)
        return next((piece.range.least for piece in pieces if piece.id == block), 0)


def fit(blocks: Sequence[Block], delivery: Delivery, report: Report) -> Fitting:
    """The blocks fitted to the sessions of a delivery. Raises WorkshopError when they cannot be."""
    sessions = delivery.meetings()
    fixed = _fixed(sessions, blocks)
    shapes = [shape_of(block.without(_waiting(block))) for block in blocks]
    reserve = [shape_of(block) for block in blocks if not block.minutes.plan or _waiting(block)]
    run = [shape for shape in shapes if shape.block.minutes.plan]
    order = leaving_order(run, delivery.value, fixed)
    for count in range(len(order) + 1):
        conditions = _conditions(shapes, delivery, fixed, order[:count])
        if split := best_split(conditions.room, conditions.pieces):
            if not count and all(session.length is not None for session in sessions):
                conditions, split = _with_reserve(shapes, reserve, delivery, fixed, conditions, split)
            return _fitting(conditions, split, run, reserve, delivery)
    tightest = _conditions(shapes, delivery, fixed, order)
    split = best_split(replace(tightest.room, buffer=Decimal(0)), tightest.pieces)
    if split is None:
        report_shortage(tightest.room, tightest.pieces, delivery, report)
        report.check()
        raise AssertionError("what does not fit was not told")
    return _fitting(tightest, _less_free(tightest.room, split), run, reserve, delivery)


def _waiting(block: Block) -> frozenset[str]:
    """The addresses of the steps of a block that wait in reserve."""
    steps = waiting(block.steps, block.minutes.plan)
    return frozenset(address for address, step in block.all_steps() if step in steps)


@dataclass(frozen=True, slots=True)
class _Conditions:
    """One try: the blocks that it keeps, in order, with the room that they get."""

    room: Room
    pieces: tuple[Piece, ...]
    blocks: tuple[Block, ...]
    left_out: tuple[Candidate, ...] = ()
    added: tuple[str, ...] = ()


def _fixed(sessions: tuple[Session, ...], blocks: Sequence[Block]) -> dict[str, tuple[int, FixedPoint]]:
    """The fixed times by block: of several for one block the first, and none that would put a block in an
    earlier session than one that comes before it."""
    found: dict[str, tuple[int, FixedPoint]] = {}
    earliest = 0
    for block in blocks:
        for number, session in enumerate(sessions[earliest:], earliest):
            point = next((point for point in session.fixed if point.block == block.id), None)
            if point is not None and session.start is not None:
                found[block.id] = (number, point)
                earliest = number
                break
    return found


def _conditions(
    shapes: Sequence[Shape],
    delivery: Delivery,
    fixed: Mapping[str, tuple[int, FixedPoint]],
    left_out: tuple[Candidate, ...],
    added: Mapping[str, tuple[Block, Range]] | None = None,
) -> _Conditions:
    added = added or {}
    gone = {item.address for item in left_out}
    kept, ranges, stands_for = [], [], {}
    for shape in shapes:
        block = shape.block
        if block.id in added:
            kept.append(added[block.id][0])
            ranges.append(added[block.id][1])
        elif block.minutes.plan and block.id not in gone:
            kept.append(block.without(gone) if gone.intersection(shape.optional) else block)
            ranges.append(range_of(shape, gone))
        elif block.minutes.plan:
            stands_for[block.id] = kept[-1].id if kept else ""
    units = _units(kept, delivery.keep_together, fixed)
    pieces = tuple(
        Piece(block.id, length, length.plan if added else length.least, unit)
        for block, length, unit in zip(kept, ranges, units, strict=True)
    )
    here = {block.id for block in kept}
    bound = {block: point for block, point in fixed.items() if block in here}
    room = Room(delivery.meetings(), delivery.buffer, bound, stands_for)
    return _Conditions(room, pieces, tuple(kept), left_out, tuple(added))


def _units(
    kept: Sequence[Block], together: Collection[str], fixed: Mapping[str, tuple[int, FixedPoint]]
) -> list[int]:
    """A number for each block, the same for neighbours that nothing may part but fixed times in different
    sessions. What comes in from the reserve between two of these is kept with them."""
    solid = [block.id if block.minutes.plan or block.id in together else None for block in kept]
    units: list[int] = []
    where: set[int] = set()  # the sessions in which the present unit has fixed times
    for index, block in enumerate(kept):
        before = next((name for name in reversed(solid[:index]) if name), None)
        onward = next((name for name in solid[index:] if name), None)
        here = {fixed[block.id][0]} if block.id in fixed else set()
        joined = before in together and onward in together and len(where | here) < 2
        where = where | here if joined else here
        units.append(units[-1] + (not joined) if units else 0)
    return units


def _with_reserve(
    shapes: Sequence[Shape],
    reserve: Sequence[Shape],
    delivery: Delivery,
    fixed: Mapping[str, tuple[int, FixedPoint]],
    conditions: _Conditions,
    split: Split,
) -> tuple[_Conditions, Split]:
    """With as many of the blocks in reserve, or with steps in it, as there is time for, when none is
    shortened for them."""
    order = coming_order(reserve, delivery.value)
    found = [(shape.block.id, (shape.block, length)) for shape in order if (length := reserve_range(shape))]
    for count in range(len(found), 0, -1):
        more = _conditions(shapes, delivery, fixed, NONE, dict(found[:count]))
        if wider := best_split(more.room, more.pieces):
            return more, wider
    return conditions, split


def _less_free(room: Room, split: Split) -> Split:
    """The same split with as much kept free as there is left."""
    made = []
    for number, session in enumerate(split):
        pieces = [piece for segment in session for piece in segment.pieces]
        made.append(tuple(_widened(segment) for segment in segments(room, number, pieces)))
    return tuple(made)


def _widened(segment: Segment) -> Segment:
    return segment if segment.fits else replace(segment, available=segment.needed)


def _fitting(
    conditions: _Conditions,
    split: Split,
    run: Sequence[Shape],
    reserve: Sequence[Shape],
    delivery: Delivery,
) -> Fitting:
    minutes: dict[str, int] = {}
    for session in split:
        for segment in session:
            minutes |= _minutes(segment)
    gone = _details_that_go(run, delivery)
    return Fitting(
        room=conditions.room,
        split=split,
        blocks={block.id: block for block in conditions.blocks},
        minutes=minutes,
        left_out=_told(conditions.left_out),
        added=conditions.added,
        details=frozenset(gone),
        waiting=frozenset(
            address
            for shape in reserve
            if shape.block.id not in conditions.added
            for address in _waiting(shape.block)
        ),
    )


def _minutes(segment: Segment) -> dict[str, int]:
    """The minutes of the blocks of a segment: all of it that they can take, else their plan."""
    available = segment.plan if segment.available is None else segment.available
    shorter = available < segment.plan
    ranges = [piece.range for piece in segment.pieces]
    bounds = [(one.least, one.plan) if shorter else (one.plan, one.most) for one in ranges]
    return dict(zip((piece.id for piece in segment.pieces), between(available, bounds), strict=True))


def _details_that_go(run: Sequence[Shape], delivery: Delivery) -> set[Priority]:
    """Which priorities go of what has no minutes of its own, so that leaving it out frees an unknown time:
    could when there is less time than planned, should when it is nearer to the least than to the plan."""
    sessions = delivery.meetings()
    available = 0
    for session in sessions:
        if session.length is None:
            return set()
        kept_free = math.ceil(session.length * delivery.buffer)
        available += session.length - kept_free - sum(pause.minutes for pause in session.breaks)
    ranges = [range_of(shape) for shape in run]
    plan, least = sum(one.plan for one in ranges), sum(one.least for one in ranges)
    gone = {Priority.COULD} if available < plan else set()
    return gone | ({Priority.SHOULD} if 2 * available < plan + least else set())


def _told(left_out: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Without the steps of blocks that are left out as a whole."""
    blocks = {item.address for item in left_out if item.step is None}
    return tuple(item for item in left_out if item.step is None or item.block.id not in blocks)
