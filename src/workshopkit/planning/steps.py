"""Steps with the minutes that they get in a plan."""

from __future__ import annotations

from workshopkit.blocks import Block
from workshopkit.blocks.common import Ask, Step
from workshopkit.place import Form, Question, TimedStep
from workshopkit.planning.ranges import floor
from workshopkit.timing import in_proportion


def timed_steps(block: Block, minutes: int | None = None) -> tuple[TimedStep, ...]:
    """The block's steps, and after them those that come on top of its minutes.

    They add up to `minutes`; as written when None. All are shortened or stretched alike, none below its
    floor, and quiet time is shortened last.
    """
    steps = (*block.steps, *block.extra_steps())
    lengths = [step.minutes for step in steps] if minutes is None else _fitted(block, steps, minutes)
    return tuple(_timed(step, length) for step, length in zip(steps, lengths, strict=True))


def _fitted(block: Block, steps: tuple[Step, ...], minutes: int) -> list[int]:
    """The minutes of each step, when they have so many together. A block that has only steps on top of its
    own minutes does something else in those, which counts as a step."""
    unnamed = [] if block.steps or not steps else [block.minutes.plan]
    written = [*unnamed, *(step.minutes for step in steps)]
    floors = [*(min(1, length) for length in unnamed), *(floor(step) for step in steps)]
    quiet = [*(False for _ in unnamed), *(step.form is Form.SILENT for step in steps)]
    if minutes < sum(written):
        held = [length if silent else low for length, low, silent in zip(written, floors, quiet, strict=True)]
        if sum(held) <= minutes:
            floors = held
        else:  # all else is as short as it can be
            written = [length if silent else 0 for length, silent in zip(written, quiet, strict=True)]
    return _even(steps, list(in_proportion(minutes, written, floors))[len(unnamed) :])


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
