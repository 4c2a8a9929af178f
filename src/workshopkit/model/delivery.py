"""Delivery: for whom a workshop is given, when and where, in which meetings, with which breaks."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from workshopkit.decode import (
    Day,
    Duration,
    Gone,
    Id,
    Ids,
    Inline,
    Model,
    Percent,
    RefersTo,
    Time,
    Whole,
    Word,
)
from workshopkit.diagnostics import Span
from workshopkit.text import EMPTY


class Break(Model):
    """A pause between two blocks."""

    id: Id = Field(description="The name by which an adaptation changes it.")
    after: Annotated[Id, RefersTo("blocks", Gone.MOVES)] = Field(
        description="The block after which it comes."
    )
    minutes: Duration = Field(description="How long it is.")


class FixedPoint(Model):
    """A block that starts at a time of the clock."""

    id: Id = Field(description="The name by which an adaptation changes it.")
    block: Annotated[Id, RefersTo("blocks", Gone.GOES)] = Field(description="The block that starts then.")
    at: Time = Field(description="The time: 20:15.")


class Session(Model):
    """One meeting. Without `end` and `duration` the planned minutes hold."""

    id: Id = Field(description="The name by which an adaptation changes it.")
    title: Inline = Field(default=EMPTY, description="What the meeting is called.")
    date: Day | None = Field(default=None, description="The day: 2026-12-10.")
    start: Time | None = Field(default=None, description="When it starts: 19:30.")
    end: Time | None = Field(default=None, description="When it ends: 21:00.")
    duration: Duration | None = Field(default=None, description="How long it takes, instead of an end.")
    breaks: tuple[Break, ...] = Field(default=(), description="The pauses in it.")
    fixed: tuple[FixedPoint, ...] = Field(default=(), description="What must start at a given time.")

    @property
    def length(self) -> int | None:
        """The minutes from start to end, None when nothing bounds the meeting."""
        if self.start is not None and self.end is not None:
            return self.start.until(self.end)
        return self.duration


class Delivery(Model):
    """For whom, when, where, how long. `date`, `start`, `end` and `duration` stand for a single session."""

    audience: Annotated[Id | None, RefersTo("audiences")] = Field(
        default=None, description="One of the workshop's audiences."
    )
    participants: Whole | None = Field(default=None, description="How many people take part.")
    trainer: Word | None = Field(default=None, description="Who gives it, as it is printed.")
    place: Word | None = Field(default=None, description="Where it takes place.")
    date: Day | None = Field(default=None, description="The day, when there is one session.")
    start: Time | None = Field(default=None, description="When it starts, when there is one session.")
    end: Time | None = Field(default=None, description="When it ends, when there is one session.")
    duration: Duration | None = Field(
        default=None, description="How long it takes, when there is one session."
    )
    sessions: tuple[Session, ...] = Field(default=(), description="The meetings, in order.")
    keep_together: Annotated[Ids, RefersTo("blocks")] = Field(
        default=(), description="Blocks that no break and no end of a session may part."
    )
    value: Annotated[tuple[Word, ...], RefersTo("blocks")] = Field(
        default=(),
        description=(
            "What is worth most among that which may go, the most precious first: blocks by id, steps and"
            " stages by address (`tools.steps.round-two`). When time is short they go last, from the end of"
            " this list; what stands in reserve comes in from its start."
        ),
    )
    buffer: Percent = Field(
        default=Decimal("0.05"), description="The share of the time that nothing is planned in."
    )

    def meetings(self) -> tuple[Session, ...]:
        """The sessions, or the single one that the short form stands for."""
        if self.sessions:
            return self.sessions
        return (Session(id="sessie", date=self.date, start=self.start, end=self.end, duration=self.duration),)

    def over(self, other: Delivery | None) -> Delivery:
        """This delivery with what `other` says put over it.

        A single session said in the short form takes the place of sessions; sessions whose ids are all there
        change these; a duration takes the place of an end, and the other way round.
        """
        if other is None or not other.model_fields_set:
            return self
        said = {name: getattr(other, name) for name in other.model_fields_set}
        if said.keys() & {"start", "end", "duration"} and "sessions" not in said:
            said["sessions"] = ()
        elif said.get("sessions"):
            said["sessions"] = _by_id(self.sessions, other.sessions)
            said = {"date": None, "start": None, "end": None, "duration": None, **said}
        if "duration" in said and said["duration"] is not None:
            said.setdefault("end", None)
        if "end" in said and said["end"] is not None:
            said.setdefault("duration", None)
        made = self.model_copy(update=said)
        made._span = other.span if other.span.file else Span("Delivery", 0, 0)
        return made


def _by_id(sessions: tuple[Session, ...], others: tuple[Session, ...]) -> tuple[Session, ...]:
    """The sessions with what others of the same ids say put over them; the others where one is new."""
    over = {other.id: other for other in others}
    if not over.keys() <= {session.id for session in sessions}:
        return others
    return tuple(_over(session, over[session.id]) if session.id in over else session for session in sessions)


def _over(session: Session, other: Session) -> Session:
    said = {name: getattr(other, name) for name in other.model_fields_set}
    if said.get("duration") is not None:
        said.setdefault("end", None)
    if said.get("end") is not None:
        said.setdefault("duration", None)
    made = session.model_copy(update=said)
    made._span = other.span
    return made
