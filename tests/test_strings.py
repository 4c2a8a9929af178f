"""Our own words exist in every language, take the same values, and keep each language's habits."""

from __future__ import annotations

import re
from datetime import date
from string import Formatter

import pytest

from workshopkit.strings import (
    KNOWN,
    LABELS,
    AnyLabel,
    Label,
    Labels,
    MakersLabel,
    dutch,
    english,
    french,
    language_of,
)
from workshopkit.timing import Clock

CATALOGUES = {"nl": dutch.WORDS, "en": english.WORDS, "fr": french.WORDS}
EVENING, FULL_HOUR, MORNING = Clock(19 * 60 + 30), Clock(20 * 60), Clock(9 * 60 + 5)
NARROW, FIXED = "\u202f", "\u00a0"


def names(words: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(words) if name is not None)


@pytest.mark.parametrize("label", LABELS)
def test_every_label_has_every_language_with_the_same_values(label: AnyLabel) -> None:
    said = [catalogue[label] for catalogue in CATALOGUES.values()]
    assert all(words == words.strip() != "" for words in said)
    assert names(said[0]) == names(said[1]) == names(said[2])


def test_no_catalogue_says_more_than_the_labels() -> None:
    assert all(tuple(catalogue) == LABELS for catalogue in CATALOGUES.values())


@pytest.mark.parametrize("label", LABELS)
def test_french_has_its_spaces_and_round_apostrophes(label: AnyLabel) -> None:
    words = french.WORDS[label]
    assert not re.search(rf"[^{NARROW}][?!;]|[^{FIXED}][:»%]|«[^{FIXED}]", words)
    assert not any("'" in catalogue[label] for catalogue in CATALOGUES.values())


def test_values_fill_their_places() -> None:
    labels = Labels("nl-BE")
    assert labels(Label.WRITE_ON, number=2) == "Noteer op werkblad 2"
    assert labels(Label.SLIDES_REF, first=7, last=9) == "dia 7–9"
    assert labels(Label.CONTINUED, number=2, total=3) == "(2 van 3)"
    assert Labels("fr")(MakersLabel.SOURCE, source="{x}") == f"Source{FIXED}: {{x}}"


def test_minutes_know_one_from_many() -> None:
    labels = Labels("nl-BE")
    assert [labels.minutes(1), labels.minutes(5), labels.minutes_short(5)] == [
        "1 minuut",
        "5 minuten",
        "5 min.",
    ]
    assert labels.elapsed(65) == "1:05"


@pytest.mark.parametrize(
    ("language", "evening", "full_hour", "in_table"),
    [
        ("nl-BE", "19.30 uur", "20 uur", "9.05"),
        ("en", "7.30 pm", "8 pm", "9.05"),
        ("fr-BE", f"19{FIXED}h{FIXED}30", f"20{FIXED}h", "9h05"),
    ],
)
def test_the_clock_is_told_as_the_language_does(
    language: str, evening: str, full_hour: str, in_table: str
) -> None:
    labels = Labels(language)
    assert [labels.clock(EVENING), labels.clock(FULL_HOUR), labels.clock_table(MORNING)] == [
        evening,
        full_hour,
        in_table,
    ]


def test_a_colon_has_a_space_before_it_in_french() -> None:
    assert [Labels(tag).colon for tag in ("nl", "en", "fr-BE")] == [": ", ": ", f"{FIXED}: "]


def test_a_time_past_midnight_is_told_as_the_next_day() -> None:
    assert Labels("nl").clock(Clock(24 * 60 + 10)) == "0.10 uur"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl-BE", "donderdag 12\u00a0maart 2026"),
        ("en-GB", "Thursday 12\u00a0March 2026"),
        ("fr", "jeudi 12\u00a0mars 2026"),
    ],
)
def test_a_date_has_its_day_of_the_week(language: str, told: str) -> None:
    assert Labels(language).date(date(2026, 3, 12)) == told


def test_the_first_of_a_month_is_premier_in_french() -> None:
    assert Labels("fr-BE").date(date(2026, 3, 1)) == "dimanche 1er\u00a0mars 2026"


def test_numbers_lists_and_languages_follow_the_language() -> None:
    labels = Labels("nl-BE")
    assert labels.number(1.5) == "1,5"
    assert [labels.join_and(["a"]), labels.join_and(["a", "b", "c"])] == ["a", "a, b en c"]
    assert [labels.language_name(tag) for tag in ("en", "nl-BE", "qq", "not a tag")] == [
        "Engels",
        "Nederlands",
        "qq",
        "not a tag",
    ]


def test_known_languages_are_told_apart_and_others_refused() -> None:
    assert [language_of(tag) for tag in KNOWN] == ["nl", "nl", "en", "en", "fr", "fr"]
    assert language_of("NL-be") == "nl"
    for tag in ("de", "", "nlx", "fr-XX"):
        with pytest.raises(ValueError, match="no labels"):
            Labels(tag)
