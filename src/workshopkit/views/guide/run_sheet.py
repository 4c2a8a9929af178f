"""At a glance and the run sheet: what the trainer holds in her hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from workshopkit.blocks.common import lines
from workshopkit.elements import Bullets, Cue, Heading, PageElement, Paragraph, Table
from workshopkit.place import Form
from workshopkit.planning import Decision, Meeting, Pause, Plan, PlannedBlock
from workshopkit.planning.groups import sizes_for
from workshopkit.strings import GuideLabel, Label, MakersLabel
from workshopkit.text import EMPTY, Text, first_slide, join, literal, reworded, slide_number
from workshopkit.views.fitted import fitted
from workshopkit.views.guide.changes import safety
from workshopkit.views.makers import in_full
from workshopkit.views.places import address_of, frame, moment, name_of_meeting, when

_COLUMNS = (
    (GuideLabel.TIME, 14),
    (GuideLabel.START_BY_COLUMN, 9),
    (GuideLabel.SLIDE_COLUMN, 8),
    (GuideLabel.ACTIVITY, 43),
    (GuideLabel.MATERIAL, 15),
    (Label.NOTES, 11),
)  # each with its share of the width


def at_a_glance(plan: Plan) -> Iterator[PageElement]:
    """The session in facts, with its red thread."""
    labels = plan.labels
    shown = frame(plan)
    yield Heading(1, plan.workshop.title, label=literal(labels(GuideLabel.GUIDE)))
    yield from (Paragraph(text) for text in in_full(plan))
    yield from safety(plan)
    if plan.workshop.summary:
        yield Paragraph(plan.workshop.summary)
    yield Heading(2, literal(labels(GuideLabel.AT_A_GLANCE)))
    people = plan.delivery.participants
    facts = (
        (GuideLabel.WHEN, join("\n", [when(plan, meeting) for meeting in plan.meetings])),
        (GuideLabel.PLACE, shown.where),
        (MakersLabel.TRAINER, literal(plan.delivery.trainer or "")),
        (GuideLabel.AUDIENCE, _audience(plan)),
        (GuideLabel.PARTICIPANTS, _people(plan, people) if people else EMPTY),
        (
            GuideLabel.DURATION,
            literal(
                " + ".join(labels.minutes(meeting.length or meeting.planned) for meeting in plan.meetings)
            ),
        ),
        (GuideLabel.PURPOSE, plan.workshop.facilitator.purpose),
        (MakersLabel.VERSION, literal(plan.workshop.version)),
    )
    for label, text in facts:
        if text:
            yield Cue(literal(labels(label)), text)
    if shown.goals:
        yield Heading(2, literal(labels(Label.GOALS)))
        yield Bullets(tuple(_goal(goal.text, goal.framework) for goal in plan.workshop.goals))
    say = lines(plan.workshop.facilitator.say)
    sensitive = lines(plan.workshop.facilitator.sensitive)
    for label, texts in ((GuideLabel.SAY, say), (GuideLabel.SENSITIVE, sensitive)):
        for number, text in enumerate(texts):
            yield Cue(EMPTY if number else literal(labels(label)), text)


def _people(plan: Plan, people: int) -> Text:
    """How many come, and how they divide over pairs and tables."""
    sizes = sizes_for(Form.FOURS, people)
    facts = [str(people)]
    if len(sizes) > 1:
        facts.append(plan.labels(GuideLabel.GROUPS_OF, sizes=" + ".join(str(size) for size in sizes)))
    if people % 2 and people > 1:
        facts.append(
            f"{plan.labels(Label.FORM_PAIRS).lower()}{plan.labels.colon}{plan.labels(GuideLabel.ONE_TRIO)}"
        )
    return literal(" · ".join(facts))


def _goal(text: Text, framework: Text) -> Text:
    return join(" ", [text, literal("(") + framework + literal(")")]) if framework else text


def _audience(plan: Plan) -> Text:
    """What people call the group that it is given for."""
    wanted = plan.delivery.audience
    names = {audience.id: audience.name for audience in plan.workshop.audiences}
    return names.get(wanted or "", EMPTY) or literal(wanted or "")


def run_sheet(plan: Plan) -> Iterator[PageElement]:
    """A table for each meeting, on a page of its own: when, which slide, what, with what; where to look at
    the clock; and why the minutes are not those of the session as written."""
    labels = plan.labels
    yield Heading(1, literal(labels(GuideLabel.RUN_SHEET)), new_page=True)
    for meeting in plan.meetings:
        if not meeting.items:
            continue
        if len(plan.meetings) > 1:
            name = name_of_meeting(plan, meeting).plain
            yield Heading(2, literal(name), new_page=meeting.number > 1)
        rows = [_row(plan, meeting, item) for item in meeting.items]
        if meeting.buffer:
            rows.append(_buffer(plan, meeting))
        points = [decision for decision in plan.decisions if decision.meeting == meeting.id]
        if points:
            yield Heading(2, literal(labels(GuideLabel.DECISION_POINT)))
            for decision in points:
                yield Cue(literal(moment(plan, meeting, decision.at)), _decision(plan, meeting, decision))
        yield _table(plan, meeting, rows)
    if not plan.fit.as_planned:
        yield Heading(2, literal(labels(GuideLabel.FIT)))
        yield Bullets(tuple(fitted(plan)))


def _table(plan: Plan, meeting: Meeting, rows: list[tuple[Text, ...]]) -> Table:
    """The rows below their headers; without an end to keep there is no latest start to tell."""
    needless = None if meeting.length else GuideLabel.START_BY_COLUMN
    kept = [index for index, (label, _) in enumerate(_COLUMNS) if label is not needless]
    header = tuple(literal(plan.labels(_COLUMNS[index][0])) for index in kept)
    weights = tuple(_COLUMNS[index][1] for index in kept)
    return Table(header, tuple(tuple(row[index] for index in kept) for row in rows), weights=weights)


def _row(plan: Plan, meeting: Meeting, item: PlannedBlock | Pause) -> tuple[Text, ...]:
    labels = plan.labels
    time = f"{moment(plan, meeting, item.begin)}–{moment(plan, meeting, item.end)}"
    minutes = labels.minutes_short(item.minutes)
    match item:
        case Pause():
            what = literal(labels(Label.BREAK), bold=True)
            number = slide_number(address_of(meeting, item))
            return literal(f"{time}\n{minutes}"), EMPTY, number, what, EMPTY, EMPTY
        case PlannedBlock():
            latest = moment(plan, meeting, item.latest) if item.latest is not None else ""
            return (
                literal(f"{time}\n{minutes}"),
                literal(latest),
                slide_number(item.block.id),
                _what(plan, item),
                _material(plan, item),
                EMPTY,
            )


def _what(plan: Plan, planned: PlannedBlock) -> Text:
    """Number and title, the forms with their minutes, and the sentence to remember."""
    block = planned.block
    title = reworded(block.title, f"{planned.number}  {block.title.plain}", bold=True)
    forms = [
        f"{plan.labels(form.label)} {minutes}".replace(" ", "\N{NO-BREAK SPACE}")
        for form, minutes in _forms(planned)
    ]
    say = block.facilitator.say
    key = reworded(say[0].text, _first_sentence(say[0].text.plain), italic=True) if say else EMPTY
    return join("\n", [title, literal(" · ".join(forms)), key])


def _forms(planned: PlannedBlock) -> list[tuple[Form, int]]:
    """The forms with their minutes; neighbours of one form count as one."""
    runs = groupby(planned.steps, key=lambda step: step.form)
    return [(form, sum(step.minutes for step in steps)) for form, steps in runs]


def _first_sentence(words: str) -> str:
    return re.split(r"(?<=[.?!…])\s", words, maxsplit=1)[0]


def _material(plan: Plan, planned: PlannedBlock) -> Text:
    sheet = literal(plan.labels(Label.SHEET_REF, number=planned.sheet.number)) if planned.sheet else EMPTY
    cards = literal(plan.labels(Label.TABLE_CARDS).lower()) if planned.block.card_count(()) else EMPTY
    return join("\n", [sheet, cards, *(material.item for material in planned.block.materials)])


def _buffer(plan: Plan, meeting: Meeting) -> tuple[Text, ...]:
    end = meeting.planned + meeting.buffer
    time = f"{moment(plan, meeting, meeting.planned)}–{moment(plan, meeting, end)}"
    minutes = plan.labels.minutes_short(meeting.buffer)
    what = literal(plan.labels(GuideLabel.BUFFER), bold=True)
    return literal(f"{time}\n{minutes}"), EMPTY, EMPTY, what, EMPTY, EMPTY


def _decision(plan: Plan, meeting: Meeting, decision: Decision) -> Text:
    """ "Is it later than 20.20? Leave out block 9 and go to slide 23", with what is named filled in."""
    time = (
        plan.labels.clock(meeting.start + decision.at)
        if meeting.start
        else moment(plan, meeting, decision.at)
    )
    title = decision.block.block.title
    name = reworded(title, f"{decision.block.number} ({title.plain})", bold=True)
    if decision.onward is None:
        return plan.labels.text(GuideLabel.DECISION_SHORT, time=time, block=name, instead=decision.instead)
    return plan.labels.text(GuideLabel.DECISION, time=time, block=name, slide=first_slide(decision.onward))
