"""The width of words in a font, from tables of advance widths."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

_WIDTH_OF_UNKNOWN = "n"  # a letter of middling width stands for a character outside the tables
_WIDE_FROM = 0x1100  # ideographs, kana, emoji: about an em each
_USUAL = "Calibri"  # stands for families without a table of their own
_WORDS = 8192  # remembered with their width; a pack has about two thousand


@dataclass(frozen=True, slots=True)
class Font:
    """A family at a size, in one of its four faces."""

    family: str
    size_pt: float
    bold: bool = False
    italic: bool = False


class _Advances(dict[str, float]):
    """The advance widths of a face in em; also of the signs that it has no table for."""

    def __missing__(self, sign: str) -> float:
        return 1.0 if _WIDE_FROM <= ord(sign) < 0x1E00 or ord(sign) > 0x2E80 else self[_WIDTH_OF_UNKNOWN]


@dataclass(frozen=True, slots=True)
class _Face:
    line_em: float
    advances_em: _Advances


def width_pt(words: str, font: Font) -> float:
    """The width of words on one line, without kerning or ligatures."""
    return width_em(words, font.family, font.bold, font.italic) * font.size_pt


@lru_cache(maxsize=_WORDS)
def width_em(words: str, family: str, bold: bool, italic: bool) -> float:
    """The same in em, at any size."""
    return sum(map(_face(family, bold, italic).advances_em.__getitem__, words))


def line_height_pt(font: Font, spacing: float = 1) -> float:
    """The distance between two baselines at a multiple of the font's own."""
    return _face(font.family, font.bold, font.italic).line_em * font.size_pt * spacing


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
    by_sign = ((sign, width / units) for sign, width in zip(characters, advances, strict=True) if width)
    return _Face(line, _Advances(by_sign))
