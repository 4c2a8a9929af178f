"""References to slides: "dia 7", "dia 7–9", once the slides have their numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from operator import is_
from typing import Any, TypeVar

from workshopkit.elements.walk import field_names
from workshopkit.strings import Label, Labels
from workshopkit.text import EMPTY, Ref, Run, Text

Node = TypeVar("Node")

_WORDLESS = (str, int, bytes, type(None))  # most of what stands in an element holds no texts

_NOWHERE = "–"  # the slides of the target were left out


@dataclass(frozen=True, slots=True)
class SlideNumbers:
    """The numbers of the slides of each address, continuation slides included."""

    entries: tuple[tuple[str, tuple[int, ...]], ...] = ()
    _below: dict[str, list[int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        below: dict[str, list[int]] = {}
        for address, numbers in self.entries:
            steps = address.split(".")
            for length in range(1, len(steps) + 1):
                below.setdefault(".".join(steps[:length]), []).extend(numbers)
        object.__setattr__(self, "_below", below)

    def of(self, target: str) -> tuple[int, ...]:
        """The numbers of the slide with this address and of every slide below it, in order."""
        return tuple(sorted(self._below.get(target, ())))


def numbered(slides: Iterable[tuple[str, int]]) -> SlideNumbers:
    """The numbers of slides, given as address and number; an address may have several."""
    found: dict[str, list[int]] = {}
    for address, number in slides:
        found.setdefault(address, []).append(number)
    return SlideNumbers(tuple((address, tuple(numbers)) for address, numbers in found.items()))


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
    if isinstance(node, Text):
        for run in node.runs:
            if isinstance(run, Ref):
                return resolve(node, numbers, labels)
        return node
    if isinstance(node, tuple):
        items = [_resolved(item, numbers, labels) for item in node]
        return node if all(map(is_, items, node)) else tuple(items)
    changed: dict[str, Any] = {}
    for name in field_names(node):
        old = getattr(node, name)
        if old is EMPTY or isinstance(old, _WORDLESS):
            continue
        new = _resolved(old, numbers, labels)
        if new is not old:
            changed[name] = new
    return _with(node, changed) if changed else node


def _with(node: Any, changed: dict[str, Any]) -> object:
    return replace(node, **changed)
