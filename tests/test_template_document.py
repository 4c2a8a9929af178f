"""The Word template: made from theme.yaml, lean, and the same as the one that is checked in."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import docx
from lxml import etree
from openxml_audit import OpenXmlValidator
from PIL import Image, ImageChops

from document_samples import THEME_FILE, look
from workshopkit.lint import lint
from workshopkit.template.document.making import make
from workshopkit.writers.docx.xml import twips_mm, wq

CHECKED_IN = THEME_FILE.with_name("samen.docx")


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_checked_in_template_is_made_from_the_theme() -> None:
    made, held = parts(make(look())), parts(CHECKED_IN.read_bytes())
    assert made.keys() == held.keys()
    for name, data in made.items():
        if name.endswith(".png"):
            difference = ImageChops.difference(*(Image.open(BytesIO(each)) for each in (data, held[name])))
            assert difference.getbbox() is None, name
        else:
            assert data == held[name], f"{name}: run python -m workshopkit.template"


def test_same_theme_gives_the_same_bytes() -> None:
    assert make(look()) == make(look())


def test_template_is_sound(tmp_path: Path) -> None:
    file = tmp_path / "samen.docx"
    file.write_bytes(make(look()))
    result = OpenXmlValidator().validate(file)
    assert result.errors == []
    assert lint(file.name, file.read_bytes()) == ()


def test_page_is_a4_with_the_margins_of_the_theme() -> None:
    section = docx.Document(BytesIO(make(look()))).sections[0]
    page = look().document.page
    lengths = (section.page_width, section.page_height, section.top_margin, section.right_margin,
               section.bottom_margin, section.left_margin)  # fmt: skip
    wanted = (page.width_mm, page.height_mm, page.top_mm, page.right_mm, page.bottom_mm, page.left_mm)
    assert [length.twips for length in lengths if length is not None] == [twips_mm(mm) for mm in wanted]


def test_styles_are_our_own_and_build_on_one_another() -> None:
    root = etree.fromstring(parts(make(look()))["word/styles.xml"])
    styles = {style.get(wq("styleId")): style for style in root.iter(wq("style"))}
    assert {"Normal", "Heading1", "Heading2", "Heading3", "TaskHeading", "WritingRule"} <= styles.keys()
    based = [element.get(wq("val")) for element in root.iter(wq("basedOn"), wq("next"))]
    assert set(based) <= styles.keys()
    assert not list(root.iter(wq("lsdException")))
    assert sum(style.get(wq("default")) == "1" for style in styles.values()) == 4


def test_word_reads_it_as_a_file_of_its_own_days() -> None:
    settings = etree.fromstring(parts(make(look()))["word/settings.xml"])
    modes = {each.get(wq("name")): each.get(wq("val")) for each in settings.iter(wq("compatSetting"))}
    assert modes["compatibilityMode"] == "15"


def test_theme_has_our_colours_and_fonts() -> None:
    theme = parts(make(look()))["word/theme/theme1.xml"].decode()
    dress = look()
    assert all(dress.colours[name] in theme for name in dress.slots.values())
    assert f'typeface="{dress.fonts.heading}"' in theme
