"""The lists of the Word template: bullets, numbers, and the numerals of a sheet's tasks."""

from __future__ import annotations

from workshopkit.template.document.colours import text_colour
from workshopkit.template.document.paragraphs import BULLET_LIST, NUMBERED_LIST, TASK_LIST
from workshopkit.theme import Look
from workshopkit.writers.docx.xml import twips, w
from workshopkit.writers.xml import Element

_BULLET = "•"


def numbering(look: Look) -> Element:
    """The whole of numbering.xml: for each list its kind, and one list of that kind."""
    document = look.document
    lists = (
        (BULLET_LIST, "bullet", _BULLET, document.bullet, document.styles.list.indent_pt),
        (NUMBERED_LIST, "decimal", "%1", document.numeral, document.styles.list.indent_pt),
        (TASK_LIST, "decimal", "%1", document.numeral, document.styles.task.indent_pt),
    )
    return w(
        "numbering",
        *(_kind(look, *row) for row in lists),
        *(w("num", w("abstractNumId", val=number), numId=number) for number, *_ in lists),
    )


def _kind(look: Look, number: int, form: str, text: str, colour: str, indent_pt: float) -> Element:
    indent = twips(indent_pt)
    return w(
        "abstractNum",
        w("multiLevelType", val="singleLevel"),
        w(
            "lvl",
            w("start", val=1),
            w("numFmt", val=form),
            w("lvlText", val=text),
            w("lvlJc", val="left"),
            w("pPr", w("ind", left=indent, hanging=indent)),
            w("rPr", text_colour(look, colour)),
            ilvl=0,
        ),
        abstractNumId=number,
    )
