"""Rules about tables, fields and bookmarks: what must add up or come in pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from workshopkit.lint.opened import Element, OpenFile, find, parts, qualified, stories
from workshopkit.lint.packaging import repeated


def grids(file: OpenFile) -> Iterator[tuple[str, str]]:
    """Every row fills the table's grid, and in a document every cell is as wide as its columns."""
    for name, tree in parts(file, "p:sld"):
        for table in tree.iter(qualified("a:tbl")):
            columns = len(find(table, "a:tblGrid/a:gridCol"))
            for number, row in enumerate(find(table, "a:tr"), start=1):
                if len(find(row, "a:tc")) != columns:
                    yield name, f"row {number} has {len(find(row, 'a:tc'))} cells in {columns} columns"
    for name, tree in stories(file):
        for table in tree.iter(qualified("w:tbl")):
            widths = [_number(column, "w:w") for column in find(table, "w:tblGrid/w:gridCol")]
            for number, row in enumerate(find(table, "w:tr"), start=1):
                yield from ((name, f"row {number}: {message}") for message in _row(row, widths))


def fields(file: OpenFile) -> Iterator[tuple[str, str]]:
    """Every complex field is begun, separated at most once and ended, within its part."""
    for name, tree in stories(file):
        open_fields: list[bool] = []  # for each, whether it is separated
        for mark in tree.iter(qualified("w:fldChar")):
            match mark.get(qualified("w:fldCharType")):
                case "begin":
                    open_fields.append(False)
                case "separate" if open_fields and not open_fields[-1]:
                    open_fields[-1] = True
                case "end" if open_fields:
                    open_fields.pop()
                case other:
                    yield name, f"a field has '{other}' where it is not open, or a second time"
        if open_fields:
            yield name, f"{len(open_fields)} fields are begun and not ended"


def bookmarks(file: OpenFile) -> Iterator[tuple[str, str]]:
    """Every bookmark has a name of its own in the file, and in its part one start and one end."""
    names: list[tuple[str, str]] = []
    for name, tree in stories(file):
        starts = list(tree.iter(qualified("w:bookmarkStart")))
        ends = Counter(end.get(qualified("w:id")) for end in tree.iter(qualified("w:bookmarkEnd")))
        names += [(start.get(qualified("w:name"), ""), name) for start in starts]
        if Counter(start.get(qualified("w:id")) for start in starts) != ends or set(ends.values()) - {1}:
            yield name, "its bookmarks do not each have one start and one end"
    for word in repeated(word.lower() for word, _ in names):
        yield dict(names).get(word, ""), f"more than one bookmark is named '{word}'"


def _row(row: Element, widths: list[int]) -> Iterator[str]:
    """Cells, spans and what is left out at either side fill the grid; tcW in dxa agrees with it."""
    column = _number_of(row, "w:trPr/w:gridBefore")
    for cell in find(row, "w:tc"):
        span = _number_of(cell, "w:tcPr/w:gridSpan") or 1
        expected = sum(widths[column : column + span])
        for width in find(cell, "w:tcPr/w:tcW"):
            if width.get(qualified("w:type")) == "dxa" and _number(width, "w:w") != expected:
                yield f"a cell is {_number(width, 'w:w')} wide where its columns are {expected}"
        column += span
    column += _number_of(row, "w:trPr/w:gridAfter")
    if column != len(widths):
        yield f"it fills {column} of {len(widths)} columns"


def _number_of(parent: Element, path: str) -> int:
    found = find(parent, path)
    return _number(found[0], "w:val") if found else 0


def _number(element: Element, attribute: str) -> int:
    return round(float(element.get(qualified(attribute), "0")))
