"""Slides are spread, sized, numbered and named; what does not fit or is too much is told."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deck_samples import (
    EVERY_ROLE,
    LABELS,
    STORY,
    TARGET_CASE,
    TARGET_TABLE,
    code,
    composed,
    picture,
    questions,
    samen,
    slide,
    turn,
    words,
)
from workshopkit import elements
from workshopkit.compose.deck.dump import dump
from workshopkit.compose.deck.layout import DeckLayout, PlacedSlide, TableFrame, TextFrame
from workshopkit.compose.refs import SlideNumbers, resolve, resolve_tree
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.elements import (
    Bullets,
    Cue,
    Numbered,
    Paragraph,
    Picture,
    Role,
    Slide,
    SlideElement,
    Speech,
    Table,
    Turn,
)
from workshopkit.text import EMPTY, Ref, Run, Text, first_slide, literal, slide_ref
from workshopkit.theme import Zone


def texts(placed: PlacedSlide, zone: Zone) -> list[str]:
    frame = next(frame for frame in placed.frames if frame.zone is zone)
    assert isinstance(frame, TextFrame)
    return [paragraph.text.plain.replace("\N{NO-BREAK SPACE}", " ") for paragraph in frame.paragraphs]


def sizes(placed: PlacedSlide, zone: Zone) -> list[float]:
    frame = next(frame for frame in placed.frames if frame.zone is zone)
    assert isinstance(frame, TextFrame)
    return [paragraph.size_pt for paragraph in frame.paragraphs]


def zones(placed: PlacedSlide) -> set[Zone]:
    return {frame.zone for frame in placed.frames}


def codes(report: Report) -> list[Code]:
    return [diagnostic.code for diagnostic in report]


def layouts(layout: DeckLayout) -> list[str]:
    return [placed.layout for placed in layout.slides]


def test_the_case_of_the_target() -> None:
    layout, report = composed(TARGET_CASE)
    assert codes(report) == []
    (placed,) = layout.slides
    assert placed.layout == "case-panel"
    assert sizes(placed, Zone.TITLE) == [36]
    assert sizes(placed, Zone.MAIN) == [26, 28, 26]
    assert sizes(placed, Zone.ASKS) == [24, 24, 24]
    assert all(frame.at_pt is None for frame in placed.frames if isinstance(frame, TextFrame))


def test_the_table_of_the_target() -> None:
    layout, report = composed(TARGET_TABLE)
    assert codes(report) == []
    (placed,) = layout.slides
    table = next(frame for frame in placed.frames if isinstance(frame, TableFrame))
    assert table.columns_pt == pytest.approx((532, 320), abs=2)
    assert table.at_pt == pytest.approx((54, 104, 852, 309), abs=0.5)
    assert {row.height_pt for row in table.rows} == {46}
    assert (table.header_size_pt, table.size_pt) == (16, 20)


def test_every_role_is_placed_on_a_slide_of_its_own() -> None:
    layout, report = composed(*EVERY_ROLE)
    assert codes(report) == []
    assert [placed.address for placed in layout.slides] == [made.address for made in EVERY_ROLE]
    assert [placed.number for placed in layout.slides] == list(range(1, len(EVERY_ROLE) + 1))
    for placed, made in zip(layout.slides, EVERY_ROLE, strict=True):
        assert (Zone.LEAD in zones(placed)) == (made.turn is not None)
        assert placed.frames[0].zone is Zone.TITLE


def test_every_pair_of_role_and_content_has_a_layout() -> None:
    contents = (
        (),
        (Paragraph(literal("Een zin.")),),
        (Table(words("een", "twee"), (words("drie", "vier"),)),),
        (Picture(picture(), None),),
        (code(),),
        (Picture(picture(), None), code()),
    )
    turns = (None, turn("Alleen"), turn("", "Wat nu?"), questions(1), questions(3))
    slides = [
        slide(role, f"Een titel {place}", f"s{place}", *main, turn=asked)
        for place, (role, main, asked) in enumerate(
            (role, main, asked) for role in Role for main in contents for asked in turns
        )
    ]
    layout, report = composed(*slides)
    assert codes(report) == []
    assert {placed.address.partition("~")[0] for placed in layout.slides} == {made.address for made in slides}


def test_a_long_story_goes_on_and_the_turn_comes_last() -> None:
    long = slide(Role.CASE, "Een lang verhaal", "lang", *STORY, *STORY, *STORY, turn=questions(3))
    layout, _ = composed(long)
    assert layouts(layout) == ["case", "case-panel"]
    assert [placed.address for placed in layout.slides] == ["lang", "lang~2"]
    assert layout.slides[1].title == "Een lang verhaal (2\N{NO-BREAK SPACE}van\N{NO-BREAK SPACE}2)"
    assert sizes(layout.slides[0], Zone.MAIN)[0] == sizes(layout.slides[1], Zone.MAIN)[0] >= 20


def test_more_than_three_questions_go_on_below_the_same_story() -> None:
    layout, _ = composed(slide(Role.CASE, "Veel vragen", "veel", STORY[0], turn=questions(5)))
    assert [texts(placed, Zone.MAIN) for placed in layout.slides] == [
        ["Een vader brengt zijn dochter van twee."]
    ] * 2
    starts = [
        [paragraph.start for paragraph in frame.paragraphs]
        for placed in layout.slides
        for frame in placed.frames
        if isinstance(frame, TextFrame) and frame.zone is Zone.ASKS
    ]
    assert starts == [[1, 2, 3], [4, 5]]


def test_more_than_five_items_go_on_and_keep_counting() -> None:
    items = words(*(f"Punt {number}" for number in range(1, 8)))
    layout, _ = composed(slide(Role.LIST, "Zeven punten", "zeven", Numbered(items)))
    assert [len(texts(placed, Zone.MAIN)) for placed in layout.slides] == [4, 3]
    frame = layout.slides[1].frames[1]
    assert isinstance(frame, TextFrame)
    assert [paragraph.start for paragraph in frame.paragraphs] == [5, 6, 7]


def test_a_long_table_repeats_its_header_in_the_same_columns() -> None:
    rows = tuple(words(f"Een rij met nummer {number}", f"rol {number}") for number in range(1, 15))
    layout, _ = composed(slide(Role.TABLE, "Een lange tabel", "tabel", Table(words("Beeld", "Rol"), rows, 1)))
    tables = [frame for placed in layout.slides for frame in placed.frames if isinstance(frame, TableFrame)]
    assert len(tables) == len(layout.slides) == 2
    assert tables[0].header == tables[1].header
    assert tables[0].columns_pt == pytest.approx(tables[1].columns_pt, abs=0.1)
    assert sum(len(table.rows) for table in tables) == 14


def test_a_turn_that_finds_no_room_gets_a_slide_of_its_own() -> None:
    long = turn("Alleen · 2 minuten", *(f"{'Een lange vraag ' * 4}{number}?" for number in range(3)))
    layout, report = composed(replace(TARGET_TABLE, turn=long))
    assert codes(report) == []
    assert layouts(layout) == ["table", "questions"]
    assert Zone.LEAD not in zones(layout.slides[0])


def test_a_question_that_is_the_title_is_not_asked_twice() -> None:
    layout, _ = composed(slide(Role.QUESTIONS, "En dan?", "dan", turn=turn("Samen · 2 minuten", "En dan?")))
    assert Zone.ASKS not in zones(layout.slides[0])


def test_what_cannot_fit_is_an_error_at_its_place() -> None:
    span = Span("avond.yaml", 12, 9)
    endless = Text((Run("Dit verhaal houdt niet op. " * 60),), span=span)
    layout, report = composed(slide(Role.CASE, "Te lang", "lang", Paragraph(endless)))
    assert layout.slides == ()
    assert [(found.code, found.span) for found in report if found.code is Code.DOES_NOT_FIT] == [
        (Code.DOES_NOT_FIT, span)
    ]


def test_a_word_that_is_too_wide_does_not_fit() -> None:
    _, report = composed(slide(Role.LIST, "Lang woord", "woord", Bullets(words("o" * 120))))
    assert codes(report) == [Code.DOES_NOT_FIT]


def test_too_many_words_are_a_warning_and_tables_are_exempt() -> None:
    many = "woord " * 50
    assert codes(composed(slide(Role.CLAIM, "Veel", "a", Paragraph(literal(many))))[1]) == [Code.MANY_WORDS]
    assert codes(composed(slide(Role.CASE, "Veel", "a", Paragraph(literal(many))))[1]) == []
    table = Table(words("een", "twee"), tuple(words("woord " * 12, "woord") for _ in range(4)))
    assert codes(composed(slide(Role.TABLE, "Veel", "a", table))[1]) == []


def test_a_title_that_is_too_long_for_its_box_is_a_warning() -> None:
    title = "Een titel die zo lang is dat hij in volle grootte drie regels neemt"
    layout, report = composed(slide(Role.CASE, title, "a", *STORY))
    assert codes(report) == [Code.LONG_TITLE]
    assert sizes(layout.slides[0], Zone.TITLE)[0] < 36


def test_a_title_is_there_once() -> None:
    _, report = composed(slide(Role.CUE, "Nog eens", "a"), slide(Role.CUE, "nog eens", "b"))
    assert codes(report) == [Code.SAME_TITLE]


def test_ids_are_those_of_the_addresses() -> None:
    """The same slide keeps its id, whatever stands before it."""
    alone = composed(TARGET_CASE)[0].slides[0]
    later = composed(slide(Role.CUE, "Eerst dit", "eerst"), TARGET_CASE)[0].slides[1]
    assert alone.identifier == later.identifier
    assert 256 <= alone.identifier < 2147483648


def test_references_read_as_numbers() -> None:
    layout, _ = composed(TARGET_CASE, TARGET_TABLE)
    assert layout.slides[0].notes[1].text.plain == "Straks meer op dia 2."


def test_references_follow_slides_that_are_spread() -> None:
    first = slide(Role.LIST, "Lijst", "lijst", Bullets(words(*"abcdefg")))
    note = Cue(literal("Zie"), Text((Ref("slapen"), Run(" en "), Ref("lijst"), Run(" en "), Ref("weg"))))
    layout, _ = composed(first, replace(TARGET_CASE, notes=(note,)))
    assert layout.slides[2].notes[0].text.plain == "dia 3 en dia 1–2 en –"


def test_a_target_is_an_address_or_what_is_below_it() -> None:
    numbers = SlideNumbers((("film", (2,)), ("film.ronde", (3, 4)), ("filmpje", (5,))))
    assert numbers.of("film") == (2, 3, 4)
    assert numbers.of("film.ronde") == (3, 4)
    assert numbers.of("fil") == ()


def test_the_slide_to_go_to_is_the_first_of_its_block() -> None:
    numbers = SlideNumbers((("film", (7,)), ("film.ronde", (8, 9))))
    found = [resolve(text, numbers, LABELS).plain for text in (slide_ref("film"), first_slide("film"))]
    assert found == ["dia 7–9", "dia 7"]


def test_a_tree_without_references_stays_the_same_object() -> None:
    numbers = SlideNumbers((("film", (2,)),))
    assert resolve_tree(TARGET_TABLE, numbers, LABELS) is TARGET_TABLE
    made = replace(TARGET_TABLE, source=Text((Ref("film"),)))
    assert resolve_tree(made, numbers, LABELS).source == literal("dia 2")
    assert resolve(EMPTY, numbers, LABELS) is EMPTY


def test_a_layout_can_be_sent_to_another_process() -> None:
    layout, _ = composed(*EVERY_ROLE)
    assert pickle.loads(pickle.dumps(layout)) == layout


def test_the_dump_shows_what_stands_where() -> None:
    layout, _ = composed(TARGET_CASE)
    lines = dump(layout).splitlines()
    assert "slide 1 [case-panel] slapen" in lines
    assert "  asks 24: 1. Wat doe je nu, en~waarom?" in lines
    assert "  note: Doe: Lees de casus langzaam voor." in lines


def test_a_fixed_size_of_one_ladder_holds_for_all_slides_of_a_spread() -> None:
    items = Bullets(words(*(f"Punt {number}: {'een heel lange zin ' * 4}" for number in range(1, 9))))
    layout, _ = composed(slide(Role.LIST, "Lange punten", "punten", items))
    found = {size for placed in layout.slides for size in sizes(placed, Zone.MAIN)}
    assert len(found) == 1


def test_boxes_stay_on_the_slide_and_clear_of_each_other() -> None:
    theme = samen()
    layout, _ = composed(*EVERY_ROLE)
    for placed in layout.slides:
        boxes = theme.look.deck.boxes(placed.layout)
        for frame in placed.frames:
            left, top, width, height = frame.at_pt or boxes[frame.zone].at_pt
            assert left >= 0 and top >= 0
            assert left + width <= 960 and top + height <= 540


_WORDS = st.text("abc de fg\u00e9 ", min_size=1, max_size=60).map(lambda found: literal(f"x{found}"))
_MAIN = st.one_of(
    st.builds(Paragraph, _WORDS),
    st.builds(Speech, _WORDS),
    st.builds(lambda items: Bullets(tuple(items)), st.lists(_WORDS, min_size=1, max_size=12)),
    st.builds(lambda items: Numbered(tuple(items)), st.lists(_WORDS, min_size=1, max_size=12)),
    st.builds(
        lambda cells: Table(cells[0], tuple(cells[1:])),
        st.lists(st.tuples(_WORDS, _WORDS, _WORDS), min_size=2, max_size=14),
    ),
)
_TURN = st.builds(
    lambda lead, asks, cue: Turn(lead, tuple(asks), cue), _WORDS, st.lists(_WORDS, max_size=7), _WORDS
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(Role), st.lists(_MAIN, max_size=4), st.none() | _TURN)
def test_nothing_is_lost_however_a_slide_is_spread(
    role: Role, main: list[SlideElement], asked: Turn | None
) -> None:
    made = slide(role, "Een titel", "adres", *main, turn=asked)
    layout, report = composed(made)
    shown = " ".join(
        text.plain for placed in layout.slides for frame in placed.frames for text in shown_texts(frame)
    )
    wanted = [text.plain for text in elements.texts((made.main, made.turn))]
    assert set(codes(report)) <= {Code.MANY_WORDS}
    assert all(squeezed(words_of) in squeezed(shown) for words_of in wanted)


def shown_texts(frame: object) -> list[Text]:
    match frame:
        case TextFrame(_, paragraphs):
            return [paragraph.text for paragraph in paragraphs]
        case TableFrame():
            return [cell for row in (frame.header, *frame.rows) for cell in row.cells]
        case _:
            return []


def squeezed(found: str) -> str:
    return "".join(found.split())


def made_of(role: Role) -> list[Slide]:
    return [made for made in EVERY_ROLE if made.role is role]


@pytest.mark.parametrize("role", Role)
def test_the_samples_have_every_role(role: Role) -> None:
    assert made_of(role)
