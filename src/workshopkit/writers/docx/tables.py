"""Tables: to read, to fill in, to score and to cut out. Grid and cells always agree on widths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from workshopkit.compose.document.layout import PlacedCards, PlacedGrid, PlacedScale, PlacedTable
from workshopkit.text import EMPTY, Text
from workshopkit.writers.docx.controls import box
from workshopkit.writers.docx.page import Page
from workshopkit.writers.docx.xml import Paragraph, cell, cell_width, twips, twips_mm, w
from workshopkit.writers.xml import Element

_FLUSH = w("tcMar", w("left", w=0, type="dxa"))  # the first of a row starts at the margin
_CENTRED = w("vAlign", val="center")
_OPEN = w("tcBorders", *(w(side, val="nil") for side in ("top", "bottom", "right")))  # no outer edges
_LOOK = w("tblLook", val="0620", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1)


def table(page: Page, element: PlacedTable) -> Element:
    """A table to read, its header repeated on each page that it takes."""
    widths = _whole(element.widths_pt)
    head, body = ("DenseHeader", "DenseText") if element.dense else ("TableHeader", "TableText")
    colour = page.look.colours[page.look.document.table.emphasis]
    shade = w("shd", val="clear", color="auto", fill=colour)

    def cells(texts: Sequence[Text], style: str, emphasis: str, keep: bool) -> Iterator[Element]:
        for column, (text, width) in enumerate(zip(texts, widths, strict=True)):
            stands_out = column == element.emphasis
            content = Paragraph(emphasis if stands_out else style, page.runs(text), keep).xml()
            own = (shade if stands_out else "") + ("" if column else _FLUSH)
            yield cell(cell_width(width) + own, content)

    last = len(element.rows)
    rows = [_row(cells(element.header, head, head, element.whole and last > 0), header=True)]
    rows += [
        _row(cells(texts, body, "TableEmphasis", element.whole and number < last))
        for number, texts in enumerate(element.rows, start=1)
    ]
    return _table("Reading", widths, rows)


def grid(page: Page, element: PlacedGrid) -> Element:
    """A table to fill in: header, worked example, rows of a fixed height at least, all on one page."""
    widths = _whole(element.widths_pt)
    blank = (EMPTY,) * (len(widths) - 1)

    def cells(texts: Sequence[Text], style: str, keep: bool) -> Iterator[Element]:
        for column, (text, width) in enumerate(zip(texts, widths, strict=True)):
            content = Paragraph(style, page.runs(text), keep).xml()
            yield cell(cell_width(width) + ("" if column else _FLUSH), content)

    last = len(element.first)
    rows = [_row(cells(element.header, "TableHeader", last > 0 or bool(element.example)), header=True)]
    if element.example:
        example_mm = page.look.document.grid.example_mm
        rows.append(_row(cells(element.example, "GridExample", last > 0), height_mm=example_mm))
    rows += [
        _row(cells((first, *blank), "GridText", number < last), height_mm=element.row_mm)
        for number, first in enumerate(element.first, start=1)
    ]
    return _table("Grid", widths, rows)


def scale(page: Page, element: PlacedScale) -> Element:
    """Statements with a box under each option."""
    widths = _whole(element.widths_pt)

    def row(first: Text, others: Sequence[str], style: str) -> Iterator[Element]:
        yield cell(cell_width(widths[0]) + _FLUSH, Paragraph(style, page.runs(first)).xml())
        for width, content in zip(widths[1:], others, strict=True):
            yield cell(cell_width(width), Paragraph(style, content, centred=True).xml())

    options = [page.runs(option) for option in element.options]
    rows = [_row(row(EMPTY, options, "TableHeader"), header=True)]
    for statement in element.statements:
        boxes = [box(page, f"{option.plain}: {statement.plain}") for option in element.options]
        rows.append(_row(row(statement, boxes, "TableText")))
    return _table("Reading", widths, rows)


def cards(page: Page, element: PlacedCards) -> Element:
    """Cards with dashed edges; where a row has fewer, nothing is drawn."""
    widths = _whole(element.widths_pt)
    rows = []
    for texts in element.rows:
        drawn = [
            cell(cell_width(width) + _CENTRED, Paragraph("CardText", page.runs(text)).xml())
            for text, width in zip(texts, widths, strict=False)
        ]
        empty = Paragraph("CardText").xml()
        drawn += [cell(cell_width(width) + _OPEN, empty) for width in widths[len(texts) :]]
        rows.append(_row(drawn, height_mm=element.height_mm))
    return _table("Cards", widths, rows)


def _table(style: str, widths: Sequence[int], rows: Sequence[Element]) -> Element:
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val=style),
            w("tblW", w=sum(widths), type="dxa"),
            w("tblLayout", type="fixed"),
            _LOOK,
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        *rows,
    )


def _row(cells: Iterable[Element], *, header: bool = False, height_mm: float | None = None) -> Element:
    height = w("trHeight", val=twips_mm(height_mm), hRule="atLeast") if height_mm else None
    return w("tr", w("trPr", w("cantSplit"), height, w("tblHeader") if header else None), *cells)


def _whole(widths_pt: Sequence[float]) -> tuple[int, ...]:
    """Widths in twips that add up to the whole."""
    edges = [twips(sum(widths_pt[:column])) for column in range(len(widths_pt) + 1)]
    return tuple(right - left for left, right in pairwise(edges))
