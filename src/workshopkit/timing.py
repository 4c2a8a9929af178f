"""Minutes, ranges of minutes and clock times, and how people write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

Minutes: TypeAlias = int

_CLOCK = re.compile(r"([0-9]{1,2}) ?[:.uh] ?([0-9]{2})")
_FULL_HOUR = re.compile(r"([0-9]{1,2}) ?(?:u|uur|h)")
_HOURS = r"(?:u|uur|uren|h|hours?|heures?)"
_MINUTES = r"(?:m|min\.?|minuut|minuten|minutes?)"
_DURATION_IN_MINUTES = re.compile(rf"([0-9]{{1,4}}) ?{_MINUTES}?")
_DURATION_IN_HOURS = re.compile(rf"([0-9]{{1,2}}) ?{_HOURS}(?: ?([0-9]{{1,2}}) ?{_MINUTES}?)?")
_PERCENTAGE = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]{1,2}))? ?%")


@dataclass(frozen=True, slots=True)
class Range:
    """How short, how long as planned, and how long at most; 0 ≤ min ≤ plan ≤ max, else ValueError."""

    min: Minutes
    plan: Minutes
    max: Minutes

    def __post_init__(self) -> None:
        if not 0 <= self.min <= self.plan <= self.max:
            raise ValueError(f"not in order: {self.min}, {self.plan}, {self.max}")

    def __add__(self, other: Range) -> Range:
        return Range(self.min + other.min, self.plan + other.plan, self.max + other.max)


def fixed(minutes: Minutes) -> Range:
    """A range that does not give way."""
    return Range(minutes, minutes, minutes)


@dataclass(frozen=True, slots=True, order=True)
class Clock:
    """A clock time as minutes since midnight.

    A time past midnight goes on counting (24:10), so that later stays later.
    """

    since_midnight: Minutes

    def __post_init__(self) -> None:
        if self.since_midnight < 0:
            raise ValueError("before midnight")

    @property
    def hour(self) -> int:
        return self.since_midnight // 60

    @property
    def minute(self) -> int:
        return self.since_midnight % 60

    def __add__(self, minutes: Minutes) -> Clock:
        return Clock(self.since_midnight + minutes)

    def until(self, later: Clock) -> Minutes:
        """The minutes from this time to a later one, negative when it is earlier."""
        return later.since_midnight - self.since_midnight

    def __str__(self) -> str:
        return f"{self.hour}:{self.minute:02}"


def parse_clock(written: str) -> Clock:
    """The time in "19:30", "9:30", "19.30", "19u30", "19 h 30", "19u"; ValueError for anything else."""
    words = _words(written).removesuffix(" uur")
    if match := _CLOCK.fullmatch(words):
        hour, minute = int(match[1]), int(match[2])
    elif match := _FULL_HOUR.fullmatch(_words(written)):
        hour, minute = int(match[1]), 0
    else:
        raise ValueError(f"no clock time: '{written}'")
    if hour > 23 or minute > 59:
        raise ValueError(f"no such time of day: '{written}'")
    return Clock(hour * 60 + minute)


def parse_minutes(written: str) -> Minutes:
    """The minutes in "90", "90m", "90 min.", "1u30", "1:30", "2 uur"; ValueError for anything else."""
    words = _words(written)
    if match := _DURATION_IN_MINUTES.fullmatch(words):
        return int(match[1])
    hours = _DURATION_IN_HOURS.fullmatch(words) or re.fullmatch(r"([0-9]{1,2}):([0-9]{2})", words)
    if hours is None or int(hours[2] or 0) > 59:
        raise ValueError(f"no minutes: '{written}'")
    return int(hours[1]) * 60 + int(hours[2] or 0)


def parse_percentage(written: str) -> Fraction:
    """The part of 1 that "5%" or "7,5 %" is; ValueError for anything else."""
    match = _PERCENTAGE.fullmatch(_words(written))
    if match is None:
        raise ValueError(f"no percentage: '{written}'")
    decimals = match[2] or ""
    return Fraction(int(match[1] + decimals), 100 * 10 ** len(decimals))


def _words(written: str) -> str:
    return " ".join(written.casefold().split())
