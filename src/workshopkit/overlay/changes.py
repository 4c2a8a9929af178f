"""What an adaptation changed: each address with what stood there and what stands there now."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum

from workshopkit.diagnostics import Report, Span
from workshopkit.source import Mapping, Node, Scalar, Sequence


class What(Enum):
    """What happened to an address."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    ORDERED = "ordered"
    KEPT = "kept"  # said to hold still
    REPEATED = "repeated"  # written again, in the same words


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that an adaptation changed, by its `address` ("regendag.stages.vraag.story").

    `before` and `after` are the values as written, None where there was or is none; `span` is the place
    in the adaptation.
    """

    address: str
    what: What
    before: Node | None
    after: Node | None
    span: Span

    @property
    def block(self) -> str:
        """The first step of the address: a block's id, or a field of the workshop."""
        return self.address.partition(".")[0]

    @property
    def old(self) -> str:
        """The words that stood there, a line for each text; empty when there were none."""
        return words_of(self.before)

    @property
    def new(self) -> str:
        """The words that stand there now."""
        return words_of(self.after)


Key = str | int
"""An item in a list: its id, or Python's own number of a node that has none."""


@dataclass(slots=True)
class Log:
    """Where an adaptation that is being applied notes its changes and mistakes.

    `roots` are the workshop as it was written, and as it was before this adaptation. `placed` has what it put
    in, by the list's address and the item's id, with what that came after.
    """

    report: Report
    roots: tuple[Mapping, ...] = ()
    changes: list[Change] = field(default_factory=list)
    placed: dict[tuple[str, Key], Key] = field(default_factory=dict)

    def note(self, address: str, what: What, before: Node | None, after: Node | None, span: Span) -> None:
        if what is What.CHANGED and before is None:
            what = What.ADDED
        elif what is What.CHANGED and _is_same(before, after):
            what = What.REPEATED
        self.changes.append(Change(address, what, before, after, span))


_SAID = (What.CHANGED, What.ADDED, What.REPEATED)
"""What says anew what stands at an address."""


def folded(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes of one adaptation, those of one address as one: from what stood there first to what stands
    there at last. Two forms of a term, or a text that is said twice, are one change to whoever reads it."""
    found: dict[int, Change] = {}
    last: dict[str, int] = {}
    for number, change in enumerate(changes):
        first = found.get(last.get(change.address, -1))
        if first and change.what in (*_SAID, What.REMOVED) and _folds(first, change):
            del found[last[change.address]]
            change = replace(change, what=_whole(first, change), before=first.before)
        if change.what in _SAID:
            last[change.address] = number
        found[number] = change
    return tuple(found.values())


def _folds(first: Change, then: Change) -> bool:
    """Whether two changes are one: what was put in and taken out again stays told as two."""
    return then.what is not What.REMOVED or first.before is not None


def _whole(first: Change, then: Change) -> What:
    if then.what is What.REMOVED:
        return What.REMOVED
    if first.before is None:
        return What.ADDED
    same = first.what is then.what is What.REPEATED or _is_same(first.before, then.after)
    return What.REPEATED if same else What.CHANGED


_NO_WORDS = frozenset(
    ("id", "kind", "about", "told_in", "leans_on", "instead_of", "safety", "secret", "for", "priority")
)
"""What says of an item how it stands among others, and nothing to anybody who reads it."""


def words_of(node: Node | None) -> str:
    """Every word below a node that people read, a line for each text; the id of what is nothing else."""
    match node:
        case None:
            return ""
        case Scalar(value):
            return " ".join(value.split())
        case Sequence(items):
            below = [words_of(item) for item in items]
        case Mapping(entries):
            below = [words_of(value) for key, value in entries.items() if key not in _NO_WORDS]
            if entries.keys() == {"id"}:
                below = [words_of(entries["id"])]
    return "\n".join(words for words in below if words)


def _is_same(before: Node | None, after: Node | None) -> bool:
    """Whether a text, or a list of texts, says what it said and is called as it was."""
    is_kind = type(before) is type(after) and not isinstance(before, Mapping)
    return is_kind and words_of(before) == words_of(after) and _ids(before) == _ids(after)


def _ids(node: Node | None) -> list[str]:
    items = node.items if isinstance(node, Sequence) else ()
    ids = (item.entries.get("id") for item in items if isinstance(item, Mapping))
    return [own.value for own in ids if isinstance(own, Scalar)]


def name_of(node: Node | None) -> str:
    """The words by which a person knows a value again: the title or text of an item, all words of others."""
    if isinstance(node, Mapping):
        for key in ("title", "text", "item", "name", "label", "left", "cause", "hear"):
            if key in node.entries:
                return words_of(node.entries[key])
    return words_of(node)


def digest(words: str) -> str:
    """Sixteen hexadecimal digits that tell whether words are still the same, however they are wrapped."""
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:16]
