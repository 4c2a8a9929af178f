"""The three questions to an item: is it for these people, is there time for it, does it still hold?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from workshopkit.blocks import Block
from workshopkit.blocks.common import Item, Said
from workshopkit.decode import Model, bonds, written_texts
from workshopkit.identity import Same
from workshopkit.inline import names_in, terms_within
from workshopkit.model.relations import Targets
from workshopkit.model.writings import ways_to
from workshopkit.planning.selection import Asked, words_in
from workshopkit.planning.standing import Cause, Known, Standing, Why
from workshopkit.text import Text

_REMEMBERED = 512  # blocks and fields of workshops; cohorts share nearly all of them
_TOKEN = re.compile(r"\$\{\s*([^{}]*?)\s*\}")


@dataclass(frozen=True, slots=True)
class Questions:
    """What is known when items are asked: how things stand `now`, and stood `before`, when the minutes were
    settled, and which fields of a block are `attributed` to somebody."""

    asked: Asked
    now: Standing
    before: Standing
    attributed: Mapping[str, Targets]

    def is_for(self, item: Item) -> bool:
        """Whether an item is for the audience."""
        return not item.for_ or self.asked.audience in item.for_

    def has_time(self, item: Item, address: str, node: Model, name: str, timed: frozenset[str]) -> bool:
        """Whether there is time for an item, which stands in a field of a node. What takes time of its own
        is left out by its address; all else of a block that is done by its priority."""
        if address in self.asked.left_out:
            return False
        if item.priority not in self.asked.details or address.partition(".")[0] not in self.asked.here:
            return True
        if isinstance(item, Block) or name == "steps" or address in timed:
            return True
        happens = {step.stage for _, step in node.all_steps()} if isinstance(node, Block) else set()
        return item.id in happens or (isinstance(item, Said) and item.safety)

    def over(self, value: object, address: str, around: Targets, *, below: bool = False) -> Cause | None:
        """Why what stands at an address no longer holds; `around` is what it speaks of unless it says so."""
        said = self.about(address, around)
        if not said:
            return None
        return self._stand(said, address).over(said, address, below=below, names=self._names(said, value))

    def old_people(self, text: Text, address: str) -> Cause | None:
        """The term by which a text still names somebody of a story that was told anew."""
        known = self.now.known
        if not known.people or "${" not in (text.source or ""):
            return None
        block = address.partition(".")[0]
        for name in names_in(text.source or "", terms_within(block, known.workshop.terms)):
            full = name if name in known.people else f"{block}.{name}"
            if full in known.people and known.people[full][0] > known.written.last(address, of=full):
                return Cause(full.replace(".", ".terms.", 1), Why.PEOPLE, known.people[full][1])
        return None

    def leaves(
        self, item: Item, address: str, around: Targets, beside: Iterable[Item], timed: frozenset[str]
    ) -> Cause | None:
        """Why an item of a list goes with what it speaks of, None when it stays.

        What takes time goes only when it says itself what it is about, and by how things stood when minutes
        were settled; a block never for its words; what keeps people safe only where a line of the list
        comes in its place.
        """
        takes_time = isinstance(item, Block) or address in timed
        said = self.now.known.table.said.get(address, ()) if takes_time else self.about(address, around)
        if not said:
            return None
        stand = self.before if takes_time else self._stand(said, address)
        cause = stand.over(said, address, below=True, names=self._names(said, item))
        if cause is None or (isinstance(item, Block) and cause.why is Why.RETOLD):
            return None
        if isinstance(item, Said) and item.safety:
            return cause if any(other.instead_of == item.id for other in beside) else None
        return cause

    def _stand(self, said: Targets, address: str) -> Standing:
        """How things stand for a text. A block that is done although there is no time for the one that it
        leans on, keeps its words: the trainer tells what one must know."""
        leans = said is self.now.known.table.leaning.get(address.partition(".")[0])
        return self.before if leans else self.now

    def unbound(self, node: Model, name: str, address: str) -> Cause | None:
        """Why a field is no longer true of the words that it was bound to."""
        bond = bonds(type(node)).get(name)
        if bond is None:
            return None
        words = (f"{address}.{word}" for word in bond.fields or getattr(node, "tells", ()))
        own = f"{address}.{name}"
        causes = (self.now.retold(word, own, below=True, names=bond.names) for word in words)
        return next((cause for cause in causes if cause), None)

    def facts(self, part: str, value: object) -> tuple[object, ...]:
        """All that the answers for a block, or a field of the workshop, follow from: two that are alike with
        these are left alike."""
        known, asked = self.now.known, self.asked
        said = known.table.within(part)
        leaning = known.table.leaning.get(part, ())
        targets = {target for _, targets in said for target in targets}.union(leaning)
        stand = tuple(
            (
                target,
                self._is_attributed(target),
                self.now.state(target, part),
                self.before.state(target, part),
            )
            for target in sorted(targets)
        )
        details = asked.details if part in asked.here else frozenset()
        left_out = tuple(sorted(way for way in asked.left_out if way.partition(".")[0] == part))
        named = _named_in(Same(value)) if known.people else frozenset()
        people = tuple(
            (name, known.people[name])
            for name in sorted(known.people)
            if not named.isdisjoint((name, name.removeprefix(f"{part}.")))
        )
        own = known.written.of(part)
        return (part, asked.audience, details, left_out, said, leaning, stand, own, known.names, people)

    def about(self, address: str, around: Targets) -> Targets:
        """What stands at an address speaks of."""
        return self.now.known.table.said.get(address, around)

    def _names(self, said: Targets, value: object) -> bool:
        """Whether something names the source of the words that it speaks of."""
        written = self.now.known.written
        if not (written.added or written.kept) or not any(map(self._is_attributed, said)):
            return False
        return not self.now.known.names.isdisjoint(re.findall(r"\w+", words_in(value)))

    def _is_attributed(self, target: str) -> bool:
        block, _, rest = target.partition(".")
        return rest.partition(".")[0] in self.attributed.get(block, ())


@lru_cache(maxsize=_REMEMBERED)
def _named_in(value: Same[object]) -> frozenset[str]:
    """What may be the name of a term in the texts of a value: each token, without its last steps too."""
    words = (text.source or "" for text in written_texts(value.it))
    tokens = {token.lower() for source in words if "${" in source for token in _TOKEN.findall(source)}
    return frozenset(way for token in tokens for way in ways_to(token))


def questions(known: Known, asked: Asked) -> Questions:
    """The questions to the items of a workshop."""
    now = Standing(known, asked.audience, asked.here)
    before = now if asked.settled is None else Standing(known, asked.audience, asked.settled)
    attributed = {block.id: block.tells for block in known.workshop.blocks}
    return Questions(asked, now, before, attributed)
