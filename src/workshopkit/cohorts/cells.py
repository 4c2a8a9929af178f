"""What people type in the cells of a spreadsheet, as the language writes it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

_DAY = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})")
_MOMENT = re.compile(r"(.+?)[ T]0?0:00(?::00)?")  # a day to which a spreadsheet added midnight
_SECONDS = re.compile(r"([0-9]{1,3}:[0-9]{2}):[0-9]{2}")
_PART_OF_DAY = re.compile(r"0[.,][0-9]+")
_ROUND = re.compile(r"([0-9]+)[.,]0+")
_HOURS = re.compile(r"([0-9]{1,2})[.,]([0-9]{1,2}) ?(?:u|uur|uren|h|hours?|heures?)")
_MINUTES_A_DAY = 24 * 60
_ANY_SPACE = re.compile(r"[^\S\n]+")


def typed(column: str, words: str) -> str:
    """The words of a cell as the field of that name takes them, else as they are.

    Days are day first (10/12/2026), as Dutch spreadsheets show them; times may have seconds or be part of
    a day (0,8125); whole numbers may have a decimal comma (14,0), and so may hours (1,5 uur).
    """
    bare = _ANY_SPACE.sub(" ", words).strip()
    match column:
        case "date":
            return _day(bare)
        case "start" | "end":
            return _clock(bare)
        case "duration":
            return _duration(bare)
        case "participants":
            return _ROUND.sub(r"\1", bare) if _ROUND.fullmatch(bare) else bare
        case _:
            return bare


def shown(value: object) -> str:
    """A value of a spreadsheet's own type in words: a day as 2026-12-10, a time as 19:30, 14.0 as 14."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case datetime(hour=0, minute=0, second=0):
            return value.date().isoformat()
        case datetime(year=1899 | 1900):  # a time that is formatted as a day counts from there
            return f"{value.hour}:{value.minute:02}"
        case datetime():
            return f"{value.date().isoformat()} {value.hour}:{value.minute:02}"
        case date():
            return value.isoformat()
        case time():
            return f"{value.hour}:{value.minute:02}"
        case timedelta():
            return _of_minutes(round(value.total_seconds() / 60))
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)


def _day(words: str) -> str:
    if moment := _MOMENT.fullmatch(words):
        words = moment[1]
    parts = _DAY.fullmatch(words)
    if parts is None:
        return words
    year = int(parts[3]) + (2000 if len(parts[3]) == 2 else 0)
    try:
        return date(year, int(parts[2]), int(parts[1])).isoformat()
    except ValueError:
        return words


def _clock(words: str) -> str:
    if _PART_OF_DAY.fullmatch(words):
        return _of_minutes(round(float(words.replace(",", ".")) * _MINUTES_A_DAY))
    with_seconds = _SECONDS.fullmatch(words)
    return with_seconds[1] if with_seconds else words


def _duration(words: str) -> str:
    if hours := _HOURS.fullmatch(words):
        return str(round(float(f"{hours[1]}.{hours[2]}") * 60))
    if whole := _ROUND.fullmatch(words):
        return whole[1]
    return _clock(words)


def _of_minutes(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
