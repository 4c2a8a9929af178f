"""Practice: a conversation tried out in turns, with roles, a signal, and somebody who observes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from workshopkit.blocks.block import Block
from workshopkit.blocks.common import Item, Line, Privacy, lines
from workshopkit.blocks.sheets import LINES, own_starters
from workshopkit.decode import Inline, KeepsSafe
from workshopkit.elements import (
    Bullets,
    Case,
    Cue,
    Grid,
    Heading,
    Lines,
    PageElement,
    Paragraph,
    Role,
    Slide,
    SlideElement,
    Table,
    Task,
    Turn,
)
from workshopkit.place import Place
from workshopkit.strings import GuideLabel, Label
from workshopkit.text import EMPTY


class Part(Item):
    """A role to play."""

    name: Inline = Field(description="What the role is called.")
    brief: Inline = Field(description="What whoever plays it knows and wants.")


class Practice(Block):
    """A situation, roles that everybody takes in turn, and what the observer looks at."""

    heading: ClassVar[Label | None] = Label.PRACTICE
    tells: ClassVar[tuple[str, ...]] = ("situation", "roles")
    privacy: ClassVar[Privacy] = Privacy.SHARED
    shows: ClassVar[str | None] = "roles"

    situation: Inline = Field(description="Where the conversation starts.")
    roles: tuple[Part, ...] = Field(description="The roles, one a person.")
    signal: Inline = Field(default=EMPTY, description="How a turn starts and stops.")
    twists: tuple[Line, ...] = Field(default=(), description="What if she says no, does not answer …")
    observe: tuple[Line, ...] = Field(default=(), description="What the observer notes.")
    safety: Annotated[Inline, KeepsSafe()] = Field(default=EMPTY, description="What keeps it safe.")

    def slides(self, place: Place) -> Iterator[Slide]:
        asking = place.asking()
        first = asking[0] if asking else None
        lead = place.steps[0] if place.steps else None
        header = (place.words(Label.ROLE), place.words(Label.WHAT_YOU_DO))
        signal: tuple[SlideElement, ...] = (Paragraph(self.signal),) if self.signal else ()
        yield Slide(
            Role.TABLE,
            self.title,
            address=f"{self.address}.roles",
            main=(Table(header, tuple((role.name, role.brief) for role in self.roles), emphasis=None),),
            turn=Turn(
                place.timed(lead.form, lead.minutes), (place.words(Label.TAKE_A_ROLE),), place.write_on()
            )
            if lead
            else None,
            source=self.source,
        )
        yield Slide(
            Role.CASE,
            place.words(Label.SITUATION),
            address=f"{self.address}.situation",
            label=self.shown_label(place),
            main=(Paragraph(self.situation), *signal),
            turn=place.turn(first, place.write_on()) if first else None,
        )
        if self.twists:
            yield Slide(
                Role.LIST,
                place.words(Label.TWISTS),
                address=f"{self.address}.twists",
                main=(Bullets(lines(self.twists)),),
            )
        for step in asking[1:]:
            yield Slide(
                Role.QUESTIONS,
                step.title or step.asks[0].text,
                address=step.address,
                label=self.shown_label(place),
                turn=place.turn(step),
            )

    def lead_in(self, place: Place) -> Iterator[PageElement]:
        yield Case((Paragraph(self.situation),))

    def guide(self, place: Place) -> Iterator[PageElement]:
        yield Heading(3, place.words(Label.ROLES))
        for role in self.roles:
            yield Cue(role.name, role.brief)
        for label, text in ((Label.SIGNAL, self.signal), (GuideLabel.SAFETY, self.safety)):
            if text:
                yield Cue(place.words(label), text)
        if self.twists:
            yield Heading(3, place.words(Label.TWISTS))
            yield Bullets(lines(self.twists))
        if self.observe:
            yield Heading(3, place.words(Label.OBSERVER_SHEET))
            yield Bullets(lines(self.observe))

    def sheet(self, place: Place) -> Iterator[PageElement]:
        yield Case((Paragraph(self.situation),))
        yield Task(
            1, place.words(Label.OBSERVER_SHEET), self.worksheet.task or place.words(Label.OBSERVE_TASK)
        )
        if self.observe:
            header = (place.words(Label.LOOK_AT), place.words(Label.OBSERVED))
            yield Grid(header, len(self.observe), first=lines(self.observe))
        else:
            yield Lines(self.worksheet.lines or LINES)
        yield from own_starters(self)
