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
from workshopkit.place import Place, TimedStep
from workshopkit.strings import GuideLabel, Label
from workshopkit.text import EMPTY, Text, literal


class Part(Item):
    """A role to play."""

    name: Inline = Field(description="What the role is called.")
    brief: Inline = Field(description="What whoever plays it knows and wants.")


class Practice(Block):
    """A situation, roles that everybody takes in turn, and what the observer looks at."""

    heading: ClassVar[Label | None] = Label.PRACTICE
    tells: ClassVar[tuple[str, ...]] = ("situation", "roles")
    narrates: ClassVar[bool] = True
    privacy: ClassVar[Privacy] = Privacy.SHARED
    shows: ClassVar[str | None] = "roles"

    situation: Inline = Field(description="Where the conversation starts.")
    roles: tuple[Part, ...] = Field(description="The roles, one a person.")
    signal: Inline = Field(default=EMPTY, description="How a turn starts and stops.")
    twists: tuple[Line, ...] = Field(default=(), description="What if she says no, does not answer …")
    observe: tuple[Line, ...] = Field(default=(), description="What the observer notes.")
    safety: Annotated[Inline, KeepsSafe()] = Field(default=EMPTY, description="What keeps it safe.")

    def slides(self, place: Place) -> Iterator[Slide]:
        """The situation, the roles, the turns, and what one talks about afterwards: a slide each."""
        quiet = next((step for step in place.steps if not step.debrief), None)
        yield Slide(
            Role.CASE,
            self.title,
            address=f"{self.address}.situation",
            label=self.shown_label(place),
            main=(Paragraph(self.situation),),
            source=self.source,
        )
        header = (place.words(Label.ROLE), place.words(Label.WHAT_YOU_DO))
        choose = (place.words(Label.TAKE_A_ROLE),)
        yield Slide(
            Role.TABLE,
            place.words(Label.ROLES),
            address=f"{self.address}.roles",
            main=(Table(header, tuple((role.name, role.brief) for role in self.roles), emphasis=None),),
            turn=Turn(place.timed(quiet.form, quiet.minutes), choose) if quiet else None,
        )
        turns = _turns(place)
        asking = next((step for step in turns if step.asks), None)
        main: list[SlideElement] = [Paragraph(self.signal)] if self.signal else []
        main += [Paragraph(place.words(Label.TWISTS)), Bullets(lines(self.twists))] if self.twists else []
        if main or turns:
            asks = tuple(question.text for question in asking.asks) if asking else ()
            yield Slide(
                Role.LIST,
                place.words(Label.TURNS),
                address=f"{self.address}.turns",
                label=self.shown_label(place),
                main=tuple(main),
                turn=Turn(_lead(place, turns), asks, place.write_on()) if turns else None,
            )
        for step in place.steps:
            if step.debrief or (step.asks and step not in (quiet, asking)):
                yield self._afterwards(place, step)

    def _afterwards(self, place: Place, step: TimedStep) -> Slide:
        """Talking about it: the questions of the step, else those of looking back."""
        debrief = self.facilitator.debrief
        back = tuple(text for text in (debrief.what, debrief.so_what, debrief.now_what) if text)
        asks = tuple(question.text for question in step.asks) or back
        return Slide(
            Role.QUESTIONS,
            step.title or (step.asks[0].text if step.asks else place.words(Label.TALK_AFTER)),
            address=step.address or f"{self.address}.steps.{step.id}",
            label=self.shown_label(place),
            turn=Turn(place.lead(step), asks, place.after(step)),
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


def _turns(place: Place) -> tuple[TimedStep, ...]:
    """The steps in which one plays: in small groups, before one talks about it."""
    return tuple(step for step in place.steps if (step.form.size or 0) > 1 and not step.debrief)


def _lead(place: Place, turns: tuple[TimedStep, ...]) -> Text:
    """ "Per drie · 3 × 4 minuten", or "Per drie · 5 + 4 minuten" where they are not alike."""
    lengths = [step.minutes for step in turns]
    if len(lengths) == 1:
        return place.timed(turns[0].form, lengths[0])
    last = place.labels.minutes(lengths[-1])
    alike = f"{len(lengths)} × {last}"
    each = " + ".join([*map(str, lengths[:-1]), last])
    return literal(f"{place.labels(turns[0].form.label)} · {alike if len(set(lengths)) == 1 else each}")
