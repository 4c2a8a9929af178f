"""theme.yaml is read whole, and every mistake in one is told at its place."""

from __future__ import annotations

import pickle
import zipfile
from pathlib import Path

import pytest

from workshopkit.assets import shipped
from workshopkit.diagnostics import Code, Report, WorkshopError
from workshopkit.elements import Role
from workshopkit.theme import THEME_FILE, Level, Look, Zone, load, read_look
from workshopkit.theme.contrast import contrast

SAMEN = shipped("templates") / "samen"


def read(path: Path) -> tuple[Look | None, list[tuple[Code, int]]]:
    report = Report()
    look = read_look(path, report)
    return look, [(diagnostic.code, diagnostic.span.line) for diagnostic in report]


def changed(folder: Path, old: str, new: str) -> tuple[Path, int]:
    """The shipped theme.yaml with one change, and the line where it is."""
    words = (SAMEN / THEME_FILE).read_text(encoding="utf-8")
    assert old in words
    path = folder / THEME_FILE
    path.write_text(words.replace(old, new, 1), encoding="utf-8")
    return path, words[: words.index(old)].count("\n") + 1


def test_the_shipped_theme_has_no_fault() -> None:
    look, found = read(SAMEN / THEME_FILE)
    assert look is not None
    assert found == []


def test_a_theme_carries_its_templates_and_can_be_sent_to_another_process() -> None:
    theme = load(SAMEN)
    assert theme.deck_template.startswith(b"PK")
    assert theme.document_template.startswith(b"PK")
    assert pickle.loads(pickle.dumps(theme)) == theme


def test_every_role_has_a_layout() -> None:
    look = load(SAMEN).look
    assert set(look.deck.roles) == set(Role)


def test_petrol_stands_only_where_there_is_a_turn() -> None:
    deck = load(SAMEN).look.deck
    for name in deck.layouts:
        petrol = any(shape.colour == "petrol" for shape in deck.shapes(name))
        assert petrol == (Zone.LEAD in deck.boxes(name)), name


def test_no_ladder_goes_below_what_can_be_read() -> None:
    """look.md: body 20, table and label 16, footer and source 12."""
    deck = load(SAMEN).look.deck
    floors = {
        "label": 16,
        "lead": 16,
        "cue": 16,
        "source": 12,
        "makers": 12,
        "footer": 12,
        "number": 12,
        "turn-number": 12,
    }
    for name, text in deck.texts.items():
        for level in text.levels:
            assert min(text.level(level).sizes_pt) >= floors.get(name, 20), (name, level)
    assert min(deck.table.cell.sizes_pt) >= 16
    assert min(deck.table.header.sizes_pt) >= 16


def test_a_story_stays_put_when_its_questions_appear() -> None:
    deck = load(SAMEN).look.deck
    for zone in (Zone.TITLE, Zone.LABEL, Zone.MAIN):
        assert deck.boxes("case")[zone] == deck.boxes("case-panel")[zone]


def test_levels_keep_their_order() -> None:
    text = load(SAMEN).look.deck.texts["story"]
    assert text.levels == (Level.PARAGRAPH, Level.SPEECH, Level.BULLET, Level.NUMBER)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("1E2B33", "FBF8F3") == pytest.approx(13.7, abs=0.1)
    assert contrast("F6BFA3", "0E4A56") == pytest.approx(6.1, abs=0.1)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("  width_pt: 960\n", "  width_pt: wide\n", Code.BAD_VALUE),
        ("  background: paper\n", "  background: papre\n", Code.BAD_VALUE),
        ("  ink: 1E2B33\n", "  ink: black\n", Code.BAD_VALUE),
        ("      frame: panel\n", "      frame: pannel\n", Code.BAD_VALUE),
        ("    walk-in: [walk-in]\n", "    walk-in: [wolk-in]\n", Code.BAD_VALUE),
        ("  muted: 55646C\n", "  muted: A0A0A0\n", Code.LOW_CONTRAST),
        ("name: samen\n", "name: ../samen\n", Code.BAD_VALUE),
        ("gap_pt: 16}", "gap_pt: inf}", Code.BAD_VALUE),
        ("name: samen\n", 'name: "a\\0b"\n', Code.BAD_VALUE),
    ],
)
def test_a_fault_is_told_where_it_is(tmp_path: Path, old: str, new: str, code: Code) -> None:
    path, line = changed(tmp_path, old, new)
    _, found = read(path)
    assert (code, line) in found


def test_an_unknown_field_is_told_with_those_that_can_stand_there(tmp_path: Path) -> None:
    path, _ = changed(tmp_path, "  background: paper\n", "  background: paper\n  backgruond: paper\n")
    report = Report()
    assert read_look(path, report) is None
    messages = [diagnostic.hint() for diagnostic in report if diagnostic.code is Code.UNKNOWN_FIELD]
    assert len(messages) == 1
    assert "background" in messages[0]


def test_a_theme_without_a_layout_for_tables_is_told_so(tmp_path: Path) -> None:
    path, _ = changed(tmp_path, "video-poster, table, list-panel", "video-poster, list-panel")
    look, found = read(path)
    assert look is None
    assert [code for code, _ in found] == [Code.BAD_VALUE]


def test_a_theme_without_templates_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / THEME_FILE).write_bytes((SAMEN / THEME_FILE).read_bytes())
    with pytest.raises(WorkshopError) as caught:
        load(tmp_path)
    assert {diagnostic.code for diagnostic in caught.value.diagnostics} == {Code.NO_FILE}


@pytest.mark.parametrize("template", ["samen.pptx", "samen.docx"])
def test_a_template_that_is_none_cannot_be_used(tmp_path: Path, template: str) -> None:
    for name in (THEME_FILE, "samen.pptx", "samen.docx"):
        (tmp_path / name).write_bytes((SAMEN / name).read_bytes())
    other = {"samen.pptx": "samen.docx", "samen.docx": "samen.pptx"}[template]
    for wrong in (b"no zip", (SAMEN / other).read_bytes()):
        (tmp_path / template).write_bytes(wrong)
        with pytest.raises(WorkshopError) as caught:
            load(tmp_path)
        assert [found.code for found in caught.value.diagnostics] == [Code.NO_FILE]


def test_a_layout_that_the_template_does_not_have_is_told(tmp_path: Path) -> None:
    for name in ("samen.pptx", "samen.docx"):
        (tmp_path / name).write_bytes((SAMEN / name).read_bytes())
    changed(tmp_path, "name: Walk-in\n", "name: Walk-on\n")
    with pytest.raises(WorkshopError) as caught:
        load(tmp_path)
    (told,) = caught.value.diagnostics
    assert (told.code, "'Walk-on'" in told.message(), "'Walk-in'" in told.hint()) == (
        Code.UNKNOWN_CHOICE,
        True,
        True,
    )


def test_a_template_without_a_notes_master_is_told(tmp_path: Path) -> None:
    for name in (THEME_FILE, "samen.docx"):
        (tmp_path / name).write_bytes((SAMEN / name).read_bytes())
    with (
        zipfile.ZipFile(SAMEN / "samen.pptx") as whole,
        zipfile.ZipFile(tmp_path / "samen.pptx", "w") as without,
    ):
        for name in whole.namelist():
            if not name.startswith("ppt/notesMasters/"):
                without.writestr(name, whole.read(name))
    with pytest.raises(WorkshopError) as caught:
        load(tmp_path)
    (told,) = caught.value.diagnostics
    assert (told.code, Path(told.span.file).name) == (Code.NO_NOTES_MASTER, "samen.pptx")
