"""A table of a slide: columns by measured text, rows by measured height, split where it is too long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshopkit.compose.deck.fit import size_pt
from workshopkit.compose.deck.groups import Piece, Room, evenly, fewest
from workshopkit.compose.deck.layout import PlacedRow, Rectangle, TableFrame
from workshopkit.elements import Table
from workshopkit.measure import Font, break_lines, keep_last_words, line_height_pt, width_pt
from workshopkit.text import Run, Text
from workshopkit.theme import LevelLook, Look, Zone

Row = tuple[Text, ...]

_SLACK = 1.01  # a column as wide as its words must still hold them after rounding


@dataclass(frozen=True, slots=True)
class _Setting:
    """The sizes, widths and heights of a table at one step of its ladder."""

    step: int
    columns_pt: tuple[float, ...]
    header: PlacedRow
    rows: tuple[PlacedRow, ...]


def fit_table(table: Table, at_pt: Rectangle, look: Look, first_step: int = 0) -> TableFrame | None:
    """The whole table in its box, in the largest size in which it fits; None when there is none."""
    for step in range(first_step, _steps(look)):
        setting = _set(table, step, at_pt[2], look)
        if setting is not None and _height(setting.header, setting.rows) <= at_pt[3]:
            return _frame(setting, table, at_pt, look)
    return None


def split_table(table: Table, width: float, height: float, look: Look) -> tuple[list[Table], int] | None:
    """As few tables as can be, each with the header, as even as can be; and the step at which they fit."""
    settings = [_set(table, step, width, look) for step in range(_steps(look))]
    found: tuple[int, _Setting] | None = None
    for setting in settings:
        count = None if setting is None else fewest(_pieces(setting), _room(setting, height))
        if setting is not None and count is not None and (found is None or count < found[0]):
            found = count, setting
    if found is None:
        return None
    count, setting = found
    groups = evenly(_pieces(setting), count, _room(setting, height))
    assert groups is not None, "the fewest groups are possible"
    return [_part(table, setting, setting.rows[start:end]) for start, end in groups], setting.step


def _pieces(setting: _Setting) -> list[Piece]:
    return [Piece(row.height_pt) for row in setting.rows]


def _room(setting: _Setting, height: float) -> Room:
    return Room(height - setting.header.height_pt, len(setting.rows))


def _part(table: Table, setting: _Setting, rows: Sequence[PlacedRow]) -> Table:
    """Some rows of a table, in the columns of the whole."""
    weights = tuple(round(column * 100) for column in setting.columns_pt)
    return Table(table.header, tuple(row.cells for row in rows), table.emphasis, weights)


def _height(header: PlacedRow, rows: Sequence[PlacedRow]) -> float:
    return header.height_pt + sum(row.height_pt for row in rows)


def _steps(look: Look) -> int:
    return len(look.deck.table.row_heights_pt)


def _set(table: Table, step: int, width: float, look: Look) -> _Setting | None:
    """The table at a step; None when a word is wider than its column."""
    columns = _columns(table, step, width, look)
    rows = [_row(row, columns, step, look, table.emphasis) for row in table.rows]
    header = _row(table.header, columns, step, look, table.emphasis, heading=True)
    if header is None or any(row is None for row in rows):
        return None
    return _Setting(step, columns, header, tuple(row for row in rows if row is not None))


def _row(
    cells: Row,
    columns: Sequence[float],
    step: int,
    look: Look,
    emphasis: int | None,
    *,
    heading: bool = False,
) -> PlacedRow | None:
    style = look.deck.table
    least = (
        style.header_height_pt if heading else style.row_heights_pt[min(step, len(style.row_heights_pt) - 1)]
    )
    tallest, texts = least, []
    for place, (text, column) in enumerate(zip(cells, columns, strict=True)):
        level = style.header if heading else style.strong if place == emphasis else style.cell
        font = _font(level, step, look)
        left, right = style.margins_pt(place, emphasis)
        available = column - left - right
        tied = keep_last_words(text, font, available)
        broken = break_lines(tied, font, available)
        if broken.too_wide is not None:
            return None
        texts.append(tied)
        tallest = max(tallest, broken.count * line_height_pt(font) + 2 * style.edge_pt)
    return PlacedRow(tuple(texts), tallest)


def _columns(table: Table, step: int, width: float, look: Look) -> tuple[float, ...]:
    """Widths that add up: by the table's weights, else in proportion to the longest text of each column.

    A column is never narrower than its longest word, as long as there is room for all of these.
    """
    if table.weights is not None:
        total = sum(table.weights)
        return tuple(width * weight / total for weight in table.weights)
    natural, wanted, least = [], [], []
    for place in range(len(table.header)):
        left, right = look.deck.table.margins_pt(place, table.emphasis)
        texts = [(table.header[place], _font(look.deck.table.header, step, look))]
        level = look.deck.table.strong if place == table.emphasis else look.deck.table.cell
        texts += [(row[place], _font(level, step, look)) for row in table.rows]
        longest = _SLACK * max(width_pt(text.plain, _face(text, font)) for text, font in texts)
        words = [(word, font) for text, font in texts for word in text.plain.split()]
        longest_word = _SLACK * max((width_pt(word, font) for word, font in words), default=0.0)
        natural.append(left + longest + (right if place == table.emphasis else 0))
        wanted.append(left + longest + right)
        least.append(left + longest_word + right)
    if sum(wanted) <= width:
        return tuple(width * column / sum(natural) for column in natural)
    if sum(least) >= width:
        return tuple(width * column / sum(least) for column in least)
    return _shared(wanted, least, width)


def _shared(wanted: list[float], least: list[float], width: float) -> tuple[float, ...]:
    """What is wanted where that is no more than an even share; the others share the rest evenly."""
    given: dict[int, float] = {}
    while True:
        open_places = [place for place in range(len(wanted)) if place not in given]
        share = (width - sum(given.values())) / len(open_places)
        modest = {place: wanted[place] for place in open_places if wanted[place] <= share}
        wide = {place: least[place] for place in open_places if least[place] > share}
        if not modest and not wide:
            return tuple(given.get(place, share) for place in range(len(wanted)))
        given |= wide or modest


def _font(level: LevelLook, step: int, look: Look) -> Font:
    return Font(look.family(level.font), size_pt(level, step), level.bold, level.italic)


def _face(text: Text, font: Font) -> Font:
    """The face of a text that is wholly bold; the table's own face otherwise."""
    bold = bool(text.runs) and all(isinstance(run, Run) and run.bold for run in text.runs)
    return Font(font.family, font.size_pt, font.bold or bold, font.italic)


def _frame(setting: _Setting, table: Table, at_pt: Rectangle, look: Look) -> TableFrame:
    style = look.deck.table
    height = _height(setting.header, setting.rows)
    return TableFrame(
        Zone.TABLE,
        (at_pt[0], at_pt[1], at_pt[2], height),
        setting.columns_pt,
        setting.header,
        setting.rows,
        size_pt(style.header, setting.step),
        size_pt(style.cell, setting.step),
        table.emphasis,
    )
