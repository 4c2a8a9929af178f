"""The pack of the shipped session, as other programs find it: sound, native, accessible, and in step."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pptx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from dumps import cases, plan_of
from workshopkit.assets import shipped
from workshopkit.compose.deck.composing import slide_numbers
from workshopkit.compose.pack import compose
from workshopkit.diagnostics import Report, WorkshopError
from workshopkit.lint import lint
from workshopkit.model import Delivery, load
from workshopkit.office import pages, to_pdf
from workshopkit.package import FileKind, Pack
from workshopkit.planning import Plan, plan
from workshopkit.rendering import render
from workshopkit.strings import GuideLabel
from workshopkit.theme import Theme
from workshopkit.views.makers import author

SESSION = "partnerschap-met-ouders"
TEMPLATES = [file for file in shipped("templates").rglob("*") if file.suffix in (".pptx", ".docx")]


def data_of(pack: Pack, kind: FileKind) -> io.BytesIO:
    return io.BytesIO(next(file.data for file in pack.files if file.kind is kind))


@pytest.fixture(scope="module")
def deck(session_pack: Pack) -> Any:
    return pptx.Presentation(data_of(session_pack, FileKind.DECK))


@pytest.fixture(scope="module")
def slides(deck: Any) -> list[Any]:
    return list(deck.slides)


@pytest.fixture(scope="module")
def guide(session_pack: Pack) -> Any:
    return docx.Document(data_of(session_pack, FileKind.GUIDE))


# the same input, the same bytes


def digests(pack: Pack) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.data).hexdigest() for file in pack.files}


def test_same_plan_gives_the_same_bytes(session_pack: Pack, theme: Theme) -> None:
    assert digests(render(plan(load(SESSION)), theme)) == digests(session_pack)


FRESH = """
import hashlib
from workshopkit import load, plan, render
for file in render(plan(load("partnerschap-met-ouders"))).files:
    print(hashlib.sha256(file.data).hexdigest(), file.name)
"""


@pytest.mark.parametrize("seed", ["1", "4242"])
def test_fresh_process_gives_the_same_bytes(session_pack: Pack, seed: str) -> None:
    environ = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo", "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run([sys.executable, "-c", FRESH], env=environ, capture_output=True, check=True)
    lines = run.stdout.decode().splitlines()
    assert {line[65:]: line[:64] for line in lines} == digests(session_pack)


def moments(data: bytes) -> set[datetime]:
    """Every moment that a file tells of."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        told = {datetime(*entry.date_time) for entry in archive.infolist()}
        core = archive.read("docProps/core.xml").decode()
    written = re.findall(r"W3CDTF\">([^<]*)Z<", core)
    assert len(written) == 2
    return told | {datetime.fromisoformat(moment) for moment in written}


