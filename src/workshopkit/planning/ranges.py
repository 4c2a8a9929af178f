"""How long a block can take: at least, as planned, at most; and which of its steps may go."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

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


@dataclass(frozen=True, slots=True)
class Shape:
    """A block with its parts as the clock sees them: its own steps and those on top of its minutes, each by
    its address, and the addresses of those that may go."""

    block: Block
    own: Mapping[str, Step]
    extra: Mapping[str, Step]
    optional: tuple[str, ...]


def shape_of(block: Block) -> Shape:
    """The parts of a block. A step without minutes frees none by going, so it may not; and of steps that
    might all go, the first of those that matter most stays."""
    steps = block.all_steps()
    own, extra = dict(steps[: len(block.steps)]), dict(steps[len(block.steps) :])
    timed = [(address, step) for address, step in steps if step.minutes]
    may_go = [(address, step) for address, step in timed if step.priority is not Priority.MUST]
    shape = Shape(block, own, extra, tuple(address for address, _ in may_go))
    if may_go and own and not any(step.minutes for part in kept(shape, shape.optional) for step in part):
        ranks = list(Priority)
        stays, _ = min(may_go, key=lambda found: ranks.index(found[1].priority))
        shape = replace(shape, optional=tuple(address for address in shape.optional if address != stays))
    return shape


def kept(shape: Shape, gone: Collection[str]) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """Its own steps and those on top that are left; with a stage go the steps that happen at it."""
    stages = {step.stage for address, step in shape.extra.items() if address in gone}
    own = (step for address, step in shape.own.items() if address not in gone and step.stage not in stages)
    return tuple(own), tuple(step for address, step in shape.extra.items() if address not in gone)


def range_of(shape: Shape, gone: Collection[str] = ()) -> Range:
    """How long a block can take without the steps at these addresses.

    A step that is left out takes its minutes along, from the plan and from the most; from the least only
    where that was more than the plan, since who writes a least counts on leaving out what may go. While a
    step stays that might go, none gets less than half of its minutes: two rounds of a minute each are
    worse than one of three. A stage's minutes come on top, and stretch as the block's own do.
    """
    minutes = shape.block.minutes
    own, extra = kept(shape, gone)
    freed = sum(step.minutes for step in shape.own.values()) - sum(step.minutes for step in own)
    halved = any(address not in gone for address in shape.optional)
    worth = sum(max(floor(step), -(-step.minutes // 2) if halved else 0) for step in (*own, *extra))
    least = min(minutes.least, minutes.plan - freed)
    shortest = 0 if shape.own else least
    least += sum(max(floor(step), _scaled(step, minutes.least, minutes.plan)) for step in extra)
    plan = minutes.plan - freed + sum(step.minutes for step in extra)
    most = minutes.most - freed
    most += sum(max(step.minutes, _scaled(step, minutes.most, minutes.plan)) for step in extra)
    return Range(min(max(least, worth + shortest, 1), plan), plan, max(plan, most))


def _scaled(step: Step, part: int, whole: int) -> int:
    return step.minutes * part // whole if whole else step.minutes


def reserve_range(shape: Shape) -> Range | None:
    """How long a block in reserve takes when it comes in; None when its most is too little for it.

    It comes in for its plan, which is what its steps add up to, else its least, else its most; its least is
    for when it starts late.
    """
    minutes, own, extra = shape.block.minutes, shape.own.values(), shape.extra.values()
    planned = min(sum(step.minutes for step in own) or minutes.least or minutes.most, minutes.most)
    if planned < max(1, sum(floor(step) for step in own)):
        return None
    plan = planned + sum(step.minutes for step in extra)
    worth = sum(floor(step) for step in (*own, *extra))
    least = max(minutes.least, worth) if own else planned + worth
    return Range(min(least, plan), plan, plan - planned + minutes.most)
