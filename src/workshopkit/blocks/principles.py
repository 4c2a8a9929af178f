"""Principles: a claim and what it rests on, at most five on a slide; on the sheet a look at ourselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from workshopkit.blocks.block import Block
from workshopkit.blocks.common import Item, Line, lines
from workshopkit.blocks.sheets import own_starters
from workshopkit.decode import Inline
from workshopkit.elements import (
    Bullets,
    Heading,
    PageElement,
    Paragraph,
    Role,
    Scale,
    Slide,
    SlideElement,
)
from workshopkit.place import Place
from workshopkit.strings import GuideLabel, Label
from workshopkit.text import EMPTY, bold, join


class Principle(Item):
    """One of them: short on the slide, in full in the guide, about us on the sheet."""

    text: Inline = Field(description="At most twelve words, for the slide.")
    more: Inline = Field(default=EMPTY, description="The full text, for the guide.")
    check: Inline = Field(default=EMPTY, description="A statement about us, for the self-check.")


class Principles(Block):
    """A claim with its principles; variants for an audience are principles with `for`."""

    heading: ClassVar[Label | None] = Label.PRINCIPLES
    tells: ClassVar[tuple[str, ...]] = ("claim", "items")
    shows: ClassVar[str | None] = "items"

    claim: Inline = Field(default=EMPTY, description="The claim in a sentence, above the list.")
    items: tuple[Principle, ...] = Field(description="The principles.")
    options: tuple[Line, ...] = Field(
        default=(), description="The scale of the self-check, instead of never to always."
    )

    def wants_sheet(self) -> bool:
        return super().wants_sheet() and bool(
            self.worksheet.starters or any(item.check for item in self.items)
        )

    def slides(self, place: Place) -> Iterator[Slide]:
        steps = place.asking()
        claim: tuple[SlideElement, ...] = (Paragraph(self.claim),) if self.claim else ()
        yield Slide(
            Role.LIST,
            self.title,
            address=f"{self.address}.items",
            label=self.shown_label(place),
            main=(*claim, Bullets(tuple(item.text for item in self.items))),
            turn=place.turn(steps[0], place.write_on()) if steps else None,
            source=self.source,
        )
        for step in steps[1:]:
            yield Slide(
                Role.QUESTIONS, step.title or step.asks[0].text, address=step.address, turn=place.turn(step)
            )

    def guide(self, place: Place) -> Iterator[PageElement]:
        full = [join(place.labels.colon, [bold(item.text), item.more]) for item in self.items if item.more]
        if full:
            yield Heading(3, place.words(GuideLabel.IN_FULL))
            yield Bullets(tuple(full))

    def sheet(self, place: Place) -> Iterator[PageElement]:
        statements = tuple(item.check for item in self.items if item.check)
        standard = tuple(
            place.words(label) for label in (Label.NEVER, Label.SOMETIMES, Label.OFTEN, Label.ALWAYS)
        )
        if statements:
            yield Paragraph(self.worksheet.task or place.words(Label.SELF_CHECK_TASK))
            yield Scale(statements, lines(self.options) or standard)
        yield from own_starters(self)
