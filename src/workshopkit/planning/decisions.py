"""Decision points: at which blocks a trainer who runs late looks at the clock, and what then."""

from __future__ import annotations

from collections.abc import Collection

from workshopkit.blocks.common import Priority
from workshopkit.planning.plan import Decision, Meeting, PlannedBlock

MOST = 2  # a trainer on her feet keeps no more than two in mind


def decisions(meetings: tuple[Meeting, ...]) -> tuple[Decision, ...]:
    """At most two a meeting: first the blocks that may be left out, the latest one first; then those
    that say what to do instead when time is short, the one that saves most first. In order of time.

    A block on whose story another leans is not left out on the spot. One that is already as short as can
    be is done that way as it is: there is nothing to decide.
    """
    leant_on = {name for meeting in meetings for block in meeting.blocks for name in block.block.leans_on}
    return tuple(decision for meeting in meetings for decision in _of(meeting, leant_on))


def _of(meeting: Meeting, leant_on: Collection[str]) -> list[Decision]:
    blocks = [block for block in meeting.blocks[1:] if block.latest is not None]
    optional = [block for block in blocks[:-1] if _may_go(block, leant_on)]
    optional.sort(key=lambda block: -block.begin)
    shorter = [block for block in blocks if _can_be_shorter(block) and block not in optional]
    shorter.sort(key=lambda block: (block.least - block.minutes, -block.minutes))
    found = [_decision(meeting, block, block in optional) for block in (*optional, *shorter)[:MOST]]
    return sorted(found, key=lambda decision: decision.block.begin)


def _may_go(block: PlannedBlock, leant_on: Collection[str]) -> bool:
    return block.block.priority is not Priority.MUST and block.block.id not in leant_on


def _can_be_shorter(block: PlannedBlock) -> bool:
    """Whether it says what to do instead, and that is not yet what is done."""
    shortened = block.minutes < block.block.minutes.plan
    return bool(block.block.facilitator.if_short) and (block.minutes > block.least or not shortened)


def _decision(meeting: Meeting, block: PlannedBlock, goes: bool) -> Decision:
    at = block.begin if block.latest is None else block.latest
    if not goes:
        return Decision(meeting.id, at, block, instead=block.block.facilitator.if_short)
    onward = meeting.blocks[meeting.blocks.index(block) + 1]
    return Decision(meeting.id, at, block, onward=onward.block.id)
