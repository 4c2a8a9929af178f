"""A spread for each block: what it is for, its steps, what to do, say, ask and listen for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from workshopkit.blocks.common import CueLine, Priority, Privacy, lines
from workshopkit.elements import Cue, Heading, PageElement, Picture, Slide
from workshopkit.place import Place, TimedStep
from workshopkit.planning import Meeting, Plan, PlannedBlock
from workshopkit.strings import GuideLabel, Label
from workshopkit.text import EMPTY, Text, first_slide_number, in_language, italic, join, literal, slide_ref
from workshopkit.views.notes import heard_and_then, labelled, slide_of
from workshopkit.views.places import moment

_BECOMES = {
    Privacy.PRIVATE: GuideLabel.STAYS_PRIVATE,
    Privacy.SHARED: GuideLabel.IS_SHARED,
    Privacy.COLLECTED: GuideLabel.IS_COLLECTED,
}

Order = Mapping[str, tuple[int, Text]]
"""Each block's place in the workshop and its title, by its id."""


def spreads(
    plan: Plan, known: Mapping[str, Place], thumbnails: Mapping[str, tuple[bytes, ...]]
) -> Iterator[PageElement]:
    """The blocks that are run, in order."""
    yield Heading(1, literal(plan.labels(GuideLabel.STEP_BY_STEP)))
    order = _in_order(plan)
    first = True
    for meeting in plan.meetings:
        for planned in meeting.blocks:
            title = literal(f"{planned.number}  ") + planned.block.title
            yield Heading(2, title, label=_when(plan, meeting, planned), new_page=not first)
            yield from _spread(plan, planned, known[planned.block.id], order, thumbnails)
            first = False


def reserve(
    plan: Plan, known: Mapping[str, Place], thumbnails: Mapping[str, tuple[bytes, ...]]
) -> Iterator[PageElement]:
    """The blocks that this plan has no time for, ready for when there is."""
    if not plan.reserve:
        return
    yield Heading(1, literal(plan.labels(GuideLabel.IN_RESERVE)))
    order = _in_order(plan)
    for planned in plan.reserve:
        reason = literal(plan.labels(GuideLabel.LEFT_OUT)) if plan.left_out(planned.block.id) else EMPTY
        label = join(" · ", [reason, literal(plan.labels.minutes(_wanted(planned)))])
        yield Heading(2, planned.block.title, label=label)
        yield _coming_in(planned, known[planned.block.id])
        yield from _spread(plan, planned, known[planned.block.id], order, thumbnails)


def _coming_in(planned: PlannedBlock, place: Place) -> Cue:
    """The line of an adaptation that brings a block in: its minutes, or that it must stay."""
    block = planned.block
    by, line = GuideLabel.BY_MINUTES, f"{block.id}.minutes: {_wanted(planned)}"
    if block.minutes.plan:
        by, line = GuideLabel.BY_PRIORITY, f"{block.id}.priority: {Priority.MUST.value}"
    typed = {
        name: in_language(literal(words), "en") for name, words in (("change", "change:"), ("line", line))
    }
    return Cue(place.words(GuideLabel.TO_DO_IT), place.words(by, **typed))


def _in_order(plan: Plan) -> Order:
    return {block.id: (number, block.title) for number, block in enumerate(plan.workshop.blocks)}


def _wanted(planned: PlannedBlock) -> int:
    """How long a block in reserve wants to be: as planned, as its steps say, else the most it is worth."""
    minutes = planned.block.minutes
    extra = sum(step.minutes for step in planned.block.extra_steps())
    steps = sum(step.minutes for step in planned.steps)
    return minutes.plan + extra if minutes.plan else steps or minutes.most


def _when(plan: Plan, meeting: Meeting, planned: PlannedBlock) -> Text:
    time = f"{moment(plan, meeting, planned.begin)}–{moment(plan, meeting, planned.end)}"
    return join(
        " · ", [literal(time), literal(plan.labels.minutes(planned.minutes)), slide_ref(planned.block.id)]
    )


def _spread(
    plan: Plan,
    planned: PlannedBlock,
    place: Place,
    order: Order,
    thumbnails: Mapping[str, tuple[bytes, ...]],
) -> Iterator[PageElement]:
    block = planned.block
    cues = block.facilitator
    for number, picture in enumerate(thumbnails.get(block.id, ()), 1):
        yield Picture(picture, place.labels(GuideLabel.THUMBNAIL, number=number, title=block.title.plain))
    yield from _facts(plan, planned, place, order)
    if planned.steps:
        yield Cue(place.words(GuideLabel.COURSE), _course(place))
    yield from block.lead_in(place)
    yield from labelled(place.words(GuideLabel.BEFORE), lines(cues.before))
    slides = tuple(block.slides(place)) if planned.minutes else ()
    yield from labelled(place.words(GuideLabel.DO), [_at_slide(cue, slides, place) for cue in cues.do])
    yield from labelled(place.words(GuideLabel.SAY), [_at_slide(cue, slides, place) for cue in cues.say])
    yield from labelled(place.words(Label.ASK), [*block.questions(), *_asked_openly(place)])
    yield from labelled(
        place.words(GuideLabel.LISTEN_FOR), [heard_and_then(item, place) for item in cues.listen_for]
    )
    yield from _looking_back(planned, place)
    yield from block.guide(place)
    yield from _ending(planned, place)


