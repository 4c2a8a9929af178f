"""Reading a list of cohorts: YAML, CSV or an Excel workbook, with every mistake told at its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workshopkit import cohorts
from workshopkit.cohorts import delimited, listed, sheet
from workshopkit.cohorts.cohort import Cohort
from workshopkit.cohorts.rows import Row, cohorts_of
from workshopkit.cohorts.table import Record, table_of
from workshopkit.diagnostics import Code, Report, Span

WORKBOOKS = (".xlsx", ".xlsm")
TABLES = (".csv", ".tsv", ".txt")
LISTS = (".yaml", ".yml")

_NOTHING = Row({}, {}, Span(""))


@dataclass(frozen=True, slots=True)
class CohortList:
    """The cohorts of a file, in its order. Files that they name stand in `folder`."""

    cohorts: tuple[Cohort, ...]
    folder: Path


def cohorts_in(data: bytes, path: Path, report: Report) -> CohortList:
    """The cohorts in the bytes of the file at `path`. Raises WorkshopError with all that is wrong."""
    file, ending = str(path), path.suffix.lower()
    common, rows = _NOTHING, list[Row]()
    if ending in LISTS:
        words = delimited.decoded(data, file, report)
        if words is not None:
            common, rows = listed.rows_of(words, file, report)
    elif ending in (*TABLES, *WORKBOOKS):
        records = _workbook(data, file, report) if ending in WORKBOOKS else _table(data, file, report)
        table = None if report.failed and not records else table_of(records, file, report)
        if table is not None:
            rows = sheet.rows_of(table, report)
            if not table.rows and not report.failed:
                report.add(Code.NO_COHORTS, Span(file), file=file)
    else:
        report.add(Code.NOT_COHORTS, Span(file), file=path.name)
    made = cohorts_of(rows, common, report)
    report.check()
    return CohortList(made, path.parent)


def _table(data: bytes, file: str, report: Report) -> list[Record]:
    words = delimited.decoded(data, file, report)
    return [] if words is None else delimited.records(words, file, report)


def _workbook(data: bytes, file: str, report: Report) -> list[Record]:
    try:
        read = cohorts.read_workbook
    except ImportError:
        report.add(Code.NOT_INSTALLED, Span(file), name="openpyxl", extra="xlsx")
        return []
    return read(data, file, report)
