"""Minutes and clock times, and how people write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

Minutes: TypeAlias = int

_CLOCK = re.compile(r"([0-9]{1,2}) ?[:.uh] ?([0-9]{2})")
_FULL_HOUR = re.compile(r"([0-9]{1,2}) ?(?:u|uur|h)()")
_HOURS = r"(?:u|uur|uren|h|hours?|heures?)"
_MINUTES = r"(?:m|min\.?|minuut|minuten|minutes?)"
_MINUTES_ALONE = re.compile(rf"([0-9]{{1,4}}) ?{_MINUTES}?")
_HOURS_AND_MINUTES = re.compile(rf"([0-9]{{1,2}}) ?{_HOURS}(?: ?([0-9]{{1,2}}) ?{_MINUTES}?)?")
_COLON = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_PERCENTAGE = re.compile(r"([0-9]{1,2}(?:[.,][0-9]{1,2})?) ?%")


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
    match = _CLOCK.fullmatch(_words(written).removesuffix(" uur")) or _FULL_HOUR.fullmatch(_words(written))
    if match is None:
        raise ValueError(f"no clock time: '{written}'")
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour > 23 or minute > 59:
        raise ValueError(f"no such time of day: '{written}'")
    return Clock(hour * 60 + minute)


def parse_minutes(written: str) -> Minutes:
    """The whole minutes in "12", "12m" or "12 min."; ValueError for anything else."""
    match = _MINUTES_ALONE.fullmatch(_words(written))
    if match is None:
        raise ValueError(f"no minutes: '{written}'")
    return int(match[1])


def parse_duration(written: str) -> Minutes:
    """The minutes in "90", "90m", "1u30", "1h30", "1:30", "2 uur", "2h"; ValueError for anything else."""
    words = _words(written)
    match = _HOURS_AND_MINUTES.fullmatch(words) or _COLON.fullmatch(words)
    if match is None:
        return parse_minutes(written)
    hours, minutes = int(match[1]), int(match[2] or 0)
    if minutes > 59:
        raise ValueError(f"no length of time: '{written}'")
    return hours * 60 + minutes


def parse_percentage(written: str) -> Decimal:
    """The share in "5%" or "7,5 %" (0.05, 0.075), below 1; ValueError for anything else."""
    match = _PERCENTAGE.fullmatch(_words(written))
    if match is None:
        raise ValueError(f"no percentage: '{written}'")
    return Decimal(match[1].replace(",", ".")) / 100


def between(total: Minutes, bounds: Sequence[tuple[Minutes, Minutes]]) -> tuple[Minutes, ...]:
    """A total divided over what may each take from a lower to an upper bound: one factor moves all alike.

    Whole minutes by largest remainder, ties to the earlier. They add up to the total, as far as the
    bounds let it.
    """
    rooms = [high - low for low, high in bounds]
    extra = min(max(total - sum(low for low, _ in bounds), 0), sum(rooms))
    added = _by_largest_remainder(extra, rooms)
    return tuple(low + more for (low, _), more in zip(bounds, added, strict=True))


def in_proportion(
    total: Minutes, weights: Sequence[Minutes], floors: Sequence[Minutes]
) -> tuple[Minutes, ...]:
    """A total divided in proportion to weights, none below its floor; those at their floor keep it.

    Whole minutes by largest remainder, ties to the earlier. They add up to the total, unless the floors
    alone are more. Without any weight all weigh alike.
    """
    weights = weights if any(weights) else [1] * len(weights)
    held: set[int] = set()
    while True:
        free = [index for index in range(len(weights)) if index not in held]
        left = total - sum(floors[index] for index in held)
        whole = sum(weights[index] for index in free)
        low = {index for index in free if weights[index] * left < floors[index] * whole}
        if not low:
            break
        held |= low
    shared = dict(zip(free, _by_largest_remainder(left, [weights[index] for index in free]), strict=True))
    return tuple(shared.get(index, floors[index]) for index in range(len(weights)))


def _by_largest_remainder(total: Minutes, weights: Sequence[int]) -> list[Minutes]:
    """A total from 0 in whole parts, as their weights are; nothing where none has a weight."""
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    parts = [weight * total // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda index: -(weights[index] * total % whole))
    for index in by_remainder[: total - sum(parts)]:
        parts[index] += 1
    return parts


def _words(written: str) -> str:
    return " ".join(written.casefold().split())
