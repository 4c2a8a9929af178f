"""A composed deck as text that a person can read and a test can compare."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.compose.deck.layout import (
    CodeFrame,
    DeckLayout,
    Frame,
    PictureFrame,
    PlacedSlide,
    PlacedText,
    TableFrame,
    TextFrame,
)
from workshopkit.text import Run, Text
from workshopkit.theme import Level, Zone


def dump(layout: DeckLayout) -> str:
    """Each slide with number, layout, address and title, then what stands in each zone, then its notes."""
    lines = [f"deck {layout.name}: {layout.title} [{layout.language}]"]
    for section in layout.sections:
        lines += ["", f"section {section.name}"]
        for slide in section.slides:
            lines += ["", *_slide(slide)]
    return "\n".join(lines) + "\n"


def _slide(slide: PlacedSlide) -> Iterator[str]:
    yield f"slide {slide.number} [{slide.layout}] {slide.address}"
    for frame in slide.frames:
        if frame.zone not in (Zone.FOOTER, Zone.NUMBER):
            yield from (f"  {line}" for line in _frame(frame))
    for cue in slide.notes:
        yield f"  note: {marked(cue.label)}: {marked(cue.text)}"


def _frame(frame: Frame) -> Iterator[str]:
    name = frame.zone.value
    match frame:
        case TextFrame(_, paragraphs):
            for paragraph in paragraphs:
                yield f"{name} {paragraph.size_pt:g}: {_marker(paragraph)}{marked(paragraph.text)}"
        case TableFrame():
            yield f"{name} {frame.size_pt:g}: {' | '.join(marked(cell) for cell in frame.header.cells)}"
            for row in frame.rows:
                yield f"  {' | '.join(marked(cell) for cell in row.cells)}"
        case PictureFrame(_, _, alt):
            yield f"{name}: {alt or 'decoration'}"
        case CodeFrame(_, url, alt):
            yield f"{name}: {alt} <{url}>"


def _marker(paragraph: PlacedText) -> str:
    match paragraph.level:
        case Level.BULLET:
            return "• "
        case Level.NUMBER:
            return f"{paragraph.start}. "
        case _:
            return ""


def marked(text: Text) -> str:
    """The words with the inline Markdown of their style; a line break is a slash, a tie a tilde."""
    return "".join(_run(run) for run in text.runs if isinstance(run, Run))


def _run(run: Run) -> str:
    words = run.text.replace("\n", " / ").replace("\N{NO-BREAK SPACE}", "~")
    if run.bold:
        words = f"**{words}**"
    if run.italic:
        words = f"*{words}*"
    return f"[{words}]({run.link})" if run.link else words
