"""Each element of a page with the widths and sizes that a theme gives it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import groupby

from PIL import Image

from workshopkit.compose.document.columns import font_of, measured, weighted
from workshopkit.compose.document.layout import (
    PlacedCards,
    PlacedCue,
    PlacedElement,
    PlacedGrid,
    PlacedLines,
    PlacedPicture,
    PlacedScale,
    PlacedStrip,
    PlacedTable,
    PlacedTask,
)
from workshopkit.elements import Cards, Cue, Grid, Heading, Lines, PageElement, Picture, Scale, Table, Task
from workshopkit.measure import keep_last_words, width_pt
from workshopkit.text import EMPTY, Text
from workshopkit.theme import Look
from workshopkit.theme.document import PT_PER_MM

_KEPT_OF_MANY = 2  # of rules that may run on, this many never stand alone below their heading
_DEFAULT_DPI = 96  # of a picture that does not say


def place_all(elements: tuple[PageElement, ...], look: Look, tight: float) -> tuple[PlacedElement, ...]:
    """The elements as they are drawn; room to write shrinks by `tight`, from 0 (not) to 1 (to the least)."""
    placed: list[PlacedElement] = []
    for kind, group in groupby(elements, key=type):
        if kind is Cue:
            placed += _cues([each for each in group if isinstance(each, Cue)], look)
        elif kind is Picture:
            placed += _pictures([each for each in group if isinstance(each, Picture)], look)
        else:
            placed += (_place(element, look, tight) for element in group)
    return tuple(placed)


def _cues(cues: list[Cue], look: Look) -> list[PlacedElement]:
    """Neighbours look alike: where most labels are too long to stand before their text, all stand above."""
    long = [bool(cue.label) and _is_long(cue.label, look) for cue in cues]
    most = 2 * sum(long) > sum(bool(cue.label) for cue in cues)
    return [
        PlacedCue(cue.label, cue.text, bool(cue.label) and (most or is_long))
        for cue, is_long in zip(cues, long, strict=True)
    ]


def _pictures(pictures: list[Picture], look: Look) -> list[PlacedElement]:
    """Pictures with a caption, each as large as it may be; others in strips."""
    width_pt, strip = look.document.page.text_width_mm * PT_PER_MM, look.document.strip
    small_pt = (width_pt - (strip.across - 1) * strip.gap_pt) / strip.across
    placed: list[PlacedElement] = []
    for captioned, group in groupby(pictures, key=lambda picture: bool(picture.caption)):
        if captioned:
            placed += (_picture(picture, look, width_pt) for picture in group)
            continue
        small = [_picture(picture, look, small_pt) for picture in group]
        for start in range(0, len(small), strip.across):
            row = tuple(small[start : start + strip.across])
            placed.append(PlacedStrip(row, small_pt + strip.gap_pt))
    return placed


def _place(element: PageElement, look: Look, tight: float) -> PlacedElement:
    rules, grid, cards = look.document.rules, look.document.grid, look.document.cards
    room_pt = look.document.page.text_width_mm * PT_PER_MM
    match element:
        case Heading(level=level, text=text):
            font = font_of(look, look.document.styles.heading(level))
            return replace(element, text=keep_last_words(text, font, room_pt))
        case Table():
            return _table(element, look, room_pt)
        case Picture():
            return _picture(element, look, room_pt)
        case Lines(count=count, starter=starter):
            kept = count - 1 if count <= rules.whole else _KEPT_OF_MANY
            return PlacedLines(count, _between(rules.distance_mm, rules.least_mm, tight), kept, starter)
        case Grid(header=header, rows=rows, example=example, first=first):
            named = first + (EMPTY,) * (rows - len(first))
            widths = weighted((1,) * len(header), room_pt)
            return PlacedGrid(header, example, named, widths, _between(grid.row_mm, grid.least_mm, tight))
        case Cue(label=label, text=text):
            return PlacedCue(label, text, _is_long(label, look))
        case Task(number=number, title=title, text=text):
            document = look.document
            before_pt = _between(document.styles.task.before_pt, document.task_least_pt, tight)
            return PlacedTask(number, title, text, before_pt)
        case Scale(statements=statements, options=options):
            most_pt = room_pt / 2 / max(len(options), 1)  # the statements keep half of the width
            option_pt = min(look.document.scale.option_mm * PT_PER_MM, most_pt)
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
