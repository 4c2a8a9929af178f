"""What every kind of block shares: steps, cues, materials, the sheet; each may be for some audiences only."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, ClassVar

from pydantic import Field

from workshopkit.decode import (
    Addresses,
    Gone,
    Id,
    Ids,
    Inline,
    Mins,
    Model,
    Picture,
    RefersTo,
    Switch,
    Whole,
    Word,
)
from workshopkit.place import Form
from workshopkit.text import EMPTY, Text


class Priority(Enum):
    """What goes first when time is short: could before should; must stays."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"


class Per(Enum):
    """For each of whom a thing is needed once."""

    PERSON = "person"
    PAIR = "pair"
    GROUP = "group"
    SESSION = "session"


class Privacy(Enum):
    """What becomes of a filled-in sheet: one's own, shown to others, or handed in."""

    PRIVATE = "private"
    SHARED = "shared"
    COLLECTED = "collected"


class Told(Model):
    """Something that is told, and perhaps of something else; `untold` are the fields of it that tell nothing,
    but say what is asked and done with it."""

    untold: ClassVar[tuple[str, ...]] = ()

    about: Addresses = Field(
        default=(),
        description=(
            "What it speaks of, by address. A block's: it is there only while that block is run. Below one"
            " (`rainy-day.stages`): it tells its story, and goes when that is told anew and this is not."
        ),
    )


class Item(Told):
    """A thing in a list that an adaptation can change by address, and that may be for some only."""

    id: Id = Field(description="The name by which an adaptation changes it.")
    for_: Annotated[Ids, RefersTo("audiences", Gone.GOES)] = Field(
        default=(), alias="for", description="The audiences that get it; all of them when absent."
    )
    priority: Priority = Field(
        default=Priority.MUST, description="must stays; should and could go when time is short."
    )
    instead_of: Id | None = Field(
        default=None,
        description="The item of this list in whose place it comes, when that goes with what it tells of.",
    )


class Said(Item):
    """Something in a list that is said, asked or agreed on."""

    safety: Switch = Field(
        default=False,
        description="true for what keeps people safe: it never goes by the way, and who changes it is told.",
    )


class Line(Said):
    """A text in a list."""

    shorthand: ClassVar[str | None] = "text"
    text: Inline = Field(description="The text.")


SHORTEST_DEBRIEF = 3  # minutes; below it nobody but the trainer speaks


class MinutesRange(Model):
    """How long something takes: as planned, and between which bounds it can be fitted."""

    shorthand: ClassVar[str | None] = "plan"
    plan: Mins = Field(
        description="The minutes when nothing presses; 0 keeps the block in reserve until there is time."
    )
    min: Mins | None = Field(default=None, description="The least it can be done in; plan when absent.")
    max: Mins | None = Field(default=None, description="The most it is worth; plan when absent.")

    @property
    def least(self) -> int:
        return self.plan if self.min is None else self.min

    @property
    def most(self) -> int:
        return self.plan if self.max is None else self.max


class Ask(Said):
    """A question to the participants."""

    shorthand: ClassVar[str | None] = "text"
    text: Inline = Field(description="The question, at most twelve words.")
    who: Inline = Field(default=EMPTY, description="From which role one answers.")
    likely: Inline = Field(default=EMPTY, description="An answer that often comes; only in the guide.")


class Step(Item):
    """A part of a block with its own form and minutes."""

    form: Form = Field(description="Who does it together.")
    minutes: Mins = Field(
        description="Its minutes; those of all steps, or of the `must` ones, add up to the plan."
    )
    title: Inline = Field(default=EMPTY, description="The title of the step's own slide.")
    ask: tuple[Ask, ...] = Field(
        default=(), description="The questions of this step, at most three on a slide."
    )
    stage: Annotated[Id | None, RefersTo(".stages")] = Field(
        default=None, description="In a vignette: the stage at which it happens."
    )
    debrief: Switch = Field(default=False, description="Looking back together; never below three minutes.")


