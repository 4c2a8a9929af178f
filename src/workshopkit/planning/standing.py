"""Standing: whether what a text speaks of is still there, and still told as it was."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from workshopkit.blocks.common import Item
from workshopkit.model import Workshop
from workshopkit.model.addresses import NOTHING, at
from workshopkit.model.relations import Relations, Targets, relations
from workshopkit.model.writings import Writings, ways_to, writings
from workshopkit.overlay import Change


class Why(Enum):
    """Why something goes: what it speaks of is told anew, or is not there."""

    RETOLD = "retold"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Cause:
    """What became of what a text speaks of, by its address; the change by which it was told anew."""

    target: str
    why: Why
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A workshop for an audience, with the blocks that are `here`: what its texts speak of, and who wrote
    them last."""

    workshop: Workshop
    audience: str | None
    here: frozenset[str]
    table: Relations
    written: Writings
    blocks: frozenset[str]
    _known: dict[str, bool] = field(default_factory=dict)

    def over(
        self, targets: Targets, address: str, *, below: bool = False, names: bool = False
    ) -> Cause | None:
        """Why the text at an address is over, None while all that it speaks of stands.

        `below` asks this of an item as a whole, with whatever was last written in it; `names` of what names
        the source of the words that it speaks of.
        """
        for target in targets:
            if not self._is_here(target, address):
                return Cause(target, Why.GONE)
            if cause := self.retold(target, address, below=below, names=names):
                return cause
        return None

    def retold(self, target: str, address: str, *, below: bool = False, names: bool = False) -> Cause | None:
        """Why the text at an address is over because what it speaks of was written anew after it."""
        told = self.written.retold(target, names=names) if "." in target else None
        if told is None:
            return None
        last = self.written.within if below else self.written.last
        return Cause(target, Why.RETOLD, told[1]) if told[0] > last(address, names=names) else None

    def _is_here(self, target: str, address: str) -> bool:
        """Whether what stands at a target is done; a block is always there for what stands in it."""
        first = target.partition(".")[0]
        if first in self.blocks and first not in self.here and first != address.partition(".")[0]:
            return False
        if target not in self._known:
            self._known[target] = True  # what is about itself is here
            self._known[target] = self._exists(target)
        return self._known[target]

    def _exists(self, target: str) -> bool:
        found = at(self.workshop, target)
        if found is NOTHING or found is None or found == ():
            return False
        for way in ways_to(target):
            found = at(self.workshop, way)
            if isinstance(found, Item) and found.for_ and self.audience not in found.for_:
                return False
            about = self.table.said.get(way, ())
            if about and "." in way and self.over(about, way, below=True):
                return False
        return True


def standing(workshop: Workshop, audience: str | None, here: frozenset[str]) -> Standing:
    """How things stand in a workshop with these blocks here."""
    blocks = frozenset(block.id for block in workshop.blocks)
    return Standing(workshop, audience, here, relations(workshop), writings(workshop), blocks)
