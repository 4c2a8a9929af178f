"""The theme's colours in Word: each by its slot, with its value for programs that know no slots."""

from __future__ import annotations

from workshopkit.theme import Look
from workshopkit.theme.document import LineLook
from workshopkit.writers.docx.xml import eighths, w
from workshopkit.writers.xml import Element

_WORD_SLOTS = {
    "dk1": "text1",
    "lt1": "background1",
    "dk2": "text2",
    "lt2": "background2",
    "hlink": "hyperlink",
    "folHlink": "followedHyperlink",
}


def text_colour(look: Look, name: str) -> Element:
    """The colour of type."""
    return w("color", val=look.colours[name], themeColor=_slot(look, name))


def shading(look: Look, name: str) -> Element:
    """A tint behind paragraphs or in cells."""
    return w("shd", val="clear", color="auto", fill=look.colours[name], themeFill=_slot(look, name))


def drawn_line(side: str, look: Look, line: LineLook, space_pt: float = 0, kind: str = "single") -> Element:
    """One side of a border, `space_pt` away from what it surrounds."""
    return w(side, val=kind, sz=eighths(line.weight_pt), space=round(space_pt),
             color=look.colours[line.colour], themeColor=_slot(look, line.colour))  # fmt: skip


def _slot(look: Look, name: str) -> str | None:
    held = [slot for slot, colour in look.slots.items() if colour == name]
    return _WORD_SLOTS.get(held[0], held[0]) if held else None
