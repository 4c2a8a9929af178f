"""A deck as it will be drawn: real slides, each text in its place and size, every reference resolved."""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.elements import Cue
from workshopkit.text import Text
from workshopkit.theme import Level, Zone

Rectangle = tuple[float, float, float, float]  # left, top, width and height in points


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A paragraph in its size; `start` is its number where it is numbered."""

    text: Text
    level: Level
    size_pt: float
    start: int = 1


@dataclass(frozen=True, slots=True)
class TextFrame:
    """The paragraphs of a zone; `at_pt` is None where the box is the layout's own."""

    zone: Zone
    paragraphs: tuple[PlacedText, ...]
    at_pt: Rectangle | None = None


@dataclass(frozen=True, slots=True)
class PictureFrame:
    """A picture as large as its box allows; no `alt` marks it as decoration."""

    zone: Zone
    data: bytes
    alt: str | None
    at_pt: Rectangle


@dataclass(frozen=True, slots=True)
class CodeFrame:
    """A code to scan."""

    zone: Zone
    url: str
    alt: str
    at_pt: Rectangle


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row of a table with its measured height."""

    cells: tuple[Text, ...]
    height_pt: float


@dataclass(frozen=True, slots=True)
class TableFrame:
    """A table: column widths add up to the box; `emphasis` is the column that stands out."""

    zone: Zone
    at_pt: Rectangle
    columns_pt: tuple[float, ...]
    header: PlacedRow
    rows: tuple[PlacedRow, ...]
    header_size_pt: float
    size_pt: float
    emphasis: int | None


Frame = TextFrame | PictureFrame | CodeFrame | TableFrame


@dataclass(frozen=True, slots=True)
class PlacedSlide:
    """A slide: its number, its id (always the same for an address), its frames in reading order."""

    number: int
    identifier: int
    address: str
    layout: str
    title: str
    frames: tuple[Frame, ...]
    notes: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class PlacedSection:
    """Slides under a name that anyone may read."""

    name: str
    slides: tuple[PlacedSlide, ...]


@dataclass(frozen=True, slots=True)
class DeckLayout:
    """A composed deck; `language` is a BCP 47 tag."""

    name: str
    title: str
    language: str
    author: str
    sections: tuple[PlacedSection, ...]

    @property
    def slides(self) -> tuple[PlacedSlide, ...]:
        return tuple(slide for section in self.sections for slide in section.slides)
