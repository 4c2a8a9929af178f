"""A table of cells that know their place, and its rows under their headings."""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.diagnostics import Code, Report, Span
from workshopkit.source import Scalar

Record = tuple[Scalar, ...]
"""The cells of one line, from left to right."""


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and where it stands."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Table:
    """The rows below the headings; every row has a cell for each column."""

    columns: tuple[Column, ...]
    rows: tuple[Record, ...]


def table_of(records: list[Record], file: str, report: Report) -> Table | None:
    """The first record as headings and the others as rows, or None when there is none at all.

    A heading that stands twice, one that is lacking and rows of another length are reported; lines
    without any words are left out.
    """
    filled = [record for record in records if any(cell.value.strip() for cell in record)]
    if not filled:
        report.add(Code.NO_COHORTS, Span(file), file=file)
        return None
    heading, *rows = filled
    columns = tuple(Column(_name(cell.value), cell.span) for cell in heading)
    _check_headings(columns, rows, report)
    kept = []
    for row in rows:
        if len(row) == len(columns):
            kept.append(row)
        else:
            report.add(Code.RAGGED_ROW, row[0].span, count=len(row), expected=len(columns))
    return Table(columns, tuple(kept))


def _name(words: str) -> str:
    """A heading as it is looked up: without spaces around it or capitals, but for a changed address."""
    name = " ".join(words.split())
    return name if name.casefold().startswith("change.") else name.casefold()


def _check_headings(columns: tuple[Column, ...], rows: list[Record], report: Report) -> None:
    first: dict[str, Column] = {}
    for number, column in enumerate(columns):
        if not column.name:
            if any(number < len(row) and row[number].value.strip() for row in rows):
                report.add(Code.NO_HEADING, column.span, count=number + 1)
        elif column.name in first:
            other = first[column.name].span
            report.add(
                Code.DUPLICATE_HEADING, column.span, key=column.name, other=f"{other.line}:{other.column}"
            )
        first.setdefault(column.name, column)
