"""Make docs/pack.png, the picture in the README, from the reference session as it is built now.

    python tools/picture.py

Needs LibreOffice, its fonts (Carlito, Caladea) and the extra "thumbnails".
"""

from __future__ import annotations

import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image

import workshopkit as wk
from workshopkit.office import find_office, thumbnails, to_pdf

TARGET = Path(__file__).resolve().parent.parent / "docs" / "pack.png"
SLIDE_PX, PAGE_PX, GAP_PX = 560, 686, 14
GROUND = (120, 120, 120)
SLIDES = (1, 8, 14)  # title, case, table; counted from 0
PAGES = (("werkboekje.docx", 2), ("draaiboek.docx", 1))


def main() -> None:
    office = find_office()
    if office is None:
        sys.exit("LibreOffice was not found")
    delivery = wk.Delivery(participants=14, date="2026-12-10", start="19:30", duration="90m")
    pack = wk.render(wk.plan(wk.load("partnerschap-met-ouders"), delivery))
    with tempfile.TemporaryDirectory() as scratch:
        wk.write(pack, scratch)
        files = [Path(scratch, name) for name in ("presentatie.pptx", *(name for name, _ in PAGES))]
        deck, *documents = to_pdf(files, Path(scratch, "pdf"), office)
        slides = [_open(thumbnails(deck, SLIDE_PX)[number]) for number in SLIDES]
        pages = [
            _open(thumbnails(pdf, PAGE_PX)[number]) for pdf, (_, number) in zip(documents, PAGES, strict=True)
        ]
    height = sum(slide.height + GAP_PX for slide in slides) - GAP_PX
    pages = [page.crop((0, 0, page.width, min(page.height, height))) for page in pages]
    width = SLIDE_PX + sum(GAP_PX + page.width for page in pages)
    sheet = Image.new("RGB", (width + 2 * GAP_PX, height + 2 * GAP_PX), GROUND)
    top = GAP_PX
    for slide in slides:
        sheet.paste(slide, (GAP_PX, top))
        top += slide.height + GAP_PX
    left = GAP_PX + SLIDE_PX + GAP_PX
    for page in pages:
        sheet.paste(page, (left, GAP_PX))
        left += page.width + GAP_PX
    sheet.quantize(128).save(TARGET, optimize=True)


def _open(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


if __name__ == "__main__":
    main()
