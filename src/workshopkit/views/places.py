"""The place of each block of a plan, and the frame around them all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workshopkit.blocks.common import lines
from workshopkit.place import Form, Frame, Place, ProgrammeItem
from workshopkit.planning import Meeting, Pause, Plan, PlannedBlock
from workshopkit.planning.groups import sizes_for
from workshopkit.strings import Label, MakersLabel
from workshopkit.text import EMPTY, Text, join, literal
from workshopkit.views.makers import adapter, authors, in_full, rewritten
from workshopkit.views.secrets import without_secrets


def places(plan: Plan) -> Mapping[str, Place]:
    """All that each block may know of this plan, by its id; of those in reserve too."""
    around = frame(plan)
    groups = sizes_for(Form.CAROUSEL, plan.delivery.participants)
    last = {planned.block.kind: planned.block.id for planned in plan.blocks}
    first = {planned.block.kind: planned.block.id for planned in reversed(plan.blocks)}
    begins = {
        planned.block.id: tuple(_begins(plan, meeting, planned))
        for meeting in plan.meetings
        for planned in meeting.blocks
    }
    return {
        planned.block.id: Place(
            labels=plan.labels,
            frame=around,
            minutes=planned.minutes,
            steps=planned.steps,
            sheet=planned.sheet.number if planned.sheet else None,
            groups=groups,
            first=planned.block.id == first.get(planned.block.kind),
            last=planned.block.id == last.get(planned.block.kind),
            rewritten=rewritten(plan, planned.block.id),
            begins=begins.get(planned.block.id, ()),
        )
        for planned in (*plan.blocks, *plan.reserve)
    }


def _begins(plan: Plan, meeting: Meeting, planned: PlannedBlock) -> Iterator[str]:
    """When each step of a block begins; the block itself where it has none."""
    now = planned.begin
    for minutes in [step.minutes for step in planned.steps] or [0]:
        yield moment(plan, meeting, now)
        now += minutes


def address_of(meeting: Meeting, pause: Pause | None = None) -> str:
    """The address of a meeting or of a break in it: where it stands in a file, so that no block has it."""
    below = f".breaks.{pause.id}" if pause else ""
    return f"delivery.sessions.{meeting.id}{below}"


def frame(plan: Plan) -> Frame:
    """The session as its opening and closing show it."""
    workshop, trainer = plan.workshop, plan.delivery.trainer
    return Frame(
        title=workshop.title,
        subtitle=workshop.subtitle,
        goals=tuple(goal.text for goal in workshop.goals),
        agreements=lines(workshop.agreements),
        programme=programme(plan),
        credits=join("\n", in_full(plan)),
        when=when(plan, plan.meetings[0]),
        where=literal(plan.delivery.place or ""),
        contact=workshop.contact,
        trainer=literal(plan.labels(MakersLabel.GIVEN_BY, who=trainer)) if trainer else EMPTY,
        authors=authors(plan),
        adapter=literal(adapter(plan)),
    )


def programme(plan: Plan) -> tuple[ProgrammeItem, ...]:
    """The run blocks under the names that anyone may read; neighbours of one name are one item.

    Raises ValueError when such a name is secret.
    """
    items: list[ProgrammeItem] = []
    for meeting in plan.meetings:
        session = name_of_meeting(plan, meeting) if len(plan.meetings) > 1 else EMPTY
        for planned in meeting.blocks:
            name, minutes = planned.block.public_name, planned.minutes
            last = items[-1] if items else None
            if last and (last.name.plain, last.meeting) == (name.plain, session):
                items[-1] = ProgrammeItem(name, last.minutes + minutes, session)
            else:
                items.append(ProgrammeItem(name, minutes, session))
    return without_secrets(tuple(items), "the programme")


def name_of_meeting(plan: Plan, meeting: Meeting) -> Text:
    """What a session of several is called: its title, else "Sessie 2"."""
    return meeting.title or literal(plan.labels(Label.SESSION, number=meeting.number))


def when(plan: Plan, meeting: Meeting) -> Text:
    """Date and time of a meeting, as far as these are known."""
    day = literal(plan.labels.date(meeting.date)) if meeting.date else EMPTY
    start = literal(plan.labels.clock(meeting.start)) if meeting.start else EMPTY
    return join(" · ", [day, start])


def moment(plan: Plan, meeting: Meeting, minutes: int) -> str:
    """A moment of a meeting as tables write it: "19.45", or "0:15" when the start is not known."""
    return plan.labels.clock_table(meeting.start + minutes) if meeting.start else plan.labels.elapsed(minutes)
