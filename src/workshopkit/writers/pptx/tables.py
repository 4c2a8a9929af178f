"""A table as a native one: its look is the deck's table style, so that it can be restyled as a whole."""

from __future__ import annotations

from workshopkit.compose.deck.layout import PlacedRow, TableFrame
from workshopkit.text import Text
from workshopkit.theme import Look
from workshopkit.writers.pptx.places import placeholder
from workshopkit.writers.pptx.shapes import fill, identity
from workshopkit.writers.pptx.texts import Voice, runs
from workshopkit.writers.pptx.xml import a, emu, end_properties, hundredths, p, paragraph, table_cell
from workshopkit.writers.xml import Element

TABLE_STYLE = "{7F0A6C1E-5B0B-4B0E-9D5A-53414D454E01}"
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


def table(frame: TableFrame, number: int, name: str, title: str, look: Look, voice: Voice) -> Element:
    """The graphic frame of a table, in the table placeholder of its layout; screen readers hear the title."""
    left, top, width, height = frame.at_pt
    last = frame.emphasis is not None and frame.emphasis == len(frame.columns_pt) - 1
    grid = a("tblGrid", *(a("gridCol", w=emu(column)) for column in frame.columns_pt))
    rows = [_row(frame.header, frame, look, voice, heading=True)]
    rows += [_row(row, frame, look, voice) for row in frame.rows]
    properties = a("tblPr", a("tableStyleId", TABLE_STYLE), firstRow=True, lastCol=last or None)
    return p(
        "graphicFrame",
        p("nvGraphicFramePr", identity(number, name, describes=title),
          p("cNvGraphicFramePr", a("graphicFrameLocks", noGrp=True)), p("nvPr", placeholder(frame.zone))),
        p("xfrm", a("off", x=emu(left), y=emu(top)), a("ext", cx=emu(width), cy=emu(height))),
        a("graphic", a("graphicData", a("tbl", properties, grid, *rows), uri=_TABLE)),
    )  # fmt: skip


def _row(row: PlacedRow, frame: TableFrame, look: Look, voice: Voice, *, heading: bool = False) -> Element:
    cells = [
        _cell(text, column, frame, look, voice, heading=heading) for column, text in enumerate(row.cells)
    ]
    return a("tr", *cells, h=emu(row.height_pt))


def _cell(text: Text, column: int, frame: TableFrame, look: Look, voice: Voice, *, heading: bool) -> Element:
    style = look.deck.table
    left, right = style.margins_pt(column, frame.emphasis)
    size = hundredths(frame.header_size_pt if heading else frame.size_pt)
    stands_out = column == frame.emphasis
    own = stands_out and column < len(frame.columns_pt) - 1  # the style knows only a last column
    drawn = runs(text, voice, size=size, bold=True if own else None)
    edge = emu(style.edge_pt)
    return table_cell(
        paragraph("", drawn, end_properties(voice.language, size)),
        fill(look, style.emphasis) if own else "",
        (emu(left), emu(right), edge, edge),
    )
