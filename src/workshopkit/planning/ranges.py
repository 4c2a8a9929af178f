"""How long a block can take: at least, as planned, at most; and which of its steps may go."""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.blocks import Block
from workshopkit.blocks.common import SHORTEST_DEBRIEF, Priority, Step


@dataclass(frozen=True, slots=True)
class Range:
    """The minutes of a block: at least, as planned, at most. They never go down in that order."""

    least: int
    plan: int
    most: int


def floor(step: Step) -> int:
    """The least that a step is worth doing in: a minute, a debrief three; never more than was written."""
    return min(step.minutes, SHORTEST_DEBRIEF if step.debrief else 1)


def optional_steps(block: Block) -> tuple[tuple[str, Step], ...]:
    """The steps and stages of a block that may go, in its order, each with its address.

    A step without minutes frees none, so it is not among them; and of steps that might all go, the first
    of those that matter most stays.
    """
    timed = [(address, step) for address, step in block.all_steps() if step.minutes]
    may_go = [(address, step) for address, step in timed if step.priority is not Priority.MUST]
    left = block.without({address for address, _ in may_go})
    if may_go and block.steps and not any(step.minutes for _, step in left.all_steps()):
        ranks = list(Priority)
        may_go.remove(min(may_go, key=lambda found: ranks.index(found[1].priority)))
    return tuple(may_go)


def range_of(block: Block, whole: Block) -> Range:
    """How long a block can take that was left with some of the steps of the whole one.

    A step that was left out took its minutes along, from the plan and from the most; from the least only
    where that was more than the plan, since who writes a least counts on leaving out what may go. While a
    step stays that might go, none gets less than half of its minutes: two rounds of a minute each are
    worse than one of three. A stage's minutes come on top, and stretch as the block's own do.
    """
    minutes, extra = whole.minutes, block.extra_steps()
    gone = sum(step.minutes for step in whole.steps) - sum(step.minutes for step in block.steps)
    own = Range(
        least=min(minutes.least, minutes.plan - gone), plan=minutes.plan - gone, most=minutes.most - gone
    )
    parts = (*block.steps, *extra)
    halved = {address for address, _ in optional_steps(whole)} & {address for address, _ in block.all_steps()}
    worth = sum(max(floor(step), -(-step.minutes // 2) if halved else 0) for step in parts)
    shortest = 0 if whole.steps else own.least
    stretched = Range(
        least=own.least + sum(max(floor(step), _scaled(step, minutes.least, minutes.plan)) for step in extra),
        plan=own.plan + sum(step.minutes for step in extra),
        most=own.most + sum(max(step.minutes, _scaled(step, minutes.most, minutes.plan)) for step in extra),
    )
    least = min(max(stretched.least, worth + shortest, 1), stretched.plan)
    return Range(least, stretched.plan, max(stretched.plan, stretched.most))


def _scaled(step: Step, part: int, whole: int) -> int:
    return step.minutes * part // whole if whole else step.minutes


def reserve_range(block: Block) -> Range | None:
    """How long a block in reserve takes when it comes in; None when its most is too little for it.

    It comes in for its plan, which is what its steps add up to, else its least, else its most; its least is
    for when it starts late.
    """
    minutes, extra = block.minutes, block.extra_steps()
    own = min(sum(step.minutes for step in block.steps) or minutes.least or minutes.most, minutes.most)
    if own < max(1, sum(floor(step) for step in block.steps)):
        return None
    plan = own + sum(step.minutes for step in extra)
    worth = sum(floor(step) for step in (*block.steps, *extra))
    least = max(minutes.least, worth) if block.steps else own + worth
    return Range(min(least, plan), plan, plan - own + minutes.most)
