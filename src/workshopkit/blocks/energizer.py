"""Energizer: something short to do on one's feet, a cue a slide, and what it has to do with the theme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from workshopkit.blocks.block import Block
from workshopkit.blocks.common import Line, Said, lines
from workshopkit.blocks.sheets import own_starters, starters
from workshopkit.decode import Inline, KeepsSafe, Mins
from workshopkit.elements import Cue, PageElement, Role, Slide, Turn
from workshopkit.place import Form, Place
from workshopkit.strings import GuideLabel, Label
from workshopkit.text import EMPTY, Text, join
from workshopkit.timing import in_proportion


class Prompt(Said):
    """One cue on one slide."""

    shorthand: ClassVar[str | None] = "text"
    text: Inline = Field(description="The cue, at most fifteen words.")
    form: Form | None = Field(
        default=None, description="Who does it together, where that should stand on the slide."
    )
    minutes: Mins = Field(
        default=0, description="How long it takes as planned, where that should stand on the slide."
    )


class Energizer(Block):
    """Cues, a bridge to the theme, and a way out for who would rather not."""

    heading: ClassVar[Label | None] = Label.ENERGIZER
    tells: ClassVar[tuple[str, ...]] = ("cues",)
    shows: ClassVar[str | None] = "cues"

    cues: tuple[Prompt, ...] = Field(description="What to do or think, a slide each.")
    bridge: Inline = Field(default=EMPTY, description="What it has to do with the theme.")
    opt_out: Annotated[Inline, KeepsSafe()] = Field(
        default=EMPTY, description="How somebody takes no part without a word about it."
    )
    alternatives: tuple[Line, ...] = Field(default=(), description="What else would do.")
    transfer: tuple[Line, ...] = Field(
        default=(), description="Sentence starters that carry it over to one's work."
    )

    def slides(self, place: Place) -> Iterator[Slide]:
        for cue, minutes in zip(self.cues, self._minutes(place), strict=True):
            lead = place.timed(cue.form, minutes) if cue.form else place.words(Label.YOUR_TURN)
            last = cue is self.cues[-1]
            yield Slide(
                Role.CUE,
                cue.text,
                address=cue.address,
                label=self.shown_label(place),
                turn=Turn(lead, cue=place.write_on() if last else EMPTY),
                source=self.source if last else EMPTY,
            )

    def _minutes(self, place: Place) -> tuple[int, ...]:
        """The minutes of each cue in this plan: they stretch as the block does, as its steps do."""
        written = [cue.minutes for cue in self.cues]
        planned = self.minutes.plan or sum(step.minutes for step in self.steps)
        if not (planned and place.minutes and any(written)):
            return tuple(written)
        total = sum(written) * place.minutes // planned
        return in_proportion(total, written, [min(length, 1) for length in written])

    def questions(self) -> tuple[Text, ...]:
        return tuple(cue.text for cue in self.cues)

    def guide(self, place: Place) -> Iterator[PageElement]:
        for label, text in ((GuideLabel.BRIDGE, self.bridge), (GuideLabel.OPT_OUT, self.opt_out)):
            if text:
                yield Cue(place.words(label), text)
        if self.alternatives:
            yield Cue(place.words(GuideLabel.ALTERNATIVES), join(", ", lines(self.alternatives)))

    def sheet(self, place: Place) -> Iterator[PageElement]:
        yield from starters(lines(self.transfer) or (place.words(Label.FROM_PRACTICE_TO_ME),))
        yield from own_starters(self)
