"""Make the pictures in docs/adapt/: slides of the session before and after each step of the guide.

    python tools/adapting.py

The files are those that docs/adapt.md and docs/adapt.en.md show, so that the pictures are of what they say.
Needs LibreOffice, its fonts (Carlito, Caladea) and the extra "thumbnails".
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from pptx import Presentation

import workshopkit as wk
from workshopkit.office import find_office, thumbnails, to_pdf

DOCS = Path(__file__).resolve().parent.parent / "docs"
SESSION = "partnerschap-met-ouders"
SLIDE_PX, GAP_PX = 480, 14
GROUND = (120, 120, 120)


@dataclass(frozen=True)
class Pair:
    """A picture: the slide of the session and that of the guide's file with a number, from 0.

    `before` and `after` are the beginnings of the slides' titles; `language` is that of the slide after.
    """

    name: str
    file: int
    before: str
    after: str
    language: str | None = None


@dataclass(frozen=True)
class Guide:
    """A guide with the language of its pictures."""

    page: str
    language: str
    pairs: Sequence[Pair]


GUIDES = (
    Guide(
        "adapt.md",
        "nl-BE",
        (
            Pair("groep.png", 0, "Welkom", "Welkom"),
            Pair("woord.png", 2, "In dit verhaal", "In dit verhaal"),
            Pair("verhaal.png", 3, "Beloofd", "Eerst de boterham"),
            Pair("programma.png", 4, "Programma", "Programma"),
            Pair("taal.png", 0, "Beloofd", "Chose promise", "fr"),
        ),
    ),
    Guide(
        "adapt.en.md",
        "en",
        (
            Pair("group.en.png", 0, "Welcome", "Welcome"),
            Pair("word.en.png", 2, "In this story", "In this story"),
            Pair("story.en.png", 3, "A promise", "First the sandwich"),
            Pair("programme.en.png", 4, "Programme", "Programme"),
            Pair("language.en.png", 0, "A promise", "Chose promise", "fr"),
        ),
    ),
)


def main() -> None:
    office = find_office()
    if office is None:
        sys.exit("LibreOffice was not found")
    with tempfile.TemporaryDirectory() as scratch:
        for guide in GUIDES:
            _make(guide, Path(scratch, guide.page), office)


def _make(guide: Guide, scratch: Path, office: Path) -> None:
    scratch.mkdir()
    files = re.findall(r"^```yaml[^\n]*\n(.*?)^```$", _words(guide), re.MULTILINE | re.DOTALL)
    before = _slides(SESSION, guide.language, scratch / "before", office)
    for pair in guide.pairs:
        path = scratch / f"{pair.name}.yaml"
        path.write_text(files[pair.file], encoding="utf-8")
        after = _slides(path, pair.language, scratch / pair.name, office)
        _save(_beside(_titled(before, pair.before), _titled(after, pair.after)), pair.name)


def _words(guide: Guide) -> str:
    return (DOCS / guide.page).read_text(encoding="utf-8")


def _slides(name: str | Path, language: str | None, folder: Path, office: Path) -> dict[str, Image.Image]:
    """The slides of a pack by their titles."""
    pack = wk.render(wk.plan(wk.load(name, language=language)))
    deck = next(path for path in wk.write(pack, folder).files if path.suffix == ".pptx")
    titles = [slide.shapes.title.text_frame.text for slide in Presentation(str(deck)).slides]
    (pdf,) = to_pdf([deck], folder / "pdf", office)
    images = [Image.open(BytesIO(png)).convert("RGB") for png in thumbnails(pdf.read_bytes(), SLIDE_PX)]
    return dict(zip(titles, images, strict=True))


def _titled(slides: dict[str, Image.Image], beginning: str) -> Image.Image:
    return next(image for title, image in slides.items() if title.startswith(beginning))


def _beside(before: Image.Image, after: Image.Image) -> Image.Image:
    sheet = Image.new("RGB", (2 * SLIDE_PX + 3 * GAP_PX, before.height + 2 * GAP_PX), GROUND)
    sheet.paste(before, (GAP_PX, GAP_PX))
    sheet.paste(after, (SLIDE_PX + 2 * GAP_PX, GAP_PX))
    return sheet


def _save(image: Image.Image, name: str) -> None:
    (DOCS / "adapt").mkdir(exist_ok=True)
    image.quantize(64).save(DOCS / "adapt" / name, optimize=True)


if __name__ == "__main__":
    main()
