"""Makes the advance-width tables of `measure` from fonts metric-compatible with Calibri and Cambria.

Run as `python tools/metrics.py FOLDER` with the folder that holds the Carlito and Caladea files.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

TABLE = Path(__file__).parent.parent / "src" / "workshopkit" / "measure" / "advances.json"
FAMILIES = {"Calibri": "Carlito", "Cambria": "Caladea"}
FACES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold-italic": "BoldItalic"}
LINES = {"Calibri": 1.2207, "Cambria": 1.1724}  # em a line, as PowerPoint and Word space the originals
RANGES = ((0x20, 0x7E), (0xA0, 0x24F), (0x1E80, 0x1EFF), (0x2010, 0x2044), (0x20A0, 0x20BF), (0x2100, 0x2126))
RANGES_OF_SIGNS = ((0x2150, 0x215F), (0x2190, 0x21FF), (0x2200, 0x2265), (0x25A0, 0x25FF), (0x2713, 0x2717))
EM = 1000  # units in the table


def characters(fonts: list[TTFont]) -> str:
    """The characters of the ranges that at least one of the fonts has, in order."""
    known = set().union(*(font.getBestCmap() for font in fonts))
    return "".join(
        chr(code)
        for first, last in RANGES + RANGES_OF_SIGNS
        for code in range(first, last + 1)
        if code in known
    )


def advances(font: TTFont, covered: str) -> list[int]:
    """The advance of each character in thousandths of an em; 0 where the font has none."""
    names, widths, units = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    return [
        round(widths[names[ord(character)]][0] * EM / units) if ord(character) in names else 0
        for character in covered
    ]


def main(folder: Path) -> None:
    fonts = {
        (family, face): TTFont(folder / f"{file}-{suffix}.ttf")
        for family, file in FAMILIES.items()
        for face, suffix in FACES.items()
    }
    covered = characters(list(fonts.values()))
    families = {
        family: {"line": LINES[family], **{face: advances(fonts[family, face], covered) for face in FACES}}
        for family in FAMILIES
    }
    table = {"em": EM, "characters": covered, "families": families}
    TABLE.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
