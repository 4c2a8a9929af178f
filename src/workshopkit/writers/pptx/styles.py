"""Paragraph styles of a placeholder: a list level for each kind of paragraph, with real markers."""

from __future__ import annotations

from workshopkit.theme import Level, LevelLook, Look, TextLook
from workshopkit.writers.pptx.shapes import fill, paint
from workshopkit.writers.pptx.xml import a, emu, hundredths, thousandths
from workshopkit.writers.xml import Element

_BULLET = "•"


def list_style(text: TextLook, look: Look, align: str = "left") -> Element:
    """The `a:lstStyle` of a placeholder with these styles."""
    return a("lstStyle", *level_styles(text, look, align))


def level_styles(text: TextLook, look: Look, align: str = "left") -> list[Element]:
    """A paragraph style for each level that the text has."""
    return [
        level_style(f"lvl{number}pPr", text.level(level), level, look, align)
        for number, level in enumerate(text.levels, start=1)
    ]


def level_style(tag: str, style: LevelLook, level: Level, look: Look, align: str = "left") -> Element:
    """One level: margins, spacing, marker, and the type that its runs start from."""
    hangs = level in (Level.BULLET, Level.NUMBER)
    return a(
        tag,
        a("lnSpc", a("spcPct", val=thousandths(style.line))),
        a("spcBef", a("spcPts", val=0)),
        a("spcAft", a("spcPts", val=hundredths(style.after_pt))),
        a("buClr", paint(look, style.marker)) if hangs and style.marker else None,
        marker(level),
        a("defRPr", fill(look, style.colour),
          a("latin", typeface="+mj-lt" if style.font == "heading" else "+mn-lt"),
          sz=hundredths(style.sizes_pt[0]), b=style.bold, i=style.italic, kern=0),
        marL=emu(style.indent_pt),
        indent=-emu(style.indent_pt) if hangs else 0,
        algn="r" if align == "right" else "l",
    )  # fmt: skip


def marker(level: Level, start: int = 1) -> Element:
    """What stands before a paragraph of a level."""
    match level:
        case Level.BULLET:
            return a("buChar", char=_BULLET)
        case Level.NUMBER:
            return a("buAutoNum", type="arabicPlain", startAt=start if start > 1 else None)
        case _:
            return a("buNone")


def body_properties(anchor: str) -> Element:
    """No margins of its own: the boxes of a theme are where the words are."""
    return a("bodyPr", a("noAutofit"), wrap="square", lIns=0, tIns=0, rIns=0, bIns=0, rtlCol=False,
             anchor={"top": "t", "middle": "ctr", "bottom": "b"}[anchor])  # fmt: skip
