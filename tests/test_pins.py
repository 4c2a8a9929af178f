"""An adaptation knows what it was written over: what is noted, when, and what is told when that changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workshopkit.cli import main
from workshopkit.diagnostics import Code, Diagnostic, Report
from workshopkit.model import read_workshop
from workshopkit.model.pins import read_pins
from workshopkit.source import parse

BASE = Path(__file__).parent / "cases" / "adapted" / "workshop.yaml"
EVENING = """\
format: 1
adapts: regen.yaml
change:
  title: Van wie is de jas?
  regendag: {title: Mag zij?, minutes: 11, facilitator: {purpose: Kijken.}}
remove: [slot]
delivery: {place: Gent}
"""


def command(*arguments: str | Path) -> Result:
    words = [*map(str, arguments), "--lang", "en"]
    return CliRunner().invoke(main, words, catch_exceptions=False)


@pytest.fixture
def evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An adaptation beside the workshop that it adapts."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "regen.yaml").write_bytes(BASE.read_bytes())
    path = tmp_path / "avond.yaml"
    path.write_text(EVENING, encoding="utf-8")
    return path


def edit(path: Path, old: str, new: str) -> None:
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new), encoding="utf-8")


def noted(path: Path) -> dict[str, str]:
    root = parse(path.read_text(encoding="utf-8"), path.name, Report())
    assert root is not None
    return read_pins(root)


def changed(path: Path) -> list[Diagnostic]:
    """What is told of texts whose base became another."""
    report = Report()
    read_workshop(path, report)
    return [told for told in report if told.code is Code.BASE_CHANGED]


def test_accept_notes_the_words_of_each_text_that_is_changed(evening: Path) -> None:
    answer = command("check", evening.name, "--accept")
    assert answer.exit_code == 0
    assert "noted what you changed: avond.pins.yaml\n" in answer.stderr
    assert noted(Path("avond.pins.yaml")) == {
        "title": "Wie beslist over de jas?",
        "regendag.title": "Mag hij naar buiten?",
        "regendag.facilitator.purpose": "Zien wat ${lerende.the} kiest.",
    }
    assert Path("avond.pins.yaml").read_text("utf-8").startswith("# What stood in the workshop when you")
    assert changed(evening) == []


def test_check_alone_writes_nothing(evening: Path) -> None:
    assert command("check", evening.name).exit_code == 0
    assert not Path("avond.pins.yaml").exists()


def test_other_words_in_the_base_are_told_with_then_now_and_yours(evening: Path) -> None:
    command("check", evening.name, "--accept")
    edit(Path("regen.yaml"), "Mag hij naar", "Mag hij nu naar")
    answer = command("check", evening.name)
    assert (
        "avond.yaml:5:21: warning[base-changed]: the workshop has other words at 'regendag.title' by now:"
        " then “Mag hij naar buiten?”, now “Mag hij nu naar buiten?”, yours “Mag zij?”\n"
        "  see whether your version still fits, and say so with 'workshopkit check avond.yaml --accept'\n"
    ) in answer.stderr
    listed = json.loads(command("check", evening.name, "--format", "json").stdout)["diagnostics"]
    (told,) = (one for one in listed if one["code"] == "base-changed")
    assert (told["address"], told["then"], told["now"], told["yours"]) == (
        "regendag.title",
        "Mag hij naar buiten?",
        "Mag hij nu naar buiten?",
        "Mag zij?",
    )
    accepted = command("check", evening.name, "--accept", "--strict", "fit")
    assert (accepted.exit_code, "base-changed" in accepted.stderr) == (0, False)
    assert noted(Path("avond.pins.yaml"))["regendag.title"] == "Mag hij nu naar buiten?"
    assert changed(evening) == []


def test_words_are_told_in_full(evening: Path) -> None:
    long = "Kijken en nog eens kijken. " * 40
    edit(evening, "Kijken.", f"'{long}'")
    command("check", evening.name, "--accept")
    edit(Path("regen.yaml"), "Zien wat ${lerende.the} kiest.", f"Zien. {long}")
    (told,) = changed(evening)
    assert told.message("nl").count(long.strip()) == 2


def test_text_that_is_gone_from_the_base_is_told(evening: Path) -> None:
    command("check", evening.name, "--accept")
    base = Path("regen.yaml").read_text("utf-8")
    line = next(line for line in base.splitlines(keepends=True) if "Zien wat" in line)
    edit(Path("regen.yaml"), line, "")
    values = [dict(told.values) for told in changed(evening)]
    assert [(one["id"], one["now"]) for one in values] == [("regendag.facilitator.purpose", "–")]


def test_a_comment_at_the_top_stays_and_the_same_words_touch_nothing(evening: Path) -> None:
    command("check", evening.name, "--accept")
    pins = Path("avond.pins.yaml")
    body = pins.read_text("utf-8").split("\n", 2)[2]
    own = "# Nagelezen door Sofie.\n" + body + "# en dit ook\n"
    pins.write_text(own, encoding="utf-8")
    command("check", evening.name, "--accept")
    assert pins.read_text("utf-8") == own
    edit(Path("regen.yaml"), "Mag hij naar", "Mag hij nu naar")
    command("check", evening.name, "--accept")
    assert pins.read_text("utf-8").startswith("# Nagelezen door Sofie.\nformat: 1\n")


def test_pins_are_of_the_last_adaptation_alone(evening: Path) -> None:
    Path("huis.yaml").write_text("format: 1\nadapts: avond.yaml\nchange: {title: B}", encoding="utf-8")
    command("check", "huis.yaml", "--accept")
    assert noted(Path("huis.pins.yaml")) == {"title": "Van wie is de jas?"}
    assert not Path("avond.pins.yaml").exists()
    command("check", evening.name, "--accept")
    edit(evening, "Van wie is de jas?", "Wiens jas?")
    edit(Path("regen.yaml"), "Wie beslist over de jas?", "Wie beslist?")
    told = [(one.span.file, dict(one.values)["now"]) for one in changed(Path("huis.yaml"))]
    assert told == [("avond.yaml", "Wie beslist?"), ("huis.yaml", "Wiens jas?")]


def test_pins_of_earlier_versions_still_count(evening: Path) -> None:
    Path("avond.pins.yaml").write_text(
        "format: 1\npins:\n  title: {digest: 0123456789abcdef, text: Wie beslist over haar jas?}\n",
        encoding="utf-8",
    )
    assert [dict(told.values)["then"] for told in changed(evening)] == ["Wie beslist over haar jas?"]


def test_what_adapts_nothing_has_nothing_to_accept(evening: Path) -> None:
    answer = command("check", "regen.yaml", "--accept")
    assert (answer.exit_code, "[not-an-adaptation]" in answer.stderr) == (1, True)
    assert sorted(path.name for path in evening.parent.iterdir()) == ["avond.yaml", "regen.yaml"]


def test_what_is_wrong_or_stopped_is_not_noted(evening: Path) -> None:
    assert command("check", evening.name, "--accept", "--duration", "2").exit_code == 1
    assert command("check", evening.name, "--accept", "--duration", "18", "--strict").exit_code == 1
    assert not Path("avond.pins.yaml").exists()


STORY = """\
format: 1
workshop: regen
language: nl-BE
title: Wie beslist over de jas?
blocks:
  - id: regendag
    kind: vignette
    title: Mag hij naar buiten?
    minutes: 12
    stages: [{id: vraag, story: [{id: een, text: Het giet.}, {id: twee, text: Een moeder komt binnen.}]}]
    steps: [{id: duo, form: pairs, minutes: 12, ask: [{id: eerst, text: Wat doe je?}]}]
    facilitator: {do: [{id: lees, text: Lees van de moeder., about: regendag.stages}]}
