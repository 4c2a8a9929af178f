"""A kind is one file: a fourteenth, defined here, gets into deck, guide and worksheet by itself."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import docx
import pptx
import pytest
from pydantic import Field

from workshopkit.blocks import KINDS, Block
from workshopkit.blocks.common import Line, lines
from workshopkit.decode import Inline
from workshopkit.diagnostics import Code, WorkshopError
from workshopkit.elements import Bullets, Choices, Cue, PageElement, Paragraph, Role, Slide, Turn
from workshopkit.model import load
from workshopkit.package import FileKind, Pack
from workshopkit.place import Form, Place
from workshopkit.planning import plan
from workshopkit.rendering import render
from workshopkit.strings import GuideLabel, Label
from workshopkit.theme import Theme


class Poll(Block):
    """A show of hands: options on the wall, a box for each on the sheet, the meaning in the guide."""

    heading: ClassVar[Label | None] = Label.QUESTIONS

    statement: Inline = Field(description="What is voted on.")
    options: tuple[Line, ...] = Field(description="What one can vote.")
    meaning: Inline = Field(description="What the trainer makes of the outcome.")

    def slides(self, place: Place) -> Iterator[Slide]:
        yield Slide(
            Role.LIST,
            self.title,
            address=f"{self.address}.vote",
            label=self.shown_label(place),
            main=(Bullets(lines(self.options)),),
            turn=Turn(place.timed(Form.PLENARY, place.minutes), (self.statement,), place.write_on()),
        )

    def guide(self, place: Place) -> Iterator[PageElement]:
        yield Cue(place.words(GuideLabel.DEBRIEF), self.meaning)

    def sheet(self, place: Place) -> Iterator[PageElement]:
        yield Paragraph(self.statement)
        yield Choices(lines(self.options))


WORKSHOP = """\
format: 1
workshop: stemming
title: Wat zegt je hand?
blocks:
  - id: handen
    kind: poll
    title: Steek je hand op
    minutes: 6
    statement: Soep hoort op woensdag.
    options: [Eens, Oneens, {id: weet-niet, text: Ik wil nog proeven}]
    meaning: Vraag wie van mening veranderde.
    worksheet: {title: Mijn stem}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "stemming.yaml"
    path.write_text(WORKSHOP, encoding="utf-8")
    return path


@pytest.fixture
def pack(path: Path, theme: Theme) -> Pack:
    return render(plan(load(path, kinds={**KINDS, "poll": Poll})), theme)


def words_of(pack: Pack, kind: FileKind) -> str:
    """All the words of the first file of a kind, as another program reads them."""
    data = io.BytesIO(next(file.data for file in pack.files if file.kind is kind))
    if kind is FileKind.DECK:
        shapes = [shape for slide in pptx.Presentation(data).slides for shape in slide.shapes]
        return "\n".join(shape.text_frame.text for shape in shapes if shape.has_text_frame)
    return "\n".join(
        "".join(text.text or "" for text in paragraph.iter("{*}t"))
        for paragraph in docx.Document(data).element.body.iter("{*}p")
    )


def test_deck_shows_the_new_kind(pack: Pack) -> None:
    words = words_of(pack, FileKind.DECK)
    for text in ("Steek je hand op", "Soep hoort op woensdag.", "Eens", "Oneens", "Noteer op werkblad 1"):
        assert text in words
    assert "Vraag wie van mening veranderde." not in words


def test_guide_shows_the_new_kind(pack: Pack) -> None:
    words = words_of(pack, FileKind.GUIDE)
    for text in ("1  Steek je hand op", "Vraag wie van mening veranderde.", "dia 1", "werkblad 1"):
        assert text in words


@pytest.mark.parametrize("kind", [FileKind.SHEET, FileKind.BOOKLET])
def test_sheets_show_the_new_kind(pack: Pack, kind: FileKind) -> None:
    words = words_of(pack, kind)
    for text in ("Mijn stem", "Soep hoort op woensdag.", "Oneens", "Ik wil nog proeven"):
        assert text in words
    assert "Vraag wie van mening veranderde." not in words


def test_mistakes_in_the_new_kind_are_told_like_those_in_others(path: Path) -> None:
    path.write_text(WORKSHOP.replace("statement", "stelling"), encoding="utf-8")
    with pytest.raises(WorkshopError) as caught:
        load(path, kinds={**KINDS, "poll": Poll})
    told = {(diagnostic.code, diagnostic.span.line) for diagnostic in caught.value.diagnostics}
    assert told == {(Code.UNKNOWN_FIELD, 9), (Code.MISSING_FIELD, 5)}


def test_new_kind_is_unknown_to_who_does_not_ask_for_it(path: Path) -> None:
    assert "poll" not in KINDS
    with pytest.raises(WorkshopError) as caught:
        load(path)
    assert Code.UNKNOWN_KIND in {diagnostic.code for diagnostic in caught.value.diagnostics}


def test_every_kind_says_itself_what_it_is() -> None:
    """Its docstring and the description of every field go into the schema that editors show."""
    for kind in KINDS.values():
        assert kind.__doc__
        assert [name for name, field in kind.model_fields.items() if not field.description] == []


def test_vignette_stage_without_a_story_has_no_empty_frame(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(
        "format: 1\nworkshop: c\ntitle: Een proef\nblocks:\n"
        "  - {kind: vignette, title: T, minutes: 5, stages: [{title: Alleen een titel}]}\n",
        encoding="utf-8",
    )
    assert render(plan(load(path))).files
