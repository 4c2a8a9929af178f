"""How high each element stands on a page, by the theme's sizes and the fonts' own widths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

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
from workshopkit.compose.document.pages import Piece
from workshopkit.compose.document.rows import card_pieces, grid_pieces, table_pieces
from workshopkit.compose.document.ruler import Ruler
from workshopkit.elements import (
    Bullets,
    Case,
    Choices,
    Heading,
    Letter,
    NameDate,
    Numbered,
    Paragraph,
    QrCode,
    Speech,
)
from workshopkit.text import Text
from workshopkit.theme import Look
from workshopkit.theme.document import PT_PER_MM


def pieces(
    elements: Iterable[PlacedElement], look: Look, *, on_sheet: bool, before: object = None
) -> Iterator[Piece]:
    """The pieces of elements, in order; `before` is the element in front of the first."""
    ruler = Ruler(look, look.document.page.text_width_mm * PT_PER_MM)
    for element in elements:
        match element:
            case PlacedLines():
                yield from _lines(element, ruler, after_lines=isinstance(before, PlacedLines))
            case _:
                yield from _pieces(element, ruler, on_sheet)
        before = element


def _pieces(element: PlacedElement, ruler: Ruler, on_sheet: bool) -> Iterator[Piece]:
    of, document = ruler.styles, ruler.look.document
    match element:
        case Heading(level=level, text=text, label=label, new_page=new_page):
            style = of.heading(level)
            before_pt, breaks = 0 if new_page or level == 1 else style.before_pt, new_page
            if label:
                yield Piece(ruler.bare(label, of.label), before_pt, with_next=True, new_page=breaks)
                before_pt, breaks = document.label_gap_pt, False
            yield Piece(ruler.bare(text, style), before_pt, style.after_pt, with_next=True, new_page=breaks)
        case Paragraph(text=text):
            yield ruler.paragraph(text, of.prompt if on_sheet else of.normal)
        case Speech(text=text):
            yield ruler.paragraph(text, of.speech)
        case Bullets(items=items) | Numbered(items=items):
            yield from (ruler.paragraph(item, of.prompt_list if on_sheet else of.list) for item in items)
        case Choices(items=items):
            yield from (ruler.paragraph(item, of.choice) for item in items)
        case PlacedCue(label=label, text=text, above=above):
            if above:
                yield ruler.paragraph(label, of.cue_lead, with_next=True)
            yield ruler.paragraph(text, of.cue if label and not above else of.cue_more)
        case NameDate(name=name):
            yield ruler.paragraph(name, of.name_date)
        case Case(main=main):
            yield from _case(main, ruler)
        case PlacedTask(title=title, text=text, before_pt=before_pt):
            yield Piece(ruler.bare(title, of.task), before_pt, of.task.after_pt, with_next=True)
            if text:
                yield ruler.paragraph(text, of.prompt, with_next=True)
        case Letter(subject=subject, paragraphs=paragraphs):
            yield from _letter(subject, paragraphs, ruler)
        case QrCode():
            yield Piece(document.qr.side_mm * PT_PER_MM, after_pt=of.normal.after_pt)
        case PlacedPicture(size_pt=(_, height_pt), caption=caption):
            yield Piece(height_pt, after_pt=of.normal.after_pt, with_next=bool(caption))
            if caption:
                yield ruler.paragraph(caption, of.caption)
        case PlacedStrip(pictures=pictures):
            height_pt = max(picture.size_pt[1] for picture in pictures)
            yield Piece(height_pt, after_pt=of.normal.after_pt)
        case PlacedTable() | PlacedScale():
            yield from table_pieces(element, ruler)
        case PlacedGrid():
            yield from grid_pieces(element, ruler)
        case PlacedCards():
            yield from card_pieces(element, ruler)
        case PlacedLines():
            yield from _lines(element, ruler, after_lines=False)
        case _:
            assert_never(element)


def _lines(lines: PlacedLines, ruler: Ruler, *, after_lines: bool) -> Iterator[Piece]:
    """A starter stays with its rules, and a few rules stay together."""
    if lines.starter:
        style = ruler.styles.starter if after_lines else ruler.styles.prompt
        yield ruler.paragraph(lines.starter, style, with_next=True)
    if lines.count:
        height_pt = lines.distance_mm * PT_PER_MM
        kept = min(lines.kept, lines.count - 1)
        yield from [Piece(height_pt, with_next=True)] * kept
        yield from [Piece(height_pt)] * (lines.count - 1 - kept)
        after_pt = ruler.look.document.after_table_pt
        yield Piece(height_pt, after_pt=after_pt, with_next=lines.count <= lines.kept)


def _case(main: tuple[Paragraph | Speech, ...], ruler: Ruler) -> Iterator[Piece]:
    box, of = ruler.look.document.case_box, ruler.styles
    room_pt = ruler.width_pt - 2 * box.side_pt
    text_pt = sum(
        ruler.bare(each.text, of.case_speech if isinstance(each, Speech) else of.case, room_pt)
        for each in main
    )
    yield Piece(text_pt + 2 * box.edge_pt, box.before_pt, box.after_pt)


def _letter(subject: Text, paragraphs: tuple[Text, ...], ruler: Ruler) -> Iterator[Piece]:
    letter, of = ruler.look.document.letter, ruler.styles
    room_pt = ruler.width_pt - 2 * letter.side_pt
    written = [(subject, of.letter_subject), *((text, of.letter) for text in paragraphs)]
    heights = [ruler.bare(text, style, room_pt) + style.after_pt for text, style in written]
    heights[-1] -= written[-1][1].after_pt
    for place, height_pt in enumerate(heights):
        first, last = place == 0, place == len(heights) - 1
        edges_pt = (first + last) * letter.edge_pt
        yield Piece(height_pt + edges_pt, first * letter.before_pt, last * letter.after_pt)
