"""Minutes and clock times are read as people write them, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshopkit.timing import (
    Clock,
    parse_clock,
    parse_duration,
    parse_minutes,
    parse_percentage,
)

PARSERS = (parse_clock, parse_duration, parse_minutes, parse_percentage)
moments = st.integers(0, 24 * 60 - 1).map(Clock)
minutes = st.integers(0, 600)


@pytest.mark.parametrize(
    "written",
    ["19:30", "19.30", "19u30", "19h30", "19 h 30", "19 u 30", "19\u202fh\u202f30", "19.30 uur", " 19:30 "],
)
def test_a_clock_time_is_read_however_it_is_written(written: str) -> None:
    assert parse_clock(written) == Clock(19 * 60 + 30)


@pytest.mark.parametrize(
    ("written", "hour"), [("9:00", 9), ("09:00", 9), ("19u", 19), ("19 uur", 19), ("0:00", 0)]
)
def test_a_full_hour_needs_no_minutes(written: str, hour: int) -> None:
    assert parse_clock(written) == Clock(hour * 60)


@pytest.mark.parametrize(
    "written", ["", "19", "24:00", "19:60", "19:3", "-1:00", "half acht", "1930", "19:30:00", "٩:30"]
)
def test_what_is_no_clock_time_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="no "):
        parse_clock(written)


@pytest.mark.parametrize(
    "written",
    [
        "90",
        "90m",
        "90 min",
        "90 min.",
        "90 minuten",
        "90 minutes",
        "1u30",
        "1h30",
        "1 u 30",
        "1:30",
        "1 uur 30 min",
    ],
)
def test_a_length_of_time_is_read_however_it_is_written(written: str) -> None:
    assert parse_duration(written) == 90


@pytest.mark.parametrize("written", ["2 uur", "2u", "2h", "2 hours", "2 heures", "120"])
def test_whole_hours_are_a_length_of_time(written: str) -> None:
    assert parse_duration(written) == 120


@pytest.mark.parametrize("written", ["", "m", "-5", "1.5", "1u60", "anderhalf uur", "12345", "5%", "1u30u"])
def test_what_is_no_length_of_time_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="no "):
        parse_duration(written)


def test_minutes_alone_are_no_hours() -> None:
    assert parse_minutes("12 min.") == 12
    with pytest.raises(ValueError, match="no minutes"):
        parse_minutes("1u30")


def test_a_percentage_is_a_share() -> None:
    assert parse_percentage("5%") == Decimal("0.05")
    assert parse_percentage("7,5 %") == Decimal("0.075")
    for written in ("5", "100%", "-1%", "%"):
        with pytest.raises(ValueError, match="no percentage"):
            parse_percentage(written)


@given(moments)
def test_a_clock_time_reads_back_as_itself(moment: Clock) -> None:
    assert parse_clock(str(moment)) == moment


@given(minutes)
def test_a_length_of_time_reads_back_as_itself(count: int) -> None:
    assert parse_duration(str(count)) == parse_minutes(f"{count} min.") == count
    assert parse_duration(f"{count // 60}u{count % 60:02}") == count


@given(moments, minutes)
def test_later_stays_later_past_midnight(moment: Clock, count: int) -> None:
    assert moment + count >= moment
    assert moment.until(moment + count) == count


@pytest.mark.parametrize("read", PARSERS)
@given(st.text())
def test_any_text_is_read_or_refused(read: Callable[[str], object], written: str) -> None:
    try:
        read(written)
    except ValueError:
        return
    assert any(character.isdecimal() for character in written)
