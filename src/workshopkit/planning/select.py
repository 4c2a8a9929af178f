"""Selection: what an audience gets. An item with `for` disappears for the others; nothing is reworded."""

from __future__ import annotations

from workshopkit.blocks.common import Item
from workshopkit.decode import Model, rebuild
from workshopkit.model import Workshop


def select(workshop: Workshop, audience: str | None) -> Workshop:
    """The workshop without what is for other audiences, at every level.

    Without an audience only what is for everybody stays.
    """

    def keep(node: Model) -> Model | None:
        if isinstance(node, Item) and node.for_ and audience not in node.for_:
            return None
        return node

    selected: Workshop = rebuild(workshop, keep)
    return selected
