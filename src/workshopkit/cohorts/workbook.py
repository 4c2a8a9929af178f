"""The first sheet of an Excel workbook, with real days and times. Needs openpyxl (the extra `xlsx`)."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from workshopkit.cohorts.cells import shown
from workshopkit.cohorts.table import Record
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.source import Scalar

_UNREADABLE = (BadZipFile, InvalidFileException, OSError, ValueError, KeyError, IndexError, SyntaxError)


def read_workbook(data: bytes, file: str, report: Report) -> list[Record]:
    """Every row's cells, as wide as the widest; none, and a report, when it is no workbook."""
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # some programs write them wrong
        rows = [tuple(shown(value) for value in row) for row in sheet.iter_rows(values_only=True)]
    except _UNREADABLE as error:
        report.add(Code.BAD_WORKBOOK, Span(file), file=file, reason=error)
        return []
    width = max((_width(row) for row in rows), default=0)
    return [
        tuple(
            Scalar(row[column] if column < len(row) else "", True, Span(file, line, column + 1))
            for column in range(width)
        )
        for line, row in enumerate(rows, 1)
    ]


def _width(row: tuple[str, ...]) -> int:
    """How many cells there are up to the last with words in it."""
    return max((number for number, words in enumerate(row, 1) if words.strip()), default=0)
