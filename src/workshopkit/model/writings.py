"""Writings: when adaptations last wrote each text, and which of them told something anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from workshopkit.model.addresses import is_told
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import Change, What

ORIGINAL = 0
"""The rank of what no adaptation wrote; those that come over it count from 1."""


@dataclass(frozen=True, slots=True)
class Writings:
    """What adaptations wrote, by address and rank: the later one is put over the earlier.

    `written` was changed or put in, `kept` said to hold still; `held` are blocks said to hold by who changes
    their own story: so do their texts that tell of other blocks. `corrected` has by block the ranks whose
    changes are said to be no more than corrections: those of who says so, or else all before. `anew` are the
    changes of words that stood there, `added` those that put something in, each with its rank; `removed` what
    was taken out.
    """

    written: Mapping[str, int]
    kept: Mapping[str, int]
    held: Mapping[str, int]
    corrected: Mapping[str, frozenset[int]]
    anew: tuple[tuple[int, Change], ...]
    added: tuple[tuple[int, Change], ...]
    removed: tuple[tuple[int, Change], ...]

    def last(self, address: str, *, names: bool = False, of: str = "") -> int:
        """The rank of who last wrote what stands at an address, or said that it still holds for what it tells
        `of`.

        That something `names` its source, nobody can say for others: there only writing counts.
        """
        ways = tuple(ways_to(address))
        said = (self.written,) if names else (self.written, self.kept)
        block = address.partition(".")[0]
        is_other = not names and of.partition(".")[0] not in ("", block)
        held = self.held.get(block, ORIGINAL) if is_other else ORIGINAL
        return max(held, *(ranks.get(way, ORIGINAL) for ranks in said for way in ways))

    def holds(self, address: str) -> bool:
        """Whether what stands at an address is said to hold, by itself or with what is around it."""
        return any(way in ranks for ranks in (self.kept, self.held) for way in ways_to(address))

    def within(self, address: str, *, names: bool = False, of: str = "") -> int:
        """As `last`, for whatever stands at or below an address."""
        said = (self.written,) if names else (self.written, self.kept)
        below = (rank for ranks in said for way, rank in ranks.items() if way.startswith(f"{address}."))
        return max(self.last(address, names=names, of=of), *below, ORIGINAL)

    def retold(self, target: str, *, names: bool = False) -> tuple[int, Change] | None:
        """Who last told anew what stands at or below an address, with the change; None when nobody did.

        Taking something out is no retelling, unless something comes in its place. Words that are bound to
        their source (`names`) are others too when some are put in.
        """
        block = target.partition(".")[0]
        corrected = self.corrected.get(block, frozenset()) if not names else frozenset()
        found = [*self.anew, *(self.added if names else self._replacing())]
        touching = [one for one in found if one[0] not in corrected and _touches(one[1].address, target)]
        return max(touching, key=lambda one: one[0], default=None)

    def removal(self, target: str) -> Change | None:
        """The change that took out what stood at an address, or around it."""
        return found[1] if (found := self._removal(target)) else None

    def removed_by(self, target: str) -> int | None:
        """The rank of who took out what stood at an address, or around it."""
        return found[0] if (found := self._removal(target)) else None

    def _removal(self, target: str) -> tuple[int, Change] | None:
        ways = set(ways_to(target))
        return next((one for one in reversed(self.removed) if one[1].address in ways), None)

    def of(self, block: str) -> tuple[object, ...]:
        """All that was written of a block: what anything said of it follows from."""
        ranks = (
            tuple(item for item in ranks.items() if item[0].partition(".")[0] == block)
            for ranks in (self.written, self.kept, self.held)
        )
        lists = (
            tuple(one for one in found if one[1].block == block)
            for found in (self.anew, self.added, self.removed)
        )
        return (*ranks, self.corrected.get(block), *lists, bool(self.added or self.kept))

    def _replacing(self) -> Iterator[tuple[int, Change]]:
        """What came in where something was taken out of the same list."""
        emptied = {change.address.rpartition(".")[0] for _, change in self.removed} - {""}
        return (one for one in self.added if one[1].address.rpartition(".")[0] in emptied)


def writings(workshop: Workshop) -> Writings:
    """What the adaptations of a workshop wrote."""
    written: dict[str, int] = {}
    lists: dict[What, list[tuple[int, Change]]] = {what: [] for what in What}
    for rank, change in _ranked(workshop.said):
        lists[change.what].append((rank, change))
        if change.what in (What.CHANGED, What.ADDED, What.REPEATED):
            written[change.address] = rank
    anew = tuple(one for one in lists[What.CHANGED] if is_told(workshop, one[1].address))
    own = {(rank, change.block) for rank, change in anew}
    kept: dict[str, int] = {}
    held: dict[str, int] = {}
    corrected: dict[str, frozenset[int]] = {}
    for rank, change in lists[What.KEPT]:
        name = change.address
        (held if (rank, name) in own else kept)[name] = rank
        ranks = {rank} if (rank, name) in own else range(rank + 1)
        corrected[name] = corrected.get(name, frozenset()).union(ranks)
    added = tuple(one for one in lists[What.ADDED] if is_told(workshop, one[1].address))
    return Writings(written, kept, held, corrected, anew, added, tuple(lists[What.REMOVED]))


def _ranked(changes: Iterable[Change]) -> Iterator[tuple[int, Change]]:
    """Each change with the number of its adaptation, in the order in which they are put over each other."""
    rank, file = ORIGINAL, None
    for change in changes:
        if change.span.file != file:
            rank, file = rank + 1, change.span.file
        yield rank, change


def ways_to(address: str) -> Iterator[str]:
    """The address and all that it is below: "a", "a.b", "a.b.c"."""
    return accumulate(address.split("."), "{}.{}".format)


def _touches(changed: str, target: str) -> bool:
    """Whether what was changed stands at, below or around a target."""
    return f"{changed}.".startswith(f"{target}.") or f"{target}.".startswith(f"{changed}.")
