"""The three questions to an item: is it for these people, is there time for it, does it still hold?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workshopkit.blocks import Block
from workshopkit.blocks.common import Item, Said
from workshopkit.decode import Model, bonds
from workshopkit.model import Workshop
from workshopkit.model.relations import Targets
from workshopkit.planning.selection import Asked, words_in
from workshopkit.planning.standing import Cause, Standing, Why, standing


@dataclass(frozen=True, slots=True)
class Questions:
    """What is known when items are asked: how things stand `now`, and stood `before`, when the minutes were
    settled; by which words one knows whose work it is (`names`), and which fields of a block these are said
    of."""

    asked: Asked
    now: Standing
    before: Standing
    names: frozenset[str]
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

    def leaves(
        self, item: Item, address: str, around: Targets, beside: Iterable[Item], timed: frozenset[str]
    ) -> Cause | None:
        """Why an item of a list goes with what it speaks of, None when it stays.

        What takes time goes only when it says itself what it is about, and by how things stood when minutes
        were settled; a block never for its words; what keeps people safe only where a line of the list
        comes in its place.
        """
        takes_time = isinstance(item, Block) or address in timed
        said = self.now.table.said.get(address, ()) if takes_time else self.about(address, around)
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
        leans = said is self.now.table.leaning.get(address.partition(".")[0])
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

    def about(self, address: str, around: Targets) -> Targets:
        """What stands at an address speaks of."""
        return self.now.table.said.get(address, around)

    def _names(self, said: Targets, value: object) -> bool:
        """Whether something names the source of the words that it speaks of."""
        if not any(self._is_attributed(target) for target in said):
            return False
        return not self.names.isdisjoint(re.findall(r"\w+", words_in(value)))

    def _is_attributed(self, target: str) -> bool:
        block, _, rest = target.partition(".")
        return rest.partition(".")[0] in self.attributed.get(block, ())


def questions(workshop: Workshop, asked: Asked) -> Questions:
    """The questions to the items of a workshop."""
    now = standing(workshop, asked.audience, asked.here)
    before = now if asked.settled is None else standing(workshop, asked.audience, asked.settled)
    attributed = {block.id: block.tells for block in workshop.blocks}
    return Questions(asked, now, before, _source_names(workshop), attributed)


def _source_names(workshop: Workshop) -> frozenset[str]:
    """The words by which one knows whose work stands in a workshop; not those that are terms of it."""
    common = {word.casefold() for forms in workshop.terms.values() for word in forms.values()}
    words = {word for credit in workshop.credits for word in re.findall(r"\w{4,}", credit.name.plain)}
    return frozenset(word for word in words if word[0].isupper() and word.casefold() not in common)
