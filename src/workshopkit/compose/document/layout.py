"""A document composed for a theme: widths, distances and counts are settled, references read as words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshopkit.elements import (
    Bullets,
    Case,
    Choices,
    Heading,
    Letter,
    NameDate,
    Numbered,
    Paragraph,
    QrCode,
    Speech,
    texts,
)
from workshopkit.text import EMPTY, Text
from workshopkit.views.pages import DocumentKind


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table to read; `dense` is set smaller, `whole` stays on one page."""

    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    widths_pt: tuple[float, ...]
    emphasis: int | None = None
    dense: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A picture with the size it gets on the page."""

    data: bytes
    alt: str | None
    size_pt: tuple[float, float]
    caption: Text = EMPTY


@dataclass(frozen=True, slots=True)
class PlacedStrip:
    """Pictures without captions beside each other, a new one starting at every `step_pt`."""

    pictures: tuple[PlacedPicture, ...]
    step_pt: float


@dataclass(frozen=True, slots=True)
class PlacedLines:
    """Writing rules, this many, this far apart; the first `kept` stay on the page of the one after."""

    count: int
    distance_mm: float
    kept: int
    starter: Text = EMPTY


@dataclass(frozen=True, slots=True)
class PlacedTask:
    """A numbered heading and what to do below it, with this much space above."""

    number: int
    title: Text
    text: Text
    before_pt: float


@dataclass(frozen=True, slots=True)
class PlacedGrid:
    """A table to fill in; `first` has the first cell of each empty row."""

    header: tuple[Text, ...]
    example: tuple[Text, ...]
    first: tuple[Text, ...]
    widths_pt: tuple[float, ...]
    row_mm: float


@dataclass(frozen=True, slots=True)
class PlacedCue:
    """A labelled text; a label that is too long for the column of labels stands above its text."""

    label: Text
    text: Text
    above: bool


@dataclass(frozen=True, slots=True)
class PlacedScale:
    """Statements, each with a box under every option."""

    statements: tuple[Text, ...]
    options: tuple[Text, ...]
    widths_pt: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class PlacedCards:
    """Cards in rows; a last row may have fewer."""

    rows: tuple[tuple[Text, ...], ...]
    widths_pt: tuple[float, ...]
    height_mm: float


PlacedElement = (
    Heading
    | Paragraph
    | Speech
    | Bullets
    | Numbered
    | PlacedCue
    | NameDate
    | Case
    | PlacedTask
    | Choices
    | Letter
    | QrCode
    | PlacedTable
    | PlacedPicture
    | PlacedStrip
    | PlacedLines
    | PlacedGrid
    | PlacedScale
    | PlacedCards
)


@dataclass(frozen=True, slots=True)
class PartLayout:
    """Elements that start on a new page; `pages` is how many they take by our own reckoning.

    `restart` says that its pages count from 1.
    """

    elements: tuple[PlacedElement, ...]
    header: Text
    footer: Text
    restart: bool
    pages: int


@dataclass(frozen=True, slots=True)
class DocumentLayout:
    """What the writer of a Word file needs to know."""

    kind: DocumentKind
    name: str
    title: str
    language: str
    parts: tuple[PartLayout, ...]
    author: str = ""

    @property
    def on_sheet(self) -> bool:
        """Whether participants write in it: its running text is larger than a guide's."""
        return self.kind is not DocumentKind.GUIDE


def dump(layout: DocumentLayout) -> str:
    """The layout as lines to read and compare: parts, and an element a line."""
    return "\n".join(_lines(layout)) + "\n"


def _lines(layout: DocumentLayout) -> Iterator[str]:
    yield f"{layout.kind.value} {layout.name} · {layout.title} · {layout.language}"
    for number, part in enumerate(layout.parts, start=1):
        yield f"part {number} · pages {part.pages}{' · restart' if part.restart else ''}"
        yield f"  header {part.header.plain!r} footer {part.footer.plain!r}"
        for element in part.elements:
            yield f"  {_line(element)}"


def _line(element: PlacedElement) -> str:
    words = " | ".join(text.plain.replace("\n", " / ") for text in texts(element) if text)
    return " ".join(filter(None, (type(element).__name__.removeprefix("Placed"), _figures(element), words)))


def _figures(element: PlacedElement) -> str:
    match element:
        case Heading(level=level):
            return str(level)
        case PlacedTask(number=number):
            return str(number)
        case PlacedLines(count=count, distance_mm=distance_mm):
            return f"{count} × {distance_mm:g} mm"
        case PlacedGrid(widths_pt=widths_pt, first=first, row_mm=row_mm):
            return f"[{_widths(widths_pt)}] {len(first)} × {row_mm:g} mm"
        case PlacedTable(widths_pt=widths_pt) | PlacedScale(widths_pt=widths_pt):
            return f"[{_widths(widths_pt)}]"
        case PlacedCards(widths_pt=widths_pt, height_mm=height_mm):
            return f"[{_widths(widths_pt)}] {height_mm:g} mm"
        case PlacedCue(above=above):
            return "above" if above else ""
        case PlacedPicture(size_pt=(width_pt, height_pt)):
            return f"{width_pt:.0f} × {height_pt:.0f} pt"
        case PlacedStrip(pictures=pictures):
            return f"{len(pictures)} ×"
        case _:
            return ""


def _widths(widths_pt: tuple[float, ...]) -> str:
    return " ".join(f"{width:.0f}" for width in widths_pt)
