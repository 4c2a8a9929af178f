"""Make the pictures in docs/adapt/: slides of the session before and after each step of the guide.

    python tools/adapting.py

The files are those that docs/adapt.md and docs/adapt.en.md show, as they stand at the end, so that the
pictures are of what they say. Needs LibreOffice, its fonts (Carlito, Caladea) and the extra "thumbnails".
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
FILE = re.compile(r"^```yaml (\+?)(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SLIDE_PX, GAP_PX = 480, 14
GROUND = (120, 120, 120)


@dataclass(frozen=True)
class Pair:
    """A picture: a slide of the session, and that of a file of the guide.

    `before` and `after` are the beginnings of the slides' titles; `language` is that of the slide after.
    """

    name: str
    file: str
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
            Pair("groep.png", "mijn-groep.yaml", "Welkom", "Welkom"),
            Pair("woord.png", "onthaal.yaml", "In dit verhaal", "In dit verhaal"),
            Pair("verhaal.png", "verhaal.yaml", "Beloofd", "Eerst de boterham"),
            Pair("programma.png", "mijn-groep.yaml", "Programma", "Programma"),
            Pair("taal.png", "huis.yaml", "Beloofd", "Chose promise", "fr"),
        ),
    ),
    Guide(
        "adapt.en.md",
        "en",
        (
            Pair("group.en.png", "our-group.yaml", "Welcome", "Welcome"),
            Pair("word.en.png", "childminders.yaml", "In this story", "In this story"),
            Pair("story.en.png", "story.yaml", "A promise", "First the sandwich"),
            Pair("programme.en.png", "our-group.yaml", "Programme", "Programme"),
            Pair("language.en.png", "house.yaml", "A promise", "Chose promise", "fr"),
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
    for more, name, words in FILE.findall((DOCS / guide.page).read_text(encoding="utf-8")):
        with (scratch / name).open("a" if more else "w", encoding="utf-8") as file:
            file.write(words)
    before = _slides(SESSION, guide.language, scratch / "before", office)
    for pair in guide.pairs:
        after = _slides(scratch / pair.file, pair.language, scratch / pair.name, office)
        _save(_beside(_titled(before, pair.before), _titled(after, pair.after)), pair.name)


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
