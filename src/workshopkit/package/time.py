"""The one moment that a pack's files carry, so that the same input gives the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time

from workshopkit.diagnostics import Code, Diagnostic, Span, WorkshopError

VARIABLE = "SOURCE_DATE_EPOCH"
BUILD_TIME = datetime(1980, 1, 1, tzinfo=UTC)  # the first moment that a zip can tell


def build_time(environ: Mapping[str, str], workshop_date: date | None = None) -> datetime:
    """SOURCE_DATE_EPOCH when it is set, else the workshop's own first day, else 1 January 1980; in UTC.

    Never the clock: a pack that is built again tomorrow is the same pack. Raises WorkshopError when
    the variable is no whole number of seconds since 1970 (https://reproducible-builds.org/specs/).
    """
    words = environ.get(VARIABLE)
    if words is None:
        return BUILD_TIME if workshop_date is None else datetime.combine(workshop_date, time(), UTC)
    moment = _moment(words)
    if moment is None:
        raise WorkshopError((Diagnostic(Code.BAD_NUMBER, Span(VARIABLE), (("value", words),)),))
    return moment


def _moment(words: str) -> datetime | None:
    if not (words.isascii() and words.isdecimal()):
        return None
    try:
        return datetime.fromtimestamp(int(words), UTC)
    except (OverflowError, ValueError, OSError):
        return None
