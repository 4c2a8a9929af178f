"""What a slide has to show, sorted by the zones that can hold it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from workshopkit.elements import (
    Bullets,
    Numbered,
    Paragraph,
    Picture,
    QrCode,
    Slide,
    SlideElement,
    Speech,
    Table,
)
from workshopkit.text import EMPTY, Text
from workshopkit.theme import Level, Zone


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a main text or a question; `start` is its number where it is numbered."""

    text: Text
    level: Level
    start: int = 1


@dataclass(frozen=True, slots=True)
class Content:
    """What one slide shows at once. At most one table, or one picture and one code."""

    label: Text = EMPTY
    lines: tuple[Line, ...] = ()
    table: Table | None = None
    picture: Picture | None = None
    code: QrCode | None = None
    source: Text = EMPTY
    lead: Text = EMPTY
    asks: tuple[Line, ...] = ()
    cue: Text = EMPTY

    @property
    def captions(self) -> tuple[Text, ...]:
        found = (media.caption for media in (self.picture, self.code) if media is not None)
        return tuple(caption for caption in found if caption)

    @property
    def zones(self) -> frozenset[Zone]:
        """The zones that a layout must have for this, besides those that any layout can do without."""
        filled = {
            Zone.MAIN: self.lines,
            Zone.TABLE: self.table,
            Zone.PICTURE: self.picture,
            Zone.CODE: self.code,
            Zone.LEAD: self.lead or self.asks or self.cue,
            Zone.ASKS: self.asks,
        }
        return frozenset(zone for zone, value in filled.items() if value)


def contents(slide: Slide) -> list[Content]:
    """What the slide shows, in as many pieces as its tables and pictures ask for; the turn is in none."""
    pieces = [Content(slide.label, source=slide.source)]
    for element in slide.main:
        piece = _with(pieces[-1], element)
        if piece is None:
            piece = _with(Content(slide.label, source=slide.source), element)
            assert piece is not None
            pieces.append(piece)
        else:
            pieces[-1] = piece
    return pieces


def asks(slide: Slide) -> tuple[Line, ...]:
    """The questions of the turn, numbered where there are several; the title is not asked twice."""
    if slide.turn is None:
        return ()
    texts = slide.turn.asks
    if len(texts) == 1:
        return () if texts[0].plain == slide.title.plain else (Line(texts[0], Level.PARAGRAPH),)
    return tuple(Line(text, Level.NUMBER, number) for number, text in enumerate(texts, start=1))


def with_turn(content: Content, slide: Slide, questions: tuple[Line, ...]) -> Content:
    """The content with the slide's turn, asking these of its questions."""
    if slide.turn is None:
        return content
    return replace(content, lead=slide.turn.lead, asks=questions, cue=slide.turn.cue)


def _with(content: Content, element: SlideElement) -> Content | None:
    """The content with one element more, or None when it has no room of that kind left."""
    match element:
        case Table():
            full = content.table or content.picture or content.code
            return None if full else replace(content, table=element)
        case Picture():
            return None if content.table or content.picture else replace(content, picture=element)
        case QrCode():
            return None if content.table or content.code else replace(content, code=element)
        case Paragraph() | Speech() | Bullets() | Numbered():
            if content.table:
                return None
            return replace(content, lines=content.lines + tuple(_lines(element)))
        case _:
            assert_never(element)


def _lines(element: Paragraph | Speech | Bullets | Numbered) -> Iterator[Line]:
    match element:
        case Paragraph(text):
            yield Line(text, Level.PARAGRAPH)
        case Speech(text):
            yield Line(text, Level.SPEECH)
        case Bullets(items):
            yield from (Line(item, Level.BULLET) for item in items)
        case Numbered(items):
            yield from (Line(item, Level.NUMBER, number) for number, item in enumerate(items, start=1))
        case _:
            assert_never(element)
