"""Serving: goals and credits are there for the blocks that name them, and go with the last of these."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.blocks.common import Item
from workshopkit.model import Workshop
from workshopkit.model.writings import Writings
from workshopkit.planning.standing import Cause, Why
from workshopkit.source import Mapping, Node, Scalar, Sequence


def unserved(
    whole: Workshop, left: Workshop, here: frozenset[str], written: Writings
) -> list[tuple[str, Item, Cause]]:
    """The goals and credits of what is left, with their addresses, that a block of the whole workshop named,
    and that none of those which are done names any more. Whose the whole session is stays said, and so does
    what is written, or said to hold, by who took such a block out."""
    found: list[tuple[str, Item, Cause]] = []
    makers = {credit.id for credit in whole.makers}
    for name in ("goals", "credits"):
        named_by = _named(whole, name)
        done = {word for block in left.blocks if block.id in here for word in getattr(block, name)}
        for item in getattr(left, name):
            blocks = named_by.get(item.id, [])
            if not blocks or item.id in done or item.id in makers:
                continue
            ranks = [rank for block in blocks if (rank := written.removed_by(block)) is not None]
            if not ranks or written.within(f"{name}.{item.id}") < max(ranks):
                found.append((f"{name}.{item.id}", item, Cause(blocks[0], Why.GONE)))
    return found


def _named(workshop: Workshop, name: str) -> dict[str, list[str]]:
    """The blocks that name each goal or credit; first those that did before they were changed."""
    found: dict[str, list[str]] = {}
    for change in workshop.changes:
        owner, _, field = change.address.partition(".")
        before = change.before if field == name else None
        if not field and isinstance(change.before, Mapping):
            before = change.before.entries.get(name)
        for word in _listed(before):
            found.setdefault(word, []).append(owner)
    for block in workshop.blocks:
        for word in getattr(block, name):
            found.setdefault(word, []).append(block.id)
    return found


def _listed(node: Node | None) -> Iterator[str]:
    match node:
        case Scalar(word) if not node.absent:
            yield word
        case Sequence(items):
            yield from (item.value for item in items if isinstance(item, Scalar))
