"""A block: what every kind has, and the three questions that a kind answers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Annotated, ClassVar, Self

from pydantic import Field

from workshopkit.blocks.common import Facilitator, Item, Material, MinutesRange, Per, Privacy, Sheet, Step
from workshopkit.decode import Addresses, BoundTo, Forms, Gone, Ids, Inline, RefersTo, Word
from workshopkit.diagnostics import Code, Report
from workshopkit.elements import PageElement, Role, Slide
from workshopkit.place import Place
from workshopkit.strings import Label
from workshopkit.text import EMPTY, Text, join

STORY = ()
"""In a bond: what the kind tells, whichever fields those are."""


class Block(Item):
    """One activity. A kind is a subclass in a file of its own; it yields elements, never a format.

    The class variables are the kind's own defaults: `heading` the label above its title, `privacy`
    of its sheet, whether the sheet is `bound` into the booklet, for each of whom it is printed
    (`copies`), whether the kind has a sheet at all (`has_sheet`), which list it cannot do without
    (`shows`), and which fields have the words that its source and credits attribute (`tells`): with
    the title they are its story. A kind `narrates` when that is a story of people.
    """

    heading: ClassVar[Label | None] = None
    privacy: ClassVar[Privacy] = Privacy.PRIVATE
    bound: ClassVar[bool] = True
    copies: ClassVar[Per] = Per.PERSON
    has_sheet: ClassVar[bool] = True
    shows: ClassVar[str | None] = None
    tells: ClassVar[tuple[str, ...]] = ("steps",)
    narrates: ClassVar[bool] = False

    kind: Word = Field(description="What sort of activity it is.")
    title: Inline = Field(description="A claim or a question, at most two lines on a slide.")
    label: Inline = Field(
        default=EMPTY, description="The small line above the title, instead of the kind's own."
    )
    programme: Inline = Field(
        default=EMPTY,
        description="Its name in the programme and the sections, where nothing secret may stand.",
    )
    minutes: MinutesRange = Field(description="How long it takes: 12, or {min: 8, plan: 12, max: 18}.")
    goals: Annotated[Ids, RefersTo("goals")] = Field(default=(), description="The goals that it serves.")
    leans_on: Annotated[Ids, RefersTo("blocks", Gone.STAYS)] = Field(
        default=(), description="The blocks whose story it tells on."
    )
    told_in: Addresses = Field(default=(), description="Addresses of texts elsewhere that tell its story.")
    terms: Mapping[str, Forms] = Field(
        default={},
        description="The people of its story, as terms of its own, each with its forms: `${parent.this}`.",
    )
    credits: Annotated[Ids, RefersTo("credits"), BoundTo(STORY)] = Field(
        default=(), description="Whose idea it is, by the ids of the workshop's credits."
    )
    source: Annotated[Inline, BoundTo(STORY)] = Field(
        default=EMPTY, description="Where it comes from; stands small on the slide."
    )
    materials: tuple[Material, ...] = Field(default=(), description="What it needs.")
    steps: tuple[Step, ...] = Field(default=(), description="Its parts, each with form and minutes.")
    facilitator: Facilitator = Field(default=Facilitator(), description="The cues for whoever leads it.")
    worksheet: Sheet = Field(default=Sheet(), description="Its worksheet; false leaves it out.")

    @property
    def public_name(self) -> Text:
        """Its name where anyone may read it beforehand."""
        return self.programme or self.title

    def story(self) -> tuple[str, ...]:
        """The addresses of what tells its story: its title, and what its kind tells."""
        told = ("title", *(name for name in self.tells if getattr(self, name)))
        return tuple(f"{self.id}.{name}" for name in told)

    @classmethod
    def own_fields(cls) -> frozenset[str]:
        """The fields that only this kind has: what it is about."""
        return frozenset(cls.known_keys().keys() - Block.known_keys().keys())

    def wants_sheet(self) -> bool:
        """Whether there is a worksheet with something on it."""
        return self.has_sheet and self.worksheet.shown

    def supplies(self, groups: tuple[int, ...]) -> tuple[Material, ...]:
        """All that has to be brought for it; `groups` as in Place."""
        return self.materials

    def card_count(self, groups: tuple[int, ...]) -> int:
        """How many cards it has for tables, a page each; `groups` as in Place."""
        return 0

    def extra_steps(self) -> tuple[Step, ...]:
        """Steps that come on top of the block's minutes (a vignette's later stages)."""
        return ()

    def all_steps(self) -> tuple[tuple[str, Step], ...]:
        """Its steps and those that come on top of its minutes, each with its address."""
        own = ((step.address or f"{self.id}.steps.{step.id}", step) for step in self.steps)
        listed = f"{self.id}.{self.shows}" if self.shows else self.id
        extra = ((step.address or f"{listed}.{step.id}", step) for step in self.extra_steps())
        return (*own, *extra)

    def without(self, addresses: Collection[str]) -> Self:
        """The block without the steps at these addresses."""
        kept = [step for address, step in self.all_steps()[: len(self.steps)] if address not in addresses]
        return self if len(kept) == len(self.steps) else self.model_copy(update={"steps": tuple(kept)})

    def shortened(self, minutes: int) -> Self:
        """The block without so many of its minutes, which a part took that is gone."""
        if not minutes:
            return self
        old = self.minutes
        plan = max(old.plan - minutes, 0)
        new = old.model_copy(
            update={"plan": plan, "min": min(old.least, plan), "max": max(old.most - minutes, plan)}
        )
        return self.model_copy(update={"minutes": new})

    def check(self, report: Report) -> None:
        """Report what is wrong across the kind's own fields; asked again of what an audience is left with."""
        if self.shows is not None and not getattr(self, self.shows):
            report.add(Code.NOTHING_TO_SHOW, self.span, id=self.id, kind=self.kind, key=self.shows)

    def slides(self, place: Place) -> Iterator[Slide]:
        """What participants see on the wall: a slide for each step that asks something."""
        yield from rounds(self, place)

    def questions(self) -> tuple[Text, ...]:
        """What the kind asks beside its steps, for the guide's list of questions."""
        return ()

    def lead_in(self, place: Place) -> Iterator[PageElement]:
        """What stands at the top of the trainer's spread: the story that all else is about."""
        yield from ()

    def guide(self, place: Place) -> Iterator[PageElement]:
        """What the trainer's spread says beside the cues that every block has."""
        yield from ()

    def sheet(self, place: Place) -> Iterator[PageElement]:
        """The body of the worksheet, below its heading; nothing secret may stand in it."""
        yield from ()

    def keys(self, place: Place) -> Iterator[PageElement]:
        """What the back of the guide has for it beside its secrets: a transcript."""
        yield from ()

    def cards(self, place: Place) -> Iterator[tuple[PageElement, ...]]:
        """Cards to print apart from the booklet, a page each; nothing secret may stand in them."""
        yield from ()

    def shown_label(self, place: Place) -> Text:
        """The small line above a title."""
        return self.label or (place.words(self.heading) if self.heading else EMPTY)


def rounds(block: Block, place: Place, *, title_is_shown: bool = False) -> Iterator[Slide]:
    """A slide for each step that asks something; steps without a title of their own have the block's and
    count on, or their first question where the block's title stands on a slide already."""
    steps = place.asking()
    untitled = sum(not step.title for step in steps)
    number = 0
    for step in steps:
        title = step.title or (step.asks[0].text if title_is_shown else block.title)
        if not (step.title or title_is_shown) and untitled > 1:
            number += 1
            title = join(" ", [title, place.words(Label.CONTINUED, number=number, total=untitled)])
        yield Slide(
            Role.QUESTIONS,
            title,
            address=step.address,
            label=block.shown_label(place),
            turn=place.turn(step, place.write_on()),
            source=block.source,
        )
