"""References to slides: "dia 7", "dia 7–9", once the slides have their numbers."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TypeVar

from workshopkit.strings import Label, Labels
from workshopkit.text import Ref, Run, Text

Node = TypeVar("Node")

_NOWHERE = "–"  # the slides of the target were left out


@dataclass(frozen=True, slots=True)
class SlideNumbers:
    """The numbers of the slides of each address, continuation slides included."""

    entries: tuple[tuple[str, tuple[int, ...]], ...] = ()

    def of(self, target: str) -> tuple[int, ...]:
        """The numbers of the slide with this address and of every slide below it, in order."""
        below = f"{target}."
        found = (
            number
            for address, numbers in self.entries
            if address == target or address.startswith(below)
            for number in numbers
        )
        return tuple(sorted(found))


def words(ref: Ref, numbers: SlideNumbers, labels: Labels) -> str:
    """What a reference reads as; a dash where the target has no slides."""
    found = numbers.of(ref.target)
    if not found:
        return _NOWHERE
    if ref.bare:
        return f"{found[0]}–{found[-1]}" if len(found) > 1 else str(found[0])
    if len(found) == 1:
        return labels(Label.SLIDE_REF, number=found[0])
    return labels(Label.SLIDES_REF, first=found[0], last=found[-1])


def resolve(text: Text, numbers: SlideNumbers, labels: Labels) -> Text:
    """The text with words for each of its references."""
    if not any(isinstance(run, Ref) for run in text.runs):
        return text
    runs = tuple(Run(words(run, numbers, labels)) if isinstance(run, Ref) else run for run in text.runs)
    return replace(text, runs=runs)


def resolve_tree(node: Node, numbers: SlideNumbers, labels: Labels) -> Node:
    """The same dataclass, or tuple of them, with every text in it resolved."""
    resolved = _resolved(node, numbers, labels)
    assert isinstance(resolved, type(node))
    return resolved


def _resolved(node: object, numbers: SlideNumbers, labels: Labels) -> object:
    match node:
        case Text():
            return resolve(node, numbers, labels)
        case tuple():
            items = tuple(_resolved(item, numbers, labels) for item in node)
            return node if all(new is old for new, old in zip(items, node, strict=True)) else items
        case _ if is_dataclass(node) and not isinstance(node, type):
            changed = {}
            for field in fields(node):
                old = getattr(node, field.name)
                new = _resolved(old, numbers, labels)
                if new is not old:
                    changed[field.name] = new
            return replace(node, **changed) if changed else node
        case _:
            return node
