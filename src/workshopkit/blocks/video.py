"""Video: a film with a viewing task, and rounds of questions about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from workshopkit.blocks.block import Block, rounds
from workshopkit.blocks.common import Line, PictureFile, lines
from workshopkit.blocks.sheets import own_starters, tasks
from workshopkit.decode import BoundTo, Inline, Language, Web
from workshopkit.elements import Cue, PageElement, Paragraph, Picture, QrCode, Role, Slide, SlideElement, Turn
from workshopkit.place import Place
from workshopkit.strings import GuideLabel, Label
from workshopkit.text import EMPTY, Text, join, linked, literal


class Video(Block):
    """A film that stands on the web; never embedded, so that the deck stays light and legal."""

    heading: ClassVar[Label | None] = Label.VIDEO
    tells: ClassVar[tuple[str, ...]] = ("url",)

    url: Web = Field(description="Where the film stands.")
    video_title: Annotated[Inline, BoundTo(("url",))] = Field(
        default=EMPTY, description="The film's own title."
    )
    link: Annotated[Inline, BoundTo(("url",))] = Field(
        default=EMPTY, description="The words of the link; never the bare address."
    )
    length: Annotated[Inline, BoundTo(("url",), names=False)] = Field(
        default=EMPTY, description="How long the film is, in words."
    )
    spoken: Annotated[Language | None, BoundTo(("url",), names=False)] = Field(
        default=None, description="The language spoken in it."
    )
    captions: Annotated[tuple[Language, ...], BoundTo(("url",), names=False)] = Field(
        default=(), description="The languages of its captions."
    )
    task: Inline = Field(default=EMPTY, description="What to look for while watching.")
    plan_b: Inline = Field(default=EMPTY, description="What to do without network or sound.")
    transcript: Annotated[tuple[Line, ...], BoundTo(("url",))] = Field(
        default=(), description="What is said in it, a paragraph each."
    )
    picture: Annotated[PictureFile | None, BoundTo(("url",))] = Field(
        default=None, description="A still of the film."
    )

    def slides(self, place: Place) -> Iterator[Slide]:
        code = QrCode(
            self.url,
            place.labels(Label.QR_CODE, title=(self.video_title or self.title).plain),
            self._link(place),
        )
        main: tuple[SlideElement, ...] = (code,)
        if self.picture:
            main = (Picture(self.picture.file, self.picture.alt.plain or None), code)
        yield Slide(
            Role.VIDEO,
            self.title,
            address=f"{self.address}.film",
            label=self.shown_label(place),
            main=main,
            turn=Turn(self._lead(place), (self.task,)) if self.task else None,
            source=self.source,
        )
        yield from rounds(self, place, title_is_shown=True)

    def guide(self, place: Place) -> Iterator[PageElement]:
        yield QrCode(self.url, place.labels(Label.QR_CODE, title=self.title.plain), self._link(place))
        captions = place.labels.join_and([place.labels.language_name(tag) for tag in self.captions])
        spoken = place.labels.language_name(self.spoken) if self.spoken else ""
        for label, text in (
            (GuideLabel.LENGTH, self.length),
            (GuideLabel.SPOKEN_LANGUAGE, literal(spoken)),
            (GuideLabel.CAPTIONS, literal(captions)),
            (GuideLabel.PLAN_B, self.plan_b),
        ):
            if text:
                yield Cue(place.words(label), text)

    def sheet(self, place: Place) -> Iterator[PageElement]:
        if self.task:
            yield Paragraph(self.task)
        yield from tasks(self, place)
        yield from own_starters(self)

    def keys(self, place: Place) -> Iterator[PageElement]:
        for text in lines(self.transcript):
            yield Paragraph(text)

    def _lead(self, place: Place) -> Text:
        """ "Kijkopdracht · 5 minuten": the time of a first step that asks nothing yet."""
        watching = place.steps[0] if place.steps and not place.steps[0].asks else None
        minutes = literal(place.labels.minutes(watching.minutes)) if watching else EMPTY
        return join(" · ", [place.words(Label.VIEWING_TASK), minutes])

    def _link(self, place: Place) -> Text:
        words = self.link or self.video_title or place.words(Label.WATCH_THE_FILM)
        return linked(words, self.url)
