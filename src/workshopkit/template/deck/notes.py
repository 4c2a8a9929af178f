"""The notes master: the slide above, what the trainer reads below, the page's number."""

from __future__ import annotations

from workshopkit.template.deck.layouts import FIELD_ID, LANGUAGE, MAPPING
from workshopkit.theme import Level, Look
from workshopkit.writers.pptx.shapes import Rectangle, fill, geometry, identity, position
from workshopkit.writers.pptx.styles import level_style
from workshopkit.writers.pptx.xml import a, p, tree, words
from workshopkit.writers.xml import Element

_PICTURE_PT: Rectangle = (54, 54, 432, 243)  # on a notes page of 540 × 720
_NOTES_PT: Rectangle = (54, 321, 432, 345)
_NUMBER_PT: Rectangle = (386, 684, 100, 18)


def notes_master(look: Look) -> Element:
    """The master of every page of notes, in the theme's type."""
    outline = a("ln", fill(look, look.deck.table.row_rule.colour), w=9525)
    shapes = (
        _shape(2, "Slide", p("ph", type="sldImg", idx=2), _PICTURE_PT,
               locks={"noRot": True, "noChangeAspect": True}, outline=outline),
        _shape(3, "Notes", p("ph", type="body", sz="quarter", idx=3), _NOTES_PT,
               text=a("p", a("r", a("rPr", lang=LANGUAGE), words("Notes")))),
        _shape(4, "Page number", p("ph", type="sldNum", sz="quarter", idx=5), _NUMBER_PT,
               text=a("p", a("pPr", algn="r"),
                      a("fld", a("rPr", lang=LANGUAGE, sz=1000), words("‹#›"), id=FIELD_ID,
                        type="slidenum"))),
    )  # fmt: skip
    return p(
        "notesMaster",
        p("cSld", p("bg", p("bgPr", fill(look, "white"), a("effectLst"))), tree(*shapes)),
        p("clrMap", **MAPPING),
        p("notesStyle", level_style("lvl1pPr", look.deck.notes, Level.PARAGRAPH, look)),
    )


def _shape(
    number: int,
    name: str,
    holder: Element,
    at_pt: Rectangle,
    *,
    locks: dict[str, bool] | None = None,
    outline: Element | None = None,
    text: Element | None = None,
) -> Element:
    body = (
        p("txBody", a("bodyPr", lIns=0, tIns=0, rIns=0, bIns=0), a("lstStyle"), text)
        if text is not None
        else None
    )
    return p(
        "sp",
        p(
            "nvSpPr",
            identity(number, name),
            p("cNvSpPr", a("spLocks", noGrp=True, **(locks or {}))),
            p("nvPr", holder),
        ),
        p("spPr", position(at_pt), geometry(), a("noFill") if outline is not None else None, outline),
        body,
    )
