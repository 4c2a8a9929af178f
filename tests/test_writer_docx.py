"""Documents as Word files: native, accessible, the same bytes each time."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from lxml import etree
from openxml_audit import OpenXmlValidator

from document_samples import MOMENT, PROPERTIES, booklet, composed, document, guide, theme, worksheet
from workshopkit.elements import Cue, Heading
from workshopkit.lint import lint
from workshopkit.package import zip_parts
from workshopkit.text import EMPTY, Run, Text, literal
from workshopkit.views.pages import Document, DocumentKind, Part
from workshopkit.writers.docx import write_document
from workshopkit.writers.docx.xml import wq
from workshopkit.writers.part import Part as PackagePart

DRESS = theme()
SAMPLES = {sample.name: sample for sample in (worksheet(), guide(), booklet())}
_STORY = re.compile(r"word/(document|header\d+|footer\d+)\.xml")
STYLE = f"{wq('pPr')}/{wq('pStyle')}"


def written(source: Document) -> bytes:
    return zip_parts(write_document(composed(source, DRESS), DRESS, PROPERTIES), modified=MOMENT)


def opened(name: str) -> WordDocument:
    return docx.Document(BytesIO(written(SAMPLES[name])))


def story_roots(name: str) -> list[etree._Element]:
    """The body, and every header and footer."""
    with zipfile.ZipFile(BytesIO(written(SAMPLES[name]))) as archive:
        names = (name for name in archive.namelist() if _STORY.fullmatch(name))
        return [etree.fromstring(archive.read(name)) for name in names]


def styles_of(name: str) -> list[str]:
    found = (each.find(STYLE) for each in opened(name).element.body.iter(wq("p")))
    return [str(style.get(wq("val"))) for style in found if style is not None]


@pytest.mark.parametrize("name", SAMPLES)
def test_file_is_sound(name: str, tmp_path: Path) -> None:
    file = tmp_path / f"{name}.docx"
    file.write_bytes(written(SAMPLES[name]))
    assert OpenXmlValidator().validate(file).errors == []
    assert lint(file.name, file.read_bytes()) == ()


@pytest.mark.parametrize("name", SAMPLES)
def test_same_document_gives_the_same_bytes(name: str) -> None:
    assert written(SAMPLES[name]) == written(SAMPLES[name])


@pytest.mark.parametrize("name", SAMPLES)
def test_every_run_says_its_language(name: str) -> None:
    for root in story_roots(name):
        for run in root.iter(wq("r")):
            assert run.find(f"{wq('rPr')}/{wq('lang')}") is not None, etree.tostring(run)


def test_a_fragment_in_another_language_is_tagged() -> None:
    runs = story_roots("draaiboek")[0].iter(wq("r"))
    tagged = {run.findtext(wq("t")): next(run.iter(wq("lang"))).get(wq("val")) for run in runs}
    assert tagged["Once upon a time"] == "en"


@pytest.mark.parametrize("name", SAMPLES)
def test_ids_are_unique(name: str) -> None:
    roots = story_roots(name)
    drawings = Counter(each.get("id") for root in roots for each in root.iter("{*}docPr"))
    assert drawings and set(drawings.values()) == {1}
    for tag in ("id", "alias", "tag"):
        values = Counter(each.get(wq("val")) for root in roots for control in root.iter(wq("sdtPr"))
                         for each in control.iter(wq(tag)))  # fmt: skip
        assert not values or set(values.values()) == {1}, tag


@pytest.mark.parametrize("name", SAMPLES)
def test_tables_agree_with_their_grid_and_repeat_their_header(name: str) -> None:
    for table in opened(name).element.body.iter(wq("tbl")):
        grid = [column.get(wq("w")) for column in table.iter(wq("gridCol"))]
        rows = list(table.iter(wq("tr")))
        for row in rows:
            assert [width.get(wq("w")) for width in row.iter(wq("tcW"))] == grid
            assert next(row.iter(wq("cantSplit")), None) is not None
        is_cards = next(table.iter(wq("tblStyle"))).get(wq("val")) == "Cards"
        assert is_cards == (next(rows[0].iter(wq("tblHeader")), None) is None)
        assert not list(table.iter(wq("gridSpan"), wq("vMerge")))


def test_only_styles_of_the_template_are_used() -> None:
    for name in SAMPLES:
        document = opened(name)
        known = {style.style_id for style in document.styles}
        assert set(styles_of(name)) <= known


def test_headings_are_real_and_skip_no_level() -> None:
    for name in SAMPLES:
        levels = [int(style[-1]) for style in styles_of(name) if style.startswith("Heading")]
        assert levels[0] == 1
        assert all(below - above <= 1 for above, below in pairwise(levels))


def test_numerals_of_tasks_start_again_in_each_part() -> None:
    document = opened("werkboekje")
    styled = (each.getparent() for each in document.element.body.iter(wq("pStyle"))
              if each.get(wq("val")) == "TaskHeading")  # fmt: skip
    lists = [next(properties.iter(wq("numId"))).get(wq("val")) for properties in styled]
    assert lists[0] == lists[1] == lists[2]
    assert len(set(lists)) == 3  # the sheet, and on the scan 1 and, out of turn, 4
    starts = {each.get(wq("numId")): next(each.iter(wq("startOverride"))).get(wq("val"))
              for each in document.part.numbering_part.element.iter(wq("num"))
              if next(each.iter(wq("startOverride")), None) is not None}  # fmt: skip
    assert [starts[number] for number in dict.fromkeys(lists)] == ["1", "1", "4"]


def test_parts_are_sections_with_a_header_and_footer_of_their_own() -> None:
    sections = opened("draaiboek").sections
    assert [section.header.paragraphs[0].text.strip() for section in sections] == [
        "Draaiboek",
        "Draaiboek",
        "Draaiboek · bijlagen",
    ]
    assert sections[0].header.part is sections[1].header.part
    kinds = [each.get(wq("fldCharType")) for each in sections[0].footer._element.iter(wq("fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def test_no_empty_paragraph_ends_a_part_that_closes_with_one() -> None:
    assert styles_of("draaiboek").count("Gap") == 2  # between two tables, and after the last one


def test_boxes_can_be_ticked_and_answers_typed() -> None:
    body = opened("werkboekje").element.body
    tags = [each.get(wq("val")) for each in body.iter(wq("tag"))]
    boxes = [tag for tag in tags if tag.startswith("box-")]
    assert len(boxes) == 3 * 4 + 2
    assert len(list(body.iter("{*}checkbox"))) == len(boxes)
    assert len(tags) > len(boxes)


def test_pictures_are_described_or_decoration() -> None:
    for root in story_roots("draaiboek"):
        for properties in root.iter("{*}docPr"):
            decorative = next(properties.iter("{*}decorative"), None) is not None
            assert decorative != bool(properties.get("descr"))


def test_links_lead_where_they_say() -> None:
    document = opened("draaiboek")
    targets = {link.address for paragraph in document.paragraphs for link in paragraph.hyperlinks}
    assert targets == {"https://www.vbjk.be", "https://www.youtube.com/watch?v=abc"}


def test_link_in_a_footer_belongs_to_the_footer() -> None:
    footer = Text((Run("naar "), Run("VBJK", link="https://www.vbjk.be")))
    source = document(Part((Heading(1, literal("Slapen")),), footer=footer))
    section = docx.Document(BytesIO(written(source))).sections[0]
    (link,) = section.footer.paragraphs[0].hyperlinks
    assert (link.text, link.address) == ("VBJK", "https://www.vbjk.be")


def test_template_may_come_from_word_with_its_lists_renumbered() -> None:
    with zipfile.ZipFile(BytesIO(DRESS.document_template)) as archive:
        parts = [PackagePart(name, archive.read(name)) for name in archive.namelist()]
    renumbered = [
        replace(part, data=_renumber(part.data)) if part.name == "word/numbering.xml" else part
        for part in parts
    ]
    dress = replace(DRESS, document_template=zip_parts(renumbered, modified=MOMENT))
    made = write_document(composed(worksheet(), dress), dress, PROPERTIES)
    numbering = next(etree.fromstring(part.data) for part in made if part.name == "word/numbering.xml")
    kinds = [each.get(wq("val")) for each in numbering.iter(wq("abstractNumId"))]
    assert kinds == ["11", "12", "13", "13"]  # the last is the list of the sheet's tasks


def _renumber(data: bytes) -> bytes:
    root = etree.fromstring(data)
    for kind in root.iter(wq("abstractNum")):
        kind.set(wq("abstractNumId"), f"1{kind.get(wq('abstractNumId'))}")
    for kind in root.iter(wq("abstractNumId")):
        kind.set(wq("val"), f"1{kind.get(wq('val'))}")
    return etree.tostring(root)


def test_core_properties_are_the_workshops_own() -> None:
    core = opened("werkblad").core_properties
    assert (core.title, core.author, core.last_modified_by) == (PROPERTIES.title, "VBJK", "VBJK")
    assert core.language == "nl-BE"
    assert core.created == core.modified == MOMENT


def test_what_the_template_has_is_static() -> None:
    parts = write_document(composed(worksheet(), DRESS), DRESS, PROPERTIES)
    static = {part.name for part in parts if part.static}
    assert {"word/theme/theme1.xml", "word/fontTable.xml", "word/media/image1.png"} <= static
    assert "word/document.xml" not in static


def test_a_time_keeps_its_small_letter_where_labels_are_in_capitals() -> None:
    cues = (Cue(literal("19h55"), literal("Et après ?")), Cue(literal("Zeg"), literal("Welkom.")))
    source = document(Part(cues, EMPTY, EMPTY), kind=DocumentKind.GUIDE)
    with zipfile.ZipFile(BytesIO(written(source))) as file:
        told = file.read("word/document.xml").decode()
    small = re.findall(r'<w:rStyle w:val="CueLabel"/>(<w:caps w:val="0"/>)?.*?<w:t[^>]*>([^<]*)', told)
    assert small == [('<w:caps w:val="0"/>', "19h55"), ("", "Zeg")]
