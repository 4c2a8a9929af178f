"""What several kinds put on a worksheet: a task for each step that asks, lines to write on, starters."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.blocks.block import Block
from workshopkit.blocks.common import lines
from workshopkit.elements import Lines, PageElement, Paragraph, Task
from workshopkit.place import Place
from workshopkit.text import Text

LINES = 3  # writing lines below a question, unless the sheet says how many
STARTER_LINES = 2  # below a sentence to complete


def tasks(block: Block, place: Place, first: int = 1) -> Iterator[PageElement]:
    """A numbered task for each step that asks something, each question with lines below it."""
    for number, step in enumerate(place.asking(), first):
        yield Task(number, place.timed(step.form, step.minutes), step.asks[0].text)
        yield Lines(block.worksheet.lines or LINES)
        for question in step.asks[1:]:
            yield Paragraph(question.text)
            yield Lines(block.worksheet.lines or LINES)


def starters(texts: tuple[Text, ...], count: int = STARTER_LINES) -> Iterator[PageElement]:
    """Each sentence starter with lines to complete it."""
    for text in texts:
        yield Lines(count, starter=text)


def own_starters(block: Block) -> Iterator[PageElement]:
    """The starters that the author wrote on the sheet."""
    yield from starters(lines(block.worksheet.starters), block.worksheet.lines or STARTER_LINES)
