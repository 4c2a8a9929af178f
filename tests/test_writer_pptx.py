"""A written deck is native, accessible, clean, and the same bytes each time."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pptx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from deck_samples import (
    EVERY_ROLE,
    PROPERTIES,
    TARGET_CASE,
    TARGET_TABLE,
    composed,
    deck,
    samen,
    slide,
    words,
)
from workshopkit.compose.deck.composing import compose_deck
from workshopkit.diagnostics import Report
from workshopkit.elements import Bullets, Paragraph, Picture, Role, Slide, Turn
from workshopkit.office import pages, to_pdf
from workshopkit.package import zip_parts
from workshopkit.strings import Labels
from workshopkit.text import Run, Text, literal
from workshopkit.views.pages import Deck, Section
from workshopkit.writers.part import Part
from workshopkit.writers.pptx import write_deck

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def parts(*slides: Slide) -> tuple[Part, ...]:
    made = compose_deck(deck(*slides), samen(), Labels("nl-BE"), Report())
    return write_deck(made, samen(), PROPERTIES)


def zipped(*slides: Slide) -> bytes:
    return zip_parts(parts(*slides), modified=PROPERTIES.created)


def tree(found: tuple[Part, ...], name: str) -> Any:
    return etree.fromstring(next(part.data for part in found if part.name == name))


@pytest.fixture(scope="module")
def every_role() -> tuple[Part, ...]:
    return parts(*EVERY_ROLE)


@pytest.fixture(scope="module")
def slides(every_role: tuple[Part, ...]) -> list[Any]:
    return [tree(every_role, f"ppt/slides/slide{number}.xml") for number in range(1, len(EVERY_ROLE) + 1)]


def test_the_same_input_gives_the_same_bytes() -> None:
    assert zipped(*EVERY_ROLE) == zipped(*EVERY_ROLE)


def test_the_audit_finds_nothing(every_role: tuple[Part, ...], tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(zip_parts(every_role, modified=PROPERTIES.created))
    assert OpenXmlValidator().validate(path).errors == []


def test_titles_come_first_and_are_unique(slides: list[Any]) -> None:
    titles = []
    for found in slides:
        first = found.find(f"{P}cSld/{P}spTree/{P}sp")
        assert first is not None and first.find(f".//{P}ph").get("type") == "title"
        titles.append("".join(first.itertext()).strip())
    assert all(titles)
    assert len(set(titles)) == len(titles)


def test_all_text_stands_in_placeholders(slides: list[Any]) -> None:
    for found in slides:
        for shape in found.iter(f"{P}sp", f"{P}pic", f"{P}graphicFrame"):
            if shape.find(f".//{A}t") is not None or shape.tag == f"{P}pic":
                assert shape.find(f".//{P}ph") is not None


def test_every_run_has_its_language(slides: list[Any]) -> None:
    for found in slides:
        for run in found.iter(f"{A}r", f"{A}fld"):
            properties = run.find(f"{A}rPr")
            assert properties is not None and properties.get("lang") == "nl-BE"


def test_words_in_another_language_are_tagged() -> None:
    text = Text((Run("De film "), Run("Once upon a time", language="en")))
    found = tree(parts(slide(Role.CLAIM, "Kijk", "kijk", Paragraph(text))), "ppt/slides/slide1.xml")
    assert [run.get("lang") for run in found.iter(f"{A}rPr")].count("en") == 1


def test_no_slide_has_a_colour_of_its_own(slides: list[Any]) -> None:
    for found in slides:
        assert not list(found.iter(f"{A}srgbClr"))


def test_sizes_are_the_layouts_own_where_the_ladder_was_not_walked() -> None:
    found = tree(parts(TARGET_CASE), "ppt/slides/slide1.xml")
    assert not [run for run in found.iter(f"{A}rPr") if run.get("sz")]


def test_questions_are_numbered_by_powerpoint(every_role: tuple[Part, ...]) -> None:
    layout, _ = composed(*EVERY_ROLE)
    case = next(placed for placed in layout.slides if placed.address == "slapen")
    found = tree(every_role, f"ppt/slides/slide{case.number}.xml")
    asks = next(shape for shape in found.iter(f"{P}sp") if "questions" in name_of(shape))
    assert [item.get("lvl") for item in asks.iter(f"{A}pPr")] == ["1", "1", "1"]
    assert "1" not in "".join(asks.itertext())


def name_of(shape: Any) -> str:
    return str(shape.find(f".//{P}cNvPr").get("name"))


def test_numbers_go_on_where_a_slide_is_continued() -> None:
    seven = slide(Role.QUESTIONS, "Zes vragen", "zes", turn=replace_asks(6))
    found = tree(parts(seven), "ppt/slides/slide2.xml")
    assert [item.get("startAt") for item in found.iter(f"{A}buAutoNum")] == ["4", "5", "6"]


def replace_asks(count: int) -> Turn:
    assert TARGET_CASE.turn is not None
    return replace(TARGET_CASE.turn, asks=words(*(f"Vraag {number}?" for number in range(count))))


def test_a_table_is_native_and_has_a_header_row() -> None:
    found = tree(parts(TARGET_TABLE), "ppt/slides/slide1.xml")
    table = found.find(f".//{A}tbl")
    assert table is not None
    assert table.find(f"{A}tblPr").get("firstRow") == "1"
    widths = [int(column.get("w")) for column in table.iter(f"{A}gridCol")]
    assert sum(widths) == pytest.approx(852 * 12700, abs=2)
    assert len(list(table.iter(f"{A}tr"))) == 7
    assert not [cell for cell in table.iter(f"{A}tc") if cell.get("gridSpan") or cell.get("rowSpan")]


def test_pictures_say_what_they_show_or_that_they_are_decoration(slides: list[Any]) -> None:
    pictures = [picture.find(f".//{P}cNvPr") for found in slides for picture in found.iter(f"{P}pic")]
    assert pictures
    assert all(picture.get("descr") for picture in pictures)
    bare = Picture(_png(), None)
    found = tree(parts(slide(Role.CLAIM, "Sfeer", "sfeer", bare)), "ppt/slides/slide1.xml")
    identity = found.find(f".//{P}pic").find(f".//{P}cNvPr")
    assert identity.get("descr") == ""
    assert b"decorative" in etree.tostring(identity)


def _png() -> bytes:
    picture = next(element for made in EVERY_ROLE for element in made.main if isinstance(element, Picture))
    return picture.data


def test_links_keep_the_colour_of_their_words_and_have_words() -> None:
    link = Text((Run("Mail naar VBJK", link="mailto:info@example.org"),))
    found = parts(slide(Role.CLOSING, "Dank", "dank", Paragraph(link)))
    relations = next(part.data for part in found if part.name == "ppt/slides/_rels/slide1.xml.rels").decode()
    assert 'Target="mailto:info@example.org" TargetMode="External"' in relations
    assert b"hlinkClr" in next(part.data for part in found if part.name == "ppt/slides/slide1.xml")


def test_footer_and_number_stand_on_the_slide() -> None:
    found = tree(parts(TARGET_CASE), "ppt/slides/slide1.xml")
    kinds = [holder.get("type") for holder in found.iter(f"{P}ph")]
    assert kinds[-2:] == ["ftr", "sldNum"]
    assert [field.get("type") for field in found.iter(f"{A}fld")] == ["slidenum"]


def test_shapes_and_slides_carry_their_address(slides: list[Any]) -> None:
    for found, made in zip(slides, EVERY_ROLE, strict=True):
        assert found.find(f"{P}cSld").get("name") == made.address
        identities = [shape for shape in found.iter(f"{P}cNvPr") if shape.get("id") != "1"]
        assert all(shape.get("name").endswith(made.address) for shape in identities)
        numbers = [shape.get("id") for shape in found.iter(f"{P}cNvPr")]
        assert len(set(numbers)) == len(numbers)


def test_notes_are_labelled_paragraphs() -> None:
    presentation = pptx.Presentation(BytesIO(zipped(TARGET_CASE, TARGET_TABLE)))
    notes = presentation.slides[0].notes_slide.notes_text_frame
    assert [paragraph.text for paragraph in notes.paragraphs] == [
        "Doe  Lees de casus langzaam voor.",
        "Zeg  Straks meer op dia 2.",
    ]
    assert notes.paragraphs[0].runs[0].font.bold
    assert not presentation.slides[1].has_notes_slide


def test_sections_name_all_slides_by_their_ids() -> None:
    sections = (Section("Welkom", EVERY_ROLE[:2]), Section("Spel", EVERY_ROLE[2:4]))
    made = compose_deck(Deck("d", "D", literal(""), "nl-BE", sections), samen(), Labels("nl-BE"), Report())
    found = tree(write_deck(made, samen(), PROPERTIES), "ppt/presentation.xml")
    words_of = etree.tostring(found).decode()
    assert re.findall(r'p14:section [^>]*name="([^"]*)"', words_of) == ["Welkom", "Spel"]
    listed = re.findall(r'<p14:sldId id="(\d+)"', words_of)
    assert listed == [entry.get("id") for entry in found.find(f"{P}sldIdLst")]
    assert listed == [str(placed.identifier) for placed in made.slides]


def test_the_file_says_only_what_the_workshop_is() -> None:
    data = zipped(TARGET_CASE)
    core = pptx.Presentation(BytesIO(data)).core_properties
    assert (core.title, core.author, core.language) == ("Samen kijken naar spel", "VBJK", "nl-BE")
    assert core.created == core.modified == PROPERTIES.created.replace(tzinfo=None)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
        assert not [name for name in archive.namelist() if "thumbnail" in name or "printer" in name]
    assert b"Steve Canny" not in everything


def test_control_characters_never_reach_the_file() -> None:
    bad = Bullets((Text((Run("goed\x0b en\x1f wel"),)),))
    found = tree(parts(slide(Role.LIST, "Lijst", "lijst", bad)), "ppt/slides/slide1.xml")
    assert "goed en wel" in "".join(found.itertext())


def test_the_templates_own_parts_are_marked(every_role: tuple[Part, ...]) -> None:
    static = {part.name for part in every_role if part.static}
    assert "ppt/theme/theme1.xml" in static
    assert not [name for name in static if name.startswith("ppt/slides/")]


def test_office_gives_a_page_for_each_slide(office: Path, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(zipped(*EVERY_ROLE))
    (made,) = to_pdf([path], tmp_path / "pdf", office)
    assert pages(made) == len(EVERY_ROLE)
