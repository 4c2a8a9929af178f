"""Words are measured with the fonts' own advance widths; lines break as PowerPoint and Word break them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshopkit.measure import Font, break_lines, keep_last_words, line_height_pt, width_pt
from workshopkit.text import Run, Text, literal

BODY = Font("Calibri", 24)


def test_widths_are_those_of_the_fonts() -> None:
    """Advances of Carlito and Caladea, which Calibri and Cambria share."""
    assert width_pt("n", Font("Calibri", 1000)) == pytest.approx(525, abs=1)
    assert width_pt("n", Font("Calibri", 1000, bold=True)) == pytest.approx(537, abs=1)
    assert width_pt("Slapen of wakker houden:", Font("Cambria", 36, bold=True)) == pytest.approx(420, abs=1)


def test_the_line_of_a_font_grows_with_its_spacing() -> None:
    assert line_height_pt(Font("Calibri", 20)) == pytest.approx(24.4, abs=0.1)
    assert line_height_pt(Font("Calibri", 20), 1.5) == pytest.approx(36.6, abs=0.1)


def test_a_character_outside_the_tables_has_a_sensible_width() -> None:
    assert 0 < width_pt("\N{CYRILLIC SMALL LETTER ZHE}", BODY) <= 24
    assert width_pt("\N{CJK UNIFIED IDEOGRAPH-5B57}", BODY) == 24


def test_a_family_without_a_table_is_measured_as_calibri() -> None:
    assert width_pt("abc", Font("Nowhere Sans", 24)) == width_pt("abc", BODY)


def test_lines_break_at_spaces_hyphens_and_line_breaks() -> None:
    lines = break_lines(literal("een mee-onderzoeker\nvan 1-3 jaar"), BODY, 140)
    assert lines.words == ("een mee-", "onderzoeker", "van 1-3 jaar")


def test_a_no_break_space_holds() -> None:
    assert break_lines(literal("aan de\N{NO-BREAK SPACE}deur"), BODY, 90).words == ("aan", "de\xa0deur")


def test_a_word_wider_than_the_line_is_named() -> None:
    assert break_lines(literal("een kinderdagverblijf"), BODY, 100).too_wide == "kinderdagverblijf"


def test_bold_words_are_wider_and_a_word_may_span_runs() -> None:
    text = Text((Run("partner"), Run("schap", bold=True)))
    lines = break_lines(text, BODY, 500)
    assert lines.words == ("partnerschap",)
    assert lines.widest_pt > break_lines(literal("partnerschap"), BODY, 500).widest_pt


def test_no_word_stands_alone_on_the_last_line() -> None:
    text = keep_last_words(literal("Wat doe je nu, en waarom?"), BODY, 264)
    assert break_lines(text, BODY, 264).words == ("Wat doe je nu,", "en\N{NO-BREAK SPACE}waarom?")


def test_a_space_between_two_styles_ties_what_stands_beside_it() -> None:
    runs = (Run("Wat doe je nu, en "), Run("waarom?", bold=True))
    text = keep_last_words(Text(runs), BODY, 264)
    assert text.plain == "Wat doe je nu, en\N{NO-BREAK SPACE}waarom?"


def test_words_are_not_tied_at_the_cost_of_a_line() -> None:
    text = literal("onderhandelingsruimte onderhandelingsruimte onderhandelingsruimte")
    assert keep_last_words(text, BODY, 240) == text


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"])), st.floats(20, 600))
def test_no_word_is_lost(words: str, available: float) -> None:
    lines = break_lines(literal(words), BODY, available)
    assert "".join("".join(lines.words).split()) == "".join(words.split())


@given(st.lists(st.text("abcdefg", min_size=1, max_size=9), min_size=1, max_size=12), st.floats(120, 600))
def test_tying_never_adds_a_line(words: list[str], available: float) -> None:
    text = literal(" ".join(words))
    assert (
        break_lines(keep_last_words(text, BODY, available), BODY, available).count
        <= break_lines(text, BODY, available).count
    )
