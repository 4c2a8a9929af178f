"""A cohort: one group that gets the workshop, as the list says it; nothing of it is made or checked yet."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from workshopkit.diagnostics import Span
from workshopkit.source import Mapping, Node, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class Cohort:
    """One row of a list.

    `id` is what it is called and `folder` the folder of its pack, both unlike those of every other cohort.
    `workshop` and `adaptations` are names and files as written; `said` are the fields of its delivery, by
    name; `changes` are adaptations of its own, the common one first.
    """

    id: str
    folder: str
    span: Span
    workshop: Scalar
    adaptations: tuple[Scalar, ...]
    said: tuple[tuple[str, Node], ...]
    language: Scalar | None
    theme: Scalar | None
    changes: tuple[Mapping, ...]

    @property
    def digest(self) -> str:
        """Sixteen hexadecimal digits that change with anything that its pack is made from in the list."""
        words = hashlib.sha256()
        for part in self._parts():
            words.update(f"{len(part)}:{part}".encode("utf-8", "surrogatepass"))
        return words.hexdigest()[:16]

    def _parts(self) -> Iterator[str]:
        for alone in (self.workshop, self.language, self.theme):
            yield alone.value if alone else ""
        yield from (adaptation.value for adaptation in self.adaptations)
        for name, node in self.said:
            yield f"={name}"
            yield from _words(node)
        for change in self.changes:
            yield from _words(change)


def _words(node: Node) -> Iterator[str]:
    """Everything that is written in a node, whatever its place."""
    match node:
        case Scalar(value, plain):
            yield f"{value}'" if plain else value
        case Sequence(items):
            yield f"[{len(items)}"
            for item in items:
                yield from _words(item)
        case Mapping(entries):
            yield f"{{{len(entries)}"
            for key, below in entries.items():
                yield key
                yield from _words(below)
