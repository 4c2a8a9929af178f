"""The table style of a deck: a header over a rule, fine lines between rows, a column that stands out."""

from __future__ import annotations

from workshopkit.theme import Look
from workshopkit.theme.deck import LineLook
from workshopkit.writers.pptx.shapes import fill, paint
from workshopkit.writers.pptx.tables import TABLE_STYLE
from workshopkit.writers.pptx.xml import a, emu
from workshopkit.writers.xml import Element

_SIDES = ("left", "right", "top", "bottom", "insideH", "insideV")


def table_styles(look: Look) -> Element:
    """The part with our one style, which is the default of a new table too."""
    table = look.deck.table
    emphasis = (table.strong.colour, fill(look, table.emphasis))
    style = a(
        "tblStyle",
        _part("wholeTbl", look, table.cell.colour, False,
              {"insideH": table.row_rule, "bottom": table.row_rule}, everywhere=True),
        _part("lastCol", look, emphasis[0], True, {}, filled=emphasis[1]),
        _part("firstRow", look, table.header.colour, True, {"bottom": table.header_rule}),
        styleId=TABLE_STYLE,
        styleName=look.name,
    )  # fmt: skip
    return a("tblStyleLst", style, **{"def": TABLE_STYLE})


def _part(
    tag: str,
    look: Look,
    colour: str,
    bold: bool,
    rules: dict[str, LineLook],
    *,
    everywhere: bool = False,
    filled: Element | None = None,
) -> Element:
    """A part of the style; `everywhere` says of each side that has no rule that it has none."""
    borders = [a(side, _line(rules.get(side), look)) for side in _SIDES if everywhere or side in rules]
    background = (
        a("fill", a("noFill") if filled is None else filled) if everywhere or filled is not None else None
    )
    return a(
        tag,
        a("tcTxStyle", a("fontRef", a("schemeClr", val="tx1"), idx="minor"), paint(look, colour),
          b="on" if bold else "off"),
        a("tcStyle", a("tcBdr", *borders), background),
    )  # fmt: skip


def _line(rule: LineLook | None, look: Look) -> Element:
    if rule is None:
        return a("ln", a("noFill"))
    return a("ln", fill(look, rule.colour), w=emu(rule.weight_pt), cmpd="sng")
