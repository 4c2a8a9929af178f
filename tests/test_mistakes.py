"""What a trainer who adapts the session mistypes: one message, at the line, with what to write instead."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from workshopkit.cli import main

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
