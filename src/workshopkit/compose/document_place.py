"""Each element of a page with the widths and sizes that a theme gives it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import groupby

from PIL import Image

from workshopkit.compose.document_columns import font_of, measured, weighted
from workshopkit.compose.document_layout import (
    PlacedCards,
    PlacedCue,
    PlacedElement,
    PlacedGrid,
    PlacedLines,
    PlacedPicture,
    PlacedScale,
    PlacedTable,
)
from workshopkit.elements import Cards, Cue, Grid, Lines, PageElement, Picture, Scale, Table
from workshopkit.measure import width_pt
from workshopkit.text import EMPTY, Text
from workshopkit.theme import Look
from workshopkit.theme.document import PT_PER_MM

_DEFAULT_DPI = 96  # of a picture that does not say


def place_all(elements: tuple[PageElement, ...], look: Look, tight: float) -> tuple[PlacedElement, ...]:
    """The elements as they are drawn; room to write shrinks by `tight`, from 0 (not) to 1 (to the least)."""
    placed = (_place(element, look, tight) for element in elements)
    evened: list[PlacedElement] = []
    for are_cues, group in groupby(placed, key=lambda each: isinstance(each, PlacedCue)):
        neighbours = list(group)
        evened += _even(neighbours) if are_cues else neighbours
    return tuple(evened)


def _even(cues: list[PlacedElement]) -> list[PlacedElement]:
    """Neighbours look alike: where most labels stand above their text, all do."""
    labelled = [cue for cue in cues if isinstance(cue, PlacedCue) and cue.label]
    most = 2 * sum(cue.above for cue in labelled) > len(labelled)
    return [replace(cue, above=True) if most and cue in labelled else cue for cue in cues]


def _place(element: PageElement, look: Look, tight: float) -> PlacedElement:
    rules, grid, cards = look.document.rules, look.document.grid, look.document.cards
    room_pt = look.document.page.text_width_mm * PT_PER_MM
    match element:
        case Table():
            return _table(element, look, room_pt)
        case Picture():
            return _picture(element, look, room_pt)
        case Lines(count=count, starter=starter):
            return PlacedLines(count, _between(rules.distance_mm, rules.least_mm, tight), starter)
        case Grid(header=header, rows=rows, example=example, first=first):
            named = first + (EMPTY,) * (rows - len(first))
            widths = weighted((1,) * len(header), room_pt)
            return PlacedGrid(header, example, named, widths, _between(grid.row_mm, grid.least_mm, tight))
        case Cue(label=label, text=text):
            return PlacedCue(label, text, _is_long(label, look))
        case Scale(statements=statements, options=options):
            option_pt = look.document.scale.option_mm * PT_PER_MM
            widths = (room_pt - option_pt * len(options), *(option_pt for _ in options))
            return PlacedScale(statements, options, widths)
        case Cards(items=items, across=across):
            starts = range(0, len(items), across)
            beside = tuple(items[start : start + across] for start in starts)
            height_mm = _between(cards.height_mm, cards.least_mm, tight)
            return PlacedCards(beside, weighted((1,) * across, room_pt), height_mm)
        case _:
            return element


def _between(wanted: float, least: float, tight: float) -> float:
    return wanted - tight * (wanted - least)


def _table(table: Table, look: Look, room_pt: float) -> PlacedTable:
    of, style = look.document.styles, look.document.table
    dense = len(table.header) >= style.dense_columns
    head, body = (of.dense_header, of.dense) if dense else (of.table_header, of.table)
    widths = (
        weighted(table.weights, room_pt)
        if table.weights
        else measured(
            table.header,
            table.rows,
            (font_of(look, head), font_of(look, body)),
            2 * style.side_pt,
            room_pt,
            style.narrowest_mm * PT_PER_MM - 2 * style.side_pt,
            style.blank_mm * PT_PER_MM - 2 * style.side_pt,
        )
    )
    whole = len(table.rows) <= style.whole_rows
    return PlacedTable(table.header, table.rows, widths, table.emphasis, dense, whole)


def _is_long(label: Text, look: Look) -> bool:
    style, column = look.document.styles.cue_label, look.document.styles.cue.indent_pt
    words = label.plain.upper() if style.caps else label.plain
    return width_pt(words, font_of(look, style)) > column - look.document.cue_gap_pt


def _picture(picture: Picture, look: Look, room_pt: float) -> PlacedPicture:
    with Image.open(BytesIO(picture.data)) as image:
        width, height = image.size
        dots_per_inch = float(image.info.get("dpi", (_DEFAULT_DPI, _DEFAULT_DPI))[0]) or _DEFAULT_DPI
    tallest_pt = look.document.picture.tallest_mm * PT_PER_MM
    scale = min(72 / dots_per_inch, room_pt / width, tallest_pt / height)
    return PlacedPicture(picture.data, picture.alt, (width * scale, height * scale), picture.caption)
