"""Tables: to read, to fill in, to score and to cut out. Grid and cells always agree on widths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from workshopkit.compose.document.layout import PlacedCards, PlacedGrid, PlacedScale, PlacedTable
from workshopkit.text import EMPTY, Text
from workshopkit.writers.docx.controls import box
from workshopkit.writers.docx.page import Page
from workshopkit.writers.docx.xml import Element, set_property, twips, twips_mm, w, wq


def table(page: Page, element: PlacedTable) -> Element:
    """A table to read, its header repeated on each page that it takes."""
    widths = _whole(element.widths_pt)
    head, body = ("DenseHeader", "DenseText") if element.dense else ("TableHeader", "TableText")

    def cells(texts: Sequence[Text], style: str, emphasis: str) -> Iterator[Element]:
        for column, (text, width) in enumerate(zip(texts, widths, strict=True)):
            stands_out = column == element.emphasis
            content = page.paragraph(emphasis if stands_out else style, *page.runs(text))
            fill = page.look.document.table.emphasis if stands_out else None
            yield _cell(page, width, content, first=column == 0, fill=fill)

    rows = [_row(list(cells(element.header, head, head)), header=True)]
    rows += [_row(list(cells(texts, body, "TableEmphasis"))) for texts in element.rows]
    if element.whole:
        _keep(rows)
    return _table("Reading", widths, rows)


def grid(page: Page, element: PlacedGrid) -> Element:
    """A table to fill in: header, worked example, rows of a fixed height at least, all on one page."""
    widths = _whole(element.widths_pt)
    blank = (EMPTY,) * (len(widths) - 1)

    def cells(texts: Sequence[Text], style: str) -> list[Element]:
        return [
            _cell(page, width, page.paragraph(style, *page.runs(text)), first=column == 0)
            for column, (text, width) in enumerate(zip(texts, widths, strict=True))
        ]

    rows = [_row(cells(element.header, "TableHeader"), header=True)]
    if element.example:
        example_mm = page.look.document.grid.example_mm
        rows.append(_row(cells(element.example, "GridExample"), height_mm=example_mm))
    rows += [_row(cells((first, *blank), "GridText"), height_mm=element.row_mm) for first in element.first]
    _keep(rows)
    return _table("Grid", widths, rows)


def scale(page: Page, element: PlacedScale) -> Element:
    """Statements with a box under each option."""
    widths = _whole(element.widths_pt)

    def row(first: Text, others: Iterable[Iterable[Element]], style: str) -> list[Element]:
        drawn = [_cell(page, widths[0], page.paragraph(style, *page.runs(first)), first=True)]
        for width, content in zip(widths[1:], others, strict=True):
            centred = page.paragraph(style, *content, direct=(w("jc", val="center"),))
            drawn.append(_cell(page, width, centred))
        return drawn

    rows = [_row(row(EMPTY, (page.runs(option) for option in element.options), "TableHeader"), header=True)]
    for statement in element.statements:
        boxes = ([box(page, f"{option.plain}: {statement.plain}")] for option in element.options)
        rows.append(_row(row(statement, boxes, "TableText")))
    return _table("Reading", widths, rows)


def cards(page: Page, element: PlacedCards) -> Element:
    """Cards with dashed edges; where a row has fewer, nothing is drawn."""
    widths = _whole(element.widths_pt)
    rows = []
    for texts in element.rows:
        drawn = [
            _cell(page, width, page.paragraph("CardText", *page.runs(text)), centred=True)
            for text, width in zip(texts, widths, strict=False)
        ]
        drawn += [_cell(page, width, page.paragraph("CardText"), open=True) for width in widths[len(texts) :]]
        rows.append(_row(drawn, height_mm=element.height_mm))
    return _table("Cards", widths, rows)


def _keep(rows: Sequence[Element]) -> None:
    """All on one page."""
    for row in rows[:-1]:
        for paragraph in row.iter(wq("p")):
            set_property(paragraph, w("keepNext"))


def _table(style: str, widths: Sequence[int], rows: Sequence[Element]) -> Element:
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val=style),
            w("tblW", w=sum(widths), type="dxa"),
            w("tblLayout", type="fixed"),
            w(
                "tblLook",
                val="0620",
                firstRow=1,
                lastRow=0,
                firstColumn=0,
                lastColumn=0,
                noHBand=1,
                noVBand=1,
            ),
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        *rows,
    )


def _row(cells: Sequence[Element], *, header: bool = False, height_mm: float | None = None) -> Element:
    height = w("trHeight", val=twips_mm(height_mm), hRule="atLeast") if height_mm else None
    return w("tr", w("trPr", w("cantSplit"), height, w("tblHeader") if header else None), *cells)


def _cell(
    page: Page,
    width: int,
    content: Element,
    *,
    first: bool = False,
    fill: str | None = None,
    centred: bool = False,
    open: bool = False,
) -> Element:
    """A cell; the first of a row starts flush with the margin, an open one has no outer edges."""
    nothing = w("tcBorders", *(w(side, val="nil") for side in ("top", "bottom", "right"))) if open else None
    return w(
        "tc",
        w(
            "tcPr",
            w("tcW", w=width, type="dxa"),
            nothing,
            w("shd", val="clear", color="auto", fill=page.look.colours[fill]) if fill else None,
            w("tcMar", w("left", w=0, type="dxa")) if first else None,
            w("vAlign", val="center") if centred else None,
        ),
        content,
    )


def _whole(widths_pt: Sequence[float]) -> tuple[int, ...]:
    """Widths in twips that add up to the whole."""
    edges = [twips(sum(widths_pt[:column])) for column in range(len(widths_pt) + 1)]
    return tuple(right - left for left, right in pairwise(edges))
