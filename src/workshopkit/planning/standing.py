"""Standing: whether what a text speaks of is still there, and still told as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping as Map
from dataclasses import dataclass, field
from enum import Enum

from workshopkit.blocks.common import Item
from workshopkit.model import Workshop
from workshopkit.model.addresses import NOTHING, at
from workshopkit.model.relations import Relations, Targets, relations
from workshopkit.model.writings import Writings, ways_to, writings
from workshopkit.overlay import Change


class Why(Enum):
    """Why something no longer holds: what it speaks of is told anew, or is not there; or that is told anew,
    and its people are still the old ones."""

    RETOLD = "retold"
    GONE = "gone"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Cause:
    """What became of what a text speaks of, by its address; the change by which it was told anew."""

    target: str
    why: Why
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a workshop whoever gets it: what speaks of what, what adaptations wrote, by which
    words one knows whose work stands in it (`names`), and which terms are still the `people` of a story that
    was told anew, with the rank of who did and the change."""

    workshop: Workshop
    table: Relations
    written: Writings
    names: frozenset[str]
    blocks: frozenset[str]
    people: Map[str, tuple[int, Change]]


@dataclass(frozen=True, slots=True)
class Standing:
    """A workshop for an audience, with the blocks that are `here`: whether what its texts speak of stands."""

    known: Known
    audience: str | None
    here: frozenset[str]
    _here: dict[str, bool] = field(default_factory=dict)
    _states: dict[tuple[str, bool], tuple[object, ...]] = field(default_factory=dict)

    def over(
        self, targets: Targets, address: str, *, below: bool = False, names: bool = False
    ) -> Cause | None:
        """Why the text at an address is over, None while all that it speaks of stands.

        `below` asks this of an item as a whole, with whatever was last written in it; `names` of what names
        the source of the words that it speaks of.
        """
        for target in targets:
            if not self._is_here(target, address):
                if self._answered(target, address, below):
                    continue
                return Cause(target, Why.GONE)
            if cause := self.retold(target, address, below=below, names=names):
                return cause
        return None

    def retold(self, target: str, address: str, *, below: bool = False, names: bool = False) -> Cause | None:
        """Why the text at an address is over because what it speaks of was written anew after it."""
        told = self.known.written.retold(target, names=names) if "." in target else None
        if told is None:
            return None
        last = self.known.written.within if below else self.known.written.last
        return Cause(target, Why.RETOLD, told[1]) if told[0] > last(address, names=names, of=target) else None

    def _answered(self, target: str, address: str, below: bool) -> bool:
        """Whether what stands at an address was written, or said to hold, by who took out what it speaks of
        or came after."""
        rank = self._taken_out(target)
        written = self.known.written
        return rank is not None and rank <= (written.within if below else written.last)(address, of=target)

    def _taken_out(self, target: str, seen: frozenset[str] = frozenset()) -> int | None:
        """The rank of who took out a target, or what it goes along with; None of what only the clock or the
        audience leaves out."""
        if _is_absent(at(self.known.workshop, target)):
            return self.known.written.removed_by(target)
        along = [
            rank
            for way in ways_to(target)
            if way not in seen
            for one in self.known.table.said.get(way, ())
            if not self._is_here(one, way)
            if (rank := self._taken_out(one, seen | {way})) is not None
        ]
        return max(along, default=None)

    def state(self, target: str, block: str) -> tuple[object, ...]:
        """How a target stands for what is in a block: whether it is there, who took it out, and who told it
        anew."""
        is_own = target.partition(".")[0] == block
        if (found := self._states.get((target, is_own))) is not None:
            return found
        written = self.known.written
        told = (written.retold(target), written.retold(target, names=True)) if "." in target else ()
        is_here = self._is_here(target, block)
        made = (is_here, None if is_here else self._taken_out(target), *told)
        self._states[target, is_own] = made
        return made

    def _is_here(self, target: str, address: str) -> bool:
        """Whether what stands at a target is done; a block is always there for what stands in it."""
        first = target.partition(".")[0]
        if first in self.known.blocks and first not in self.here and first != address.partition(".")[0]:
            return False
        if target not in self._here:
            self._here[target] = True  # what is about itself is here
            self._here[target] = self._exists(target)
        return self._here[target]

    def _exists(self, target: str) -> bool:
        if _is_absent(at(self.known.workshop, target)):
            return False
        for way in ways_to(target):
            found = at(self.known.workshop, way)
            if isinstance(found, Item) and found.for_ and self.audience not in found.for_:
                return False
            about = self.known.table.said.get(way, ())
            if about and isinstance(found, Item) and "." in way and self.over(about, way, below=True):
                return False
        return True


def _is_absent(found: object) -> bool:
    return found is NOTHING or found is None or found == ()


def known_of(workshop: Workshop) -> Known:
    """What is known of a workshop."""
    blocks = frozenset(block.id for block in workshop.blocks)
    written = writings(workshop)
    people = dict(_old_people(workshop, written))
    return Known(workshop, relations(workshop), written, _source_names(workshop), blocks, people)


def _old_people(workshop: Workshop, written: Writings) -> Iterator[tuple[str, tuple[int, Change]]]:
    """The terms of blocks that are told anew, and that are still as they were."""
    stories = {block.id: block for block in workshop.blocks}
    for name in workshop.terms:
        block = stories.get(name.partition(".")[0]) if "." in name else None
        told = [found for address in (block.story() if block else ()) if (found := written.retold(address))]
        if told and (latest := max(told, key=lambda one: one[0]))[0] > written.last(f"terms.{name}"):
            yield name, latest


def _source_names(workshop: Workshop) -> frozenset[str]:
    """The words by which one knows whose work stands in a workshop; not those that are terms of it."""
    common = {word.casefold() for forms in workshop.terms.values() for word in forms.values()}
    words = {word for credit in workshop.credits for word in re.findall(r"\w{4,}", credit.name.plain)}
    return frozenset(word for word in words if word[0].isupper() and word.casefold() not in common)
