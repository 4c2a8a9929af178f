"""The shape of a file: which scalars stand for a map, and of what kind the maps in its lists are."""

from __future__ import annotations

from collections.abc import Mapping as Map
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

from workshopkit.source import Mapping, Node, Scalar


class Gone(Enum):
    """What becomes of a reference to what an adaptation took out: nobody can mend it in the base."""

    FORGOTTEN = "forgotten"
    """The reference goes, and what has it stays."""
    GOES = "goes"
    """What has it goes too, once it refers to nothing else."""
    MOVES = "moves"
    """It refers to what stood before it in the list."""
    STAYS = "stays"
    """It still names what went: that is what it says."""


@dataclass(frozen=True, slots=True)
class RefersTo:
    """A field with ids of what stands in a list of the workshop ("blocks", "goals"; ".stages": of its own
    block), or with addresses below those, and what becomes of one to what was taken out."""

    listed: str
    gone: Gone = Gone.FORGOTTEN

    def address(self, word: str, block: str) -> str:
        """The address that a word in such a field means; `block` is the one in which it stands."""
        if self.listed == "blocks":
            return word
        return f"{block}{self.listed}.{word}" if self.listed.startswith(".") else f"{self.listed}.{word}"


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """What is known of a value before its meaning is.

    `shorthand` is the field that a bare scalar stands for ("minutes: 12" is "minutes: {plan: 12}");
    `switch` says that this field switches the map on or off ("worksheet: false"). `items` is the shape of
    what stands in a list; `kinds` are the shapes of blocks, by their `kind`. `refers` says that the value
    refers to what stands in some list.
    """

    shorthand: str | None = None
    switch: bool = False
    fields: Map[str, Shape] = field(default_factory=dict)
    items: Shape | None = None
    kinds: Map[str, Shape] = field(default_factory=dict)
    refers: RefersTo | None = None

    def of(self, node: Node | None) -> Shape:
        """The shape of a block by its kind; this one for all else."""
        kind = node.entries.get("kind") if self.kinds and isinstance(node, Mapping) else None
        return self.kinds.get(kind.value, self) if isinstance(kind, Scalar) else self


@lru_cache(maxsize=1024)
def lists_referred_to(shape: Shape) -> frozenset[str]:
    """The lists to which something in a value of this shape refers, but for what still names what went."""
    found: set[str] = set()
    seen: set[Shape] = set()
    ahead = [shape]
    while ahead:
        if (one := ahead.pop()) not in seen:
            seen.add(one)
            found |= {one.refers.listed} if one.refers and one.refers.gone is not Gone.STAYS else set()
            ahead += [*one.fields.values(), *one.kinds.values(), *([one.items] if one.items else [])]
    return frozenset(found)


PLAIN = Shape()
"""Of a value that nothing more is known of."""
