"""What goes first when time is short, and what comes in first when there is more of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from workshopkit.blocks import Block
from workshopkit.blocks.common import Priority, Step
from workshopkit.planning.ranges import Shape

RANKS = tuple(Priority)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A block, or a step or stage of one, that may be left out."""

    address: str
    block: Block
    step: Step | None = None

    @property
    def priority(self) -> Priority:
        return self.step.priority if self.step else self.block.priority


def leaving_order(
    shapes: Sequence[Shape], value: Sequence[str], fixed: Collection[str]
) -> tuple[Candidate, ...]:
    """What may go, in the order in which it does: could from last to first, then should from last to first.

    What stands in `value` goes after all else, from its end. A block that starts at a fixed time stays,
    for somebody counts on it; and one block always stays.
    """
    written: list[Candidate] = []
    for shape in shapes:
        block = shape.block
        if block.priority is not Priority.MUST and block.id not in fixed:
            written.append(Candidate(block.id, block))
        steps = {**shape.own, **shape.extra}
        written += [Candidate(address, block, steps[address]) for address in shape.optional]
    rank = {address: place for place, address in enumerate(value)}
    unlisted = [item for item in written if item.address not in rank]
    listed = [item for item in written if item.address in rank]
    order = [item for wanted in (Priority.COULD, Priority.SHOULD) for item in _last_first(unlisted, wanted)]
    order += sorted(listed, key=lambda item: -rank[item.address])
    whole = [item for item in order if item.step is None]
    if len(whole) == len(shapes):
        order = [item for item in order if item is not whole[-1]]
    return tuple(order)


def _last_first(items: list[Candidate], priority: Priority) -> list[Candidate]:
    return [item for item in reversed(items) if item.priority is priority]


def coming_order(reserve: Sequence[Shape], value: Sequence[str]) -> tuple[Shape, ...]:
    """The blocks in reserve in the order in which they come in: those in `value`, then must, should and
    could, each from first to last."""
    rank = {address: place for place, address in enumerate(value)}
    return tuple(
        sorted(
            reserve,
            key=lambda shape: (rank.get(shape.block.id, len(rank)), RANKS.index(shape.block.priority)),
        )
    )