def test_moment_is_the_one_that_the_system_asks_for(
    session_plan: Plan, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    for file in render(session_plan, theme).files:
        assert moments(file.data) == {datetime(2023, 11, 14, 22, 13, 20)}, file.name


def test_moment_is_the_day_of_the_session_and_never_now(session_pack: Pack, theme: Theme) -> None:
    assert all(moments(file.data) == {datetime(1980, 1, 1)} for file in session_pack.files)
    planned = plan(load(SESSION), Delivery(date=date(2026, 12, 10)))
    assert all(moments(file.data) == {datetime(2026, 12, 10)} for file in render(planned, theme).files)


def test_moment_that_is_none_is_told(
    session_plan: Plan, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(WorkshopError, match="SOURCE_DATE_EPOCH"):
        render(session_plan, theme)


# sound files


def test_pack_has_the_files_of_the_plan(session_plan: Plan, session_pack: Pack) -> None:
    kinds = [file.kind for file in session_pack.files]
    cards = sum(bool(planned.block.card_count(())) for planned in session_plan.blocks)
    assert kinds[:3] == [FileKind.DECK, FileKind.GUIDE, FileKind.BOOKLET]
    assert kinds.count(FileKind.SHEET) == len(session_plan.sheets) + cards
    assert kinds.count(FileKind.CASE_FORM) == 1
    assert len({file.name.casefold() for file in session_pack.files}) == len(kinds)


def test_validator_of_open_xml_finds_nothing(session_pack: Pack, tmp_path: Path) -> None:
    for file in session_pack.files:
        path = tmp_path / file.name
        path.write_bytes(file.data)
        assert OpenXmlValidator().validate(path).errors == [], file.name


def test_lint_finds_nothing(session_pack: Pack) -> None:
    assert [finding for file in session_pack.files for finding in lint(file.name, file.data)] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_template_is_sound(template: Path) -> None:
    assert OpenXmlValidator().validate(template).errors == []
    assert [
        finding for finding in lint(template.name, template.read_bytes()) if "language" not in finding.rule
    ] == []


def test_every_document_opens_again(session_pack: Pack, session_plan: Plan) -> None:
    for file in session_pack.files:
        if file.name.endswith(".docx"):
            opened = docx.Document(io.BytesIO(file.data))
            assert opened.core_properties.language == "nl-BE"
            assert opened.core_properties.author == author(session_plan)
            assert opened.paragraphs


def test_properties_are_the_workshops(deck: Any, session_plan: Plan) -> None:
    properties = deck.core_properties
    assert properties.title == session_plan.workshop.title.plain
    assert properties.author == properties.last_modified_by == author(session_plan)
    assert properties.language == "nl-BE"


# native slides


def text_of(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter("{*}t"))


def test_slides_are_wide(deck: Any) -> None:
    assert (deck.slide_width.pt, deck.slide_height.pt) == (960, 540)


def test_every_slide_has_a_title_of_its_own_and_first(slides: list[Any]) -> None:
    titles = [slide.shapes.title.text_frame.text.strip() for slide in slides]
    assert all(titles)
    assert len({title.casefold() for title in titles}) == len(titles)
    for slide in slides:
        assert slide.shapes[0].shape_id == slide.shapes.title.shape_id


def test_all_words_stand_in_placeholders_of_the_layout(slides: list[Any]) -> None:
    for slide in slides:
        offered = {shape.placeholder_format.idx for shape in slide.slide_layout.placeholders}
        for shape in slide.shapes:
            if shape.has_text_frame and shape.text_frame.text.strip():
                assert shape.is_placeholder, f"{slide.name}: {shape.name}"
            if shape.is_placeholder:
                assert shape.placeholder_format.idx in offered, f"{slide.name}: {shape.name}"


def test_no_placeholder_is_empty(slides: list[Any]) -> None:
    """PowerPoint would ask to click there."""
    for slide in slides:
        empty = [
            shape.name for shape in slide.placeholders if shape.has_text_frame and not shape.text_frame.text
        ]
        assert empty == [], slide.name


def test_every_slide_shows_its_number(slides: list[Any]) -> None:
    for number, slide in enumerate(slides, 1):
        fields = [field for field in slide._element.iter("{*}fld") if field.get("type") == "slidenum"]
        assert [text_of(field) for field in fields] == [str(number)], slide.name


def test_every_run_says_its_language(slides: list[Any]) -> None:
    for slide in slides:
        trees = [slide._element, *([slide.notes_slide._element] if slide.has_notes_slide else [])]
        for run in (run for tree in trees for run in tree.iter("{*}r", "{*}fld")):
            assert [style.get("lang") for style in run.findall("{*}rPr")] in (["nl-BE"], ["en"]), slide.name


def test_words_of_another_language_are_tagged(slides: list[Any]) -> None:
    film = next(slide for slide in slides if slide.name == "film.film")
    english = {text_of(run) for run in film._element.iter("{*}r") if run.find("{*}rPr").get("lang") == "en"}
    assert english == {"Once upon a time…"}


def test_no_link_is_a_bare_address(session_pack: Pack) -> None:
    for file in session_pack.files:
        for name, tree in trees_of(file.data):
            for element in tree.iter("{*}hyperlink", "{*}r"):
                linked = (
                    element.tag.endswith("}hyperlink") or element.find("{*}rPr/{*}hlinkClick") is not None
                )
                words = text_of(element)
                assert not (linked and re.match(r"https?://|www\.", words)), f"{file.name} {name}: {words}"


def trees_of(data: bytes) -> Iterator[tuple[str, Any]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith(".xml"):
                yield name, etree.fromstring(archive.read(name))


def test_notes_have_the_minutes_and_the_words_of_each_block(slides: list[Any], session_plan: Plan) -> None:
    for planned in session_plan.blocks:
        own = [slide for slide in slides if slide.name.partition(".")[0] == planned.block.id]
        notes = " ".join(slide.notes_slide.notes_text_frame.text for slide in own if slide.has_notes_slide)
        notes = notes.replace("\xa0", " ")
        assert session_plan.labels.minutes(planned.minutes) in notes, planned.block.id
        for cue in (*planned.block.facilitator.do, *planned.block.facilitator.say):
            assert cue.text.plain in notes, cue.address


def test_slides_keep_their_ids_when_others_go(deck: Any, theme: Theme) -> None:
    shorter = plan(load(SESSION), Delivery(audience="kinderbegeleiders"))
    other = pptx.Presentation(data_of(render(shorter, theme), FileKind.DECK))
    ids = {slide.name: slide.slide_id for slide in deck.slides}
    assert {slide.name: slide.slide_id for slide in other.slides}.items() <= ids.items()


# files that agree


WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(document: Any) -> list[tuple[str, str]]:
    """Style and words of each paragraph, those in tables and controls too."""
    return [_paragraph(element) for element in document.element.body.iter(f"{WORDS}p")]


def _paragraph(element: Any) -> tuple[str, str]:
    style = element.find(f"{WORDS}pPr/{WORDS}pStyle")
    words = "".join(
        part.text or "" if part.tag == f"{WORDS}t" else "\n"
        for part in element.iter(f"{WORDS}t", f"{WORDS}br", f"{WORDS}tab")
    )
    return ("" if style is None else style.get(f"{WORDS}val")), words.replace("\xa0", " ")


def numbers(words: str) -> range:
    """The numbers in "dia 7–9" or "7–9"."""
    found = [int(number) for number in re.findall(r"\d+", words)]
    assert found, words
    return range(found[0], found[-1] + 1)


def block_of(number: int, slides: list[Any]) -> str:
    return str(slides[number - 1].name.partition(".")[0])


def test_every_spread_names_the_slides_of_its_block(
    guide: Any, slides: list[Any], session_plan: Plan
) -> None:
    named = [
        (words, numbers(found[1]))
        for (_, label), (style, words) in pairwise(paragraphs(guide))
        if style == "Heading2" and (found := re.search(r"dia (\d+(?:–\d+)?)$", label))
    ]
    blocks = {planned.block.title.plain: planned.block.id for planned in session_plan.blocks}
    for words, listed in named:  # the spreads, and the keys at the back
        title = re.sub(r"^\d+  ", "", words)
        assert {block_of(number, slides) for number in listed} == {blocks[title]}, words
    spreads = {words: listed for words, listed in named if words[0].isdigit()}
    assert [*spreads] == [f"{one.number}  {one.block.title.plain}" for one in session_plan.blocks]
    assert [number for listed in spreads.values() for number in listed] == [*range(1, len(slides) + 1)]


def test_run_sheet_names_the_slides_and_sheets_of_each_block(
    guide: Any, slides: list[Any], session_plan: Plan
) -> None:
    labels = session_plan.labels
    table = next(
        table
        for table in guide.tables
        if labels(GuideLabel.SLIDE_COLUMN) in [cell.text for cell in table.rows[0].cells]
    )
    column = [cell.text for cell in table.rows[0].cells]
    rows = [dict(zip(column, (cell.text for cell in row.cells), strict=True)) for row in table.rows[1:]]
    for planned, row in zip(session_plan.blocks, rows, strict=False):
        title = f"{planned.number}  {planned.block.title.plain}"
        assert row[labels(GuideLabel.ACTIVITY)].replace("\xa0", " ").startswith(title)
        shown = {block_of(number, slides) for number in numbers(row[labels(GuideLabel.SLIDE_COLUMN)])}
        assert shown == {planned.block.id}
        sheets = re.findall(r"werkblad (\d+)", row[labels(GuideLabel.MATERIAL)])
        assert sheets == ([str(planned.sheet.number)] if planned.sheet else [])


def test_slides_send_to_the_sheet_of_their_block(slides: list[Any], session_plan: Plan) -> None:
    sent = {}
    for slide in slides:
        words = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        if found := re.search(r"Noteer op werkblad (\d+)", words.replace("\xa0", " ")):
            sent[slide.name] = (block_of(slides.index(slide) + 1, slides), int(found[1]))
    sheets = {sheet.block: sheet.number for sheet in session_plan.sheets}
    assert sent
    assert {name: number for name, (_, number) in sent.items()} == {
        name: sheets[block] for name, (block, _) in sent.items()
    }


def test_every_sheet_is_the_one_that_its_number_says(session_pack: Pack, session_plan: Plan) -> None:
    files = {file.name: file for file in session_pack.files if file.kind is FileKind.SHEET}
    for sheet in session_plan.sheets:
        file = next(file for name, file in files.items() if name.startswith(f"werkblad-{sheet.number}-"))
        words = [words for _, words in paragraphs(docx.Document(io.BytesIO(file.data)))]
        assert words[:2] == [f"Werkblad {sheet.number}", sheet.title.plain]


def test_every_mention_of_a_sheet_in_the_guide_is_of_one_that_is_there(
    guide: Any, session_plan: Plan
) -> None:
    words = " ".join(words for _, words in paragraphs(guide))
    mentioned = {int(number) for number in re.findall(r"[Ww]erkblad (\d+)", words)}
    assert mentioned <= {sheet.number for sheet in session_plan.sheets}
    assert mentioned


def test_every_mention_of_a_slide_in_the_guide_is_of_one_that_is_there(guide: Any, slides: list[Any]) -> None:
    words = " ".join(words for _, words in paragraphs(guide))
    for found in re.findall(r"\b[Dd]ia (\d+(?:–\d+)?)", words):
        assert set(numbers(found)) <= set(range(1, len(slides) + 1))
    assert "dia –" not in words


def test_booklet_binds_its_sheets_in_order(session_pack: Pack, session_plan: Plan) -> None:
    booklet = docx.Document(data_of(session_pack, FileKind.BOOKLET))
    headings = [words for style, words in paragraphs(booklet) if style == "Heading1"]
    bound = [sheet.title.plain for sheet in session_plan.sheets if sheet.bound]
    assert headings == [session_plan.workshop.title.plain, *bound]


# what LibreOffice makes of it


def test_files_have_their_pages_in_libreoffice(
    session_plan: Plan, session_pack: Pack, theme: Theme, office: Path, tmp_path: Path
) -> None:
    """Slides of the deck, pages of each document as composed, each bound sheet the pages it declares."""
    for file in session_pack.files:
        (tmp_path / file.name).write_bytes(file.data)
    made = to_pdf([tmp_path / file.name for file in session_pack.files], tmp_path / "pdf", office)
    found = {pdf.stem: pages(pdf) for pdf in made}
    layout = compose(session_plan, theme, Report())
    expected = {Path(session_pack.files[0].name).stem: len(layout.deck.slides)}
    for document in layout.documents:
        expected[document.name] = sum(part.pages for part in document.parts)
    assert found == expected
    bound = [sheet.pages or 1 for sheet in session_plan.sheets if sheet.bound]
    assert found["werkboekje"] == 1 + sum(bound)


def test_files_of_every_case_have_their_pages_in_libreoffice(
    theme: Theme, office: Path, tmp_path: Path
) -> None:
    expected: dict[str, int] = {}
    files = []
    for case in cases():
        planned = plan_of(case, Report())
        layout = compose(planned, theme, Report())
        counts = {layout.deck.name: len(layout.deck.slides)}
        counts |= {document.name: sum(part.pages for part in document.parts) for document in layout.documents}
        for file in render(planned, theme).files:
            path = tmp_path / f"{case.name.replace('/', '-')}-{file.name}"
            path.write_bytes(file.data)
            files.append(path)
            expected[path.stem] = counts[Path(file.name).stem]
    found = {pdf.stem: pages(pdf) for pdf in to_pdf(files, tmp_path / "pdf", office)}
    assert found == expected


def test_block_may_be_called_a_break(tmp_path: Path, theme: Theme) -> None:
    path = tmp_path / "avond.yaml"
    path.write_text(
        "format: 1\nworkshop: avond\ntitle: Avond\n"
        "delivery: {sessions: [{id: eerste, breaks: [{id: thee, after: soep, minutes: 7}]}]}\nblocks:\n"
        "  - {id: break, kind: input, title: Kop, minutes: 5, points: [Niets.]}\n"
        "  - {id: soep, kind: input, title: Soep, minutes: 5, points: [Niets.]}\n"
        "  - {id: brood, kind: input, title: Brood, minutes: 5, points: [Niets.]}\n",
        encoding="utf-8",
    )
    layout = compose(plan(load(path)), theme, Report())
    numbers = slide_numbers(layout.deck)
    assert numbers.of("break") == (1,)
    assert numbers.of("delivery.sessions.eerste.breaks.thee") == (3,)
