"""Each rule of the lint finds what it is for in a broken file, and nothing in a good one."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import docx
import pptx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from PIL import Image
from pptx.util import Pt

from workshopkit.lint import RULES, lint
from workshopkit.package import BUILD_TIME, zip_parts
from workshopkit.template.saved import parts_of

SECTIONS = (
    '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
    '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">'
    '<p14:section name="Begin" id="{00000000-0000-0000-0000-000000000001}">'
    '<p14:sldIdLst><p14:sldId id="256"/><p14:sldId id="257"/></p14:sldIdLst></p14:section>'
    "</p14:sectionLst></p:ext></p:extLst></p:presentation>"
)
CREATION = (
    '<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}">'
    '<p14:creationId xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" val="NUMBER"/>'
    "</p:ext></p:extLst></p:cSld>"
)
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
SLIDE, NEXT, DOCUMENT = "ppt/slides/slide1.xml", "ppt/slides/slide2.xml", "word/document.xml"
TYPES, PRESENTATION = "[Content_Types].xml", "ppt/presentation.xml"


def picture() -> BytesIO:
    buffer = BytesIO()
    Image.new("RGB", (4, 4), "white").save(buffer, "PNG")
    return buffer


def replaced(data: bytes, part: str, old: str, new: str, count: int = -1) -> bytes:
    """The file with words of one part replaced; they must be there."""
    parts = read(data)
    assert old in parts[part], f"{old} is not in {part}"
    return zipped(parts | {part: parts[part].replace(old, new, count)})


def read(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode("latin-1") for name in archive.namelist()}


def zipped(parts: dict[str, str]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text.encode("latin-1"))
    return buffer.getvalue()


@pytest.fixture(scope="module")
def deck() -> bytes:
    """Two slides in one section, with a picture, a table and notes."""
    presentation = pptx.Presentation()
    presentation.core_properties.language = "nl-BE"
    for words in ("Regen", "Zon"):
        slide = presentation.slides.add_slide(presentation.slide_layouts[5])
        slide.shapes.title.text = words
        run = slide.shapes.title.text_frame.paragraphs[0].runs[0]
        run._r.get_or_add_rPr().set("lang", "nl-BE")
        image = slide.shapes.add_picture(picture(), Pt(0), Pt(0))
        image._element.nvPicPr.cNvPr.set("descr", "Een natte jas")
        slide.shapes.add_table(2, 2, Pt(0), Pt(0), Pt(99), Pt(99))
        slide.notes_slide.notes_text_frame.text = ""
    related = presentation.part.rels.values()
    (master,) = (arrow for arrow in related if arrow.reltype.endswith("/notesMaster"))
    data = zip_parts(parts_of(presentation.part.package), modified=BUILD_TIME)
    listed = f'<p:notesMasterIdLst><p:notesMasterId r:id="{master.rId}"/></p:notesMasterIdLst><p:sldIdLst>'
    data = replaced(data, PRESENTATION, "<p:sldIdLst>", listed)
    data = replaced(data, PRESENTATION, "</p:presentation>", SECTIONS)
    data = replaced(data, SLIDE, "</p:cSld>", CREATION.replace("NUMBER", "1"))
    return replaced(data, NEXT, "</p:cSld>", CREATION.replace("NUMBER", "2"))


@pytest.fixture(scope="module")
def guide() -> bytes:
    """A picture, a table, a field, a bookmark and two content controls."""
    document = docx.Document()
    document.core_properties.language = "nl-BE"
    for _ in range(2):
        run = document.add_paragraph().add_run()
        image = run.add_picture(picture())
        image._inline.docPr.set("descr", "Een natte jas")
    table = document.add_table(2, 2)
    for row in table.rows:
        for cell, column in zip(row.cells, table.columns, strict=True):
            cell.width = column.width
    paragraph = document.add_paragraph("Zie dia ")
    for kind in ("begin", "separate", "end"):
        mark = OxmlElement("w:fldChar")
        mark.set(qn("w:fldCharType"), kind)
        paragraph.add_run()._r.append(mark)
    for name in ("een", "twee"):
        for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
            mark = OxmlElement(tag)
            mark.set(qn("w:id"), str(len(name)))
            if tag == "w:bookmarkStart":
                mark.set(qn("w:name"), name)
            paragraph._p.append(mark)
    for number in ("11", "12"):
        control, properties = OxmlElement("w:sdt"), OxmlElement("w:sdtPr")
        for tag in ("w:alias", "w:tag", "w:id"):
            value = OxmlElement(tag)
            value.set(qn("w:val"), number)
            properties.append(value)
        control.append(properties)
        paragraph._p.append(control)
    return zip_parts(parts_of(document.part.package), modified=BUILD_TIME)


def rules_broken(data: bytes) -> set[str]:
    return {finding.rule for finding in lint("file", data)}


def test_good_files_have_no_finding(deck: bytes, guide: bytes) -> None:
    assert [str(finding) for finding in lint("deck", deck) + lint("guide", guide)] == []


Break = Callable[[bytes], bytes]


def swap(part: str, old: str, new: str, count: int = -1) -> Break:
    return lambda data: replaced(data, part, old, new, count)


def without(name: str) -> Break:
    return lambda data: zipped({part: text for part, text in read(data).items() if part != name})


def added(name: str) -> Break:
    return lambda data: zipped(read(data) | {name: "<a/>"})


DECK_BREAKS: list[tuple[str, Break]] = [
    ("duplicate_names", added("PPT/Slides/Slide1.xml")),
    ("broken_xml", swap(SLIDE, "</p:sld>", "")),
    ("broken_xml", swap(SLIDE, "Regen", "Re\x0bgen")),
    ("content_types", without(TYPES)),
    ("content_types", without(NEXT)),
    ("content_types", swap(TYPES, 'Extension="png"', 'Extension="gif"')),
    ("content_types", swap(TYPES, "</Types>", '<Default Extension="XML" ContentType="text/xml"/></Types>')),
    ("relationships", without("ppt/notesSlides/notesSlide1.xml")),
    ("relationships", swap(SLIDE, "r:embed=", 'r:embed="rId77" r:link=')),
    ("relationships", swap("ppt/slides/_rels/slide1.xml.rels", '"rId2"', '"rId1"')),
    ("orphan_parts", added("ppt/left.xml")),
    ("core_properties", without("docProps/core.xml")),
    ("core_properties", swap("_rels/.rels", "core-properties", "other-properties")),
    ("shape_ids", swap(SLIDE, 'id="3"', 'id="2"')),
    ("shape_ids", swap("ppt/slideMasters/slideMaster1.xml", 'id="3"', 'id="2"')),
    ("shape_ids", swap(SLIDE, 'id="3"', 'id="0"')),
    ("creation_ids", swap(SLIDE, 'val="1"', 'val="2"')),
    ("notes_master", swap(PRESENTATION, "notesMasterIdLst", "handoutMasterIdLst")),
    ("sections", swap(PRESENTATION, '<p14:sldId id="257"/>', "")),
    ("sections", swap(PRESENTATION, '<p14:sldId id="257"/>', '<p14:sldId id="258"/>')),
    ("sections", swap(PRESENTATION, '<p14:sldId id="257"/>', '<p14:sldId id="257"/><p14:sldId id="257"/>')),
    ("titles", swap(SLIDE, 'type="title"', 'type="body"')),
    ("titles", swap(SLIDE, "Regen", " ")),
    ("titles", swap(SLIDE, "Regen", "Zon")),
    ("titles", swap(SLIDE, "<p:grpSpPr/>", "<p:grpSpPr/><p:cxnSp/>")),
    ("grids", swap(SLIDE, "<a:gridCol ", '<a:gridCol w="1"/><a:gridCol ', 1)),
    ("languages", swap(SLIDE, 'lang="nl-BE"', "")),
    ("languages", swap("docProps/core.xml", "language", "subject")),
    ("control_characters", swap(SLIDE, "Regen", "Re_x000B_gen")),
    ("control_characters", swap(SLIDE, "Regen", "Re\ngen")),
    ("pictures", swap(SLIDE, 'descr="Een natte jas"', "")),
    ("pictures", swap(SLIDE, 'descr="Een natte jas"', 'descr="jas.png"')),
]

GUIDE_BREAKS: list[tuple[str, Break]] = [
    ("drawing_ids", swap(DOCUMENT, '<wp:docPr id="2"', '<wp:docPr id="1"')),
    ("content_controls", swap(DOCUMENT, '<w:id w:val="12"/>', '<w:id w:val="11"/>')),
    ("content_controls", swap(DOCUMENT, '<w:tag w:val="12"/>', '<w:tag w:val="11"/>')),
    ("content_controls", swap(DOCUMENT, '<w:alias w:val="12"/>', "")),
    ("paragraph_ids", swap(DOCUMENT, "<w:p>", f'<w:p xmlns:w14="{WORD_2010}" w14:paraId="0000000A">')),
    ("grids", swap(DOCUMENT, "<w:gridCol ", '<w:gridCol w:w="1"/><w:gridCol ', 1)),
    ("grids", swap(DOCUMENT, '<w:tcW w:type="dxa" w:w="', '<w:tcW w:type="dxa" w:w="1', 1)),
    ("fields", swap(DOCUMENT, '"end"', '"separate"')),
    ("fields", swap(DOCUMENT, '"begin"', '"end"')),
    ("fields", swap(DOCUMENT, '<w:fldChar w:fldCharType="end"/>', "")),
    ("bookmarks", swap(DOCUMENT, 'w:name="twee"', 'w:name="Een"')),
    ("bookmarks", swap(DOCUMENT, '<w:bookmarkEnd w:id="4"/>', "")),
    ("languages", swap("word/styles.xml", "<w:lang ", "<w:noProof ")),
    ("control_characters", swap(DOCUMENT, "Zie dia", "Zie\x7f dia")),
    ("pictures", swap(DOCUMENT, 'descr="Een natte jas"', 'descr=""', 1)),
]


@pytest.mark.parametrize(("rule", "broken"), DECK_BREAKS)
def test_broken_deck_is_found(deck: bytes, rule: str, broken: Break) -> None:
    assert rule in rules_broken(broken(deck))


@pytest.mark.parametrize(("rule", "broken"), GUIDE_BREAKS)
def test_broken_document_is_found(guide: bytes, rule: str, broken: Break) -> None:
    assert rule in rules_broken(broken(guide))


def test_every_rule_has_a_broken_file() -> None:
    assert {rule.__name__ for rule in RULES} == {rule for rule, _ in DECK_BREAKS + GUIDE_BREAKS}


def test_decoration_needs_no_words(deck: bytes) -> None:
    mark = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><d:decorative val="1" xmlns:d='
        '"http://schemas.microsoft.com/office/drawing/2017/decorative"/></a:ext></a:extLst></p:cNvPr>'
    )
    data = replaced(deck, SLIDE, 'descr="Een natte jas"/>', f'descr="">{mark}')
    assert rules_broken(data) == set()


def test_spans_and_gaps_fill_a_grid(guide: bytes) -> None:
    text = read(guide)[DOCUMENT]
    start, end = text.index("<w:tr>"), text.index("</w:tr>")
    span = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:p/></w:tc>'
    wide = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc>'
    for row in (span, wide):
        assert rules_broken(replaced(guide, DOCUMENT, text[start:end], row, 1)) == set()


def test_what_is_no_zip_is_a_finding() -> None:
    (finding,) = lint("deck.pptx", b"no zip")
    assert str(finding) == "deck.pptx: : it is no whole zip file (open_file)"
