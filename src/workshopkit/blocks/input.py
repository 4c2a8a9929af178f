"""Input: a claim as title and its evidence: a text, points, a picture or a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from workshopkit.blocks.block import Block, rounds
from workshopkit.blocks.common import Item, Line, PictureFile, lines
from workshopkit.decode import Inline, Model
from workshopkit.diagnostics import Code, Report
from workshopkit.elements import Bullets, PageElement, Paragraph, Picture, Role, Slide, SlideElement, Table
from workshopkit.place import Place
from workshopkit.strings import Label
from workshopkit.text import join


class Row(Item):
    """A row of a table."""

    cells: tuple[Inline, ...] = Field(description="Its cells, as many as the header has.")


class Grid(Model):
    """A table."""

    header: tuple[Inline, ...] = Field(description="The headers of its columns.")
    rows: tuple[Row, ...] = Field(description="Its rows.")


class Input(Block):
    """Something that participants need to know, said as a claim. It has no sheet."""

    heading: ClassVar[Label | None] = Label.INPUT
    tells: ClassVar[tuple[str, ...]] = ("text", "points", "picture", "table")
    has_sheet: ClassVar[bool] = False

    text: tuple[Line, ...] = Field(default=(), description="The evidence in words, a paragraph each.")
    points: tuple[Line, ...] = Field(default=(), description="The evidence in at most five points.")
    picture: PictureFile | None = Field(default=None, description="The evidence as a picture.")
    table: Grid | None = Field(default=None, description="The evidence as a table.")

    def check(self, report: Report) -> None:
        for row in self._rows():
            if self.table and len(row.cells) != len(self.table.header):
                report.add(Code.ROW_LENGTH, row.span, count=len(row.cells), expected=len(self.table.header))
        if not (
            self.text or self.points or self.picture or self._rows() or any(step.ask for step in self.steps)
        ):
            report.add(
                Code.NOTHING_TO_SHOW,
                self.span,
                id=self.id,
                kind=self.kind,
                key="text, points, picture, table",
            )

    def _rows(self) -> tuple[Row, ...]:
        return self.table.rows if self.table and self.table.header else ()

    def slides(self, place: Place) -> Iterator[Slide]:
        main: list[SlideElement] = [Paragraph(text) for text in lines(self.text)]
        if self.points:
            main.append(Bullets(lines(self.points)))
        if self.picture:
            main.append(Picture(self.picture.file, self.picture.alt.plain or None))
        if main:
            yield Slide(
                Role.CLAIM,
                self.title,
                address=f"{self.address}.claim",
                label=self.shown_label(place),
                main=tuple(main),
                source=self.source,
            )
        if self.table:
            continued = place.words(Label.CONTINUED, number=2, total=2)
            yield Slide(
                Role.TABLE,
                join(" ", [self.title, continued]) if main else self.title,
                address=f"{self.address}.table",
                main=(Table(self.table.header, tuple(row.cells for row in self.table.rows)),),
                source=self.source,
            )
        yield from rounds(self, place, title_is_shown=bool(main or self.table))

    def guide(self, place: Place) -> Iterator[PageElement]:
        if self.points:
            yield Bullets(lines(self.points))