def _at_slide(cue: CueLine, slides: tuple[Slide, ...], place: Place) -> Text:
    """What is done or said, after the number of its slide where the block has more than one: "Dia 7 · …"."""
    slide = slide_of(cue, slides, place) if cue.at and len(slides) > 1 else None
    if slide is None:
        return cue.text
    number = place.words(GuideLabel.AT_SLIDE, number=first_slide_number(slide.address))
    return replace(cue.text, runs=(*number.runs, *literal(" · ").runs, *cue.text.runs))


def _asked_openly(place: Place) -> list[Text]:
    """The questions of the steps; those about something secret stand with it."""
    return [_asked(place, step) for step in place.asking() if not step.asks[0].text.secret]


def _facts(plan: Plan, planned: PlannedBlock, place: Place, order: Order) -> Iterator[Cue]:
    block = planned.block
    goals = [goal.text for goal in plan.workshop.goals if goal.id in block.goals]
    if block.facilitator.purpose:
        yield Cue(place.words(GuideLabel.PURPOSE), block.facilitator.purpose)
    yield from labelled(place.words(GuideLabel.GOAL), goals)
    materials = join(", ", [material.item for material in block.supplies(place.groups)])
    if planned.sheet:
        sheet = place.words(Label.SHEET_REF, number=planned.sheet.number)
        becomes = place.words(_BECOMES[planned.sheet.privacy])
        materials = join(", ", [sheet + literal(" (") + becomes + literal(")"), materials])
    if materials:
        yield Cue(place.words(GuideLabel.MATERIALS), materials)
    leant = sorted(set(block.leans_on) & order.keys(), key=lambda told: order[told][0])
    for label, gone in ((GuideLabel.LEANS_ON, False), (GuideLabel.LEANS_ON_LEFT_OUT, True)):
        titles = [order[told][1] for told in leant if (plan.left_out(told) is not None) is gone]
        if titles:
            yield Cue(place.words(GuideLabel.WATCH_OUT), place.words(label, block=join(", ", titles)))


def _course(place: Place) -> Text:
    """The steps with their forms and minutes: "Even stil 1 · Per twee 7 · In de grote groep 4 (…)"."""
    steps = []
    for step in place.steps:
        words = f"{place.labels(step.form.label)}\N{NO-BREAK SPACE}{step.minutes}"
        debrief = f" ({place.labels(GuideLabel.DEBRIEF).lower()})" if step.debrief else ""
        steps.append(literal(words + debrief))
    return join(" · ", steps)


def _asked(place: Place, step: TimedStep) -> Text:
    """The questions of a step, each with from which role one answers and what often comes."""
    asked = []
    for question in step.asks:
        named = [place.words(GuideLabel.LIKELY), question.likely]
        likely = join(place.labels.colon, named) if question.likely else EMPTY
        role = literal(" (") + question.who + literal(")") if question.who else EMPTY
        asked.append(join("\n", [question.text + role, italic(likely)]))
    return join("\n", asked)


def _looking_back(planned: PlannedBlock, place: Place) -> Iterator[Cue]:
    cues = planned.block.facilitator
    back = (
        (GuideLabel.WHAT, cues.debrief.what),
        (GuideLabel.SO_WHAT, cues.debrief.so_what),
        (GuideLabel.NOW_WHAT, cues.debrief.now_what),
    )
    asked = [literal(f"{place.labels(label)} ", bold=True) + text for label, text in back if text]
    yield from labelled(place.words(GuideLabel.DEBRIEF), asked)


def _ending(planned: PlannedBlock, place: Place) -> Iterator[Cue]:
    """Short of time, what may touch somebody, how to make it one's own."""
    cues = planned.block.facilitator
    yield from labelled(place.words(GuideLabel.SHORT_OF_TIME), [text for text in (cues.if_short,) if text])
    yield from labelled(place.words(GuideLabel.SENSITIVE), lines(cues.sensitive))
    yield from labelled(place.words(GuideLabel.MAKE_IT_YOURS), lines(cues.adapt))
