"""Steps with the minutes that they get in a plan."""

from __future__ import annotations

from workshopkit.blocks import Block
from workshopkit.blocks.common import Ask, Step
from workshopkit.place import Form, Question, TimedStep
from workshopkit.planning.ranges import floor
from workshopkit.timing import in_proportion


def timed_steps(block: Block, minutes: int | None = None, unnamed: int = 0) -> tuple[TimedStep, ...]:
    """The block's steps, and after them those that come on top of its minutes.

    They add up to `minutes`; as written when None. All are shortened or stretched alike, none below its
    floor, and quiet time is shortened last. `unnamed` are the planned minutes of a block that has no steps
    for them: what is done then counts as one.
    """
    steps = (*block.steps, *block.extra_steps())
    lengths = [step.minutes for step in steps] if minutes is None else _fitted(steps, minutes, unnamed)
    return tuple(_timed(step, length) for step, length in zip(steps, lengths, strict=True))


def _fitted(steps: tuple[Step, ...], minutes: int, unnamed: int) -> list[int]:
    first = [unnamed] if unnamed else []
    written = [*first, *(step.minutes for step in steps)]
    floors = [*(1 for _ in first), *(floor(step) for step in steps)]
    quiet = [*(False for _ in first), *(step.form is Form.SILENT for step in steps)]
    if minutes < sum(written):
        held = [length if silent else low for length, low, silent in zip(written, floors, quiet, strict=True)]
        if sum(held) <= minutes:
            floors = held
        else:  # all else is as short as it can be
            written = [length if silent else 0 for length, silent in zip(written, quiet, strict=True)]
    return _even(steps, list(in_proportion(minutes, written, floors))[len(first) :])


def _even(steps: tuple[Step, ...], lengths: list[int]) -> list[int]:
    """Turns and rounds that were written alike stay alike; what that leaves goes to the first debrief."""
    back = next((index for index, step in enumerate(steps) if step.debrief), None)
    if back is None:
        return lengths
    even = list(lengths)
    for index, step in enumerate(steps):
        alike = [
            other
            for other, twin in enumerate(steps)
            if not twin.debrief and (twin.form, twin.minutes) == (step.form, step.minutes)
        ]
        even[index] = lengths[index] if step.debrief else min(lengths[other] for other in alike)
    even[back] += sum(lengths) - sum(even)
    return even


def _timed(step: Step, minutes: int) -> TimedStep:
    return TimedStep(
        id=step.id,
        address=step.address,
        form=step.form,
        minutes=minutes,
        asks=tuple(_question(ask) for ask in step.ask),
        title=step.title,
        stage=step.stage,
        debrief=step.debrief,
    )


def _question(ask: Ask) -> Question:
    return Question(ask.text, ask.who, ask.likely)
