"""How high the rows of tables, grids and cards are."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.compose.document.layout import PlacedCards, PlacedGrid, PlacedScale, PlacedTable
from workshopkit.compose.document.pages import Piece
from workshopkit.compose.document.ruler import Ruler
from workshopkit.text import EMPTY, Text
from workshopkit.theme.document import PT_PER_MM, StyleLook


def table_pieces(element: PlacedTable | PlacedScale, ruler: Ruler) -> Iterator[Piece]:
    """A row is never split; the header stands again on each page."""
    of, table = ruler.styles, ruler.look.document.table
    match element:
        case PlacedTable(header=header, rows=rows, dense=dense, whole=whole):
            head, body = (of.dense_header, of.dense) if dense else (of.table_header, of.table)
        case PlacedScale(statements=statements, options=options):
            head, body, whole = of.table_header, of.table, False
            header, rows = (EMPTY, *options), tuple((statement,) for statement in statements)
    around_pt = table.top_pt + table.bottom_pt + table.rows.weight_pt
    sides_pt = 2 * table.side_pt
    header_pt = _row(header, head, element.widths_pt, sides_pt, ruler) + around_pt
    yield Piece(header_pt, with_next=True)
    for place, row in enumerate(rows, start=1):
        height_pt = _row(row, body, element.widths_pt, sides_pt, ruler) + around_pt
        last = place == len(rows)
        after_pt = ruler.look.document.after_table_pt if last else 0
        yield Piece(height_pt, after_pt=after_pt, with_next=whole and not last, repeated_pt=header_pt)


def grid_pieces(grid: PlacedGrid, ruler: Ruler) -> Iterator[Piece]:
    """A grid stays on one page."""
    of, look = ruler.styles, ruler.look.document.grid
    around_pt, sides_pt = look.top_pt + look.bottom_pt, 2 * look.side_pt
    header_pt = _row(grid.header, of.table_header, grid.widths_pt, sides_pt, ruler) + around_pt
    yield Piece(header_pt, with_next=True)
    if grid.example:
        text_pt = _row(grid.example, of.table_example, grid.widths_pt, sides_pt, ruler) + around_pt
        yield Piece(max(text_pt, look.example_mm * PT_PER_MM), with_next=True)
    for place, first in enumerate(grid.first, start=1):
        text_pt = _row((first,), of.grid, grid.widths_pt, sides_pt, ruler) + around_pt
        last = place == len(grid.first)
        after_pt = ruler.look.document.after_table_pt if last else 0
        yield Piece(max(text_pt, grid.row_mm * PT_PER_MM), after_pt=after_pt, with_next=not last)


def _row(
    cells: tuple[Text, ...], style: StyleLook, widths_pt: tuple[float, ...], sides_pt: float, ruler: Ruler
) -> float:
    return max(
        ruler.bare(cell, style, width_pt - sides_pt) for cell, width_pt in zip(cells, widths_pt, strict=False)
    )


def card_pieces(element: PlacedCards, ruler: Ruler) -> Iterator[Piece]:
    """A row of cards is never split."""
    cards = ruler.look.document.cards
    for row in element.rows:
        words_pt = _row(row, ruler.styles.card, element.widths_pt, 2 * cards.side_pt, ruler)
        height_pt = max(element.height_mm * PT_PER_MM, words_pt + 2 * cards.edge_pt)
        yield Piece(height_pt + cards.line.weight_pt)
