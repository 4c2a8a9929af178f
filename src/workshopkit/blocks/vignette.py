"""Vignette: an everyday moment told in stages; what would you do? A later stage may be secret until shown."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from workshopkit.blocks.block import Block
from workshopkit.blocks.common import Ask, Item, Line, Priority, Sheet, Step, lines
from workshopkit.blocks.sheets import LINES
from workshopkit.decode import Inline, Mins, Switch, hide, place_of
from workshopkit.diagnostics import Code, Report
from workshopkit.diagnostics.suggest import suggest
from workshopkit.elements import (
    Case,
    Choices,
    Cue,
    Heading,
    Lines,
    PageElement,
    Paragraph,
    Role,
    Slide,
    Speech,
    Task,
)
from workshopkit.place import Form, Place
from workshopkit.strings import GuideLabel, Label
from workshopkit.text import EMPTY, Text, italic, join, literal, slide_ref


class Stage(Item):
    """A piece of the story: narration, what somebody says, and what follows it."""

    untold: ClassVar[tuple[str, ...]] = ("ask", "do", "note")

    title: Inline = Field(default=EMPTY, description="The slide's title, instead of the block's.")
    story: tuple[Line, ...] = Field(default=(), description="What happens, a paragraph each.")
    speech: Inline = Field(default=EMPTY, description="What somebody says, with its quotation marks.")
    after: tuple[Line, ...] = Field(default=(), description="What happens after that, a paragraph each.")
    secret: Switch = Field(
        default=False, description="true keeps it off every sheet, programme and section name."
    )
    form: Form = Field(default=Form.PLENARY, description="Who talks about it together.")
    minutes: Mins = Field(default=0, description="Minutes on top of the block's own.")
    ask: tuple[Ask, ...] = Field(default=(), description="The questions about this stage.")
    do: tuple[Line, ...] = Field(default=(), description="What the trainer does once it is shown.")
    note: Inline = Field(default=EMPTY, description="What the trainer keeps in mind with it.")

    @model_validator(mode="after")
    def _keep_secret(self) -> Self:
        return hide(self) if self.secret and not self.title.secret else self

    def told(self) -> tuple[Paragraph | Speech, ...]:
        """The stage's story in order."""
        speech = (Speech(self.speech),) if self.speech else ()
        before = tuple(Paragraph(text) for text in lines(self.story))
        return (*before, *speech, *(Paragraph(text) for text in lines(self.after)))

    def cues(self, place: Place) -> Iterator[Cue]:
        """What the trainer does and keeps in mind with this stage."""
        for number, text in enumerate(lines(self.do)):
            yield Cue(EMPTY if number else place.words(GuideLabel.DO), text)
        if self.secret:
            yield Cue(place.words(GuideLabel.WATCH_OUT), place.words(GuideLabel.AN_ENDING))
        if self.note:
            yield Cue(EMPTY if self.secret else place.words(GuideLabel.WATCH_OUT), self.note)


class VignetteSheet(Sheet):
    """The sheet of a vignette."""

    choices: tuple[Line, ...] = Field(default=(), description="Options to tick before one writes why.")
    compare: Inline = Field(default=EMPTY, description="What to write down after the later stages.")


