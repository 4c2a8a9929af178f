"""Mapping: two columns that belong together, as a table on the wall and as cards on the table."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Annotated, ClassVar

from pydantic import Field

from workshopkit.blocks.block import Block
from workshopkit.blocks.common import Item, Line, Per, Privacy, lines
from workshopkit.decode import BoundTo, Inline
from workshopkit.elements import Bullets, Cards, Heading, PageElement, Paragraph, Role, Slide, Table, Turn
from workshopkit.place import Place
from workshopkit.strings import GuideLabel, Label
from workshopkit.text import EMPTY, Text, bold, italic, join


class Pair(Item):
    """A row: what stands left and what belongs to it."""

    left: Inline = Field(description="The left cell, at most sixty characters.")
    right: Inline = Field(description="The right cell, at most twenty-two characters.")
    note: Inline = Field(default=EMPTY, description="What the trainer should know about it.")


class MappingBlock(Block):
    """A native table with its source. The sheet has its cells as cards, never in matching order."""

    heading: ClassVar[Label | None] = Label.MAPPING
    tells: ClassVar[tuple[str, ...]] = ("rows",)
    privacy: ClassVar[Privacy] = Privacy.SHARED
    bound: ClassVar[bool] = False
    copies: ClassVar[Per] = Per.GROUP
    shows: ClassVar[str | None] = "rows"

    left: Inline = Field(description="The header of the left column.")
    right: Inline = Field(description="The header of the right column.")
    rows: tuple[Pair, ...] = Field(description="The pairs.")
    theory: Annotated[tuple[Line, ...], BoundTo(("rows",))] = Field(
        default=(), description="The background for the trainer, a paragraph each."
    )

    def slides(self, place: Place) -> Iterator[Slide]:
        steps = place.asking()
        laying = place.steps[0] if place.sheet and place.steps and not place.steps[0].asks else None
        if laying:  # the table holds the answers, so something else stands on the wall meanwhile
            task = self.worksheet.task or place.words(Label.CUT_OUT)
            yield Slide(
                Role.QUESTIONS,
                self.worksheet.title or place.words(Label.CARDS),
                address=laying.address,
                label=self.shown_label(place),
                turn=Turn(place.timed(laying.form, laying.minutes), (task,)),
            )
        yield Slide(
            Role.TABLE,
            self.title,
            address=f"{self.address}.rows",
            main=(self._table(),),
            turn=place.turn(steps[0], then=False) if steps else None,
            source=self.source,
        )
        for step in steps[1:]:
            yield Slide(
                Role.QUESTIONS, step.title or step.asks[0].text, address=step.address, turn=place.turn(step)
            )

    def guide(self, place: Place) -> Iterator[PageElement]:
        if self.theory or any(row.note for row in self.rows):
            yield Heading(3, place.words(GuideLabel.THEORY))
        for text in lines(self.theory):
            yield Paragraph(text)
        notes = [join(" · ", [bold(row.right), italic(row.left), row.note]) for row in self.rows if row.note]
        if notes:
            yield Bullets(tuple(notes))

    def keys(self, place: Place) -> Iterator[PageElement]:
        if place.sheet:
            yield self._table()

    def sheet(self, place: Place) -> Iterator[PageElement]:
        yield Paragraph(self.worksheet.task or place.words(Label.CUT_OUT))
        left = tuple(_card(self.left, row.left) for row in self.rows)
        right = tuple(_card(self.right, row.right) for row in self.rows)
        yield Cards(shuffled(left, right))

    def _table(self) -> Table:
        rows = tuple((row.left, row.right) for row in self.rows)
        return Table((self.left, self.right), rows, emphasis=1)


def _card(header: Text, words: Text) -> Text:
    return join("\n", [italic(header), bold(words)])


def shuffled(left: tuple[Text, ...], right: tuple[Text, ...]) -> tuple[Text, ...]:
    """The cells as cards, the same order each time, in which no card follows or precedes its match.

    The left ones come first, in an order of their own; the right ones in another, shifted until no
    two that match stand at the same place of their column. Of two pairs the middle cards do match.
    """
    lefts = sorted(range(len(left)), key=lambda index: _key(left[index]))
    rights = sorted(range(len(right)), key=lambda index: _key(right[index]))
    for _ in rights:
        if lefts[-1] != rights[0] and all(a != b for a, b in zip(lefts, rights, strict=True)):
            break
        rights = [*rights[1:], rights[0]]
    else:
        rights = [*lefts[1:], *lefts[:1]]
    return (*(left[index] for index in lefts), *(right[index] for index in rights))


def _key(text: Text) -> str:
    return sha256(text.plain.encode()).hexdigest()
