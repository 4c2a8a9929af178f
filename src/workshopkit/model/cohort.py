"""A list of cohorts as it stands in a file: what a row can say, and what all rows have in common."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from workshopkit.decode import Day, Duration, Id, Language, Model, Time, Whole, Word
from workshopkit.model.workshop import Format

_FILES: dict[str, Any] = {"type": ["array", "string"], "items": {"type": "string"}}
_CHANGES: dict[str, Any] = {"type": "object"}

Files = Annotated[tuple[str, ...], WithJsonSchema(_FILES)]
Changes = Annotated[dict[str, Any], WithJsonSchema(_CHANGES)]


class CohortFields(Model):
    """What can be said of one cohort, and of all of them at once."""

    workshop: Word | None = Field(
        default=None, description="The workshop that is given: a shipped one by its name, or a file."
    )
    adaptations: Files = Field(
        default=(), description="Adaptation files, from the list's folder, each over the one before."
    )
    audience: Id | None = Field(default=None, description="One of the workshop's audiences.")
    participants: Whole | None = Field(default=None, description="How many people take part.")
    trainer: Word | None = Field(default=None, description="Who gives it, as it is printed.")
    place: Word | None = Field(default=None, description="Where it takes place.")
    date: Day | None = Field(default=None, description="The day: 2026-12-10.")
    start: Time | None = Field(default=None, description="When it starts: 19:30.")
    end: Time | None = Field(default=None, description="When it ends: 21:00.")
    duration: Duration | None = Field(default=None, description="How long it takes, instead of an end.")
    language: Language | None = Field(default=None, description="The language of the pack: nl-BE, en, fr.")
    theme: Word | None = Field(default=None, description="The theme: a shipped one, or a folder.")
    change: Changes = Field(default={}, description="What changes, by address, as in an adaptation.")


class CohortRow(CohortFields):
    """One group that gets the workshop. It has an id or a name."""

    id: Word = Field(default="", description="What the cohort is called in messages, and its folder.")
    name: Word = Field(default="", description="Its name for people; the folder when there is no id.")


class CohortList(CohortFields):
    """A list of cohorts; what stands beside `cohorts` holds for each that does not say otherwise."""

    format: Format = Field(description="The version of the language: 1.")
    cohorts: tuple[CohortRow, ...] = Field(description="The cohorts.")


COLUMNS = tuple(CohortRow.model_fields)
"""The fields of a row, which are the headings of a spreadsheet."""
