"""Why the minutes are what they are, in words: what was left out, what came in, how far the rest moved."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.planning import LeftOut, Plan, Stretch
from workshopkit.strings import GuideLabel
from workshopkit.text import EMPTY, Text, join, literal
from workshopkit.views.places import moment, name_of_meeting


def fitted(plan: Plan) -> Iterator[Text]:
    """A line for each thing that fitting did, in the order in which it was settled."""
    labels = plan.labels
    for item in plan.fit.left_out:
        left = join(" · ", [left_out(plan, item), _along(plan, item)])
        yield join(labels.colon, [literal(labels(GuideLabel.LEFT_OUT)), left])
    lines = {line.block: line for stretch in plan.fit.stretches for line in stretch.lines}
    for block in plan.fit.added:
        minutes = labels.minutes_short(lines[block].minutes)
        yield join(
            labels.colon,
            [literal(labels(GuideLabel.COMES_IN)), lines[block].title + literal(f" ({minutes})")],
        )
    for stretch in plan.fit.stretches:
        if stretch.available is not None:
            where = literal(_where(plan, stretch))
            yield from (join(labels.colon, [where, literal(words)]) for words in _moved(plan, stretch))


def _along(plan: Plan, item: LeftOut) -> Text:
    """How many texts that speak of it go along with what is left out."""
    count = sum(went.cause.target == item.address for went in plan.went)
    return literal(plan.labels(GuideLabel.WENT_ALONG, count=count)) if count else EMPTY


def left_out(plan: Plan, item: LeftOut) -> Text:
    """What was left out, with the minutes that it would have taken: a step stands below its block's title."""
    minutes = literal(f" ({plan.labels.minutes_short(item.minutes)})")
    if item.step is None:
        return item.title + minutes
    step = item.step.title or literal(plan.labels(item.step.form.label))
    return join(" · ", [item.title, step]) + minutes


def _where(plan: Plan, stretch: Stretch) -> str:
    """Which session and from when, where there are several; empty where there is one stretch of time."""
    meeting = next(meeting for meeting in plan.meetings if meeting.id == stretch.meeting)
    several = len(plan.meetings) > 1
    parts = [name_of_meeting(plan, meeting).plain] if several else []
    if sum(other.meeting == stretch.meeting for other in plan.fit.stretches) > 1:
        parts.append(moment(plan, meeting, stretch.begin))
    return " · ".join(parts)


def _moved(plan: Plan, stretch: Stretch) -> Iterator[str]:
    labels = plan.labels
    if stretch.percent:
        label = GuideLabel.MOVED_SHORTER if stretch.percent < 0 else GuideLabel.MOVED_LONGER
        yield labels(label, available=stretch.available or 0, planned=labels.minutes(stretch.planned))
    else:
        yield labels(GuideLabel.AS_PLANNED)
    if stretch.spare:
        yield labels(GuideLabel.TO_SPARE, minutes=labels.minutes(stretch.spare))
