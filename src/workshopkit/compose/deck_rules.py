"""The rules of thumb for what a room can read from a slide; counts warn, they never stop a run."""

from __future__ import annotations

from collections.abc import Sequence

from workshopkit.compose.deck_content import Content
from workshopkit.compose.deck_place import Placed
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.elements import Role, Slide, texts
from workshopkit.text import Text

MOST_WORDS = 45
MOST_WORDS_OF_A_CASE = 65
MOST_TITLE_LINES = 2
_NOWHERE = Span("")


def check_titles(slides: Sequence[Slide], report: Report) -> None:
    """Each title is there once, whatever its capitals: screen readers and people go by it."""
    first: dict[str, Slide] = {}
    for slide in slides:
        title = slide.title.plain
        other = first.setdefault(title.casefold(), slide)
        if other is not slide:
            report.add(Code.SAME_TITLE, span_of(slide.title, slide), value=title, other=_place(other))


def check_slide(slide: Slide, content: Content, placed: Placed, report: Report) -> None:
    """A title of two lines; as many words as can be read while someone speaks. Tables are exempt."""
    if placed.title_lines > MOST_TITLE_LINES:
        report.add(
            Code.LONG_TITLE,
            span_of(slide.title, slide),
            value=slide.title.plain,
            count=placed.title_lines,
            expected=MOST_TITLE_LINES,
        )
    most = MOST_WORDS_OF_A_CASE if slide.role is Role.CASE else MOST_WORDS
    shown = [slide.title, *(line.text for line in (*content.lines, *content.asks))]
    count = sum(len(text.plain.split()) for text in shown)
    if content.table is None and count > most:
        report.add(Code.MANY_WORDS, span_of(slide.title, slide), id=slide.address, count=count, expected=most)


def span_of(text: Text, slide: Slide) -> Span:
    """Where a text stands in the author's file; for words of our own the first text of its slide that has a place."""
    spans = (found.span for found in (text, *texts(slide)))
    return next((span for span in spans if span is not None), _NOWHERE)


def _place(slide: Slide) -> str:
    span = span_of(slide.title, slide)
    return f"{span.line}:{span.column}" if span is not _NOWHERE else slide.address
