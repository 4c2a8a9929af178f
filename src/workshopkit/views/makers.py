"""Who had the idea, who wrote the words, who changed and gives it: three that never mix."""

from __future__ import annotations

from functools import lru_cache

from workshopkit.blocks.common import lines
from workshopkit.identity import Same
from workshopkit.model import Workshop
from workshopkit.model.addresses import changes_words
from workshopkit.place import WHOLE
from workshopkit.planning import Plan
from workshopkit.strings import Labels, MakersLabel
from workshopkit.text import EMPTY, Text, join, linked, literal

_REMEMBERED = 16  # workshops


def after(plan: Plan) -> Text:
    """ "Naar een sessie van VBJK": who made the session, each a link where there is an address."""
    names = [linked(credit.name, credit.url) for credit in plan.workshop.makers]
    return plan.labels.text(MakersLabel.AFTER, who=_listed(names, plan.labels)) if names else EMPTY


def adapted(plan: Plan) -> Text:
    """ "Bewerkt door De Regenboog, december 2026" where a text was changed, EMPTY for a session as it is."""
    if not _is_changed(plan):
        return EMPTY
    day = plan.meetings[0].date
    month = literal(plan.labels.month(day)) if day else EMPTY
    return join(", ", [_adapted_by(plan), month])


def unread(plan: Plan) -> Text:
    """That the makers have not read what was made of their session; EMPTY where they made that themselves."""
    if not _is_changed(plan):
        return EMPTY
    makers = [credit.name for credit in plan.workshop.makers]
    others = [name for name in makers if name.plain != adapter(plan)]
    if makers and not others:
        return EMPTY
    who = _listed(others, plan.labels) or literal(plan.labels(MakersLabel.THE_MAKERS))
    return plan.labels.text(MakersLabel.UNREAD, who=who)


def in_full(plan: Plan) -> tuple[Text, ...]:
    """All of it, a paragraph each, where there is room: on title, cover and last slide, in the guide."""
    words, not_read = adapted(plan), unread(plan)
    sentence = words + literal(".") if words else EMPTY
    return tuple(text for text in (after(plan), join(" ", [sentence, not_read])) if text)


def in_short(plan: Plan) -> Text:
    """ "Naar een sessie van VBJK · Bewerkt door De Regenboog", for the foot of a sheet."""
    return join(" · ", [after(plan), _adapted_by(plan) if _is_changed(plan) else EMPTY])


def authors(plan: Plan) -> Text:
    """Who wrote the words: "An Claes en Jo Maes"; EMPTY when nobody is named."""
    return _listed([*lines(plan.workshop.authors)], plan.labels)


def adapter(plan: Plan) -> str:
    """Who changed it, else who gives it; empty when neither is named."""
    return plan.workshop.adapted_by or plan.delivery.trainer or ""


def author(plan: Plan) -> str:
    """Whom a file names as its author: who adapted, else who wrote; never a credit."""
    changed_by = plan.workshop.adapted_by if _is_changed(plan) else ""
    return changed_by or authors(plan).plain


def rewritten(plan: Plan, block: str) -> frozenset[str]:
    """The fields of a block that an adaptation wrote; WHOLE among them for a block that it put in."""
    changes = (change for change in plan.workshop.changes if change.block == block)
    return frozenset(
        change.address.partition(".")[2].partition(".")[0] or WHOLE
        for change in changes
        if changes_words(plan.workshop, change)
    )


def _adapted_by(plan: Plan) -> Text:
    who = adapter(plan)
    return literal(plan.labels(MakersLabel.ADAPTED_BY, who=who) if who else plan.labels(MakersLabel.ADAPTED))


def _is_changed(plan: Plan) -> bool:
    return _has_other_words(Same(plan.workshop))


@lru_cache(maxsize=_REMEMBERED)
def _has_other_words(workshop: Same[Workshop]) -> bool:
    """Whether an adaptation changed a text; every sheet of a pack asks."""
    return any(changes_words(workshop.it, change) for change in workshop.it.changes)


def _listed(names: list[Text], labels: Labels) -> Text:
    """ "A, B en C", with their links."""
    between = labels.join_and(["\0"] * len(names)).split("\0")
    made = EMPTY
    for separator, name in zip(between, names, strict=False):
        made += literal(separator) + name
    return made
