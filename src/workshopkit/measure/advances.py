"""The width of words in a font, from tables of advance widths."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_WIDTH_OF_UNKNOWN = "n"  # a letter of middling width stands for a character outside the tables
_WIDE_FROM = 0x1100  # ideographs, kana, emoji: about an em each
_USUAL = "Calibri"  # stands for families without a table of their own


@dataclass(frozen=True, slots=True)
class Font:
    """A family at a size, in one of its four faces."""

    family: str
    size_pt: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class _Face:
    line_em: float
    unknown_em: float
    advances_em: dict[str, float]


def width_pt(words: str, font: Font) -> float:
    """The width of words on one line, without kerning or ligatures."""
    face = _face(font.family, font.bold, font.italic)
    advances = face.advances_em
    return sum(advances.get(sign) or _unknown(sign, face) for sign in words) * font.size_pt


def line_height_pt(font: Font, spacing: float = 1) -> float:
    """The distance between two baselines at a multiple of the font's own."""
    return _face(font.family, font.bold, font.italic).line_em * font.size_pt * spacing


def _unknown(sign: str, face: _Face) -> float:
    return 1.0 if _WIDE_FROM <= ord(sign) < 0x1E00 or ord(sign) > 0x2E80 else face.unknown_em


@cache
def _table() -> tuple[str, int, dict[str, dict[str, object]]]:
    content = json.loads((files("workshopkit.measure") / "advances.json").read_text(encoding="utf-8"))
    return content["characters"], content["em"], content["families"]


@cache
def _face(family: str, bold: bool, italic: bool) -> _Face:
    characters, units, families = _table()
    widths = families.get(family, families[_USUAL])
    name = {(False, False): "regular", (True, False): "bold", (False, True): "italic"}.get((bold, italic))
    advances = widths[name or "bold-italic"]
    line = widths["line"]
    assert isinstance(advances, list) and isinstance(line, float)
    by_sign = {sign: width / units for sign, width in zip(characters, advances, strict=True)}
    return _Face(line, by_sign[_WIDTH_OF_UNKNOWN], by_sign)
