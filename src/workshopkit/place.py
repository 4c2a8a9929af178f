"""Where a block stands in a plan: all that it may know when it says what each audience sees."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from workshopkit.elements import Turn
from workshopkit.strings import AnyLabel, Label, Labels
from workshopkit.text import EMPTY, Text, join, literal


class Form(Enum):
    """A form of work: who does a step together."""

    SILENT = "silent"
    ALONE = "alone"
    PAIRS = "pairs"
    THREES = "threes"
    FOURS = "fours"
    PLENARY = "plenary"
    CAROUSEL = "carousel"

    @property
    def label(self) -> Label:
        return Label[f"FORM_{self.name}"]

    @property
    def size(self) -> int | None:
        """How many work together; None for the whole group. A carousel goes in fours."""
        return _SIZES[self]


_SIZES = {
    Form.SILENT: 1,
    Form.ALONE: 1,
    Form.PAIRS: 2,
    Form.THREES: 3,
    Form.FOURS: 4,
    Form.PLENARY: None,
    Form.CAROUSEL: 4,
}


WHOLE = ""
"""Stands among the fields that an adaptation wrote for a block that is its own."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question as asked: from which role one answers, and what often comes (for the trainer)."""

    text: Text
    who: Text = EMPTY
    likely: Text = EMPTY


@dataclass(frozen=True, slots=True)
class TimedStep:
    """A step with the minutes it gets in this plan."""

    id: str
    address: str
    form: Form
    minutes: int
    asks: tuple[Question, ...] = ()
    title: Text = EMPTY
    stage: str | None = None
    debrief: bool = False


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """A line of the programme: a name that anyone may read, and its minutes.

    `meeting` is the session that it is in, EMPTY when there is only one.
    """

    name: Text
    minutes: int
    meeting: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Frame:
    """The session around a block, as its opening and closing show it."""

    title: Text
    subtitle: Text
    goals: tuple[Text, ...]
    agreements: tuple[Text, ...]
    programme: tuple[ProgrammeItem, ...]
    credits: Text  # "Naar een sessie van VBJK" with links, and below it who adapted that
    when: Text  # date and time of the first meeting, EMPTY when unknown
    where: Text
    contact: Text
    trainer: Text = EMPTY  # "Met Sofie Peeters"
    authors: Text = EMPTY  # who wrote its words
    adapter: Text = EMPTY  # who wrote what an adaptation says


@dataclass(frozen=True, slots=True)
class Place:
    """One block's place. `sheet` is the number of its worksheet, None without one.

    `groups` are the sizes of the carousel's groups, empty when the participants are not known. `first`
    and `last` say whether it is the first and the last block of its kind, over all meetings. `rewritten` are
    the fields of the block that an adaptation wrote, or WHOLE; `begins` when each step does ("19.45").
    """

    labels: Labels
    frame: Frame
    minutes: int
    steps: tuple[TimedStep, ...] = ()
    sheet: int | None = None
    groups: tuple[int, ...] = ()
    first: bool = True
    last: bool = True
    rewritten: frozenset[str] = frozenset()
    begins: tuple[str, ...] = ()

    def written_by(self, field: str) -> Text:
        """Whose words a field of the block is in, EMPTY when nobody says so."""
        return self.frame.adapter if {field, WHOLE} & self.rewritten else self.frame.authors

    def words(self, label: AnyLabel, **values: object) -> Text:
        """A label of the outputs as a text; texts for its {names} keep their style."""
        if not values:
            return self.labels.text(label)
        return self.labels.text(label, **{name: _value(value) for name, value in values.items()})

    def timed(self, form: Form, minutes: int) -> Text:
        """ "Per twee · 8 minuten"; the form alone when it takes no minutes of its own."""
        words = self.labels(form.label)
        return literal(f"{words} · {self.labels.minutes(minutes)}" if minutes else words)

    def write_on(self) -> Text:
        """ "Noteer op werkblad 2", EMPTY without a sheet."""
        return self.words(Label.WRITE_ON, number=self.sheet) if self.sheet else EMPTY

    def asking(self) -> tuple[TimedStep, ...]:
        """The steps that ask something, in order."""
        return tuple(step for step in self.steps if step.asks)

    def lead(self, step: TimedStep) -> Text:
        """Form and minutes of a step, on a line of its own below that of the quiet time before it."""
        before = self.steps[: self.steps.index(step)]
        quiet = before[-1] if before and before[-1].form is Form.SILENT and not before[-1].asks else None
        lines = [self.timed(quiet.form, quiet.minutes)] if quiet else []
        return join("\n", [*lines, self.timed(step.form, step.minutes)])

    def turn(self, step: TimedStep, cue: Text = EMPTY, *, then: bool = True) -> Turn:
        """What participants do in a step that asks something, and what follows it without a slide.

        `then` False leaves out what follows, for slides that have room for one line.
        """
        asks = tuple(question.text for question in step.asks)
        return Turn(self.lead(step), asks, join("\n", [cue, self.after(step) if then else EMPTY]))

    def after(self, step: TimedStep) -> Text:
        """ "Daarna: in de grote groep · 4 minuten", EMPTY when the next step has a slide of its own."""
        later = self.steps[self.steps.index(step) + 1 :]
        if not later or later[0].asks or later[0].form is Form.SILENT or later[0].stage != step.stage:
            return EMPTY
        what = self.timed(later[0].form, later[0].minutes).plain
        return self.words(Label.THEN, what=what[:1].lower() + what[1:])


def _value(value: object) -> str | Text:
    return value if isinstance(value, Text) else str(value)
