"""What is asked of each item of a workshop, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.blocks.common import Priority
from workshopkit.decode import written_texts
from workshopkit.model import Workshop
from workshopkit.planning.standing import Cause
from workshopkit.text import Text


@dataclass(frozen=True, slots=True)
class Asked:
    """What an item is asked.

    `audience` None is everybody; `here` are the ids of the blocks that are done, `settled` those that were
    when the minutes were settled: what takes time goes by these alone. `left_out` are the addresses of steps
    for which there is no time; `details` the priorities that go of what has no minutes of its own.
    """

    audience: str | None
    here: frozenset[str]
    settled: frozenset[str] | None = None
    left_out: frozenset[str] = frozenset()
    details: frozenset[Priority] = frozenset()


@dataclass(frozen=True, slots=True)
class Went:
    """Something that went with what it speaks of: its address, its words, and why. It `names` a source when
    it said whose the words are that are others now."""

    address: str
    words: str
    cause: Cause
    names: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """A text that tells of something which is not so any more, and that cannot go."""

    address: str
    words: str
    cause: Cause


@dataclass(frozen=True, slots=True)
class Selection:
    """A workshop as far as it stands, with what went and what was left over."""

    workshop: Workshop
    went: tuple[Went, ...] = ()
    left: tuple[Left, ...] = ()


def words_in(value: object) -> str:
    """The words of something, in a line."""
    match value:
        case Text():
            return value.plain
        case str():
            return value
        case (str(), *_):
            return ", ".join(map(str, value))
        case _:
            return " / ".join(text.plain for text in written_texts(value))
