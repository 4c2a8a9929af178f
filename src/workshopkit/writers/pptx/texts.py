"""Paragraphs and runs: the words of a layout with their language, links and sizes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workshopkit.compose.deck.layout import PlacedText
from workshopkit.text import Run, Text
from workshopkit.theme import Level, TextLook
from workshopkit.writers.pptx.styles import marker
from workshopkit.writers.pptx.xml import (
    LINK_COLOUR,
    LINK_COLOUR_EXTENSION,
    a,
    end_properties,
    foreign,
    hundredths,
    level,
    line_break,
    paragraph,
    run,
    run_properties,
)
from workshopkit.writers.xml import Element, quoted


@dataclass(frozen=True, slots=True)
class Voice:
    """The language of a part, and how it comes by a relationship to a link's target."""

    language: str
    relate: Callable[[str], str]


Depths = Mapping[Level, tuple[int, float]]


def depths(look: TextLook) -> Depths:
    """How deep in its list a paragraph of each level stands, and the size that it has by itself."""
    own = look.levels
    return {each: (own.index(each) if each in own else 0, look.level(each).sizes_pt[0]) for each in Level}


def placed_paragraph(placed: PlacedText, look: Depths, voice: Voice) -> Element:
    """A paragraph at its list level; its size is said only where the ladder was walked down."""
    depth, usual_pt = look[placed.level]
    size = None if placed.size_pt == usual_pt else hundredths(placed.size_pt)
    counted = marker(placed.level, placed.start) if placed.start > 1 and placed.level is Level.NUMBER else ""
    drawn = runs(placed.text, voice, size=size)
    return paragraph(level(depth, counted), drawn, end_properties(voice.language, size))


def runs(text: Text, voice: Voice, *, size: int | None = None, bold: bool | None = None) -> str:
    """The runs of a text; a line break in one is a line break on the slide."""
    drawn: list[Element] = []
    for each in text.runs:
        if isinstance(each, Run):
            properties = _properties(each, voice, size, bold)
            if "\n" not in each.text:
                drawn.append(run(properties, each.text))
                continue
            first, *rest = each.text.split("\n")
            drawn += [run(properties, first)] if first else []
            for line in rest:
                drawn.append(line_break(properties))
                drawn += [run(properties, line)] if line else []
    return "".join(drawn)


def _properties(each: Run, voice: Voice, size: int | None, bold: bool | None) -> Element:
    return run_properties(
        quoted(each.language) if each.language else voice.language,
        size,
        True if each.bold else bold,
        each.italic,
        _link(each.link, voice) if each.link else "",
    )


def _link(target: str, voice: Voice) -> Element:
    """A link in the colour of the words around it, so that it can be read on any ground."""
    return a("hlinkClick", _AS_THE_WORDS, r_id=voice.relate(target))


_AS_THE_WORDS = a(
    "extLst",
    a("ext", foreign("ahyp", LINK_COLOUR, "hlinkClr", val="tx"), uri=LINK_COLOUR_EXTENSION),
)
