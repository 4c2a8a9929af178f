"""Make the pictures in docs/ from the reference session as it is built now.

    python tools/picture.py

pack.png is the one in the README; pages.png has every page of the pack, to look at after a change of the
look. Needs LibreOffice, its fonts (Carlito, Caladea) and the extra "thumbnails".
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from PIL import Image

import workshopkit as wk
from workshopkit.office import find_office, thumbnails, to_pdf

DOCS = Path(__file__).resolve().parent.parent / "docs"
SLIDE_PX, PAGE_PX, GAP_PX = 560, 686, 14
SMALL_PX, ACROSS, SMALL_GAP_PX = 260, 10, 6
GROUND = (120, 120, 120)
SLIDES = (1, 8, 14)  # title, case, table; counted from 0
PAGES = (("werkboekje", 2), ("draaiboek", 1))

Pages = Mapping[str, tuple[Image.Image, ...]]


def main() -> None:
    office = find_office()
    if office is None:
        sys.exit("LibreOffice was not found")
    pages = _pages(office)
    _save(_pack(pages), "pack.png")
    _save(_contact_sheet(pages), "pages.png")


def _pages(office: Path) -> Pages:
    """Every page of the pack by the stem of its file, as wide as the largest picture needs."""
    delivery = wk.Delivery(participants=14, date="2026-12-10", start="19:30", duration="90m")
    pack = wk.render(wk.plan(wk.load("partnerschap-met-ouders"), delivery))
    with tempfile.TemporaryDirectory() as scratch:
        files = wk.write(pack, scratch).files
        made = to_pdf(files, Path(scratch, "pdf"), office)
        return {path.stem: tuple(_open(png) for png in thumbnails(path, PAGE_PX)) for path in made}


def _pack(pages: Pages) -> Image.Image:
    """Three slides below each other, and two pages beside them."""
    slides = [_narrowed(pages["presentatie"][number], SLIDE_PX) for number in SLIDES]
    height = sum(slide.height + GAP_PX for slide in slides) - GAP_PX
    beside = [pages[stem][number] for stem, number in PAGES]
    beside = [page.crop((0, 0, page.width, min(page.height, height))) for page in beside]
    width = SLIDE_PX + sum(GAP_PX + page.width for page in beside)
    sheet = Image.new("RGB", (width + 2 * GAP_PX, height + 2 * GAP_PX), GROUND)
    top, left = GAP_PX, GAP_PX + SLIDE_PX + GAP_PX
    for slide in slides:
        sheet.paste(slide, (GAP_PX, top))
        top += slide.height + GAP_PX
    for page in beside:
        sheet.paste(page, (left, GAP_PX))
        left += page.width + GAP_PX
    return sheet


def _contact_sheet(pages: Pages) -> Image.Image:
    """Every page, ten beside each other: the slides first, then what stands upright."""
    deck, *documents = pages.values()
    rows = []
    for images in (deck, [image for document in documents for image in document]):
        small = [_narrowed(image, SMALL_PX) for image in images]
        rows += [small[start : start + ACROSS] for start in range(0, len(small), ACROSS)]
    height = sum(max(image.height for image in row) + SMALL_GAP_PX for row in rows) + SMALL_GAP_PX
    sheet = Image.new("RGB", (ACROSS * (SMALL_PX + SMALL_GAP_PX) + SMALL_GAP_PX, height), GROUND)
    top = SMALL_GAP_PX
    for row in rows:
        for column, image in enumerate(row):
            sheet.paste(image, (SMALL_GAP_PX + column * (SMALL_PX + SMALL_GAP_PX), top))
        top += max(image.height for image in row) + SMALL_GAP_PX
    return sheet


def _narrowed(image: Image.Image, width_px: int) -> Image.Image:
    return image.resize((width_px, round(image.height * width_px / image.width)), Image.Resampling.LANCZOS)


def _save(image: Image.Image, name: str) -> None:
    image.quantize(128).save(DOCS / name, optimize=True)


def _open(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


if __name__ == "__main__":
    main()
