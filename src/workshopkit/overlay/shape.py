"""The shape of a file: which scalars stand for a map, and of what kind the maps in its lists are."""

from __future__ import annotations

from collections.abc import Mapping as Map
from dataclasses import dataclass, field

from workshopkit.source import Mapping, Node, Scalar


@dataclass(frozen=True, slots=True)
class Shape:
    """What is known of a value before its meaning is.

    `shorthand` is the field that a bare scalar stands for ("minutes: 12" is "minutes: {plan: 12}");
    `switch` says that this field switches the map on or off ("worksheet: false"). `items` is the shape of
    what stands in a list; `kinds` are the shapes of blocks, by their `kind`.
    """

    shorthand: str | None = None
    switch: bool = False
    fields: Map[str, Shape] = field(default_factory=dict)
    items: Shape | None = None
    kinds: Map[str, Shape] = field(default_factory=dict)

    def of(self, node: Node | None) -> Shape:
        """The shape of a block by its kind; this one for all else."""
        kind = node.entries.get("kind") if self.kinds and isinstance(node, Mapping) else None
        return self.kinds.get(kind.value, self) if isinstance(kind, Scalar) else self


PLAIN = Shape()
"""Of a value that nothing more is known of."""
