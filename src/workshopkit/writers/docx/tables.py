"""Tables: to read, to fill in, to score and to cut out. Grid and cells always agree on widths."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workshopkit.compose.document.layout import PlacedCards, PlacedGrid, PlacedScale, PlacedTable
from workshopkit.text import EMPTY, Text
from workshopkit.writers.docx.controls import box
from workshopkit.writers.docx.page import Page
from workshopkit.writers.docx.xml import Paragraph, cell, cell_width, row, twips, twips_mm, w
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
    shades = ["" if column else _FLUSH for column in range(len(widths))]
    if element.emphasis is not None:
        stands_out = w("shd", val="clear", color="auto", fill=colour)
        shades[element.emphasis] = stands_out + shades[element.emphasis]
    looks = [cell_width(width) + shade for width, shade in zip(widths, shades, strict=True)]

    def cells(texts: Sequence[Text], style: str, emphasis: str, keep: bool) -> str:
        drawn = [
            Paragraph(emphasis if column == element.emphasis else style, page.runs(text), keep).xml()
            for column, text in enumerate(texts)
        ]
        return _cells(looks, drawn)

    last = len(element.rows)
    rows = [row(cells(element.header, head, head, element.whole and last > 0), header=True)]
    rows += [
        row(cells(texts, body, "TableEmphasis", element.whole and number < last))
        for number, texts in enumerate(element.rows, start=1)
    ]
    return _table("Reading", widths, rows)


def grid(page: Page, element: PlacedGrid) -> Element:
    """A table to fill in: header, worked example, rows of a fixed height at least, all on one page."""
    widths = _whole(element.widths_pt)
    looks = _looks(widths)
    blank = (EMPTY,) * (len(widths) - 1)

    def cells(texts: Sequence[Text], style: str, keep: bool) -> str:
        return _cells(looks, [Paragraph(style, page.runs(text), keep).xml() for text in texts])

    last = len(element.first)
    rows = [row(cells(element.header, "TableHeader", last > 0 or bool(element.example)), header=True)]
    if element.example:
        example = cells(element.example, "GridExample", last > 0)
        rows.append(row(example, twips_mm(page.look.document.grid.example_mm)))
    rows += [
        row(cells((first, *blank), "GridText", number < last), twips_mm(element.row_mm))
        for number, first in enumerate(element.first, start=1)
    ]
    return _table("Grid", widths, rows)


def scale(page: Page, element: PlacedScale) -> Element:
    """Statements with a box under each option."""
    widths = _whole(element.widths_pt)
    looks = _looks(widths)

    def cells(first: Text, others: Sequence[str], style: str) -> str:
        centred = [Paragraph(style, content, centred=True).xml() for content in others]
        return _cells(looks, [Paragraph(style, page.runs(first)).xml(), *centred])

    options = [page.runs(option) for option in element.options]
    rows = [row(cells(EMPTY, options, "TableHeader"), header=True)]
    for statement in element.statements:
        boxes = [box(page, f"{option.plain}: {statement.plain}") for option in element.options]
        rows.append(row(cells(statement, boxes, "TableText")))
    return _table("Reading", widths, rows)


def cards(page: Page, element: PlacedCards) -> Element:
    """Cards with dashed edges; where a row has fewer, nothing is drawn."""
    widths = _whole(element.widths_pt)
    rows = []
    for texts in element.rows:
        looks = [cell_width(width) + (_CENTRED if column < len(texts) else _OPEN)
                 for column, width in enumerate(widths)]  # fmt: skip
        drawn = [Paragraph("CardText", page.runs(text)).xml() for text in texts]
        drawn += [Paragraph("CardText").xml()] * (len(widths) - len(texts))
        rows.append(row(_cells(looks, drawn), twips_mm(element.height_mm)))
    return _table("Cards", widths, rows)


def _looks(widths: Sequence[int]) -> list[str]:
    """The properties of the cells of a row, the first flush with the margin."""
    return [cell_width(width) + ("" if column else _FLUSH) for column, width in enumerate(widths)]


def _cells(looks: Sequence[str], contents: Sequence[Element]) -> str:
    return "".join([cell(look, content) for look, content in zip(looks, contents, strict=True)])


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


def _whole(widths_pt: Sequence[float]) -> tuple[int, ...]:
    """Widths in twips that add up to the whole."""
    edges = [twips(sum(widths_pt[:column])) for column in range(len(widths_pt) + 1)]
    return tuple(right - left for left, right in pairwise(edges))
