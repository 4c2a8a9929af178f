"""Selection: what is left of a workshop, once each item was asked whether it is for these people, whether
there is time for it, and whether what it speaks of still stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from pydantic.fields import FieldInfo

from workshopkit.blocks import Block
from workshopkit.blocks.common import Item, Told
from workshopkit.decode import Model, bonds, references, safeties, written_texts
from workshopkit.identity import Aside, Same
from workshopkit.model import Workshop
from workshopkit.model.relations import Targets
from workshopkit.planning.questions import Questions, questions
from workshopkit.planning.selection import Asked, Left, Selection, Went, words_in
from workshopkit.planning.serving import unserved
from workshopkit.planning.standing import Cause, Known
from workshopkit.text import Text

_REMEMBERED = 512  # blocks as left; a plan asks each of about a dozen twice


def select(known: Known, asked: Asked) -> Selection:
    """What is left of a workshop, at every level; nothing is reworded.

    Without an audience only what is for everybody stays. What is optional goes when what it speaks of is
    over; what must be there stays and is listed. Goals and credits that no block names any more go too.
    """
    workshop = known.workshop
    passing = _Passing(questions(known, asked))
    left = passing.whole(workshop)
    without = unserved(workshop, left, asked.here, known.written)
    passing.went += [Went(address, words_in(item), cause) for address, item, cause in without]
    gone = [item for _, item, _ in without]
    update = {
        name: tuple(item for item in getattr(left, name) if item not in gone) for name in ("goals", "credits")
    }
    made = left.model_copy(update=update) if gone else left
    return Selection(made, tuple(passing.went), tuple(passing.left))


@dataclass(slots=True)
class _Passing:
    """One pass through a workshop, and what it found; `timed` are the addresses of what takes time in the
    block that it is in."""

    asking: Questions
    went: list[Went] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    timed: frozenset[str] = frozenset()

    def whole(self, workshop: Workshop) -> Workshop:
        """A workshop without what goes, field by field; cohorts share nearly all of them."""
        update = {}
        for name in type(workshop).model_fields:
            old: Any = getattr(workshop, name)
            if name == "blocks":
                new = self._items(workshop, name, old, "", (), needed=True)
            elif old and isinstance(old, Text | tuple | Model):
                asking = self.asking
                key = (Same(old), asking.facts(name, old), Aside((asking, workshop)))
                new = self._with(*_left_of_field(*key))
            else:
                continue
            if new is not old:
                update[name] = new
        return workshop.model_copy(update=update) if update else workshop

    def _with(self, left: Any, went: list[Went], over: list[Left]) -> Any:
        self.went += went
        self.left += over
        return left

    def model(self, node: Any, address: str, around: Targets) -> Any:
        """A model without what goes; `around` is what it speaks of unless it says so itself. What a block
        says of itself is whether it is there, and nothing of its texts."""
        about = self.asking.about(address, around) if "." in address else around
        update = {}
        for name, info in type(node).model_fields.items():
            old = getattr(node, name)
            if old and isinstance(old, Text | tuple | Model | str):
                new = self.field(node, name, info, old, f"{address}.{info.alias or name}", about)
                if new is not old:
                    update[name] = new
        return node.model_copy(update=update) if update else node

    def field(self, node: Model, name: str, info: FieldInfo, old: Any, way: str, about: Targets) -> Any:
        """A field of a node without what goes; `way` is its address, `about` what it speaks of."""
        if cause := self.asking.unbound(node, name, way.rpartition(".")[0]):
            named = bonds(type(node))[name].names
            self.went.append(Went(way, self._words(node, name, old), cause, named))
            return info.get_default()
        match old:
            case Text():
                may_go = not info.is_required() and name not in safeties(type(node))
                return info.get_default() if self._is_over(old, way, about, may_go) else old
            case (Item(), *_):
                return self._items(node, name, old, way, about, info.is_required())
            case (Text(), *_):
                for number, text in enumerate(old, 1):
                    self._is_over(text, f"{way}.{number}", about, may_go=False)
                return old
            case Told() if not info.is_required() and (
                cause := self.asking.over(old, way, about, below=True)
            ):
                self._note(way, old, cause)
                return info.get_default()
            case Model():
                return self.model(old, way, about)
            case _:
                return old

    def _is_over(self, text: Text, way: str, about: Targets, may_go: bool) -> bool:
        """Whether a text goes; noted as gone, or as left over where it may not."""
        cause = self.asking.over(text, way, about)
        if cause is None:
            if cause := self.asking.old_people(text, way):
                self.left.append(Left(way, text.plain, cause))
            return False
        if may_go:
            self._note(way, text, cause)
        else:
            self.left.append(Left(way, text.plain, cause))
        return may_go

    def _items(
        self, node: Model, name: str, old: tuple[Item, ...], way: str, about: Targets, needed: bool
    ) -> tuple[Item, ...]:
        asking, timed = self.asking, self.timed
        mine = [(item, f"{way}.{item.id}" if way else item.id) for item in old if asking.is_for(item)]
        beside = [item for item, _ in mine]
        found = {item.id: asking.leaves(item, below, about, beside, timed) for item, below in mine}
        leaving = {key: cause for key, cause in found.items() if cause}
        if needed and mine and len(leaving) == len(mine):
            del leaving[beside[0].id]  # what cannot be empty keeps one, which is told
        kept: list[Item] = []
        spare: list[Item] = []
        for item, below in mine:
            if item.instead_of is not None and item.instead_of not in leaving:
                continue
            if cause := leaving.get(item.id):
                self._note(below, item, cause)
                continue
            left = self._block(item) if isinstance(item, Block) else self.model(item, below, about)
            (kept if asking.has_time(item, below, node, name, timed) else spare).append(left)
        if needed and not kept:
            kept = spare
        is_same = len(kept) == len(old) and all(new is item for new, item in zip(kept, old, strict=True))
        return old if is_same else tuple(kept)

    def _block(self, block: Block) -> Block:
        left: Block = self._with(
            *_left_of_block(Same(block), self.asking.facts(block.id, block), Aside(self.asking))
        )
        return left

    def _note(self, way: str, value: object, cause: Cause) -> None:
        self.went.append(Went(way, words_in(value), cause))

    def _words(self, node: Model, name: str, value: Any) -> str:
        """The words of a field; for ids what they stand for."""
        refers = references(type(node)).get(name)
        if refers is None:
            return words_in(value)
        items = {item.id: item for item in getattr(self.asking.now.known.workshop, refers.listed)}
        return ", ".join(next(written_texts(items[word])).plain for word in value if word in items)


@lru_cache(maxsize=_REMEMBERED)
def _left_of_block(
    same: Same[Block], facts: tuple[object, ...], asking: Aside[Questions]
) -> tuple[Block, list[Went], list[Left]]:
    """A block without what goes, and without the minutes of steps that go with what they are about.

    The answers follow from the `facts`, so that a block which many cohorts share is asked once.
    """
    block, questions = same.it, asking.take()
    asked, steps = questions.asked, block.all_steps()
    passing = _Passing(questions, timed=frozenset(address for address, step in steps if step.minutes))
    left: Block = passing.model(block, block.id, questions.now.known.table.leaning.get(block.id, ()))
    if left is not block:
        away = {went.address for went in passing.went} | asked.left_out
        happens = {step.id for step in block.without(away).steps}
        kept = tuple(step for step in left.steps if step.id in happens)
        if len(kept) < len(left.steps):
            left = left.model_copy(update={"steps": kept})
        stays = {step.id for step in kept}
        timed = [step for way, step in steps[: len(block.steps)] if way not in asked.left_out]
        mine = [step for step in timed if questions.is_for(step)]
        gone = sum(step.minutes for step in mine if step.id not in stays and not step.instead_of)
        come = sum(step.minutes for step in mine if step.id in stays and step.instead_of)
        left = left.shortened(gone - come)
    return left, passing.went, passing.left


@lru_cache(maxsize=_REMEMBERED)
def _left_of_field(
    same: Same[Any], facts: tuple[Any, ...], asking: Aside[tuple[Questions, Workshop]]
) -> tuple[Any, list[Went], list[Left]]:
    """A field of a workshop without what goes; the answers follow from the `facts`."""
    questions, workshop = asking.take()
    name = facts[0]
    passing = _Passing(questions)
    info = type(workshop).model_fields[name]
    left = passing.field(workshop, name, info, same.it, name, questions.about(name, ()))
    return left, passing.went, passing.left
