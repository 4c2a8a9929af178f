"""Safety: what keeps people safe, and who changed it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshopkit.blocks.common import Said
from workshopkit.decode import Model, safeties
from workshopkit.diagnostics import Span
from workshopkit.model import Workshop
from workshopkit.model.addresses import at
from workshopkit.model.writings import ways_to
from workshopkit.overlay import Change, What, id_of, words_of
from workshopkit.source import Mapping, Node, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class SafetyChange:
    """A text that keeps people safe and that an adaptation rewrote or took out: its words as they were."""

    address: str
    words: str
    span: Span


def safety_changes(workshop: Workshop) -> tuple[SafetyChange, ...]:
    """What adaptations changed of what keeps people safe. With a block its own lines go, and are not told."""
    return tuple(found for change in workshop.changes for found in _of(workshop, change))


def _of(workshop: Workshop, change: Change) -> Iterator[SafetyChange]:
    if change.before is None or change.what in (What.ORDERED, What.KEPT):
        return
    if change.what is What.REMOVED and "." not in change.address and _is_block(change.before):
        return
    if change.address.endswith(".safety") or _is_safe(workshop, change.address):
        yield SafetyChange(change.address, _words(workshop, change), change.span)
        return
    for address, node in _safe_below(change.before, change.address):
        yield SafetyChange(address, words_of(node.entries.get("text", node)), change.span)


def _is_block(node: Node) -> bool:
    return isinstance(node, Mapping) and "kind" in node.entries


def _is_safe(workshop: Workshop, address: str) -> bool:
    """Whether an address is that of a text, or of one in an item, that keeps people safe."""
    way, _, name = address.rpartition(".")
    for around in ways_to(way) if way else ():
        found = at(workshop, around)
        if isinstance(found, Said) and found.safety:
            return name not in ("id", "priority", "for", "about", "instead_of")
    parent = at(workshop, way) if way else workshop
    return isinstance(parent, Model) and name in safeties(type(parent))


def _words(workshop: Workshop, change: Change) -> str:
    if not change.address.endswith(".safety"):
        return change.old
    item = at(workshop, change.address.rpartition(".")[0])
    return str(getattr(item, "text", item).plain) if item is not None else change.old


def _safe_below(node: Node, address: str) -> Iterator[tuple[str, Mapping]]:
    """The items in a value that were marked, each with its address."""
    match node:
        case Mapping(entries):
            mark = entries.get("safety")
            if isinstance(mark, Scalar) and mark.value == "true":
                yield address, node
                return
            for key, below in entries.items():
                yield from _safe_below(below, f"{address}.{key}")
        case Sequence(items):
            for item in items:
                if own := id_of(item):
                    yield from _safe_below(item, f"{address}.{own.value}")
        case Scalar():
            return
