"""The starter: it is fine as it is, and with each of its examples switched on."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workshopkit import load
from workshopkit.blocks import KINDS
from workshopkit.cli import main
from workshopkit.diagnostics import Report
from workshopkit.model import read_workshop
from workshopkit.overlay import What
from workshopkit.planning import plan
from workshopkit.rendering import render

LANGUAGES = ("nl", "en")
SESSION = "partnerschap-met-ouders"
EXAMPLE = re.compile(r"^## (\w+): .*\n((?:# .*\n)+)", re.MULTILINE)
OPTION = re.compile(r"^# (?=\w)", re.MULTILINE)  # a switched-off field of the workshop itself


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def written(language: str, folder: Path) -> Path:
    path = folder / f"{language}.yaml"
    assert run("new", "regendag", "--lang", language, "--out", path).exit_code == 0
    return path


def diagnostics(path: Path) -> list[str]:
    """All that `check` would say about a file."""
    report = Report()
    workshop = read_workshop(path, report)
    assert workshop is not None, report.diagnostics
    render(plan(workshop, None, report), report=report)
    return [str(diagnostic) for diagnostic in report]


@pytest.mark.parametrize("language", LANGUAGES)
def test_starter_is_fine_as_it_is(language: str, tmp_path: Path) -> None:
    path = written(language, tmp_path)
    assert diagnostics(path) == []
    words = path.read_text(encoding="utf-8")
    active = [line for line in words.splitlines() if line and not line.startswith("#")]
    assert len(active) < 25
    assert "workshop: regendag\n" in words
    assert f"check {path}\n" in words
    assert "NAME" not in words
    assert "FILE" not in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_starter_has_an_example_of_each_kind(language: str, tmp_path: Path) -> None:
    examples = EXAMPLE.findall(written(language, tmp_path).read_text(encoding="utf-8"))
    assert sorted(kind for kind, _ in examples) == sorted(KINDS)
    for kind, lines in examples:
        assert lines.startswith(f"#   - kind: {kind}\n#     title: ")
        assert re.search(r"^#     minutes: \d+$", lines, re.MULTILINE)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_example_is_fine_when_switched_on(language: str, kind: str, tmp_path: Path) -> None:
    path = written(language, tmp_path)
    words = path.read_text(encoding="utf-8")
    lines = next(lines for name, lines in EXAMPLE.findall(words) if name == kind)
    words = words.replace(lines, re.sub("^# ", "", lines, flags=re.MULTILINE))
    words = re.sub(rf"^  - {{kind: {kind}, .*\n", "", words, flags=re.MULTILINE)  # the short one
    path.write_text(words, encoding="utf-8")
    assert diagnostics(path) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_other_lines_are_fine_when_switched_on(language: str, tmp_path: Path) -> None:
    path = written(language, tmp_path)
    words, count = OPTION.subn("", path.read_text(encoding="utf-8"))
    assert count == 3
    path.write_text(words, encoding="utf-8")
    assert diagnostics(path) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_starter_has_no_comma_that_splits_a_text(language: str, tmp_path: Path) -> None:
    """Within [ ] a comma ends a text, and nothing would tell the trainer."""
    words = written(language, tmp_path).read_text(encoding="utf-8")
    lists = re.findall(r"\[([^\]]*)\]\s*$", words, re.MULTILINE)
    assert [inner for inner in lists if ", " in inner and not inner.startswith('"')] == []


def test_new_writes_in_the_folder_where_one_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made = run("new", "regendag", "--lang", "nl")
    assert made.stdout == "regendag.yaml\n"
    assert "workshopkit check regendag.yaml" in made.stderr
    assert (tmp_path / "regendag.yaml").is_file()


def test_new_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "mijn.yaml"
    path.write_text("van mij", encoding="utf-8")
    refused = run("new", "regendag", "--out", path, "--lang", "nl")
    assert refused.exit_code == 1
    assert "fout[exists]" in refused.stderr
    assert path.read_text(encoding="utf-8") == "van mij"


@pytest.mark.parametrize("name", ["Regendag", "regen dag", "dag/regen", "regendag.yaml", "é", ""])
def test_new_wants_an_id(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    refused = run("new", name, "--lang", "en")
    assert refused.exit_code == 1
    assert "error[bad-id]" in refused.stderr
    assert list(tmp_path.iterdir()) == []


def test_new_says_when_a_folder_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "nowhere" / "a.yaml", tmp_path / "file" / "a.yaml"):
        refused = run("new", "regendag", "--out", path, "--lang", "en", "--format", "json")
        assert refused.exit_code == 1
        told = json.loads(refused.stdout)
        assert [diagnostic["code"] for diagnostic in told["diagnostics"]] == ["not-writable"]


def test_new_answers_programs(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    answer = json.loads(run("new", "regendag", "--out", path, "--format", "json").stdout)
    assert answer == {"ok": True, "file": str(path), "diagnostics": []}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_file_name_that_is_no_utf8_is_written_to(tmp_path: Path) -> None:
    target = tmp_path / os.fsdecode(b"regen\xff.yaml")
    command = [sys.executable, "-m", "workshopkit", "new", "regen", "--out", str(target)]
    environ = {**os.environ, "LC_ALL": "C.UTF-8"}
    assert subprocess.run(command, env=environ, capture_output=True, check=False).returncode == 0
    assert target.read_text(encoding="utf-8").count("workshop: regen") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_adaptation_starter_changes_nothing_until_a_line_is_switched_on(
    language: str, tmp_path: Path
) -> None:
    path = tmp_path / "groep.yaml"
    answer = run("new", "groep", "--adapt", SESSION, "--lang", language, "--out", path)
    assert (answer.exit_code, answer.stdout) == (0, f"{path}\n")
    assert diagnostics(path) == []
    assert load(path).changes == ()
    words = path.read_text(encoding="utf-8")
    for block in load(SESSION).blocks:
        assert f"  # {block.id}: {{title: " in words
        assert f", minutes: {block.minutes.plan}}}\n" in words
    assert not re.search("[A-Z]{4,}", words.replace("WORKSHOP", ""))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_an_adaptation_starter_can_be_switched_on(language: str, tmp_path: Path) -> None:
    path = tmp_path / "groep.yaml"
    assert run("new", "groep", "--adapt", SESSION, "--lang", language, "--out", path).exit_code == 0
    words = re.sub(r"^( *)# (?=[\w -])", r"\1", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    words = re.sub(r"^  (date|start|end|audience: [ck]|audience: les).*\n", "", words, flags=re.MULTILINE)
    path.write_text(words, encoding="utf-8")
    made = load(path)
    assert made.delivery.participants == 14
    assert made.delivery.trainer == "Sofie Peeters"
    assert made.adapted_by
    assert made.delivery.audience == "leidinggevenden"
    assert "opening" in [block.id for block in made.blocks]
    assert {change.what for change in made.changes} == {What.ADDED}  # the rest says what was there


def test_adaptation_starter_finds_a_workshop_of_ones_own(tmp_path: Path) -> None:
    own = written("nl", tmp_path)
    (tmp_path / "groepen").mkdir()
    target = tmp_path / "groepen" / "avond.yaml"
    assert run("new", "avond", "--adapt", own, "--out", target).exit_code == 0
    assert 'adapts: "../nl.yaml"\n' in target.read_text(encoding="utf-8")
    assert load(target).workshop == "regendag"
    missing = run("new", "nog-een", "--adapt", "partnerschap-met-oudders", "--lang", "nl")
    assert (missing.exit_code, missing.stdout) == (1, "")
    assert "bedoelde je 'partnerschap-met-ouders'?" in missing.stderr


def test_adaptation_starter_is_in_the_language_that_one_writes_in(tmp_path: Path) -> None:
    path = tmp_path / "groupe.yaml"
    words = ("new", "groupe", "--adapt", SESSION, "--language", "fr-BE", "--lang", "en", "--out", path)
    assert run(*words).exit_code == 0
    made = load(path)
    assert (made.language, [change.address for change in made.changes]) == ("fr-BE", ["language"])
    titles = {block.id: block.title.source for block in load(SESSION, language="fr-BE").blocks}
    assert str(titles["regendag"]) in path.read_text(encoding="utf-8")
    assert run("new", "x", "--adapt", SESSION, "--language", "xx", "--out", tmp_path / "x").exit_code == 1
