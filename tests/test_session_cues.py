"""What the trainer is told stands where it can still be done: a slide before, and in the order of doing."""

from __future__ import annotations

import pytest

from retold_packs import SESSION, Made, made, shown
from workshopkit.elements import texts
from workshopkit.theme import Theme


@pytest.fixture(scope="module")
def pack(theme: Theme) -> Made:
    return made(SESSION, theme)


def slide_with(one: Made, words: str) -> int:
    """The number of the one slide on which, or in the notes of which, some words stand."""
    (number,) = {
        slide.number
        for slide in one.layout.deck.slides
        for text in texts((slide.frames, slide.notes))
        if words in text.plain
    }
    return number


@pytest.mark.parametrize(
    ("cue", "shows"),
    [
        ("Laat twee duo’s hun keten voorlezen.", "Welke zin had hier het verschil gemaakt?"),
        ("Ligt alles? Toon dan de tabel.", "Waar sta je op een drukke dinsdagochtend?"),
        ("Hou drie minuten voor de oogst.", "Welk hulpmiddel kies je, en voor welke ouder?"),
        ("Vraag dan kort: wanneer was dit, en wat was toen gewoon?", "Waar botsten de ouders op?"),
    ],
)
def test_what_comes_before_a_slide_is_told_before_it(cue: str, shows: str, pack: Made) -> None:
    assert slide_with(pack, cue) == slide_with(pack, shows) - 1


def test_round_up_is_announced_when_there_is_one_round(theme: Theme) -> None:
    one = made(SESSION, theme, 45)
    cue = slide_with(one, "Hou drie minuten voor de oogst.")
    assert cue < slide_with(one, "Welk hulpmiddel kies je, en voor welke ouder?")


def test_story_is_told_before_it_is_left_open(pack: Made) -> None:
    guide = [text.plain for where, text in shown(pack.layout) if where.startswith("draaiboek")]
    told, left = (
        next(number for number, plain in enumerate(guide) if words in plain)
        for words in ("Vertel het verhaal traag", "Laat het verhaal daar open")
    )
    assert told < left


def test_no_cue_of_the_paraphrase_names_minutes_that_the_clock_sets(pack: Made) -> None:
    (elmer,) = (block for block in SESSION.blocks if block.id == "elmer")
    assert not [cue.text.plain for cue in elmer.facilitator.do if "minu" in cue.text.plain]
    assert "toegeven leert" not in str(getattr(elmer, "context", ""))


@pytest.mark.parametrize(("length", "asked"), [(45, False), (90, True)])
def test_sentences_on_inviting_are_finished_where_the_next_step_is_written(
    length: int, asked: bool, theme: Theme
) -> None:
    words = {text.plain for where, text in shown(made(SESSION, theme, length).layout)}
    for start in ("Een ouder komt makkelijker als …", "Wij maken het onbedoeld moeilijk door …"):
        assert any(start in plain for plain in words) == asked
