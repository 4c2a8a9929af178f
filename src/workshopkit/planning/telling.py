"""Telling what went: each text that is gone with what it spoke of, at the line that took that out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from workshopkit.diagnostics import Code, Report, Span
from workshopkit.model.addresses import at
from workshopkit.model.writings import Writings, ways_to, writings
from workshopkit.overlay import Change
from workshopkit.planning.attribution import attributions
from workshopkit.planning.plan import Plan
from workshopkit.planning.standing import Cause

STANDING = 0.5  # the share of old words from which on a retelling may be no more than a correction


def tell(plan: Plan, report: Report) -> None:
    """Report what went in a plan, which names no longer stand there, and what keeps people safe no more.

    What goes because there is no time for a block is told with the plan itself.
    """
    changes = plan.workshop.changes
    if not changes:
        return
    written = writings(plan.workshop)
    for name, change in retold_blocks(plan).items():
        own = [one for one in changes if one.span.file == change.span.file]
        if _stands(own, name) >= STANDING:
            report.add(Code.ONLY_CORRECTED, change.span, places=(name,), id=name)
    for went in plan.went:
        if place := place_of_cause(went.cause, plan, written):
            code = Code.UNATTRIBUTED if went.names else Code.WENT_ALONG
            name = went.cause.target.partition(".")[0]
            values = {"id": name, "words": went.words, "address": went.address}
            if went.names:
                is_list = isinstance(at(plan.workshop, went.address), tuple)
                values["none"] = "[]" if is_list else "~"
            report.add(code, place, places=(went.address,), **values)
    for change in attributions(plan.workshop, written):
        values = {
            "id": change.block,
            "words": change.old,
            "new": change.new or "–",
            "address": change.address,
        }
        report.add(Code.ATTRIBUTION_CHANGED, change.span, places=(change.address,), **values)
    for changed in plan.safety:
        places = (changed.address,)
        values = {"words": changed.words, "address": changed.address}
        report.add(Code.SAFETY_CHANGED, changed.span, places=places, **values)


def place_of_cause(cause: Cause, plan: Plan, written: Writings) -> Span | None:
    """The line of an adaptation by which something is over: of a story, where that begins to be told anew;
    of what went along with something else, that by which the first of them went.

    None when no adaptation did it.
    """
    for _ in range(len(plan.went) + 1):  # each that went is met once
        if (place := _own_place(cause, written)) is not None:
            return place
        ways = frozenset(ways_to(cause.target))
        along = next((went.cause for went in plan.went if went.address in ways), None)
        if along is None:
            return None
        cause = along
    return None


def _own_place(cause: Cause, written: Writings) -> Span | None:
    """The line by which something is over by itself."""
    if cause.change is not None:
        told = [change for _, change in written.anew if _is_with(change, cause.change)]
        return (told[0] if told else cause.change).span
    removal = written.removal(cause.target)
    return removal.span if removal else None


def _is_with(change: Change, other: Change) -> bool:
    return change.block == other.block and change.span.file == other.span.file


def retold_blocks(plan: Plan) -> dict[str, Change]:
    """The blocks that are told anew with texts that speak of them, each with the first change of it."""
    found: dict[str, Change] = {}
    for cause in (*(went.cause for went in plan.went), *(left.cause for left in plan.left)):
        if cause.change is not None:
            found.setdefault(cause.target.partition(".")[0], cause.change)
    return found


def _stands(changes: Iterable[Change], block: str) -> float:
    """The share of the old words of a block that was told anew which the new ones still have."""
    old: Counter[str] = Counter()
    new: Counter[str] = Counter()
    for change in changes:
        if change.block == block and change.before is not None and change.after is not None:
            old.update(change.old.casefold().split())
            new.update(change.new.casefold().split())
    return (old & new).total() / old.total() if old else 0.0
