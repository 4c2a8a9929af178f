"""The clock: fitted blocks one after the other over the meetings, with breaks and fixed points."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from workshopkit.diagnostics import Code, Report
from workshopkit.model import Break, Delivery, FixedPoint
from workshopkit.planning.fit import Fitting
from workshopkit.planning.plan import Meeting, Pause, PlannedBlock
from workshopkit.planning.split import breaks_after

Items = tuple[PlannedBlock | Pause, ...]


def schedule(
    fitting: Fitting, blocks: Mapping[str, PlannedBlock], delivery: Delivery, report: Report
) -> tuple[Meeting, ...]:
    """The meetings of a delivery with the blocks in them, in order and counted through; `blocks` by id.

    Reported are breaks and fixed times that are not where they are wanted, and meetings with nothing to do
    or too little to spare.
    """
    meetings: list[Meeting] = []
    for number in range(len(fitting.room.sessions)):
        done = sum(len(meeting.blocks) for meeting in meetings)
        meetings.append(_meeting(fitting, blocks, number, done))
        _check(fitting, delivery, meetings[-1], number, report)
    return tuple(meetings)


def _meeting(fitting: Fitting, blocks: Mapping[str, PlannedBlock], number: int, done: int) -> Meeting:
    session = fitting.room.sessions[number]
    items: list[PlannedBlock | Pause] = []
    fixed: set[str] = set()  # the blocks that open a segment, at its time
    now = 0
    for place, segment in enumerate(fitting.split[number]):
        now = segment.begin
        fixed |= {piece.id for piece in segment.pieces[:1]} if place else set()
        for piece in segment.pieces:
            done += 1
            block = replace(blocks[piece.id], begin=now, number=done)
            items.append(block)
            now = block.end
            for pause in breaks_after(fitting.room, session, piece.id):
                items.append(Pause(pause.id, now, pause.minutes))
                now += pause.minutes
    left = None if session.length is None else session.length - now
    return Meeting(
        id=session.id,
        number=number + 1,
        items=_latest(items, left, fixed),
        title=session.title,
        date=session.date,
        start=session.start,
        length=session.length,
        buffer=max(left or 0, 0),
    )


def _latest(items: list[PlannedBlock | Pause], left: int | None, fixed: set[str]) -> Items:
    """Each block with its latest start: later than planned by what is left at the end, or before the
    next fixed time, which nothing may push on; None when neither bounds it."""
    done: list[PlannedBlock | Pause] = []
    spare = left
    for index in reversed(range(len(items))):
        item = items[index]
        if isinstance(item, PlannedBlock):
            is_fixed = item.block.id in fixed
            if is_fixed:
                spare = 0
            item = replace(item, latest=None if spare is None else item.begin + spare)
            if is_fixed:
                spare = item.begin - (items[index - 1].end if index else 0)
        done.append(item)
    return tuple(reversed(done))


def _check(fitting: Fitting, delivery: Delivery, meeting: Meeting, number: int, report: Report) -> None:
    session, room = fitting.room.sessions[number], fitting.room
    span = session.span if session.span.file else delivery.span
    name = session.title.plain or session.id
    here = {block.block.id for block in meeting.blocks}
    bound: list[tuple[Break | FixedPoint, str, str]] = [
        (pause, pause.after, room.stands_for.get(pause.after, pause.after)) for pause in session.breaks
    ]
    bound += [(point, point.block, point.block) for point in session.fixed]
    for item, block, stands in bound:
        if stands not in here:
            report.add(Code.NOT_IN_SESSION, item.span, id=item.id, name=name, value=block)
    for one, onward in pairwise([piece for segment in fitting.split[number] for piece in segment.pieces]):
        for pause in breaks_after(room, session, one.id) if one.unit == onward.unit else ():
            report.add(Code.PARTED, pause.span, id=pause.id, value=one.id, other=onward.id)
    if not meeting.items:
        report.add(Code.EMPTY_SESSION, span, id=session.id)
    elif session.length is not None:
        wanted = math.ceil(session.length * delivery.buffer)
        if meeting.buffer < wanted:
            report.add(Code.NO_BUFFER, span, name=name, minutes=meeting.buffer, expected=wanted)
