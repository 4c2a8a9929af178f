"""Opening: people come in, the question of the session is asked, then agreements, goals, programme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from workshopkit.blocks.block import Block
from workshopkit.decode import Inline
from workshopkit.elements import Bullets, Paragraph, Role, Slide, SlideElement
from workshopkit.place import Place, ProgrammeItem
from workshopkit.strings import Label
from workshopkit.text import EMPTY, Text, join, literal


class Opening(Block):
    """The start of a session. Its sheet is the cover of the booklet."""

    heading: ClassVar[Label | None] = Label.OPENING
    tells: ClassVar[tuple[str, ...]] = ("welcome",)
    has_sheet: ClassVar[bool] = False

    welcome: Inline = Field(default=EMPTY, description="What stands on the wall while people come in.")

    def slides(self, place: Place) -> Iterator[Slide]:
        frame = place.frame
        name = self.public_name.plain
        programme = tuple(item for item in frame.programme if item.name.plain != name)
        known = (self.welcome, frame.when, frame.where) if place.first else (self.welcome,)
        arrival = [text for text in known if text]
        yield Slide(
            Role.WALK_IN,
            (self.programme or place.words(Label.OPENING)) if place.first else self.title,
            address=f"{self.address}.welcome",
            label=frame.title,
            main=tuple(Paragraph(text) for text in arrival),
        )
        if place.first:
            yield from self._session(place, programme)
        for step in place.asking():
            yield Slide(
                Role.QUESTIONS,
                step.title or step.asks[0].text,
                address=step.address,
                label=self.shown_label(place),
                turn=place.turn(step, place.write_on()),
            )

    def _session(self, place: Place, programme: tuple[ProgrammeItem, ...]) -> Iterator[Slide]:
        """Title, agreements and goals, once for all meetings, and the programme of each."""
        frame = place.frame
        yield Slide(
            Role.TITLE,
            frame.title,
            address=f"{self.address}.title",
            main=tuple(Paragraph(text) for text in (frame.subtitle, frame.trainer) if text),
            source=frame.credits,
        )
        lists = [
            ("agreements", place.words(Label.AGREEMENTS), frame.agreements),
            ("goals", place.words(Label.GOALS), frame.goals),
        ]
        for number, meeting in enumerate(dict.fromkeys(item.meeting for item in programme), 1):
            items = tuple(_line(place, item) for item in programme if item.meeting == meeting)
            title = join(" · ", [place.words(Label.PROGRAMME), meeting])
            lists.append(("programme" if number == 1 else f"programme.{number}", title, items))
        for name, title, items in lists:
            if items:
                shown: tuple[SlideElement, ...] = (Bullets(items),)
                yield Slide(Role.LIST, title, address=f"{self.address}.{name}", main=shown)


def _line(place: Place, item: ProgrammeItem) -> Text:
    minutes = literal(place.labels.minutes(item.minutes)) if item.minutes else EMPTY
    return join(" · ", [item.name, minutes])
