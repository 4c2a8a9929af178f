"""Groups: how a number of people divide over pairs, threes, fours."""

from __future__ import annotations

import math

from workshopkit.blocks.common import Per
from workshopkit.place import Form


def group_sizes(participants: int, size: int) -> tuple[int, ...]:
    """The sizes of groups of about `size`, the larger ones first.

    Fours and more never grow beyond their size: 14 people are 4 + 4 + 3 + 3. Pairs and threes never
    shrink below it, since nobody can be a pair alone: 15 people are one trio and six pairs.
    """
    if participants <= size:
        return (participants,) if participants else ()
    count = math.ceil(participants / size) if size > 3 else participants // size
    small, larger = divmod(participants, count)
    return (small + 1,) * larger + (small,) * (count - larger)


def sizes_for(form: Form, participants: int | None) -> tuple[int, ...]:
    """The groups of a form of work; empty when it has none or nobody knows how many people come."""
    if participants is None or form.size is None or form.size == 1:
        return ()
    return group_sizes(participants, form.size)


def count_for(per: Per, participants: int | None) -> int | None:
    """How many of a thing are needed; None when that depends on a number that is not known."""
    match per:
        case Per.SESSION:
            return 1
        case Per.PERSON:
            return participants
        case Per.PAIR:
            return None if participants is None else len(group_sizes(participants, 2))
        case Per.GROUP:
            return None if participants is None else len(group_sizes(participants, 4))


def with_spares(count: int) -> int:
    """The copies to print: a tenth more, rounded up."""
    return math.ceil(count * 11 / 10)
