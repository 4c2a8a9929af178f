"""The trainer's notes of a slide: labelled paragraphs below its picture."""

from __future__ import annotations

from collections.abc import Sequence

from workshopkit.elements import Cue
from workshopkit.text import Text
from workshopkit.theme import Level, Look
from workshopkit.writers.pptx.shapes import identity, tree
from workshopkit.writers.pptx.slides import SLIDE_NUMBER_FIELD
from workshopkit.writers.pptx.styles import level_style
from workshopkit.writers.pptx.texts import Voice, runs
from workshopkit.writers.pptx.xml import Element, a, p, words

_SEPARATOR = "  "


def notes_tree(cues: Sequence[Cue], number: int, address: str, voice: Voice, look: Look) -> Element:
    """The shape tree of a page of notes: slide, notes, number. LibreOffice needs the style of notes here."""
    style = a("lstStyle", level_style("lvl1pPr", look.deck.notes, Level.PARAGRAPH, look))
    paragraphs = [_paragraph(cue, voice) for cue in cues]
    field = a(
        "fld", a("rPr", lang=voice.language), words(str(number)), id=SLIDE_NUMBER_FIELD, type="slidenum"
    )
    return tree(
        p("sp", p("nvSpPr", identity(2, f"Slide · {address}"),
                  p("cNvSpPr", a("spLocks", noGrp=True, noRot=True, noChangeAspect=True)),
                  p("nvPr", p("ph", type="sldImg", idx=2))), p("spPr")),
        _shape(3, f"Notes · {address}", p("ph", type="body", sz="quarter", idx=3), paragraphs, style),
        _shape(4, f"Page number · {address}", p("ph", type="sldNum", sz="quarter", idx=5), [a("p", field)]),
    )  # fmt: skip


def _shape(
    number: int, name: str, holder: Element, paragraphs: list[Element], style: Element | None = None
) -> Element:
    return p(
        "sp",
        p("nvSpPr", identity(number, name), p("cNvSpPr", a("spLocks", noGrp=True)), p("nvPr", holder)),
        p("spPr"),
        p("txBody", a("bodyPr"), a("lstStyle") if style is None else style, *paragraphs),
    )


def _paragraph(cue: Cue, voice: Voice) -> Element:
    label = Text(cue.label.runs)
    gap = a("r", a("rPr", lang=voice.language), words(_SEPARATOR)) if label and cue.text else None
    return a("p", *runs(label, voice, bold=True), gap, *runs(cue.text, voice))
