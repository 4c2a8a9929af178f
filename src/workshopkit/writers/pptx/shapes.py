"""Shapes of a slide, a layout or a master: what they are called, where they stand, how they are filled."""

from __future__ import annotations

from workshopkit.theme import Look, ShapeLook
from workshopkit.writers.pptx.xml import (
    DECORATIVE,
    DECORATIVE_EXTENSION,
    a,
    emu,
    foreign,
    p,
    thousandths,
    transform,
)
from workshopkit.writers.xml import Element

Rectangle = tuple[float, float, float, float]
_FORMS = {"rectangle": "rect", "circle": "ellipse", "rule": "line"}


def identity(number: int, name: str, *, describes: str | None = None, decorative: bool = False) -> Element:
    """The `p:cNvPr` of a shape: its number on the slide, its name, what a picture shows."""
    return p("cNvPr", _DECORATION if decorative else None, id=number, name=name, descr=describes)


_DECORATION = a(
    "extLst",
    a("ext", foreign("adec", DECORATIVE, "decorative", val=True), uri=DECORATIVE_EXTENSION),
)


def position(at_pt: Rectangle) -> Element:
    """The `a:xfrm` of a left, top, width and height in points."""
    left, top, width, height = map(emu, at_pt)
    return transform(left, top, width, height)


def geometry(form: str = "rect") -> Element:
    """A preset form."""
    return a("prstGeom", a("avLst"), prst=form)


def fill(look: Look, colour: str, opacity: float = 1) -> Element:
    """A solid fill in a colour of the theme's slots."""
    return a("solidFill", paint(look, colour, opacity))


def paint(look: Look, colour: str, opacity: float = 1) -> Element:
    """A colour of the theme's slots."""
    alpha = None if opacity == 1 else a("alpha", val=thousandths(opacity))
    return a("schemeClr", alpha, val=scheme(look, colour))


def scheme(look: Look, colour: str) -> str:
    """The slot of a colour as slides call it: text and background instead of dark and light."""
    slot = look.slot(colour)
    return {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}.get(slot, slot)


def decoration(number: int, name: str, shape: ShapeLook, look: Look, *, drawn: bool = False) -> Element:
    """A shape without text that screen readers pass over; `drawn` marks it as a layout's own."""
    filled = fill(look, shape.colour, shape.opacity)
    if shape.form == "rule":
        properties = p(
            "spPr", position(shape.at_pt), geometry("line"), a("ln", filled, w=emu(shape.weight_pt))
        )
    else:
        properties = p(
            "spPr", position(shape.at_pt), geometry(_FORMS[shape.form]), filled, a("ln", a("noFill"))
        )
    return p(
        "sp",
        p(
            "nvSpPr",
            identity(number, name, decorative=True),
            p("cNvSpPr"),
            p("nvPr", userDrawn=drawn or None),
        ),
        properties,
    )
