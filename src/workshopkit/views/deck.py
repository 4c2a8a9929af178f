"""The deck: the slides of every block in order, in sections, with the breaks between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workshopkit.elements import Paragraph, Role, Slide
from workshopkit.place import Place
from workshopkit.planning import Meeting, Pause, Plan, PlannedBlock
from workshopkit.strings import Label, MakersLabel
from workshopkit.text import literal
from workshopkit.views.makers import author
from workshopkit.views.notes import with_notes
from workshopkit.views.pages import Deck, Section
from workshopkit.views.places import address_of, places, when
from workshopkit.views.secrets import without_secrets


def deck_view(plan: Plan) -> Deck:
    """What the wall shows. Section names are those that anyone may read."""
    sections: list[Section] = []
    known = places(plan)
    for meeting in plan.meetings:
        if meeting.number > 1 and meeting.items:
            _add(sections, Section(_meeting_title(plan, meeting), (_meeting_slide(plan, meeting),)))
        for item in meeting.items:
            _add(sections, _section(plan, meeting, item, known))
    return Deck(
        name=plan.labels(Label.DECK_FILE),
        title=plan.workshop.title.plain,
        footer=plan.workshop.title,
        language=plan.language,
        sections=tuple(sections),
        author=author(plan),
    )


def _add(sections: list[Section], section: Section) -> None:
    """Neighbours of one name are one section."""
    if sections and sections[-1].name == section.name:
        sections[-1] = Section(section.name, sections[-1].slides + section.slides)
    elif section.slides:
        sections.append(section)


def _section(plan: Plan, meeting: Meeting, item: PlannedBlock | Pause, known: Mapping[str, Place]) -> Section:
    match item:
        case Pause():
            return Section(plan.labels(Label.BREAK), (_pause(plan, meeting, item),))
        case PlannedBlock(block=block):
            place = known[block.id]
            name = without_secrets(block.public_name, "the names of sections").plain
            slides = tuple(_sourced(slide, plan) for slide in block.slides(place))
            return Section(name, with_notes(slides, block, place))


def _sourced(slide: Slide, plan: Plan) -> Slide:
    """The slide with "Bron: …" before what it comes from; those that name the makers say so themselves."""
    if not slide.source or slide.role in (Role.TITLE, Role.CLOSING):
        return slide
    return replace(slide, source=plan.labels.text(MakersLabel.SOURCE, source=slide.source))


def _pause(plan: Plan, meeting: Meeting, pause: Pause) -> Slide:
    labels = plan.labels
    minutes = labels.minutes(pause.minutes)
    title = f"{labels(Label.BREAK)} · {minutes}"
    if meeting.start:
        later = (item.begin for item in meeting.items if item.begin >= pause.end)
        title = labels(Label.BREAK_BACK, time=labels.clock(meeting.start + next(later, pause.end)))
    return Slide(
        Role.BREAK,
        literal(title),
        address=address_of(meeting, pause),
        main=(Paragraph(literal(minutes)),),
    )


def _meeting_title(plan: Plan, meeting: Meeting) -> str:
    title = plan.workshop.title.plain
    return meeting.title.plain or plan.labels(Label.MEETING_OF, title=title, number=meeting.number)


def _meeting_slide(plan: Plan, meeting: Meeting) -> Slide:
    date = when(plan, meeting)
    return Slide(
        Role.TITLE,
        literal(_meeting_title(plan, meeting)),
        address=address_of(meeting),
        main=(Paragraph(date),) if date else (),
    )
