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


def test_each_text_that_names_somebody_of_the_old_story_is_said_in_full(tmp_path: Path) -> None:
    path = adaptation(tmp_path, "change:\n  regendag.stages.vraag.speech: “Laat haar niet slapen.”\n")
    (person, *_) = (one for one in listed(path, "--lang", "nl") if one["code"] == "leftover-person")
    said = check(path)
    assert len(person["places"]) > 20
    for address, words in zip(person["places"], person["words"].splitlines(), strict=True):
        assert f"  {address}: “{words.removeprefix('“').removesuffix('”')}”\n" in said


def test_program_that_reads_one_line_gets_no_doubled_quotes() -> None:
    told = Diagnostic(Code.WENT_ALONG, Span("mijn.yaml"), (("id", "regendag"), ("words", "“Ja!” zei ze")))
    assert told.message("nl").endswith("'regendag': “Ja!” zei ze")


def hints(path: Path) -> list[str]:
    return [one["hint"] for one in listed(path, "--lang", "nl") if one["severity"] != "note"]


def test_own_words_in_the_place_of_a_quote_are_no_story(tmp_path: Path) -> None:
    own = "  elmer.who: De Mol\n  elmer.text: We leren van elkaar.\n  elmer.title: Leren van elkaar\n"
    path = adaptation(tmp_path, f"change:\n{own}")
    told = {one["address"]: one["hint"] for one in listed(path, "--lang", "nl")}
    assert told["elmer.credits"].endswith("hoort er niets bij, schrijf dan 'elmer.credits: []'")
    assert told["elmer.context"].endswith("schrijf dan 'elmer.context: ~'")
    path = adaptation(tmp_path, f"change:\n{own}  elmer.credits: []\n  elmer.context: ~\n")
    said = check(path)
    assert "unattributed" not in said and "staat nergens" not in said


@pytest.mark.parametrize(
    "words", ["delivery: {audience: leerlingen}", "change: {regendag.for: [leerlingen]}"]
)
def test_line_that_is_advised_for_an_audience_works(tmp_path: Path, words: str) -> None:
    (hint,) = hints(adaptation(tmp_path, words))
    line = hint.partition("zet ze erbij met de regel  ")[2]
    assert line.startswith("insert: ")
    assert "[unknown-audience]" not in check(adaptation(tmp_path, f"{words}\n{line}"))


def test_audience_of_a_workshop_is_added_to_its_own_line(tmp_path: Path) -> None:
    path = tmp_path / "avond.yaml"
    path.write_text(
        "format: 1\nworkshop: avond\ntitle: Avond\naudiences: [koks]\nblocks:\n"
        "  - {id: een, kind: opening, title: Dag, minutes: 5, for: [gasten]}\n",
        encoding="utf-8",
    )
    assert any(hint.endswith("audiences: [koks, gasten]") for hint in hints(path))


def test_mistyped_term_is_told_how_a_new_one_is_added(tmp_path: Path) -> None:
    (hint,) = hints(adaptation(tmp_path, "terms: {begelieder: onthaalouder}"))
    assert "bedoelde je 'begeleider'?" in hint
    assert "een nieuwe term onder 'terms:'" in hint


@pytest.mark.parametrize(
    ("lines", "code", "line"),
    [
        (["  regendag.title: Een dutje", "   regendag.programme: Een moment"], "indent", 5),
        (["   regendag.title: Een dutje", "  regendag.programme: Een moment"], "indent", 5),
        (['  regendag.title: "Een "goed" idee"', "  regendag.programme: Een moment"], "quote-in-text", 4),
        (["  regendag.title: 'Wat zei 'ze'?'", "  regendag.programme: Een moment"], "quote-in-text", 4),
    ],
)
def test_uneven_line_and_quote_are_told_in_ones_own_language(
    tmp_path: Path, lines: list[str], code: str, line: int
) -> None:
    (one,) = listed(adaptation(tmp_path, "\n".join(["change:", *lines])), "--lang", "nl")
    assert (one["code"], one["line"]) == (code, line)
    assert Code(code) in (Code.INDENT, Code.QUOTE_IN_TEXT)
    assert "expected" not in one["message"] + one["hint"]


def test_end_and_duration_that_differ_are_told_so(tmp_path: Path) -> None:
    meeting = "{id: a, start: 19:30, end: 21:00, duration: 60m}"
    (one,) = listed(adaptation(tmp_path, f"delivery: {{sessions: [{meeting}]}}"), "--lang", "nl")
    assert one["code"] == Code.END_AND_DURATION.value
    assert one["hint"] == "kies er één van: laat 'end' of 'duration' weg"


def test_too_short_says_where_and_what_can_go(tmp_path: Path) -> None:
    path = adaptation(tmp_path, "delivery: {duration: 20}")
    (one,) = listed(path, "--lang", "nl")
    assert (one["code"], one["file"]) == ("too-short", str(path))
    assert one["line"] == 3
    assert "'remove: [" in one["hint"]
    said = run("check", SESSION, "--duration", "20", "--lang", "nl").stderr
    assert said.startswith("--duration: fout[too-short]")


def test_forms_that_a_term_lacks_are_one_message_with_the_line(tmp_path: Path) -> None:
    path = adaptation(tmp_path, "terms: {regendag.ouder: vader}")
    (one,) = listed(path, "--lang", "nl")
    assert one["code"] == "missing-form"
    line = one["hint"].partition("vul aan:  ")[2].partition("  (")[0]
    assert line.startswith("regendag.ouder: {one: vader, ")
    assert "own: …" in line
    filled = line.replace("…", "vader")
    assert "[missing-form]" not in check(adaptation(tmp_path, f"terms:\n  {filled}"))


def test_plan_says_in_minutes_how_it_fits() -> None:
    said = run("plan", SESSION, "--duration", "50m", "--lang", "nl").stdout
    assert "beschikbaar: elk blok is wat korter" in " ".join(said.split())


def test_addresses_can_be_copied_from_explain(tmp_path: Path) -> None:
    words = 'change: {regendag.stages.bellen.ask.tussen-de-regels.text: "Waaraan merkt ${ouder.the} dat?"}'
    shown = run("explain", adaptation(tmp_path, words), "--lang", "nl").stdout
    assert "\nregendag.stages.bellen.ask.tussen-de-regels.text\n" in f"\n{shown}"
    assert "\n  is nu: Waaraan merkt ${ouder.the} dat?\n" in shown
