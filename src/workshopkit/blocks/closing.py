"""Closing: everybody settles a next step; thanks, and where to find us."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from workshopkit.blocks.block import Block
from workshopkit.blocks.common import Line, lines
from workshopkit.blocks.sheets import starters
from workshopkit.decode import Inline
from workshopkit.elements import PageElement, Paragraph, Role, Slide, Turn
from workshopkit.place import Place
from workshopkit.strings import Label
from workshopkit.text import EMPTY, Text, join


class Closing(Block):
    """The end of a session. Its sheet is the commitment."""

    heading: ClassVar[Label | None] = Label.CLOSING
    tells: ClassVar[tuple[str, ...]] = ("next_step",)

    next_step: Inline = Field(description="The question that settles a next step.")
    starters: tuple[Line, ...] = Field(default=(), description="Sentence starters of the next step.")
    thanks: Inline = Field(default=EMPTY, description="The last words on the wall.")

    def slides(self, place: Place) -> Iterator[Slide]:
        step = next(iter(place.asking()), place.steps[0] if place.steps else None)
        lead = place.lead(step) if step else place.words(Label.FORM_ALONE)
        asks = (self.next_step, *(question.text for question in (step.asks if step else ())))
        yield Slide(
            Role.QUESTIONS,
            self.title,
            address=f"{self.address}.step",
            label=self.shown_label(place),
            turn=Turn(lead, asks, join("\n", [place.write_on(), place.after(step) if step else EMPTY])),
            source=self.source,
        )
        if place.last:
            yield Slide(
                Role.CLOSING,
                self.thanks or place.words(Label.THANKS),
                address=f"{self.address}.contact",
                main=(Paragraph(place.frame.contact),) if place.frame.contact else (),
                source=place.frame.credits,
            )

    def questions(self) -> tuple[Text, ...]:
        return (self.next_step,)

    def sheet(self, place: Place) -> Iterator[PageElement]:
        yield Paragraph(self.worksheet.task or self.next_step)
        yield from starters(self._starters(place), self.worksheet.lines or 1)

    def _starters(self, place: Place) -> tuple[Text, ...]:
        own = lines(self.starters) or lines(self.worksheet.starters)
        return own or tuple(
            place.words(label) for label in (Label.THIS_WEEK, Label.IT_WORKS_WHEN, Label.I_NEED)
        )
