"""The clock: blocks one after the other over the meetings, with breaks and fixed points."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from workshopkit.diagnostics import Code, Report
from workshopkit.model import Break, Delivery, FixedPoint, Session
from workshopkit.planning.plan import Meeting, Pause, PlannedBlock


def schedule(blocks: Sequence[PlannedBlock], delivery: Delivery, report: Report) -> tuple[Meeting, ...]:
    """The meetings of a delivery with the blocks in them, in order.

    A block that does not fit any more goes to the next meeting, with those that it must be kept together
    with; what does not fit in the last one is reported with by how much.
    """
    sessions = delivery.meetings()
    meetings = [_Filling(session, delivery, report) for session in sessions]
    current = 0
    for unit in _units(blocks, delivery.keep_together):
        if not meetings[current].has_room(unit) and current + 1 < len(meetings):
            current += 1
        for block in unit:
            meetings[current].add(block)
        for block, onward in pairwise(unit):
            meetings[current].keep(block, onward)
    return tuple(filling.close(number) for number, filling in enumerate(meetings, 1))


def _units(blocks: Sequence[PlannedBlock], together: tuple[str, ...]) -> list[list[PlannedBlock]]:
    """The blocks by those that nothing may part: neighbours that are to be kept together."""
    units: list[list[PlannedBlock]] = []
    for block in blocks:
        joins = units and block.block.id in together and units[-1][-1].block.id in together
        if joins:
            units[-1].append(block)
        else:
            units.append([block])
    return units


@dataclass(slots=True)
class _Filling:
    """A meeting while it is being filled; `now` is minutes from its start."""

    session: Session
    delivery: Delivery
    report: Report
    now: int = 0
    items: list[PlannedBlock | Pause] = field(default_factory=list)
    fixed: set[str] = field(default_factory=set)  # the blocks that start at their fixed time

    def has_room(self, unit: list[PlannedBlock]) -> bool:
        """Whether a unit still fits, with the breaks inside it."""
        length = self.session.length
        breaks = [pause for block in unit[:-1] for pause in self._breaks(block.block.id)]
        needed = sum(block.minutes for block in unit) + sum(pause.minutes for pause in breaks)
        return length is None or not self.items or self.now + needed <= length

    def add(self, block: PlannedBlock) -> None:
        self._wait(block)
        self.items.append(replace(block, begin=self.now))
        self.now += block.minutes
        for pause in self._breaks(block.block.id):
            self.items.append(Pause(pause.id, self.now, pause.minutes))
            self.now += pause.minutes

    def _wait(self, block: PlannedBlock) -> None:
        """Until the block's fixed time, where it has one."""
        start = self.session.start
        for point in self.session.fixed:
            if point.block != block.block.id or start is None:
                continue
            late = self.now - start.until(point.at)
            if late > 0:
                self.report.add(
                    Code.LATE,
                    point.span,
                    id=block.block.id,
                    expected=point.at,
                    value=start + self.now,
                    by=late,
                )
            else:
                self.now -= late
                self.fixed.add(block.block.id)

    def keep(self, block: PlannedBlock, onward: PlannedBlock) -> None:
        """Report each break between two blocks that are kept together."""
        for pause in self._breaks(block.block.id):
            self.report.add(Code.PARTED, pause.span, id=pause.id, value=block.block.id, other=onward.block.id)

    def _left_out(self, name: str) -> None:
        """Report the breaks and fixed times of blocks that are not in this meeting."""
        here = {item.block.id for item in self.items if isinstance(item, PlannedBlock)}
        bound: list[tuple[Break | FixedPoint, str]] = [(pause, pause.after) for pause in self.session.breaks]
        bound += [(point, point.block) for point in self.session.fixed]
        for item, block in bound:
            if block not in here:
                self.report.add(Code.NOT_IN_SESSION, item.span, id=item.id, name=name, value=block)

    def _breaks(self, block: str) -> list[Break]:
        return [pause for pause in self.session.breaks if pause.after == block]

    def close(self, number: int) -> Meeting:
        """The meeting as it is now, with the latest start of each block and what is left over."""
        session, length = self.session, self.session.length
        span = session.span if session.span.file else self.delivery.span
        name = session.title.plain or session.id
        self._left_out(name)
        left = 0
        if not self.items:
            self.report.add(Code.EMPTY_SESSION, span, id=session.id)
        if length is not None:
            left = length - self.now
            wanted = math.ceil(length * self.delivery.buffer)
            if left < 0:
                self.report.add(Code.OVERRUN, span, name=name, by=-left, plan=self.now, minutes=length)
            elif left < wanted:
                self.report.add(Code.NO_BUFFER, span, name=name, minutes=left, expected=wanted)
        return Meeting(
            id=session.id,
            number=number,
            items=_latest(self.items, None if length is None else left, self.fixed),
            title=session.title,
            date=session.date,
            start=session.start,
            length=length,
            buffer=max(left, 0),
        )


def _latest(
    items: list[PlannedBlock | Pause], left: int | None, fixed: set[str]
) -> tuple[PlannedBlock | Pause, ...]:
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
