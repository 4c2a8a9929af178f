"""Diagnostics are sentences that a trainer can act on, in both languages, and never crash themselves."""

from __future__ import annotations

import pickle
from string import Formatter

import pytest

from workshopkit.diagnostics import Code, Diagnostic, Report, Severity, Span, WorkshopError, dutch, english
from workshopkit.diagnostics.groups import GROUPS
from workshopkit.diagnostics.suggest import suggest

LANGUAGES = ("en", "nl")
PLACE = Span("workshop.yaml", 12, 5)


def names(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("code", Code)
def test_every_code_speaks_both_languages_with_the_same_values(code: Code) -> None:
    for one, other in zip(english.PHRASES[code], dutch.PHRASES[code], strict=True):
        assert one and other
        assert names(one) == names(other)
    assert english.NOTHING.keys() == dutch.NOTHING.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", Code)
def test_a_sentence_begins_small_and_ends_open(code: Code, language: str) -> None:
    diagnostic = Diagnostic(code, PLACE)
    for sentence in (diagnostic.message(language), diagnostic.hint(language)):
        assert sentence[0] == sentence[0].lower()
        assert not sentence.endswith(".") or sentence.endswith(" min.")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", Code)
def test_a_missing_value_never_crashes(code: Code, language: str) -> None:
    assert Diagnostic(code, PLACE).render(language).count("\n") == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", Code)
def test_every_value_in_a_sentence_is_shown(code: Code, language: str) -> None:
    wanted = names("".join(english.PHRASES[code]))
    rendered = Diagnostic(code, PLACE, tuple((name, f"<{name}>") for name in wanted)).render(language)
    assert all(f"<{name}>" in rendered for name in wanted)


def test_braces_in_a_users_word_are_only_words() -> None:
    diagnostic = Diagnostic(Code.BAD_ID, PLACE, (("value", "{key}{0}"),))
    assert "'{key}{0}'" in diagnostic.message()


def test_a_diagnostic_names_place_severity_and_code() -> None:
    diagnostic = Diagnostic(Code.UNKNOWN_FIELD, PLACE, (("key", "tilte"), ("choices", "id, title")))
    assert diagnostic.render("nl").startswith("workshop.yaml:12:5: fout[unknown-field]: 'tilte' is geen veld")
    assert str(diagnostic).startswith("workshop.yaml:12:5: error[unknown-field]: 'tilte' is not a field")


def test_a_suggestion_comes_first_in_the_hint_when_there_is_one() -> None:
    values = (("key", "tilte"), ("choices", "id, title"))
    with_one = Diagnostic(Code.UNKNOWN_FIELD, PLACE, (*values, ("suggestion", "title")))
    assert with_one.hint("en") == "did you mean 'title'? these can: id, title"
    assert with_one.hint("nl") == "bedoelde je 'title'? deze kunnen wel: id, title"
    without = Diagnostic(Code.UNKNOWN_FIELD, PLACE, (*values, ("suggestion", "")))
    assert without.hint("en") == "these can: id, title"


def test_an_empty_value_is_named_in_words() -> None:
    diagnostic = Diagnostic(Code.NOT_A_MAP, PLACE, (("key", ""), ("value", "")))
    assert diagnostic.message("en") == "this should have fields of its own, not what stands here"
    assert "''" not in diagnostic.message("nl")


@pytest.mark.parametrize(
    ("word", "meant"), [("tilte", "title"), ("TITLE", "title"), ("vignet", "vignette"), ("qqq", None)]
)
def test_the_nearest_word_is_suggested(word: str, meant: str | None) -> None:
    assert suggest(word, ["id", "title", "vignette"]) == meant


def test_a_report_keeps_each_problem_once_in_order_of_place() -> None:
    report = Report()
    report.add(Code.BAD_ID, Span("a.yaml", 9), value="B c")
    report.add(Code.BAD_ID, Span("a.yaml", 2), value="A b")
    report.add(Code.BAD_ID, Span("a.yaml", 9), value="B c")
    assert [diagnostic.span.line for diagnostic in report] == [2, 9]


def test_what_a_retelling_leaves_behind_is_told_in_the_order_of_the_pack() -> None:
    report = Report()
    report.add(Code.ONLY_CORRECTED, PLACE, id="regendag")
    for place in ("werkblad 2", "dia 10"):
        report.add(Code.LEFTOVER, PLACE, place=place, id="regendag", words="Mag hij?", address="a.b")
    codes = [(diagnostic.code, dict(diagnostic.values).get("place")) for diagnostic in report]
    assert codes == [
        (Code.ONLY_CORRECTED, None),
        (Code.LEFTOVER, "werkblad 2"),
        (Code.LEFTOVER, "dia 10"),
    ]


def test_words_of_an_author_are_never_cut() -> None:
    report = Report()
    report.add(Code.LEFTOVER, PLACE, places=("a.b", "a.c"), words="o" * 5000, value="o" * 5000)
    (told,) = report
    assert told.places == ("a.b", "a.c")
    assert [len(value) for _, value in told.values] == [5000, 400]
    assert "o" * 5000 in told.message("nl")


def test_a_note_is_told_and_is_no_warning() -> None:
    assert {Code.WENT_ALONG.severity, Code.ONLY_CORRECTED.severity} == {Severity.NOTE}
    told = Diagnostic(Code.WENT_ALONG, PLACE)
    assert f"{PLACE}: ter info[went-along]: " in told.render("nl")
    assert f"{PLACE}: note[went-along]: " in told.render("en")


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_has_codes_that_stop_nothing_by_themselves(name: str) -> None:
    assert {Code.LEFTOVER_BLOCK, Code.UNATTRIBUTED} <= GROUPS["leftovers"]
    assert Code.SAFETY_CHANGED in GROUPS["safety"]
    assert all(code.severity is not Severity.ERROR for code in GROUPS[name])


def test_only_an_error_stops_a_run() -> None:
    report = Report()
    report.add(Code.MANY_WORDS, PLACE, id="regendag", count=80, expected=65)
    assert Code.MANY_WORDS.severity is Severity.WARNING
    report.check()
    report.add(Code.NO_BLOCKS, PLACE)
    with pytest.raises(WorkshopError) as raised:
        report.check()
    assert len(raised.value.diagnostics) == 2


def test_an_error_travels_between_processes() -> None:
    error = WorkshopError((Diagnostic(Code.NO_BLOCKS, PLACE),))
    assert pickle.loads(pickle.dumps(error)).diagnostics == error.diagnostics
