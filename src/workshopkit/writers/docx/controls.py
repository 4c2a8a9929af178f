"""Content controls: places to type and boxes to tick, for who fills a sheet in on screen."""

from __future__ import annotations

from workshopkit.writers.docx.page import Page
from workshopkit.writers.docx.xml import control, run, w, w14
from workshopkit.writers.xml import Element

_BOX, _TICKED = "☐", "☒"
_BOX_FONT = "MS Gothic"  # Word's own for boxes; every system has a fallback for it
_LONGEST_ALIAS = 60


def box(page: Page, name: str) -> Element:
    """A box to tick, in a run of text."""
    properties = w("rPr", _FONTS, w("lang", val=page.layout.language))
    return _control(page, name, "box", run(properties, _BOX), _CHECKBOX)


_FONTS = w("rFonts", ascii=_BOX_FONT, eastAsia=_BOX_FONT, hAnsi=_BOX_FONT, hint="eastAsia")
_CHECKBOX = w14(
    "checkbox",
    w14("checked", val=0),
    w14("checkedState", val=f"{ord(_TICKED):04X}", font=_BOX_FONT),
    w14("uncheckedState", val=f"{ord(_BOX):04X}", font=_BOX_FONT),
)


def answer(page: Page, name: str, content: str) -> Element:
    """A place to type, around the runs or paragraphs that it shows when empty."""
    return _control(page, name, "answer", content)


def _control(page: Page, name: str, kind: str, content: str, own: Element = "") -> Element:
    number = next(page.control_numbers)
    alias = page.unique(" ".join(name.split())[:_LONGEST_ALIAS] or kind)
    return control(alias, f"{kind}-{number}", number, own, content)
