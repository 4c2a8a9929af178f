"""Steps with the minutes that they get in a plan."""

from __future__ import annotations

from workshopkit.blocks import Block
from workshopkit.blocks.common import Ask, Step
from workshopkit.place import Question, TimedStep


def timed_steps(block: Block) -> tuple[TimedStep, ...]:
    """The block's steps, and after them those that come on top of its minutes."""
    return tuple(_timed(step) for step in (*block.steps, *block.extra_steps()))


def planned_minutes(block: Block) -> int:
    """What the block takes as planned, with the steps that come on top; 0 keeps it in reserve."""
    if not block.minutes.plan:
        return 0
    return block.minutes.plan + sum(step.minutes for step in block.extra_steps())


def _timed(step: Step) -> TimedStep:
    return TimedStep(
        id=step.id,
        address=step.address,
        form=step.form,
        minutes=step.minutes,
        asks=tuple(_question(ask) for ask in step.ask),
        title=step.title,
        stage=step.stage,
        debrief=step.debrief,
    )


def _question(ask: Ask) -> Question:
    return Question(ask.text, ask.who, ask.likely)
