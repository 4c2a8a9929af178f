"""What a trainer who adapts the session mistypes: one message, at the line, with what to write instead."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from workshopkit.cli import main
from workshopkit.diagnostics import Code, Diagnostic, Span

SESSION = "partnerschap-met-ouders"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def adaptation(folder: Path, words: str) -> Path:
    path = folder / "mijn.yaml"
    path.write_text(f"format: 1\nadapts: {SESSION}\n{words}\n", encoding="utf-8")
    return path


def check(path: Path, language: str = "nl") -> str:
    """What a check prints."""
    answer = run("check", path, "--lang", language)
    return answer.stderr + answer.stdout


def listed(path: Path, *more: str) -> list[dict[str, Any]]:
    """What a check tells a program."""
    found: list[dict[str, Any]] = json.loads(run("check", path, "--format", "json", *more).stdout)[
        "diagnostics"
    ]
    return found


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that a story is told anew in, with every line off."""
    monkeypatch.chdir(tmp_path)
    assert run("new", "mijn", "--adapt", SESSION, "--story", "regendag", "--lang", "nl").exit_code == 0
    return tmp_path / "mijn.yaml"


@pytest.mark.parametrize(
    ("off", "on", "key"),
    [
        ("# regendag.stages.vraag.speech: >-", "regendag.stages.vraag.speech: >-", "speech"),
        ('# regendag.title: "Beloofd is beloofd, ook als de zon schijnt?"', "regendag.title:", "title"),
        ('# regendag.title: "Beloofd is beloofd, ook als de zon schijnt?"', "regendag.title: ''", "title"),
    ],
)
def test_text_that_is_half_switched_on_is_the_only_thing_told(
    story: Path, off: str, on: str, key: str
) -> None:
    words = story.read_text(encoding="utf-8")
    assert off in words
    story.write_text(words.replace(off, on), encoding="utf-8")
    (one,) = listed(story, "--lang", "nl")
    assert one["code"] == "not-a-text"
    assert story.read_text(encoding="utf-8").splitlines()[one["line"] - 1].strip() == on
    assert f"bij '{key}' staat nog geen tekst" in one["message"]
    assert one["hint"].startswith("zet ook de regels eronder aan")


def test_person_of_the_old_story_is_told_once_with_all_places(tmp_path: Path) -> None:
    path = adaptation(tmp_path, "change: {regendag.title: Een dutje dat niet mocht}")
    found = [one for one in listed(path, "--lang", "nl") if one["code"] == "leftover-person"]
    assert len({one["hint"] for one in found}) == len(found) <= 3
    mother = next(one for one in found if "'de moeder'" in one["message"])
    assert len(mother["places"]) == len(mother["words"].splitlines()) > 10
    assert mother["place"].startswith("dia ") and "; werkblad " in mother["place"]
    assert "'terms:'" in mother["hint"] and "'regendag.ouder:'" in mother["hint"]
    shown = run("explain", path, "--lang", "nl").stdout
    assert all(f"    {address}: " in shown for address in mother["places"])
    said = check(path)
    assert said.count("[leftover-person]") == len(found)


def test_many_texts_that_go_along_are_counted_and_few_are_shown(tmp_path: Path) -> None:
    path = adaptation(tmp_path, "remove: [regendag]")
    said = check(path)
    many = sum(one["code"] == "went-along" for one in listed(path))
    assert f"{many} teksten gaan mee weg, want ze horen bij 'regendag'" in said
    assert f"lees ze met: workshopkit explain {path}" in said
    assert said.count("[went-along]") == 1
    for shown in (said, run("explain", path, "--lang", "nl").stdout):
        assert "““" not in shown and "””" not in shown


def test_program_that_reads_one_line_gets_no_doubled_quotes() -> None:
    told = Diagnostic(Code.WENT_ALONG, Span("mijn.yaml"), (("id", "regendag"), ("words", "“Ja!” zei ze")))
    assert told.message("nl").endswith("'regendag': “Ja!” zei ze")
