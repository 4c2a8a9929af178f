"""What if: what would have followed from another choice; predict first, then chains of consequences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from workshopkit.blocks.block import Block
from workshopkit.blocks.common import Item, Told
from workshopkit.blocks.sheets import own_starters
from workshopkit.decode import Inline, Model, Secret
from workshopkit.elements import Grid, Heading, PageElement, Paragraph, Role, Slide, Table, Task, Turn
from workshopkit.place import Place
from workshopkit.strings import GuideLabel, Label
from workshopkit.text import EMPTY, Text

ROWS = 3  # empty rows of the grid, unless the sheet says how many


class Chain(Item):
    """A choice and what comes of it; participants predict before they see it."""

    cause: Secret = Field(description="What is done, or left undone.")
    thought: Secret = Field(description="What the other then thinks.")
    consequence: Secret = Field(description="What comes of it.")


class Example(Told):
    """A worked example for the sheet; never one of the chains."""

    cause: Inline = Field(description="What is done, or left undone.")
    thought: Inline = Field(description="What the other then thinks.")
    consequence: Inline = Field(description="What comes of it.")


class Columns(Model):
    """The headers above cause, thought and consequence."""

    cause: Inline = Field(default=EMPTY, description="Above the causes.")
    thought: Inline = Field(default=EMPTY, description="Above the thoughts.")
    consequence: Inline = Field(default=EMPTY, description="Above the consequences.")


class WhatIf(Block):
    """A premise, a prediction, and chains from cause over thought to consequence."""

    heading: ClassVar[Label | None] = Label.WHATIF
    tells: ClassVar[tuple[str, ...]] = ("premise", "chains")
    narrates: ClassVar[bool] = True
    shows: ClassVar[str | None] = "chains"

    premise: Inline = Field(description="What would have been different.")
    predict: Inline = Field(default=EMPTY, description="The question to answer before the chains are shown.")
    chains: tuple[Chain, ...] = Field(description="The chains of consequences.")
    chains_title: Inline = Field(default=EMPTY, description="The title of the slide with the chains.")
    example: Example | None = Field(default=None, description="A worked example for the sheet.")
    columns: Columns = Field(default=Columns(), description="The headers of the three columns.")

    def slides(self, place: Place) -> Iterator[Slide]:
        steps = place.asking()
        asked = (self.predict,) if self.predict else ()
        turn = None
        if steps:
            turn = place.turn(steps[0], place.write_on())
            turn = Turn(turn.lead, (*asked, *turn.asks), turn.cue)
        elif asked and place.steps:
            turn = Turn(place.timed(place.steps[0].form, place.steps[0].minutes), asked, place.write_on())
        elif asked:
            turn = Turn(place.words(Label.THINK_FIRST), asked, place.write_on())
        yield Slide(
            Role.CASE,
            self.title,
            address=f"{self.address}.premise",
            label=self.shown_label(place),
            main=(Paragraph(self.premise),),
            turn=turn,
        )
        rest = steps[1:]
        yield Slide(
            Role.TABLE,
            self.chains_title or place.words(Label.WHAT_COMES_OF_IT),
            address=f"{self.address}.chains",
            main=(self._table(place),),
            turn=place.turn(rest[0], then=False) if rest else None,
            source=self.source,
        )
        for step in rest[1:]:
            yield Slide(
                Role.QUESTIONS, step.title or step.asks[0].text, address=step.address, turn=place.turn(step)
            )

    def questions(self) -> tuple[Text, ...]:
        return (self.predict,) if self.predict else ()

    def guide(self, place: Place) -> Iterator[PageElement]:
        yield Heading(3, place.words(GuideLabel.IN_FULL))
        yield self._table(place)

    def sheet(self, place: Place) -> Iterator[PageElement]:
        yield Paragraph(self.premise)
        example = self.example
        filled = (example.cause, example.thought, example.consequence) if example else ()
        step = place.asking()[0] if place.asking() else place.steps[0] if place.steps else None
        lead = place.timed(step.form, step.minutes) if step else place.words(Label.WHATIF)
        yield Task(1, lead, self.worksheet.task or place.words(Label.THINK_ON))
        yield Grid(self._header(place), self.worksheet.lines or ROWS, filled)
        yield from own_starters(self)

    def _header(self, place: Place) -> tuple[Text, ...]:
        columns = self.columns
        return (
            columns.cause or place.words(Label.IF_I),
            columns.thought or place.words(Label.THEN_THINKS),
            columns.consequence or place.words(Label.NEXT_TIME),
        )

    def _table(self, place: Place) -> Table:
        rows = tuple((chain.cause, chain.thought, chain.consequence) for chain in self.chains)
        return Table(self._header(place), rows, emphasis=2)
