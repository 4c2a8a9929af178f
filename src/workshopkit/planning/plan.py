"""A plan: the workshop as it will be run, settled but for its pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from workshopkit.blocks import Block
from workshopkit.blocks.common import Per, Privacy
from workshopkit.model import Delivery, Workshop
from workshopkit.place import TimedStep
from workshopkit.planning.explain import Explanation, LeftOut
from workshopkit.planning.safety import SafetyChange
from workshopkit.planning.selection import Left, Went
from workshopkit.strings import Labels
from workshopkit.text import EMPTY, Text
from workshopkit.timing import Clock


@dataclass(frozen=True, slots=True)
class PlannedSheet:
    """A worksheet of this plan; `bound` ones stand in the booklet. `pages` None: as many as it needs."""

    number: int
    block: str
    title: Text
    privacy: Privacy
    pages: int | None
    copies: Per
    bound: bool
    hand_out_after: str | None = None


@dataclass(frozen=True, slots=True)
class PlannedBlock:
    """A block with its time. `begin` and `latest` are minutes from the start of its meeting.

    `latest` is when it must start for all that follows to start and end in time, None when nothing bounds
    it. `least` is the shortest it could be. A block in reserve has no number.
    """

    block: Block
    minutes: int
    begin: int
    steps: tuple[TimedStep, ...]
    number: int | None = None
    latest: int | None = None
    sheet: PlannedSheet | None = None
    least: int = 0

    @property
    def end(self) -> int:
        return self.begin + self.minutes


@dataclass(frozen=True, slots=True)
class Pause:
    """A break, in minutes from the start of its meeting."""

    id: str
    begin: int
    minutes: int

    @property
    def end(self) -> int:
        return self.begin + self.minutes


@dataclass(frozen=True, slots=True)
class Meeting:
    """One session as planned. `length` is how long it may take, `buffer` what is left of that."""

    id: str
    number: int
    items: tuple[PlannedBlock | Pause, ...]
    title: Text = EMPTY
    date: date | None = None
    start: Clock | None = None
    length: int | None = None
    buffer: int = 0

    @property
    def planned(self) -> int:
        """The minutes from start to the end of the last item."""
        return self.items[-1].end if self.items else 0

    @property
    def blocks(self) -> tuple[PlannedBlock, ...]:
        return tuple(item for item in self.items if isinstance(item, PlannedBlock))


@dataclass(frozen=True, slots=True)
class Need:
    """Something to bring: how many, or None where that depends on how many come."""

    item: Text
    per: Per
    count: int | None
    blocks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Print:
    """Something to print, with a tenth to spare in `count`; None where that depends on how many come."""

    name: Text
    per: Per
    count: int | None
    double_sided: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """A point at which the trainer looks at the clock.

    Later than `at` (minutes from the meeting's start) `block` is left out and one goes on with `onward`;
    or, where nothing may be left out, it is done as its `instead` says.
    """

    meeting: str
    at: int
    block: PlannedBlock
    onward: str | None = None
    instead: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is settled: who, when, in which order, with what. `workshop` is already selected, and without
    what is left out of its blocks; `fit` says why the minutes are what they are.

    `went` and `left` are what went with what it speaks of, and what could not; `safety` is what an
    adaptation changed of what keeps people safe. `with_reserve` is the plan as
    its trainer prepares it, where what stands in reserve counts as there; None when that is the same.
    """

    workshop: Workshop
    delivery: Delivery
    labels: Labels
    meetings: tuple[Meeting, ...]
    reserve: tuple[PlannedBlock, ...]
    sheets: tuple[PlannedSheet, ...]
    needs: tuple[Need, ...]
    prints: tuple[Print, ...]
    decisions: tuple[Decision, ...]
    fit: Explanation
    went: tuple[Went, ...] = ()
    left: tuple[Left, ...] = ()
    safety: tuple[SafetyChange, ...] = ()
    with_reserve: Plan | None = None

    @property
    def for_guide(self) -> Plan:
        """The plan as its trainer prepares it."""
        return self.with_reserve or self

    @property
    def language(self) -> str:
        return self.labels.language

    @property
    def blocks(self) -> tuple[PlannedBlock, ...]:
        """The blocks that are run, over all meetings."""
        return tuple(block for meeting in self.meetings for block in meeting.blocks)

    def left_out(self, block: str) -> LeftOut | None:
        """Why a block in reserve is left out for want of time, None where it is kept in reserve anyway."""
        return next((item for item in self.fit.left_out if item.address == block), None)
