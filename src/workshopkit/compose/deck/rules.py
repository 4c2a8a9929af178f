"""The rules of thumb for what a room can read from a slide; counts warn, they never stop a run."""

from __future__ import annotations

from collections.abc import Sequence

from workshopkit.compose.deck.content import Content
from workshopkit.compose.deck.place import Placed
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.elements import Role, Slide, texts
from workshopkit.measure import Font, break_lines, line_height_pt
from workshopkit.text import Text
from workshopkit.theme import Look, Zone

MOST_WORDS = 45
MOST_WORDS_OF_A_CASE = 65
_NOWHERE = Span("")


def check_titles(slides: Sequence[Slide], report: Report) -> None:
    """Each title is there once, whatever its capitals: screen readers and people go by it."""
    first: dict[str, Slide] = {}
    for slide in slides:
        title = slide.title.plain
        other = first.setdefault(title.casefold(), slide)
        if other is not slide:
            report.add(Code.SAME_TITLE, span_of(slide.title, slide), value=title, other=_place(other))


def check_slide(slide: Slide, content: Content, placed: Placed, look: Look, report: Report) -> None:
    """A title in full size in its box; no more words than can be read while someone speaks."""
    count, expected = _title_lines(slide, placed, look)
    if count > expected:
        place = span_of(slide.title, slide)
        report.add(Code.LONG_TITLE, place, value=slide.title.plain, count=count, expected=expected)
    most = MOST_WORDS_OF_A_CASE if slide.role is Role.CASE else MOST_WORDS
    words = sum(_words(line.text) for line in (*content.lines, *content.asks))
    if content.table is None and words > most:
        report.add(Code.MANY_WORDS, span_of(slide.title, slide), id=slide.address, count=words, expected=most)


def _words(text: Text) -> int:
    """How many words there are to read; a dash, a dot or an ellipsis is none."""
    return sum(any(map(str.isalnum, word)) for word in text.plain.split())


def _title_lines(slide: Slide, placed: Placed, look: Look) -> tuple[int, int]:
    """How many lines the title takes in full size, and how many its box holds."""
    box = look.deck.boxes(placed.layout)[Zone.TITLE]
    style = look.deck.texts[box.text or ""].paragraph
    font = Font(look.family(style.font), style.sizes_pt[0], style.bold, style.italic)
    holds = int(box.at_pt[3] // line_height_pt(font, style.line))
    return break_lines(slide.title, font, box.at_pt[2]).count, max(holds, 1)


def span_of(text: Text, slide: Slide) -> Span:
    """Where a text stands in the author's file; for words of our own the first such place on its slide."""
    spans = (found.span for found in (text, *texts(slide)))
    return next((span for span in spans if span is not None), _NOWHERE)


def _place(slide: Slide) -> str:
    span = span_of(slide.title, slide)
    return f"{span.line}:{span.column}" if span is not _NOWHERE else slide.address
