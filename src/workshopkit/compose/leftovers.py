"""Leftovers: each text on a page that tells of what is not so any more, and that only a person can mend."""

from __future__ import annotations

from collections.abc import Iterable
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

Standing = tuple[Left, tuple[Spot, ...]]
"""A text that is left over, and where it stands."""

MOST = 0.5  # the share of a block's texts from which on it had better go as a whole


def report_leftovers(
    plan: Plan, deck: DeckLayout, documents: tuple[DocumentLayout, ...], report: Report
) -> None:
    """Report every text that is left over and stands on a page, by itself: the wall first, then paper, then
    what only the trainer sees (where nothing else has it). Above them the blocks of which little else is
    left, and each person who is still one of the old story, with all texts that name them."""
    if not plan.left:
        return
    written = writings(plan.workshop)
    found = spots(plan, deck, documents, frozenset(left.address for left in plan.left))
    standing = [(left, tuple(found[left.address])) for left in plan.left if left.address in found]
    people = [(left, where) for left, where in standing if left.cause.why is Why.PEOPLE]
    texts = [(left, where) for left, where in standing if left.cause.why is not Why.PEOPLE]
    _blocks(plan, [left for left, _ in texts], written, report)
    for target in dict.fromkeys(left.cause.target for left, _ in people):
        _person(plan, target, [one for one in people if one[0].cause.target == target], written, report)
    for left, where in sorted(texts, key=_surface):
        _text(plan, left, where, written, report)


def _surface(one: Standing) -> Surface:
    return min(spot.surface for spot in one[1])


def _told_of(where: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """Where a text is told to stand: what only the trainer sees counts where nothing else has it."""
    return tuple(spot for spot in where if spot.surface is not Surface.TRAINER) or where


def _text(plan: Plan, left: Left, where: tuple[Spot, ...], written: Writings, report: Report) -> None:
    report.add(
        Code.LEFTOVER,
        place_of_cause(left.cause, plan, written) or plan.delivery.span,
        places=(left.address,),
        id=left.cause.target.partition(".")[0],
        words=left.words,
        address=left.address,
        place=plan.labels.join_and([spot.name for spot in _told_of(where)]),
        wall=int(where[0].surface is Surface.WALL),
    )


def _person(plan: Plan, target: str, named: list[Standing], written: Writings, report: Report) -> None:
    """Somebody of the old story who is still named, once, with every text that does."""
    named = sorted(named, key=_surface)
    block, _, term = target.partition(".terms.")
    forms = plan.workshop.terms[f"{block}.{term}"]
    report.add(
        Code.LEFTOVER_PERSON,
        place_of_cause(named[0][0].cause, plan, written) or plan.delivery.span,
        places=tuple(left.address for left, _ in named),
        id=block,
        term=term,
        word=forms.get("the") or forms.get("one", ""),
        words="\n".join(" ".join(left.words.split()) for left, _ in named),
        place=_together(spot for _, where in named for spot in _told_of(where)),
        wall=sum(where[0].surface is Surface.WALL for _, where in named),
    )


def _together(found: Iterable[Spot]) -> str:
    """Spots in a line, those of a kind with their numbers behind it: "dia 9, 10; werkblad 2"."""
    kinds: dict[str, set[int]] = {}
    for spot in sorted(set(found), key=lambda spot: spot.surface):
        name, _, last = spot.name.rpartition(" ")
        if last.isdecimal():
            kinds.setdefault(name, set()).add(int(last))
        else:
            kinds.setdefault(spot.name, set())
    return "; ".join(
        f"{name} {', '.join(map(str, sorted(numbers)))}" if numbers else name
        for name, numbers in sorted(kinds.items(), key=lambda kind: not kind[1])
    )


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
