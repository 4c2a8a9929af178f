"""Sections of a deck, named for the pane at the left of the screen."""

from __future__ import annotations

import uuid

from workshopkit.compose.deck.layout import DeckLayout
from workshopkit.writers.pptx.xml import P14, SECTION_EXTENSION, foreign, p, section_slide
from workshopkit.writers.xml import Element

_SPACE = uuid.UUID("6f1f3b0e-52f1-5d0f-8f58-736563746965")  # of our own, so that ids are the same each time


def section_extension(layout: DeckLayout) -> Element:
    """The `p:ext` of a presentation with its sections; an empty one stays, without slides."""
    sections = [
        foreign(
            "p14", None, "section",
            foreign("p14", None, "sldIdLst",
                    *(section_slide(slide.identifier) for slide in section.slides)),
            name=section.name, id=_identifier(layout, place),
        )
        for place, section in enumerate(layout.sections)
    ]  # fmt: skip
    return p("ext", foreign("p14", P14, "sectionLst", *sections), uri=SECTION_EXTENSION)


def _identifier(layout: DeckLayout, place: int) -> str:
    section = layout.sections[place]
    key = section.slides[0].address if section.slides else f"{place}:{section.name}"
    return f"{{{str(uuid.uuid5(_SPACE, key)).upper()}}}"
