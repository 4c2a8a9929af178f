"""What goes first when time is short, and what comes in first when there is more of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from workshopkit.blocks import Block
from workshopkit.blocks.common import Item, Priority, Step
from workshopkit.decode import Model, rebuild
from workshopkit.planning.ranges import optional_steps

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
    blocks: Sequence[Block], value: Sequence[str], fixed: Collection[str]
) -> tuple[Candidate, ...]:
    """What may go, in the order in which it does: could from last to first, then should from last to first.

    What stands in `value` goes after all else, from its end. A block that starts at a fixed time stays,
    for somebody counts on it; and one block always stays.
    """
    written: list[Candidate] = []
    for block in blocks:
        if block.priority is not Priority.MUST and block.id not in fixed:
            written.append(Candidate(block.id, block))
        written += [Candidate(address, block, step) for address, step in optional_steps(block)]
    rank = {address: place for place, address in enumerate(value)}
    unlisted = [item for item in written if item.address not in rank]
    listed = [item for item in written if item.address in rank]
    order = [item for wanted in (Priority.COULD, Priority.SHOULD) for item in _last_first(unlisted, wanted)]
    order += sorted(listed, key=lambda item: -rank[item.address])
    whole = [item for item in order if item.step is None]
    if len(whole) == len(blocks):
        order = [item for item in order if item is not whole[-1]]
    return tuple(order)


def _last_first(items: list[Candidate], priority: Priority) -> list[Candidate]:
    return [item for item in reversed(items) if item.priority is priority]


def coming_order(reserve: Sequence[Block], value: Sequence[str]) -> tuple[Block, ...]:
    """The blocks in reserve in the order in which they come in: those in `value`, then must, should and
    could, each from first to last."""
    rank = {address: place for place, address in enumerate(value)}
    return tuple(
        sorted(reserve, key=lambda block: (rank.get(block.id, len(rank)), RANKS.index(block.priority)))
    )


def without_details(block: Block, gone: Collection[Priority]) -> Block:
    """The block without what has no minutes of its own and may go: a question, a row, a chain, a station.

    What a kind cannot do without stays, and so does a stage at which a step happens.
    """
    if not gone:
        return block
    steps = {step.id for _, step in block.all_steps()}
    stages = {step.stage for _, step in block.all_steps()}

    def keep(node: Model) -> Model | None:
        if isinstance(node, Item) and not isinstance(node, Block | Step) and node.priority in gone:
            return node if node.id in steps | stages else None
        return node

    left: Block = rebuild(block, keep)
    if block.shows and not getattr(left, block.shows):
        left = left.model_copy(update={block.shows: getattr(block, block.shows)})
    return left
