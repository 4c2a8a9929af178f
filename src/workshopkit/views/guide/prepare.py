"""What to prepare: the calendar, the bag, what to print, the room, the mails."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.blocks.common import Per, lines
from workshopkit.elements import Bullets, Heading, Letter, PageElement, Table
from workshopkit.planning import Plan
from workshopkit.strings import GuideLabel, Label
from workshopkit.text import Text, join, literal
from workshopkit.views.places import frame

PER = {
    Per.PERSON: Label.PER_PERSON,
    Per.PAIR: Label.PER_PAIR,
    Per.GROUP: Label.PER_GROUP,
    Per.SESSION: Label.PER_SESSION,
}


def preparation(plan: Plan) -> Iterator[PageElement]:
    """Two weeks, one week, the day, afterwards; what to bring and to print; the room."""
    labels = plan.labels
    workshop = plan.workshop
    yield Heading(1, literal(labels(GuideLabel.PREPARE)))
    for label, items in (
        (GuideLabel.TWO_WEEKS, workshop.prepare.two_weeks),
        (GuideLabel.ONE_WEEK, workshop.prepare.week),
        (GuideLabel.THE_DAY, workshop.prepare.day),
        (GuideLabel.AFTERWARDS, workshop.prepare.after),
    ):
        yield from _list(plan, label, lines(items))
    if plan.needs:
        yield Heading(2, literal(labels(GuideLabel.TO_BRING)))
        header = (literal(labels(GuideLabel.MATERIAL)), literal(labels(GuideLabel.COUNT)))
        counts = ("" if need.count == 1 else _count(plan, need.count, need.per) for need in plan.needs)
        rows = tuple((need.item, literal(count)) for need, count in zip(plan.needs, counts, strict=True))
        yield Table(header, rows, weights=(70, 30))
    yield from _prints(plan)
    yield from _list(plan, GuideLabel.ROOM, lines(workshop.room))
    yield from _list(plan, GuideLabel.MAKE_IT_YOURS, lines(workshop.facilitator.adapt))


def _list(plan: Plan, label: GuideLabel, items: tuple[Text, ...]) -> Iterator[PageElement]:
    if items:
        yield Heading(2, literal(plan.labels(label)))
        yield Bullets(items)


def _prints(plan: Plan) -> Iterator[PageElement]:
    if not plan.prints:
        return
    labels = plan.labels
    yield Heading(2, literal(labels(GuideLabel.TO_PRINT)))
    header = (
        literal(labels(GuideLabel.MATERIAL)),
        literal(labels(GuideLabel.COUNT)),
        literal(labels(GuideLabel.HOW)),
    )
    rows = []
    for printed in plan.prints:
        sides = labels(GuideLabel.DOUBLE_SIDED if printed.double_sided else GuideLabel.SINGLE_SIDED)
        how = f"{sides} · {labels(GuideLabel.BLACK_AND_WHITE)}"
        if printed.count is not None and printed.per is not Per.SESSION:
            how += f" · {labels(GuideLabel.WITH_SPARES, percent=10)}"
        rows.append((printed.name, literal(_count(plan, printed.count, printed.per)), literal(how)))
    yield Table(header, tuple(rows), weights=(46, 18, 36))
    titles = {block.id: block.title for block in plan.workshop.blocks}
    later = [
        labels.text(
            GuideLabel.HAND_OUT_AFTER,
            sheet=labels(Label.SHEET_REF, number=sheet.number),
            block=titles[after],
        )
        for sheet in plan.sheets
        if (after := sheet.hand_out_after)
    ]
    if later:
        yield Bullets(tuple(later))


def _count(plan: Plan, count: int | None, per: Per) -> str:
    return plan.labels(PER[per]) if count is None else plan.labels(GuideLabel.COPIES, count=count)


def letters(plan: Plan) -> Iterator[PageElement]:
    """The mails, ready to copy."""
    mails = (
        (GuideLabel.INVITATION, plan.workshop.invitation),
        (GuideLabel.FOLLOW_UP, plan.workshop.follow_up),
    )
    wanted = [(label, mail) for label, mail in mails if mail]
    if not wanted:
        return
    names = [literal(plan.labels(label)) for label, _ in wanted]
    yield Heading(1, join(" · ", names))
    for label, mail in wanted:
        yield Heading(2, literal(plan.labels(label)))
        body = lines(mail.body)
        facts = _facts(plan) if label is GuideLabel.INVITATION else ()
        yield Letter(mail.subject, (*body[:1], *facts, *body[1:]))


def _facts(plan: Plan) -> tuple[Text, ...]:
    """When and where, as far as the delivery says."""
    shown = frame(plan)
    known = ((GuideLabel.WHEN, shown.when), (GuideLabel.PLACE, shown.where))
    told = [
        literal(plan.labels(label) + plan.labels.colon, bold=True) + text for label, text in known if text
    ]
    return (join("\n", told),) if told else ()
