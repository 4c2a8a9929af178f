"""Workshop: what is done and why, whenever and for whomever it is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import Field, PlainValidator, PrivateAttr, SerializeAsAny, WithJsonSchema
from pydantic_core import PydanticCustomError

from workshopkit.blocks import Block
from workshopkit.blocks.common import Item, Line, Material, Told
from workshopkit.decode import BoundTo, Forms, Id, Inline, Language, Model, Switch, Web, Whole, Word
from workshopkit.diagnostics import Code, Diagnostic
from workshopkit.identity import Aside
from workshopkit.model.delivery import Delivery
from workshopkit.model.pointing import Pointing
from workshopkit.overlay import Change, What
from workshopkit.text import EMPTY


def _format(value: Any) -> int:
    if str(value) != "1":
        raise PydanticCustomError(Code.BAD_FORMAT.value, "format")
    return 1


Format = Annotated[int, PlainValidator(_format), WithJsonSchema({"enum": [1, "1"]})]


class Credit(Item):
    """Whose work stands in it."""

    name: Inline = Field(description="The name as it is printed.")
    url: Web | None = Field(default=None, description="Where to find them.")
    role: Inline = Field(default=EMPTY, description="What they did, in a few words.")
    whole: Switch = Field(
        default=False,
        description="true says that the whole session is theirs, so that it stays said whatever is changed.",
    )


class Source(Item):
    """A reference for the last chapter of the guide."""

    text: Inline = Field(description="The reference in full.")
    url: Web | None = Field(default=None, description="Where it stands.")


class Audience(Model):
    """A group that it can be given for."""

    shorthand: ClassVar[str | None] = "id"
    id: Id = Field(description="The name by which `for` and a delivery mean it.")
    name: Inline = Field(default=EMPTY, description="What people call it, where that is not the id.")


class Goal(Item):
    """What participants can do afterwards."""

    shorthand: ClassVar[str | None] = "text"
    text: Inline = Field(description="The goal, with a verb that can be observed.")
    framework: Annotated[Inline, BoundTo(("text",))] = Field(
        default=EMPTY, description="Where it stands in a framework."
    )


class Prepare(Model):
    """What to see to, beside what is computed."""

    two_weeks: tuple[Line, ...] = Field(default=(), description="Two weeks before.")
    week: tuple[Line, ...] = Field(default=(), description="One week before.")
    day: tuple[Line, ...] = Field(default=(), description="On the day itself.")
    after: tuple[Line, ...] = Field(default=(), description="Afterwards.")


class FormField(Item):
    """A box of the case form."""

    label: Inline = Field(description="Its heading.")
    hint: Inline = Field(default=EMPTY, description="What to write in it.")
    lines: Whole = Field(default=3, description="How many lines it has.")


class CaseForm(Told):
    """The form on which participants send a case of their own beforehand."""

    title: Inline = Field(default=EMPTY, description="Its title.")
    intro: Inline = Field(default=EMPTY, description="What it is for, and how to write it.")
    after: Inline = Field(default=EMPTY, description="What becomes of it.")
    fields: tuple[FormField, ...] = Field(default=(), description="Its boxes.")
    pages: Whole | None = Field(default=None, description="How many pages it is meant to take.")


class Mail(Told):
    """A mail, ready to copy."""

    subject: Inline = Field(description="Its subject.")
    body: tuple[Line, ...] = Field(description="Its text, a paragraph each.")


class Thread(Model):
    """What the trainer keeps in mind through the whole session."""

    purpose: Inline = Field(default=EMPTY, description="The red thread.")
    say: tuple[Line, ...] = Field(default=(), description="Sentences that come back.")
    sensitive: tuple[Line, ...] = Field(default=(), description="What may touch somebody.")
    adapt: tuple[Line, ...] = Field(default=(), description="How to make the session one's own.")


class Workshop(Model):
    """One workshop file. Everything but the blocks has a default."""

    format: Format = Field(description="The version of the language: 1.")
    workshop: Id = Field(description="The workshop's name.")
    language: Language = Field(default="nl-BE", description="The language of its texts: nl-BE, en, fr-BE.")
    title: Inline = Field(description="The session's title.")
    subtitle: Inline = Field(default=EMPTY, description="A line below the title.")
    summary: Inline = Field(default=EMPTY, description="What the session is, in a paragraph.")
    theme: Word = Field(default="samen", description="The theme that it is shown in.")
    licence: Word = Field(default="", description="Its licence as it is printed; none when absent.")
    version: Word = Field(default="", description="Which version of the session it is, as it is printed.")
    authors: tuple[Line, ...] = Field(default=(), description="Who wrote its words, by name.")
    credits: tuple[Credit, ...] = Field(default=(), description="Whose work stands in it.")
    sources: tuple[Source, ...] = Field(default=(), description="References for the guide.")
    terms: Mapping[str, Forms] = Field(
        default={}, description="Words that change with the group, with their forms."
    )
    audiences: tuple[Audience, ...] = Field(default=(), description="For whom it can be given.")
    goals: tuple[Goal, ...] = Field(default=(), description="What participants can do afterwards.")
    agreements: tuple[Line, ...] = Field(default=(), description="What we agree on.")
    materials: tuple[Material, ...] = Field(default=(), description="What the session as a whole needs.")
    room: tuple[Line, ...] = Field(default=(), description="How the room is set up.")
    prepare: Prepare = Field(default=Prepare(), description="What to see to before and after.")
    case_form: CaseForm | None = Field(default=None, description="The form for cases of participants' own.")
    invitation: Mail | None = Field(default=None, description="The mail that invites.")
    follow_up: Mail | None = Field(default=None, description="The mail afterwards.")
    contact: Inline = Field(default=EMPTY, description="Where to find the makers, with a link.")
    facilitator: Thread = Field(default=Thread(), description="What the trainer keeps in mind throughout.")
    delivery: Delivery = Field(
        default=Delivery(), description="For whom, when and where, unless said otherwise."
    )
    blocks: tuple[SerializeAsAny[Block], ...] = Field(description="The activities, in order.")

    @property
    def audience_ids(self) -> tuple[str, ...]:
        return tuple(audience.id for audience in self.audiences)

    _changes: tuple[Change, ...] = PrivateAttr(default=())
    _written_in: str = PrivateAttr(default="")
    _adapted_by: str = PrivateAttr(default="")
    _pointing: Pointing | None = PrivateAttr(default=None)
    _earlier: Aside[tuple[tuple[Model, ...], ...]] = PrivateAttr(default=Aside(()))

    @property
    def changes(self) -> tuple[Change, ...]:
        """What adaptations changed, in the order in which they were put over the workshop."""
        return tuple(change for change in self._changes if change.what not in (What.KEPT, What.REPEATED))

    @property
    def said(self) -> tuple[Change, ...]:
        """The same, with what adaptations say still holds, and what they write again in the same words."""
        return self._changes

    @property
    def earlier(self) -> tuple[tuple[Model, ...], ...]:
        """Its parts before each adaptation, the original's first: its fields, and each block. Nothing of a
        workshop in which nothing was changed."""
        return self._earlier.it

    @property
    def adapted_by(self) -> str:
        """Who changed it, as the last adaptation that says so names them; empty when none does."""
        return self._adapted_by

    def point(self, told: Diagnostic) -> Diagnostic:
        """What is told of it, where its reader can mend that: in the adaptation, not in what it adapts."""
        return self._pointing.point(told) if self._pointing else told

    @property
    def makers(self) -> tuple[Credit, ...]:
        """Whose session it is as a whole: the original's credits that say so, or else its first; then those
        that an adaptation put in and that say so."""
        added = {change.address for change in self._changes if change.what is What.ADDED}
        own = [credit for credit in self.credits if {f"credits.{credit.id}", "credits"} & added]
        original = [credit for credit in self.credits if credit not in own]
        whole = [credit for credit in original if credit.whole] or original[:1]
        return (*whole, *(credit for credit in own if credit.whole))

    @property
    def written_in(self) -> str:
        """The language that it was written in; another than `language` when it is translated."""
        return self._written_in or self.language
