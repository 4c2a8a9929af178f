"""What the guide says of an ending: that it comes last, where there is one; elsewhere that nobody knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from retold_packs import HEAD, SESSION, Made, adapted, made, shown
from workshopkit.theme import Theme

STORIES = Path(__file__).parent / "retold"
SHOW = "Toon dan pas het vervolg."
UNKNOWN = "Weten we niet hoe het verder ging?"
ENDING = (
    "{id: afloop, secret: true, form: plenary, minutes: 7, title: Wat de opa deed, story: [Hij bleef even.]}"
)
STORY = "story: [Een opa brengt zijn kleindochter.], speech: “Ik ga stil weg.”, after: [Je knikt.]"


def said(one: Made) -> str:
    return "\n".join(text.plain for _, text in shown(one.layout))


def told(folder: Path, words: str) -> Path:
    path = folder / "avond.yaml"
    path.write_text(f"{HEAD}{words}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("length", [45, 90, 180])
def test_story_without_an_ending_shows_none(length: int, theme: Theme) -> None:
    words = said(made(adapted(STORIES / "bord.yaml"), theme, length))
    assert UNKNOWN in words
    assert "vervolg" not in words
    assert "Toon nu pas" not in words


@pytest.mark.parametrize("name", ["session", "dutje", "stage"])
@pytest.mark.parametrize("length", [45, 90, 180])
def test_story_with_an_ending_shows_it_last(name: str, length: int, theme: Theme) -> None:
    one = made(SESSION if name == "session" else adapted(STORIES / f"{name}.yaml"), theme, length)
    assert SHOW in said(one)
    assert UNKNOWN not in said(one)


def test_ending_with_cues_of_its_own_is_still_shown_last(tmp_path: Path, theme: Theme) -> None:
    cue = told(
        tmp_path, "insert: [{at: end, in: regendag.stages.bellen.do, item: {id: eigen, text: Wacht.}}]"
    )
    words = said(made(adapted(STORIES / "dutje.yaml", cue), theme))
    assert SHOW in words
    assert UNKNOWN not in words


def test_nothing_denies_an_ending_that_has_a_name_of_its_own(tmp_path: Path, theme: Theme) -> None:
    """Which of the session's lines go then cannot be known: those that come must hold for it too."""
    vraag = f"change: {{regendag.stages.vraag: {{{STORY}}}}}"
    change = f"{vraag}\ninsert: [{{after: regendag.stages.vraag, item: {ENDING}}}]"
    words = said(made(adapted(told(tmp_path, change)), theme))
    assert "Hij bleef even." in words
    assert "We weten niet" not in words


@pytest.mark.parametrize("name", ["dutje", "bord", "stage"])
def test_no_line_says_that_something_was_asked_or_remembered(name: str, theme: Theme) -> None:
    """A story may be of a worker and a parent who saw something otherwise, without any request in it."""
    words = said(made(adapted(STORIES / f"{name}.yaml"), theme, 180)).casefold()
    for claim in (
        "bij een nee",
        "bij nee",
        "heeft het gevraagd",
        "eerst navragen",
        "de vraag werd onthouden",
    ):
        assert claim not in words
