"""The checked-in deck template is the one that theme.yaml makes, and has nothing but our own in it."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pptx
from openxml_audit import OpenXmlValidator

from deck_samples import samen
from workshopkit.assets import shipped
from workshopkit.template import deck
from workshopkit.writers.pptx.places import PLACES

TEMPLATE = shipped("templates") / "samen" / "samen.pptx"


def test_the_template_is_what_the_theme_makes() -> None:
    """When it is not: `python -m workshopkit.template`."""
    assert deck.make(samen().look) == TEMPLATE.read_bytes()


def test_each_layout_of_the_theme_is_there_by_name_and_no_other() -> None:
    look = samen().look
    presentation: Any = pptx.Presentation(str(TEMPLATE))
    names = [layout.name for layout in presentation.slide_layouts]
    assert names == [layout.name for layout in look.deck.layouts.values()]
    assert len(set(names)) == len(names)


def test_placeholders_are_named_and_stand_where_the_theme_says() -> None:
    look = samen().look
    presentation: Any = pptx.Presentation(str(TEMPLATE))
    for key, layout in zip(look.deck.layouts, presentation.slide_layouts, strict=True):
        boxes = look.deck.boxes(key)
        placed = {shape.name: shape for shape in layout.placeholders}
        assert set(placed) == {PLACES[zone].name for zone in boxes}
        for zone, box in boxes.items():
            shape = placed[PLACES[zone].name]
            assert (shape.left.pt, shape.top.pt, shape.width.pt, shape.height.pt) == box.at_pt


def test_slides_are_wide_and_the_master_has_one_theme_of_its_own() -> None:
    presentation: Any = pptx.Presentation(str(TEMPLATE))
    assert (presentation.slide_width.pt, presentation.slide_height.pt) == (960, 540)
    assert len(presentation.slide_masters) == 1
    with zipfile.ZipFile(TEMPLATE) as archive:
        theme = archive.read("ppt/theme/theme1.xml").decode()
        names = archive.namelist()
        assert "0E4A56" in theme and "Cambria" in theme
        slides = "".join(archive.read(name).decode() for name in names if "slideLayout" in name)
    assert "srgbClr" not in slides
    assert not [name for name in names if "printerSettings" in name or "thumbnail" in name]


def test_decoration_is_passed_over_by_screen_readers() -> None:
    with zipfile.ZipFile(BytesIO(TEMPLATE.read_bytes())) as archive:
        for name in archive.namelist():
            if name.startswith("ppt/slideLayouts/slideLayout"):
                words = archive.read(name).decode()
                assert words.count("<adec:decorative ") == words.count("<p:sp>") - words.count("<p:ph ")


def test_the_audit_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "samen.pptx"
    path.write_bytes(TEMPLATE.read_bytes())
    assert OpenXmlValidator().validate(path).errors == []
