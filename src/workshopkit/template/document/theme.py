"""The theme part of the Word template: colours and fonts that a person can change in one place."""

from __future__ import annotations

from typing import get_args

from lxml import etree

from workshopkit.theme import Look
from workshopkit.theme.look import Slot

_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SLOTS: tuple[Slot, ...] = get_args(Slot)
_PLAIN = 3  # Office asks for at least three fills, lines, effects and backgrounds


def theme_part(look: Look) -> bytes:
    """theme1.xml with the colours in the same slots as the deck's; no effects."""
    colours = (_a(slot, _a("srgbClr", val=look.colours[look.slots[slot]])) for slot in _SLOTS)
    root = _a(
        "theme",
        _a(
            "themeElements",
            _a("clrScheme", *colours, name=look.name),
            _a("fontScheme", _fonts("majorFont", look.fonts.heading), _fonts("minorFont", look.fonts.body),
               name=look.name),
            _a("fmtScheme", _a("fillStyleLst", *(_fill() for _ in range(_PLAIN))),
               _a("lnStyleLst", *(_a("ln", _fill(), w=6350) for _ in range(_PLAIN))),
               _a("effectStyleLst", *(_a("effectStyle", _a("effectLst")) for _ in range(_PLAIN))),
               _a("bgFillStyleLst", *(_fill() for _ in range(_PLAIN))), name=look.name),
        ),
        name=look.name,
    )  # fmt: skip
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _fonts(tag: str, family: str) -> etree._Element:
    return _a(tag, _a("latin", typeface=family), _a("ea", typeface=""), _a("cs", typeface=""))


def _fill() -> etree._Element:
    return _a("solidFill", _a("schemeClr", val="phClr"))


def _a(tag: str, *children: etree._Element, **attributes: object) -> etree._Element:
    made = etree.Element(f"{{{_NAMESPACE}}}{tag}", nsmap={"a": _NAMESPACE})
    for name, value in attributes.items():
        made.set(name, str(value))
    made.extend(children)
    return made
