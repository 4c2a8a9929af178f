"""What goes first when time is short, and what comes in first when there is more of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from workshopkit.blocks import Block
from workshopkit.blocks.common import Item, Priority, Step
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


def without_details(block: Block, gone: Collection[Priority]) -> Block:
    """The block without what has no minutes of its own and may go: a question, a row, a chain, a station.

    What a kind cannot do without stays, and so does a stage at which a step happens.
    """
    if not gone:
        return block
    stages = {step.stage for step in (*block.steps, *block.extra_steps())}
    changed: dict[str, tuple[Item, ...]] = {}
    for name in type(block).model_fields:
        items = getattr(block, name)
        if not (isinstance(items, tuple) and items and isinstance(items[0], Item)):
            continue
        left = tuple(
            _less_asked(item, gone)
            for item in items
            if name == "steps" or item.priority not in gone or item.id in stages
        )
        if left != items and (left or name != block.shows):
            changed[name] = left
    return block.model_copy(update=changed) if changed else block


def _less_asked(item: Item, gone: Collection[Priority]) -> Item:
    """A step or a stage without the questions that may go; anything else as it is."""
    asks = getattr(item, "ask", None)
    if not isinstance(asks, tuple):
        return item
    left = tuple(ask for ask in asks if ask.priority not in gone)
    return item if len(left) == len(asks) else item.model_copy(update={"ask": left})
