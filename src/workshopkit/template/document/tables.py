"""The table styles of the Word template: to read, to fill in, to cut out."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.template.document.colours import drawn_line
from workshopkit.theme import Look
from workshopkit.writers.docx.xml import twips, w
from workshopkit.writers.xml import Element


def table_styles(look: Look) -> Iterator[Element]:
    """The styles of tables; the header row's line belongs to the style."""
    table, grid, cards = look.document.table, look.document.grid, look.document.cards
    yield w("style", w("name", val="Normal Table"), w("uiPriority", val=99), w("semiHidden"),
            w("unhideWhenUsed"), w("tblPr", w("tblInd", w=0, type="dxa"), _margins(0, 0, 0, 0)),
            type="table", default=1, styleId="TableNormal")  # fmt: skip
    yield _style("Reading", [drawn_line("bottom", look, table.rows), drawn_line("insideH", look, table.rows)],
                 _margins(table.top_pt, table.side_pt, table.bottom_pt, table.side_pt),
                 drawn_line("bottom", look, table.header))  # fmt: skip
    yield _style("Grid", [drawn_line("bottom", look, grid.rows), drawn_line("insideH", look, grid.rows),
                          drawn_line("insideV", look, grid.columns)],
                 _margins(grid.top_pt, grid.side_pt, grid.bottom_pt, grid.side_pt),
                 drawn_line("bottom", look, grid.header))  # fmt: skip
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    yield _style("Cards", [drawn_line(side, look, cards.line, kind="dashed") for side in sides],
                 _margins(cards.edge_pt, cards.side_pt, cards.edge_pt, cards.side_pt), None)  # fmt: skip


def _style(name: str, borders: list[Element], margins: Element, header: Element | None) -> Element:
    return w(
        "style",
        w("name", val=name),
        w("basedOn", val="TableNormal"),
        w("qFormat"),
        w("tblPr", w("tblBorders", *borders), margins),
        w("tblStylePr", w("tcPr", w("tcBorders", header)), type="firstRow") if header is not None else None,
        type="table",
        customStyle=1,
        styleId=name,
    )


def _margins(top_pt: float, left_pt: float, bottom_pt: float, right_pt: float) -> Element:
    sides = {"top": top_pt, "left": left_pt, "bottom": bottom_pt, "right": right_pt}
    return w("tblCellMar", *(w(side, w=twips(width), type="dxa") for side, width in sides.items()))
