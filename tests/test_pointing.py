"""What is told of an adapted workshop points to where its reader can mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshopkit import WorkshopError, load
from workshopkit.assets import shipped
from workshopkit.compose.pack import compose
from workshopkit.diagnostics import Code, Diagnostic, Report
from workshopkit.model import read_sources, read_workshop, workshop_of
from workshopkit.planning import plan
from workshopkit.source import parse
from workshopkit.theme import Theme

SESSION = "partnerschap-met-ouders"
LONG = " ".join(["Wat zie je bij het kind dat aan de deur staat en wacht?"] * 6)
BASE = f"""\
format: 1
workshop: avond
title: Een avond
terms: {{zaal: {{one: zaal}}}}
audiences: [koks]
blocks:
  - id: soep
    kind: input
    title: Soep
    minutes: {{min: 3, plan: 5, max: 9}}
    text: ["{LONG}"]
    steps: [{{id: een, form: plenary, minutes: 5}}]
  - id: brood
    kind: questions
    title: Een klein ${{zaal}}?
    minutes: 5
    steps: [{{id: duo, form: pairs, minutes: 5, ask: [Wie?]}}]
"""


def found(path: Path, theme: Theme | None = None, language: str | None = None) -> list[Diagnostic]:
    """All that is told of a file, down to its pages where a theme is given."""
    report = Report()
    try:
        workshop = read_workshop(path, report, language=language)
        report.check()
        assert workshop is not None
        made = plan(workshop, report=report)
        if theme:
            compose(made, theme, report)
    except WorkshopError as error:
        report.extend(error.diagnostics)
    return list(report)


def adapted(folder: Path, words: str, base: str = "basis.yaml", name: str = "aanpassing.yaml") -> Path:
    (folder / "basis.yaml").write_text(BASE, encoding="utf-8")
    path = folder / name
    path.write_text(f"format: 1\nadapts: {base}\n{words}\n", encoding="utf-8")
    return path


def places(told: list[Diagnostic], *codes: Code) -> list[tuple[Code, str, int]]:
    return [(one.code, Path(one.span.file).name, one.span.line) for one in told if one.code in codes]


def test_a_step_that_fills_the_plan_by_chance_sends_no_other_into_reserve(tmp_path: Path) -> None:
    """Nine minutes of film and the steps that are always done make fourteen, the block's plan: the talk in
    pairs, which may go, would be gone without a word."""
    path = adapted(tmp_path, "change:\n  film.steps.kijken.minutes: 9", SESSION)
    assert places(found(path), Code.STEPS_DO_NOT_ADD_UP) == [(Code.STEPS_DO_NOT_ADD_UP, "aanpassing.yaml", 4)]
    both = "change:\n  film.steps.kijken.minutes: 9\n  film.minutes.plan: 18"
    assert not places(found(adapted(tmp_path, both, SESSION)), Code.STEPS_DO_NOT_ADD_UP)
    chosen = "change:\n  film.steps.kijken.minutes: 9\n  film.minutes.plan: 14"
    assert not places(found(adapted(tmp_path, chosen, SESSION)), Code.STEPS_DO_NOT_ADD_UP)
    moved = "change:\n  film.steps.stil.minutes: 2\n  film.steps.kijken.minutes: 4"
    assert not places(found(adapted(tmp_path, moved, SESSION)), Code.STEPS_DO_NOT_ADD_UP)


def test_mistake_across_fields_points_to_the_change(tmp_path: Path) -> None:
    path = adapted(tmp_path, "change:\n  regendag.title: Anders?\n  regendag.steps.duo.minutes: 30", SESSION)
    assert places(found(path), Code.STEPS_DO_NOT_ADD_UP) == [(Code.STEPS_DO_NOT_ADD_UP, "aanpassing.yaml", 5)]
    path = adapted(tmp_path, "change:\n  soep.title: Anders?\n  soep.steps.een.minutes: 3\n  soep.label: A")
    (one,) = places(found(path), Code.STEPS_DO_NOT_ADD_UP)
    assert one == (Code.STEPS_DO_NOT_ADD_UP, "aanpassing.yaml", 6)
    path = adapted(tmp_path, "change:\n  soep.minutes.min: 8\n  soep.title: Anders?")
    (one,) = places(found(path), Code.BAD_RANGE)
    assert one == (Code.BAD_RANGE, "aanpassing.yaml", 4)


def test_what_a_page_says_of_an_adapted_block_points_to_the_change(tmp_path: Path, theme: Theme) -> None:
    path = adapted(tmp_path, "change:\n  soep.title: Wat is soep?")
    assert places(found(path, theme), Code.MANY_WORDS) == [(Code.MANY_WORDS, "aanpassing.yaml", 4)]
    path = adapted(tmp_path, "change:\n  brood.title: Wat is brood?")
    assert places(found(path, theme), Code.MANY_WORDS) == [(Code.MANY_WORDS, "basis.yaml", 9)]
    assert places(found(tmp_path / "basis.yaml", theme), Code.MANY_WORDS) == [
        (Code.MANY_WORDS, "basis.yaml", 9)
    ]


def test_shipped_file_is_never_pointed_to(tmp_path: Path, theme: Theme) -> None:
    long = "de organisatie voor gezinsopvang en buitenschoolse opvang van de stad en de randgemeenten " * 4
    forms = ", ".join(f"{form}: {long}" for form in load(SESSION).terms["regendag.ouder"])
    path = adapted(tmp_path, f"terms: {{regendag.ouder: {{{forms}}}}}", SESSION)
    told = found(path, theme)
    assert {Path(one.span.file).name for one in told} == {"aanpassing.yaml"}
    assert {one.span.line for one in told} == {2}


@pytest.mark.parametrize("language", [None, "fr"])
def test_no_change_of_the_session_points_into_it(tmp_path: Path, language: str | None) -> None:
    decks = str(shipped("decks"))
    blocks = load(SESSION).blocks
    trials = [f"remove: [{block.id}]" for block in blocks]
    trials += [f"change: {{{block.id}: {{minutes: 3}}}}" for block in blocks]
    trials += [f"change: {{{block.id}.steps: ~}}" for block in blocks]
    trials += [f"delivery: {{duration: {length}}}" for length in (30, 45, 300)]
    trials += ["audiences: ~", "change: {audiences: ~}", "terms: {lerende: x}"]
    for words in trials:
        told = found(adapted(tmp_path, words, SESSION), language=language)
        assert [one.render() for one in told if one.span.file.startswith(decks)] == [], words


def test_mistake_of_ones_own_base_stays_where_it_is(tmp_path: Path) -> None:
    for words in ("change: {soep.title: Anders?}", "change: {brood.minutes: 5}", "change: {brood.label: A}"):
        told = found(adapted(tmp_path, words))
        assert places(told, Code.UNINFLECTED) == [(Code.UNINFLECTED, "basis.yaml", 15)], words


def test_what_one_adaptation_says_and_a_later_one_contradicts_points_to_the_later(tmp_path: Path) -> None:
    adapted(tmp_path, "change:\n  brood.minutes: 5\n  soep.minutes: {min: 3, plan: 5, max: 5}")
    later = adapted(tmp_path, "change: {soep.steps.een.minutes: 4}", "aanpassing.yaml", "later.yaml")
    (one,) = places(found(later), Code.STEPS_DO_NOT_ADD_UP)
    assert one == (Code.STEPS_DO_NOT_ADD_UP, "later.yaml", 3)
    adapted(tmp_path, 'change: {brood.title: "Een groot ${zaal}?"}')
    later = adapted(tmp_path, "change: {brood.label: B}", "aanpassing.yaml", "later.yaml")
    assert places(found(later), Code.UNINFLECTED) == [(Code.UNINFLECTED, "aanpassing.yaml", 3)]


def test_text_of_a_translation_that_does_not_fit_points_to_the_change(tmp_path: Path, theme: Theme) -> None:
    adapted(tmp_path, "")
    words = f"format: 1\nlanguage: fr\ntexts:\n  soep.text.1.text: {{source: '{LONG}', text: '{LONG}'}}\n"
    (tmp_path / "basis.fr.yaml").write_text(words, encoding="utf-8")
    path = adapted(tmp_path, "change:\n  soep.minutes: {min: 4}")
    (one,) = places(found(path, theme, "fr"), Code.MANY_WORDS)
    assert one == (Code.MANY_WORDS, "aanpassing.yaml", 4)


def test_row_of_a_list_is_an_adaptation_too() -> None:
    sources = read_sources(SESSION)
    row = parse("change: {regendag.steps.duo.minutes: 30}", "lijst.yaml", Report())
    assert sources is not None and row is not None
    report = Report()
    workshop_of(sources, report, extra=(row,))
    told = [one.span.file for one in report if one.code is Code.STEPS_DO_NOT_ADD_UP]
    assert told == ["lijst.yaml"]