def waiting(steps: Iterable[Step], plan: int) -> tuple[Step, ...]:
    """The steps that wait in reserve: those that may go, where a plan is what the others add up to.

    They come in together when there is time, as a block with a plan of 0 does.
    """
    all_steps = tuple(steps)
    others = sum(step.minutes for step in all_steps if step.priority is Priority.MUST)
    found = tuple(step for step in all_steps if step.minutes and step.priority is not Priority.MUST)
    return found if plan and others == plan else ()


class Material(Item):
    """Something to bring."""

    shorthand: ClassVar[str | None] = "item"
    item: Inline = Field(description="What to bring.")
    per: Per = Field(default=Per.SESSION, description="For each of whom one is needed.")


class Listen(Said):
    """What a participant may say, and the question that helps on."""

    hear: Inline = Field(description="A sentence as participants say it.")
    then: Inline = Field(description="The trainer's follow-up question.")


class Debrief(Model):
    """The three questions of looking back."""

    what: Inline = Field(default=EMPTY, description="What happened?")
    so_what: Inline = Field(default=EMPTY, description="What does that mean?")
    now_what: Inline = Field(default=EMPTY, description="What do we do with it?")


class CueLine(Line):
    """What the trainer does or says, and when."""

    at: Word | None = Field(
        default=None,
        description=(
            "The slide in whose notes it stands, by a step's or stage's id or the last word of the slide's"
            " address (`agreements`, `chains`); the block's first one when absent."
        ),
    )


class Facilitator(Model):
    """The cues for whoever leads the block."""

    purpose: Inline = Field(default=EMPTY, description="Why this block is done, in a sentence or two.")
    before: tuple[Line, ...] = Field(default=(), description="What to see to beforehand.")
    do: tuple[CueLine, ...] = Field(default=(), description="What the trainer does.")
    say: tuple[CueLine, ...] = Field(default=(), description="Sentences that the trainer can say literally.")
    listen_for: tuple[Listen, ...] = Field(
        default=(), description="Sentences to expect, with a follow-up question."
    )
    debrief: Debrief = Field(default=Debrief(), description="What? So what? Now what?")
    sensitive: tuple[Line, ...] = Field(
        default=(), description="What may touch somebody, and how to keep it safe."
    )
    if_short: Inline = Field(default=EMPTY, description="What to do instead when time is short.")
    adapt: tuple[Line, ...] = Field(default=(), description="How to make it one's own.")


class Sheet(Model):
    """The block's worksheet; `worksheet: false` leaves it out."""

    shorthand: ClassVar[str | None] = "shown"
    shown: Switch = Field(default=True, description="false leaves the sheet out.")
    title: Inline = Field(default=EMPTY, description="Its title; the block's title when absent.")
    task: Inline = Field(default=EMPTY, description="What to do on it, instead of the kind's own words.")
    sheet: Privacy | None = Field(
        default=None, description="private, shared or collected; the kind's own when absent."
    )
    pages: Whole | None = Field(
        default=None, description="How many pages it is meant to take; 1 in the booklet."
    )
    lines: Whole | None = Field(default=None, description="How many writing lines at least.")
    starters: tuple[Line, ...] = Field(default=(), description="Sentence starters to complete.")
    hand_out_after: Annotated[Id | None, RefersTo("blocks")] = Field(
        default=None, description="The block after which it is handed out."
    )
    always: Switch = Field(default=False, description="Bound in even when the block itself is in reserve.")


class PictureFile(Told):
    """A picture beside the workshop file."""

    file: Picture = Field(description="PNG or JPEG, by its path from the workshop file.")
    alt: Inline = Field(
        default=EMPTY, description="What it shows, for who cannot see it; decoration when absent."
    )


def lines(items: tuple[Line, ...]) -> tuple[Text, ...]:
    """The texts of lines."""
    return tuple(item.text for item in items)