class Vignette(Block):
    """A case. Stages share one slide layout, so that a reveal does not jump."""

    heading: ClassVar[Label | None] = Label.VIGNETTE
    tells: ClassVar[tuple[str, ...]] = ("stages",)
    narrates: ClassVar[bool] = True
    shows: ClassVar[str | None] = "stages"

    stages: tuple[Stage, ...] = Field(description="The story, in the order in which it is shown.")
    worksheet: VignetteSheet = Field(
        default=VignetteSheet(), description="Its worksheet; false leaves it out."
    )

    def extra_steps(self) -> tuple[Step, ...]:
        return tuple(_step(stage, stage is self.stages[0]) for stage in self.stages if stage.minutes)

    def without(self, addresses: Collection[str]) -> Self:
        """With a stage go the steps that happen at it."""
        stages = ((stage.address or f"{self.id}.stages.{stage.id}", stage) for stage in self.stages)
        gone = {stage.id for address, stage in stages if address in addresses}
        left_stages = tuple(stage for stage in self.stages if stage.id not in gone)
        steps = tuple(step for step in self.steps if step.stage not in gone)
        left = self.model_copy(update={"stages": left_stages, "steps": steps}) if gone else self
        return super(Vignette, left).without(addresses)

    def check(self, report: Report) -> None:
        super().check(report)
        stages = [stage.id for stage in self.stages]
        for step in self.steps:
            if step.stage is not None and step.stage not in stages:
                report.add(
                    Code.UNKNOWN_REFERENCE,
                    place_of(step.stage, step.span),
                    key="stage",
                    value=step.stage,
                    choices=", ".join(stages),
                    suggestion=suggest(step.stage, stages) or "",
                )

    def slides(self, place: Place) -> Iterator[Slide]:
        for number, stage in enumerate(self.stages):
            hidden = [later for later in self.stages[number + 1 :] if later.secret]
            not_yet = Cue(place.words(GuideLabel.NOT_YET), place.words(Label.WHAT_HAPPENED_NEXT))
            notes = (not_yet,) if hidden and not stage.secret else ()
            notes = (*notes, *stage.cues(place))
            steps = [step for step in place.asking() if (step.stage or self.stages[0].id) == stage.id]
            title = stage.title or (self.title if number == 0 else self._next_title(place, number))
            cue = place.write_on()
            yield Slide(
                Role.CASE,
                title,
                address=stage.address,
                label=self.shown_label(place),
                main=stage.told(),
                turn=place.turn(steps[0], cue) if steps else None,
                source=self.source,
                notes=notes,
            )
            for step in steps[1:]:
                continued = place.words(Label.CONTINUED, number=steps.index(step) + 1, total=len(steps))
                yield Slide(
                    Role.QUESTIONS,
                    step.title or join(" ", [title, continued]),
                    address=step.address,
                    label=self.shown_label(place),
                    turn=place.turn(step, cue),
                )

    def lead_in(self, place: Place) -> Iterator[PageElement]:
        for stage in self.stages:
            if not stage.secret:
                if told := stage.told():
                    yield Case(told)
                yield from stage.cues(place)

    def guide(self, place: Place) -> Iterator[PageElement]:
        for stage in self.stages:
            if stage.secret:
                where = slide_ref(stage.address) if place.minutes else EMPTY
                yield Heading(3, join(" · ", [place.words(GuideLabel.NOT_YET), where]))
                if told := stage.told():
                    yield Case(told)
                yield from stage.cues(place)
                for number, ask in enumerate(stage.ask):
                    label = EMPTY if number else place.words(Label.ASK)
                    yield Cue(label, join("\n", [ask.text, italic(ask.likely)]))

    def sheet(self, place: Place) -> Iterator[PageElement]:
        told = tuple(element for stage in self.stages if not stage.secret for element in stage.told())
        if told:
            yield Case(told)
        number = 1
        count = self.worksheet.lines or LINES
        quiet = next((step for step in place.steps if step.form in (Form.SILENT, Form.ALONE)), None)
        if quiet:
            yield Task(
                number,
                place.timed(quiet.form, quiet.minutes),
                self.worksheet.task or place.words(Label.FIRST_IDEA),
            )
            number += 1
            yield from self._choices()
            yield Lines(count)
        secret = {stage.id for stage in self.stages if stage.secret}
        for step in place.asking():
            if (step.stage or self.stages[0].id) in secret:
                continue
            yield Task(number, place.timed(step.form, step.minutes), step.asks[0].text)
            number += 1
            if not quiet:
                yield from self._choices()
            yield Lines(count)
            for question in step.asks[1:]:
                yield Paragraph(question.text)
                yield Lines(count)
        if secret:
            yield Task(
                number,
                place.words(Label.WHAT_HAPPENED_NEXT),
                self.worksheet.compare or place.words(Label.COMPARE),
            )
            yield Lines(count)
        for text in lines(self.worksheet.starters):
            yield Lines(count, starter=text)

    def _choices(self) -> Iterator[PageElement]:
        if self.worksheet.choices:
            yield Choices(lines(self.worksheet.choices))

    def _next_title(self, place: Place, number: int) -> Text:
        if self.stages[number].secret:
            told = [stage for stage in self.stages[: number + 1] if stage.secret and not stage.title]
            title = place.words(Label.WHAT_HAPPENED_NEXT)
            return title if len(told) < 2 else join(" ", [title, literal(f"({len(told)})")])
        return join(
            " ", [self.title, place.words(Label.CONTINUED, number=number + 1, total=len(self.stages))]
        )


def _step(stage: Stage, first: bool) -> Step:
    """The stage's time as a step of its own, at that stage. A story is never without its beginning."""
    step = Step(
        id=stage.id,
        priority=Priority.MUST if first else stage.priority,
        form=stage.form,
        minutes=stage.minutes,
        ask=stage.ask,
        stage=stage.id,
        debrief=stage.form is Form.PLENARY,
    )
    step._span, step._address = stage.span, stage.address
    return step
