"""A spreadsheet's table as rows of a list of cohorts: its headings are the fields."""

from __future__ import annotations

import re

from workshopkit.cohorts.cells import typed
from workshopkit.cohorts.rows import Row
from workshopkit.cohorts.table import Column, Record, Table
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.diagnostics.suggest import suggest
from workshopkit.model.cohort import COLUMNS
from workshopkit.source import Mapping, Node, Scalar, Sequence

CHANGE = "change."
_BETWEEN = re.compile(r"\s*[;+\n]\s*")  # several files in one cell

_MEANT = {  # what Dutch spreadsheets call them
    "naam": "name",
    "groep": "name",
    "basis": "workshop",
    "adapts": "workshop",
    "aanpassing": "adaptations",
    "aanpassingen": "adaptations",
    "adaptation": "adaptations",
    "doelgroep": "audience",
    "datum": "date",
    "dag": "date",
    "uur": "start",
    "begin": "start",
    "beginuur": "start",
    "startuur": "start",
    "einde": "end",
    "einduur": "end",
    "duur": "duration",
    "plaats": "place",
    "locatie": "place",
    "deelnemers": "participants",
    "aantal": "participants",
    "taal": "language",
    "thema": "theme",
}


def rows_of(table: Table, report: Report) -> list[Row]:
    """The rows of a table; empty cells say nothing. A heading that is no field is reported."""
    columns = tuple(
        column for column in table.columns if column.name and not column.name.casefold().startswith(CHANGE)
    )
    for column in columns:
        if column.name not in COLUMNS or column.name == "change":
            _unknown(column, report)
    return [_row(table, record) for record in table.rows]


def _unknown(column: Column, report: Report) -> None:
    choices = (*(name for name in COLUMNS if name != "change"), f"{CHANGE}<…>")
    meant = _MEANT.get(column.name) or suggest(column.name, choices) or ""
    report.add(
        Code.UNKNOWN_COLUMN, column.span, key=column.name, choices=", ".join(choices), suggestion=meant
    )


def _row(table: Table, record: Record) -> Row:
    said: dict[str, Node] = {}
    keys: dict[str, Span] = {}
    changed: dict[str, Node] = {}
    changed_keys: dict[str, Span] = {}
    for column, cell in zip(table.columns, record, strict=True):
        words = typed(column.name, cell.value)
        if not words:
            continue
        plain = Scalar(words, True, cell.span)
        if column.name.casefold().startswith(CHANGE):
            address = column.name[len(CHANGE) :]
            changed[address], changed_keys[address] = plain, column.span
        else:
            said[column.name] = _files(plain) if column.name == "adaptations" else plain
            keys[column.name] = column.span
    span = record[0].span
    if changed:
        said["change"] = Mapping(changed, changed_keys, span)
        keys["change"] = next(iter(changed_keys.values()))
    return Row(said, keys, span)


def _files(cell: Scalar) -> Sequence:
    names = tuple(Scalar(name, True, cell.span) for name in _BETWEEN.split(cell.value) if name)
    return Sequence(names, cell.span)
