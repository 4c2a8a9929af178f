"""Attribution: names that an adaptation changed, although the words that they were said of are the same."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.blocks import Block
from workshopkit.decode import bonds
from workshopkit.model import Workshop
from workshopkit.model.addresses import at
from workshopkit.model.writings import Writings
from workshopkit.overlay import Change, What
from workshopkit.source import Mapping

_CHANGES = (What.CHANGED, What.REMOVED)


def attributions(workshop: Workshop, written: Writings) -> Iterator[Change]:
    """The changes of a name whose words nobody changed; not where it is said to hold. The framework of
    a goal is no name of who said it."""
    for change in workshop.changes:
        way, _, name = change.address.rpartition(".")
        if not way or change.what not in _CHANGES or not change.old:
            continue
        node = at(workshop, way)
        bond = bonds(type(node)).get(name) if isinstance(node, Block) else None
        if bond is None or not bond.names or _has_items(change):
            continue
        words = [f"{way}.{word}" for word in bond.fields or getattr(node, "tells", ())]
        if written.holds(change.address) or any(written.retold(word, names=True) for word in words):
            continue
        yield change


def _has_items(change: Change) -> bool:
    """Whether it is a list of texts: a transcript may be mended."""
    return any(isinstance(item, Mapping) for item in getattr(change.before, "items", ()) or ())
