"""Paragraphs and runs: the words of a layout with their language, links and sizes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from workshopkit.compose.deck.layout import PlacedText
from workshopkit.text import CONTROL, Run, Text
from workshopkit.theme import Level, TextLook
from workshopkit.writers.pptx.styles import marker
from workshopkit.writers.pptx.xml import (
    LINK_COLOUR,
    LINK_COLOUR_EXTENSION,
    Element,
    a,
    foreign,
    hundredths,
    words,
)


@dataclass(frozen=True, slots=True)
class Voice:
    """The language of a part, and how it comes by a relationship to a link's target."""

    language: str
    relate: Callable[[str], str]


def paragraph(placed: PlacedText, look: TextLook, voice: Voice) -> Element:
    """A paragraph at its list level; its size is said only where the ladder was walked down."""
    level = look.levels.index(placed.level) if placed.level in look.levels else 0
    style = look.level(placed.level)
    size = None if placed.size_pt == style.sizes_pt[0] else hundredths(placed.size_pt)
    counted = (
        marker(placed.level, placed.start) if placed.level is Level.NUMBER and placed.start > 1 else None
    )
    properties = a("pPr", counted, lvl=level or None) if level or counted is not None else None
    end = a("endParaRPr", lang=voice.language, sz=size)
    return a("p", properties, *runs(placed.text, voice, size=size), end)


def runs(text: Text, voice: Voice, *, size: int | None = None, bold: bool | None = None) -> Iterator[Element]:
    """The runs of a text; a line break in one is a line break on the slide."""
    for run in text.runs:
        if isinstance(run, Run):
            for place, piece in enumerate(run.text.split("\n")):
                if place:
                    yield a("br", _properties(run, voice, size, bold))
                if piece:
                    yield a("r", _properties(run, voice, size, bold), words(CONTROL.sub("", piece)))


def _properties(run: Run, voice: Voice, size: int | None, bold: bool | None) -> Element:
    return a(
        "rPr",
        _link(run.link, voice) if run.link else None,
        lang=run.language or voice.language,
        sz=size,
        b=True if run.bold else bold,
        i=True if run.italic else None,
    )


def _link(target: str, voice: Voice) -> Element:
    """A link in the colour of the words around it, so that it can be read on any ground."""
    colour = foreign("ahyp", LINK_COLOUR, "hlinkClr", val="tx")
    return a(
        "hlinkClick", a("extLst", a("ext", colour, uri=LINK_COLOUR_EXTENSION)), r_id=voice.relate(target)
    )
