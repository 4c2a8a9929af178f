"""The trainer's notes of a slide: labelled paragraphs below its picture."""

from __future__ import annotations

from collections.abc import Sequence

from workshopkit.elements import Cue
from workshopkit.text import Text
from workshopkit.writers.pptx.shapes import identity
from workshopkit.writers.pptx.texts import Voice, runs
from workshopkit.writers.pptx.xml import (
    a,
    named,
    number_field,
    p,
    paragraph,
    run,
    run_properties,
    shape,
    tree,
)
from workshopkit.writers.xml import Element

_SEPARATOR = "  "
_PICTURE = p("cNvSpPr", a("spLocks", noGrp=True, noRot=True, noChangeAspect=True)) + p(
    "nvPr", p("ph", type="sldImg", idx=2)
)
_BODY = p("ph", type="body", sz="quarter", idx=3)
_NUMBER = p("ph", type="sldNum", sz="quarter", idx=5)


def notes_tree(cues: Sequence[Cue], number: int, address: str, voice: Voice, style: Element) -> Element:
    """The shape tree of a page of notes: slide, notes in their `a:lstStyle`, number."""
    paragraphs = "".join([_paragraph(cue, voice) for cue in cues])
    return tree(
        p("sp", p("nvSpPr", identity(2, f"Slide · {address}"), _PICTURE), p("spPr")),
        shape(named(3, f"Notes · {address}"), _BODY, "", style, paragraphs),
        shape(named(4, f"Page number · {address}"), _NUMBER, "", a("lstStyle"),
              paragraph("", number_field(voice.language, number), "")),
    )  # fmt: skip


def _paragraph(cue: Cue, voice: Voice) -> Element:
    label = Text(cue.label.runs)
    gap = run(run_properties(voice.language, None, None, False, ""), _SEPARATOR) if label and cue.text else ""
    return paragraph("", runs(label, voice, bold=True) + gap + runs(cue.text, voice), "")
