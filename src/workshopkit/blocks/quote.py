"""Quote: what somebody says or does in practice, literally or told again, to react to."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Annotated, ClassVar

from pydantic import Field

from workshopkit.blocks.block import Block
from workshopkit.blocks.sheets import LINES, own_starters
from workshopkit.decode import BoundTo, Inline
from workshopkit.elements import (
    Case,
    Cue,
    Lines,
    PageElement,
    Paragraph,
    Role,
    Slide,
    SlideElement,
    Speech,
    Task,
)
from workshopkit.place import Place
from workshopkit.strings import GuideLabel, Label, MakersLabel
from workshopkit.text import EMPTY, Text, join


class Wording(Enum):
    """Whether the words are theirs, or those of who wrote the session."""

    VERBATIM = "verbatim"
    PARAPHRASE = "paraphrase"


class Quote(Block):
    """A text with who and where. A paraphrase is never shown as a quotation."""

    heading: ClassVar[Label | None] = Label.QUOTE
    tells: ClassVar[tuple[str, ...]] = ("text",)

    text: Inline = Field(description="The text, without quotation marks.")
    who: Annotated[Inline, BoundTo(("text",))] = Field(
        default=EMPTY, description="Whose words or practice it is."
    )
    where: Annotated[Inline, BoundTo(("text",))] = Field(
        default=EMPTY, description="Where that is or was said."
    )
    wording: Wording = Field(
        default=Wording.PARAPHRASE,
        description="verbatim, or paraphrase: in the words of who wrote the session.",
    )
    context: Annotated[Inline, BoundTo(("text",))] = Field(
        default=EMPTY, description="What the trainer should know about it."
    )
    permission: Annotated[Inline, BoundTo(("text",))] = Field(
        default=EMPTY, description="Who allowed its use."
    )
    mark: Inline = Field(default=EMPTY, description="What to underline on the sheet.")

    def slides(self, place: Place) -> Iterator[Slide]:
        steps = place.asking()
        main: tuple[SlideElement, ...] = tuple(self._shown(place))
        yield Slide(
            Role.QUOTE,
            self.title,
            address=f"{self.address}.text",
            label=self.shown_label(place),
            main=main,
            turn=place.turn(steps[0], place.write_on()) if steps else None,
            source=self.source,
        )
        for step in steps[1:]:
            yield Slide(
                Role.QUESTIONS, step.title or step.asks[0].text, address=step.address, turn=place.turn(step)
            )

    def lead_in(self, place: Place) -> Iterator[PageElement]:
        yield Case(tuple(self._shown(place)))

    def guide(self, place: Place) -> Iterator[PageElement]:
        for label, text in ((GuideLabel.CONTEXT, self.context), (GuideLabel.PERMISSION, self.permission)):
            if text:
                yield Cue(place.words(label), text)

    def sheet(self, place: Place) -> Iterator[PageElement]:
        yield Case(tuple(self._shown(place)))
        yield Task(1, place.words(Label.READ), self.mark or place.words(Label.UNDERLINE))
        yield Task(2, place.words(Label.REACTION), self.worksheet.task or place.words(Label.REACT))
        yield Lines(self.worksheet.lines or LINES)
        yield from own_starters(self)

    def _shown(self, place: Place) -> Iterator[Paragraph | Speech]:
        yield self._told(place)
        if by := self._by(place):
            yield Paragraph(by)

    def _told(self, place: Place) -> Paragraph | Speech:
        if self.wording is Wording.PARAPHRASE:
            return Paragraph(self.text)
        return Speech(place.words(Label.QUOTED, text=self.text))

    def _by(self, place: Place) -> Text:
        """Whose it is and, of what is not said literally, in whose words; EMPTY when it is nobody's."""
        whose = join(", ", [self.who, self.where])
        if self.wording is Wording.VERBATIM or not whose:
            return whose
        author = place.written_by("text")
        told = place.words(MakersLabel.IN_WORDS_OF, who=author) if author else EMPTY
        return join(", ", [whose, told or place.words(MakersLabel.PARAPHRASED)])
