"""Why the minutes of a plan are what they are, line by line: what was left out, what moved how far."""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.blocks.common import Priority, Step
from workshopkit.planning.fit import Fitting
from workshopkit.planning.leave_out import Candidate
from workshopkit.planning.split import Room, Segment
from workshopkit.text import Text


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A block, or a step or stage of one, for which there is no time, with the minutes that it would take."""

    address: str
    block: str
    title: Text
    step: Step | None
    priority: Priority
    minutes: int


@dataclass(frozen=True, slots=True)
class FitLine:
    """A block from its planned minutes to those it gets, and the bounds between which it could move."""

    block: str
    title: Text
    least: int
    plan: int
    most: int
    minutes: int
    added: bool = False  # out of the reserve, since there is time


@dataclass(frozen=True, slots=True)
class Stretch:
    """A session, or what lies between two fixed times of it.

    `begin` is minutes from the session's start; `available` what blocks may take, None when nothing bounds
    it; `percent` how far every block moved: 0 as planned, -100 to its least, 100 to its most. `spare` is
    the time that not even that uses.
    """

    meeting: str
    begin: int
    available: int | None
    percent: int
    spare: int
    lines: tuple[FitLine, ...]

    @property
    def planned(self) -> int:
        return sum(line.plan for line in self.lines)


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that fitting did, in the order in which it happens and goes."""

    left_out: tuple[LeftOut, ...]
    added: tuple[str, ...]
    stretches: tuple[Stretch, ...]

    @property
    def as_planned(self) -> bool:
        """Whether every block is done in its planned minutes."""
        return not (self.left_out or self.added) and all(
            line.minutes == line.plan for stretch in self.stretches for line in stretch.lines
        )


def explain(fitting: Fitting) -> Explanation:
    """What fitting did to the blocks."""
    return Explanation(
        left_out=tuple(_left_out(item) for item in fitting.left_out),
        added=fitting.added,
        stretches=tuple(
            _stretch(fitting, fitting.room, number, segment)
            for number, session in enumerate(fitting.split)
            for segment in session
            if segment.pieces
        ),
    )


def _left_out(item: Candidate) -> LeftOut:
    block, step = item.block, item.step
    if step is not None:
        return LeftOut(item.address, block.id, block.title, step, item.priority, step.minutes)
    minutes = block.minutes.plan + sum(extra.minutes for extra in block.extra_steps())
    return LeftOut(item.address, block.id, block.title, None, item.priority, minutes)


def _stretch(fitting: Fitting, room: Room, number: int, segment: Segment) -> Stretch:
    lines = tuple(
        FitLine(
            block=piece.id,
            title=fitting.blocks[piece.id].title,
            least=piece.range.least,
            plan=piece.range.plan,
            most=piece.range.most,
            minutes=fitting.minutes[piece.id],
            added=piece.id in fitting.added,
        )
        for piece in segment.pieces
    )
    used = sum(line.minutes for line in lines)
    return Stretch(
        meeting=room.sessions[number].id,
        begin=segment.begin,
        available=segment.available,
        percent=_percent(segment, used),
        spare=0 if segment.available is None else max(segment.available - used, 0),
        lines=lines,
    )


def _percent(segment: Segment, used: int) -> int:
    """How far the blocks moved, of what they could; 0 where they cannot."""
    if used < segment.plan:
        return -round(100 * (segment.plan - used) / (segment.plan - segment.needed))
    most = sum(piece.range.most for piece in segment.pieces)
    return round(100 * (used - segment.plan) / (most - segment.plan)) if most > segment.plan else 0