"""


def test_new_notes_the_texts_whose_lines_stand_in_the_file(evening: Path) -> None:
    answer = CliRunner().invoke(main, ["new", "groep", "--adapt", "regen.yaml", "--lang", "nl"])
    assert answer.stdout == "groep.yaml\n"
    assert "om later mee te vergelijken: groep.pins.yaml\n" in answer.stderr
    seen = noted(Path("groep.pins.yaml"))
    assert seen["title"] == "Wie beslist over de jas?"
    assert seen["regendag.title"] == "Mag hij naar buiten?"
    assert seen["terms.lerende"].split("\n") == ["cursist", "cursisten", "de cursist"]
    edit(Path("regen.yaml"), "Mag hij naar", "Mag hij nu naar")
    edit(Path("regen.yaml"), "many: cursisten", "many: leerlingen")
    assert changed(Path("groep.yaml")) == []
    edit(Path("groep.yaml"), "  # regendag: {title: ", "  regendag: {title: Zie eens! ")
    edit(Path("groep.yaml"), "  # lerende: {one: cursist", "  lerende: {one: kok")
    assert [dict(told.values)["id"] for told in changed(Path("groep.yaml"))] == [
        "terms.lerende",
        "regendag.title",
    ]


def test_new_leaves_what_was_noted_before(evening: Path) -> None:
    Path("groep.pins.yaml").write_text("format: 1\n", encoding="utf-8")
    answer = CliRunner().invoke(main, ["new", "groep", "--adapt", "regen.yaml", "--lang", "en"])
    assert (answer.exit_code, "groep.pins.yaml: error[exists]" in answer.stderr) == (1, True)
    assert not Path("groep.yaml").exists()


def test_lines_of_a_list_that_is_replaced_are_told_by_themselves(evening: Path) -> None:
    Path("regen.yaml").write_text(STORY, encoding="utf-8")
    words = ["new", "vader", "--adapt", "regen.yaml", "--story", "regendag"]
    assert CliRunner().invoke(main, words).exit_code == 0
    edit(
        Path("vader.yaml"), "change:\n", "change:\n  regendag.stages.vraag.story: [Een vader komt binnen.]\n"
    )
    assert changed(Path("vader.yaml")) == []
    edit(Path("regen.yaml"), "Een moeder komt", "Een moeder loopt")
    (told,) = changed(Path("vader.yaml"))
    assert dict(told.values) == {
        "id": "regendag.stages.vraag.story.twee.text",
        "then": "Een moeder komt binnen.",
        "now": "Een moeder loopt binnen.",
        "yours": "Een vader komt binnen.",
        "file": "vader.yaml",
    }
    edit(Path("regen.yaml"), "Lees van de moeder", "Lees traag van de moeder")
    assert len(changed(Path("vader.yaml"))) == 1
    assert command("check", "vader.yaml", "--accept").exit_code == 0
    assert changed(Path("vader.yaml")) == []


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        (
            "terms: {lerende.one: kok, lerende.many: koks}",
            {"terms.lerende": "cursist\ncursisten\nde cursist"},
        ),
        (
            "change: {regendag.title: Wie?, regendag: {title: Wat?}}",
            {"regendag.title": "Mag hij naar buiten?"},
        ),
        (
            "change: {goals: [{id: zien, text: Je ziet wat.}], goals.zien.text: Je ziet meer.}",
            {"goals": "Je hoort de vraag achter de vraag.\nJe kiest wat je zegt."},
        ),
    ],
)
def test_words_of_ones_own_are_never_what_stood_there(
    evening: Path, words: str, seen: dict[str, str]
) -> None:
    evening.write_text(f"format: 1\nadapts: regen.yaml\n{words}\n", encoding="utf-8")
    command("check", evening.name, "--accept")
    assert noted(Path("avond.pins.yaml")) == seen
    assert changed(evening) == []


@pytest.mark.parametrize(
    ("kept", "address"),
    [
        ("wat-als", "wat-als.steps.samen.ask.1.text"),
        ("wat-als.steps.samen.ask.1", "wat-als.steps.samen.ask.1"),
    ],
)
def test_what_is_kept_is_noted_and_told_of(evening: Path, kept: str, address: str) -> None:
    evening.write_text(
        f"format: 1\nadapts: regen.yaml\nchange: {{regendag.title: Wie?}}\nkeep: [{kept}]\n", encoding="utf-8"
    )
    command("check", evening.name, "--accept")
    assert changed(evening) == []
    assert noted(Path("avond.pins.yaml"))[address] == "Wat denkt de moeder?"
    edit(Path("regen.yaml"), "Wat denkt de moeder?", "Wat zegt de moeder?")
    (told,) = changed(evening)
    said = dict(told.values)
    assert (said["id"], said["now"], said["yours"]) == (address, "Wat zegt de moeder?", "Wat zegt de moeder?")
    assert told.span.line == 4
    command("check", evening.name, "--accept")
    assert changed(evening) == []


def test_what_is_changed_and_kept_is_noted_as_the_base_has_it(evening: Path) -> None:
    evening.write_text(
        "format: 1\nadapts: regen.yaml\nchange: {wat-als.title: En nu?}\nkeep: [wat-als, wat-als.title]\n",
        encoding="utf-8",
    )
    command("check", evening.name, "--accept")
    assert noted(Path("avond.pins.yaml"))["wat-als.title"] == "En als niemand belt?"
    assert changed(evening) == []
    edit(Path("regen.yaml"), "En als niemand", "En als iemand")
    (told,) = changed(evening)
    assert (told.span.line, dict(told.values)["yours"]) == (3, "En nu?")
