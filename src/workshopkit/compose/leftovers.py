"""Leftovers: each text on a page that tells of what is not so any more, and that only a person can mend."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from workshopkit.blocks import Block
from workshopkit.compose.deck.layout import DeckLayout
from workshopkit.compose.document.layout import DocumentLayout
from workshopkit.compose.standing_on import Spot, Surface, spots
from workshopkit.decode import written_texts
from workshopkit.diagnostics import Code, Report
from workshopkit.identity import Same
from workshopkit.model.writings import Writings, writings
from workshopkit.planning import Plan
from workshopkit.planning.selection import Left
from workshopkit.planning.standing import Why
from workshopkit.planning.telling import place_of_cause

_REMEMBERED = 256  # blocks
MOST = 0.5  # the share of a block's texts from which on it had better go as a whole


def report_leftovers(
    plan: Plan, deck: DeckLayout, documents: tuple[DocumentLayout, ...], report: Report
) -> None:
    """Report every text that is left over and stands on a page, by itself: the wall first, then paper, then
    what only the trainer sees (where nothing else has it). Above them, once, the blocks of which little else
    is left, and the people that are still those of the old story."""
    if not plan.left:
        return
    written = writings(plan.workshop)
    found = spots(plan, deck, documents, frozenset(left.address for left in plan.left))
    standing = [(left, tuple(found[left.address])) for left in plan.left if left.address in found]
    _blocks(plan, [left for left, _ in standing if left.cause.why is not Why.PEOPLE], written, report)
    _people(plan, [left for left, _ in standing if left.cause.why is Why.PEOPLE], written, report)
    for left, where in sorted(standing, key=lambda one: min(spot.surface for spot in one[1])):
        _text(plan, left, where, written, report)


def _text(plan: Plan, left: Left, where: tuple[Spot, ...], written: Writings, report: Report) -> None:
    place = place_of_cause(left.cause, plan, written) or plan.delivery.span
    public = [spot for spot in where if spot.surface is not Surface.TRAINER]
    values = {
        "words": left.words,
        "address": left.address,
        "place": plan.labels.join_and([spot.name for spot in public or where]),
        "wall": 1 if where[0].surface is Surface.WALL else 0,
    }
    block, _, term = left.cause.target.partition(".terms.")
    if left.cause.why is Why.PEOPLE:
        code, word = Code.LEFTOVER_PERSON, _word(plan, left.cause.target)
        report.add(code, place, places=(left.address,), id=block, term=term, word=word, **values)
    else:
        block = block.partition(".")[0]
        report.add(Code.LEFTOVER, place, places=(left.address,), id=block, **values)


def _word(plan: Plan, target: str) -> str:
    """What somebody of a story is called."""
    return plan.workshop.terms[target.replace(".terms.", ".", 1)].get("one", "")


def _blocks(plan: Plan, left: list[Left], written: Writings, report: Report) -> None:
    for block in plan.workshop.blocks:
        own = [one for one in left if one.address.startswith(f"{block.id}.")]
        texts = _count(Same(block)) if own else 0
        if len(own) > texts * MOST:
            cause = own[0].cause
            place = place_of_cause(cause, plan, written) or plan.delivery.span
            name = cause.target.partition(".")[0]
            report.add(
                Code.LEFTOVER_BLOCK,
                place,
                places=(block.id,),
                id=name,
                name=block.id,
                count=f"{len(own)}/{texts}",
            )


@lru_cache(maxsize=_REMEMBERED)
def _count(block: Same[Block]) -> int:
    """How many texts a block has; cohorts share nearly all blocks."""
    return len(list(written_texts(block.it)))


def _people(plan: Plan, left: list[Left], written: Writings, report: Report) -> None:
    """Each person of the old story who is still named, with the one line that mends every text of it."""
    for target, count in Counter(one.cause.target for one in left).items():
        cause = next(one.cause for one in left if one.cause.target == target)
        report.add(
            Code.LEFTOVER_PEOPLE,
            place_of_cause(cause, plan, written) or plan.delivery.span,
            places=(target,),
            id=target.partition(".")[0],
            words=_word(plan, target),
            address=target,
            count=count,
        )
