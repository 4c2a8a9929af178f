"""The shipped session: complete, without a warning, in its minutes, and all in its own language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from workshopkit.assets import deck_path
from workshopkit.blocks import KINDS
from workshopkit.compose.deck.rules import MOST_WORDS, MOST_WORDS_OF_A_CASE
from workshopkit.compose.pack import Layout, compose
from workshopkit.diagnostics import Report
from workshopkit.elements import Role, Slide, texts
from workshopkit.model import Delivery, Session, Workshop, load, read_workshop
from workshopkit.model.relations import texts_about
from workshopkit.place import Form
from workshopkit.planning import Plan, plan
from workshopkit.source import Mapping, Scalar, Sequence, read, walk
from workshopkit.strings import LABELS, AnyLabel, GuideLabel, Labels
from workshopkit.text import Run, Text
from workshopkit.theme import Theme
from workshopkit.views import deck_view, guide_view, sheet_views

NAME = "partnerschap-met-ouders"
WORKSHOP = load(NAME)
AUDIENCES: tuple[str | None, ...] = (None, *WORKSHOP.audience_ids)
every_audience = pytest.mark.parametrize("audience", AUDIENCES)


@pytest.fixture(scope="module")
def source() -> Mapping:
    path = deck_path(NAME)
    assert path is not None
    root = read(path, Report())
    assert root is not None
    return root


def test_every_map_in_a_list_has_its_id_written(source: Mapping) -> None:
    """So that an adaptation can change it, today and after the next version."""
    items = [item for node in walk(source) if isinstance(node, Sequence) for item in node.items]
    assert [str(item.span) for item in items if isinstance(item, Mapping) and not has_id(item)] == []


def has_id(item: Mapping) -> bool:
    own = item.entries.get("id")
    return isinstance(own, Scalar) and not own.absent


def test_no_question_is_a_bare_text(source: Mapping) -> None:
    """A question is what an adaptation changes most, so that each has an id."""
    maps = [node for node in walk(source) if isinstance(node, Mapping)]
    asked = [listed for node in maps if isinstance(listed := node.entries.get("ask"), Sequence)]
    assert len(asked) > 10
    bare = [item for listed in asked for item in listed.items if not isinstance(item, Mapping)]
    assert bare == []


@every_audience
def test_nothing_is_said_about_it(audience: str | None, theme: Theme) -> None:
    report = Report()
    workshop = read_workshop(NAME, report)
    assert workshop is not None
    compose(plan(workshop, Delivery(audience=audience), report), theme, report)
    assert [str(diagnostic) for diagnostic in report] == []


@every_audience
@pytest.mark.parametrize("participants", [3, 8, 14, 15, 31])
def test_ninety_minutes_are_planned_with_five_to_spare(audience: str | None, participants: int) -> None:
    report = Report()
    delivery = Delivery(audience=audience, participants=participants, start="19:30", duration="90")
    (meeting,) = plan(WORKSHOP, delivery, report).meetings
    assert (meeting.planned, meeting.buffer) == (85, 5)
    assert report.diagnostics == ()


def test_minutes_are_those_of_the_session_as_delivered() -> None:
    minutes = {planned.block.id: planned.minutes for planned in plan(WORKSHOP).blocks}
    assert minutes == {
        "opening": 5,
        "film": 14,
        "regendag": 19,
        "als-niemand-belde": 9,
        "elmer": 3,
        "kleine-situaties": 5,
        "zes-beelden": 8,
        "tussendoortje": 4,
        "tools": 13,
        "slot": 5,
    }
    assert sum(minutes.values()) == 85
    assert [planned.block.id for planned in plan(WORKSHOP).reserve] == ["oefengesprek"]


LENGTHS = (45, 60, 75, 90, 120, 150, 180)


def fitted(length: int, audience: str | None = None) -> Plan:
    report = Report()
    made = plan(WORKSHOP, Delivery(duration=length, audience=audience), report)
    assert report.diagnostics == ()
    return made


@every_audience
@pytest.mark.parametrize("length", LENGTHS)
def test_forty_five_minutes_to_three_hours_are_filled(length: int, audience: str | None) -> None:
    (meeting,) = fitted(length, audience).meetings
    assert meeting.planned + meeting.buffer == length
    assert meeting.buffer == -(-length // 20)


def test_forty_five_minutes_leave_out_the_sweets_and_the_second_round() -> None:
    made = fitted(45)
    gone = [item.address for item in made.fit.left_out]
    assert gone == ["elmer", "tools.steps.ronde-twee", "tussendoortje", "film.steps.toen"]
    assert [block.block.id for block in made.reserve] == ["elmer", "oefengesprek", "tussendoortje"]
    assert fitted(60).fit.left_out == ()


def test_two_hours_bring_in_elmer_and_the_practice() -> None:
    for length in (120, 150, 180):
        minutes = {block.block.id: block.minutes for block in fitted(length).blocks}
        assert 5 <= minutes["elmer"] <= 8
        assert 15 <= minutes["oefengesprek"] <= 20
    assert fitted(90).fit.added == ()


def test_two_lessons_of_fifty_minutes_part_after_what_if() -> None:
    lessons = tuple(Session(id=name, duration=50) for name in ("een", "twee"))
    made = plan(WORKSHOP, Delivery(sessions=lessons, buffer=Decimal("0.1")))
    assert [(meeting.planned, meeting.blocks[-1].block.id) for meeting in made.meetings] == [
        (45, "als-niemand-belde"),
        (45, "slot"),
    ]
    assert made.fit.left_out == ()


@pytest.mark.parametrize("length", [45, 180])
def test_short_and_long_packs_are_whole(length: int, theme: Theme) -> None:
    """No slide too many or too full, no reference to a slide that is not there."""
    report = Report()
    layout = compose(fitted(length), theme, report)
    assert report.diagnostics == ()
    shown = [text.plain for document in layout.documents for text in texts(document.parts)]
    assert [words for words in shown if re.search(r"\bdia –|\$\{|\{\w+\}", words)] == []
    assert (layout.documents[0].parts[0].pages or 0) <= 3  # at a glance, and what one holds in hand


def test_every_kind_but_bare_questions_and_input_is_shown() -> None:
    assert {block.kind for block in WORKSHOP.blocks} == KINDS.keys() - {"questions", "input"}


def test_every_block_has_complete_cues() -> None:
    for block in WORKSHOP.blocks:
        cues = block.facilitator
        for name in ("purpose", "before", "do", "say", "listen_for", "sensitive", "if_short", "adapt"):
            assert getattr(cues, name), f"{block.id}.{name}"
        assert len(cues.listen_for) >= 3 or block.kind in ("energizer", "closing", "carousel"), block.id


def test_blocks_that_tell_on_the_story_say_so() -> None:
    """The premise and the situation go on with the story; both blocks are there only while it is told."""
    telling = {text.address for text in texts_about(WORKSHOP, "regendag.stages.vraag")}
    assert {"als-niemand-belde.premise", "oefengesprek.situation"} <= telling
    about = {block.id: block.about for block in WORKSHOP.blocks if block.about}
    assert about == {"als-niemand-belde": ("regendag",), "oefengesprek": ("regendag",)}


def test_session_has_six_tools_with_purpose_steps_and_a_question() -> None:
    (carousel,) = (block for block in WORKSHOP.blocks if block.kind == "carousel")
    stations = getattr(carousel, "stations", ())
    assert len(stations) == 6
    assert all(station.purpose and len(station.steps) >= 3 and station.ask for station in stations)


def test_sources_and_makers_are_named_and_no_licence_is_claimed() -> None:
    words = " ".join(text.plain for text in every_text(plan(WORKSHOP)))
    assert "Naar een sessie van VBJK" in words
    assert "Hughes" in words
    assert "Consensus, dissensus or community" in words
    assert not re.search(r"licen[tc]ie|creative commons|copyright|©|CC[ -]BY", words, re.IGNORECASE)


def test_paraphrase_has_no_quotation_marks() -> None:
    for block in WORKSHOP.blocks:
        if block.kind == "quote":
            text = getattr(block, "text", None)
            assert isinstance(text, Text)
            assert not re.search('[“”"«»]', text.plain)


# what stands on the wall


def slides_of(planned: Plan) -> Iterator[Slide]:
    return (slide for section in deck_view(planned).sections for slide in section.slides)


@every_audience
def test_slides_can_be_read_from_the_back(audience: str | None) -> None:
    for slide in slides_of(plan(WORKSHOP, Delivery(audience=audience))):
        asked = slide.turn.asks if slide.turn else ()
        assert len(asked) <= 3, slide.address
        if slide.role is not Role.TABLE:
            shown = " ".join(text.plain for text in (*texts(slide.main), *asked))
            count = len(re.findall(r"\S*\w\S*", shown))
            assert count <= (MOST_WORDS_OF_A_CASE if slide.role is Role.CASE else MOST_WORDS), slide.address


@pytest.fixture(scope="module", params=AUDIENCES)
def layout(request: pytest.FixtureRequest, theme: Theme) -> Layout:
    return compose(plan(WORKSHOP, Delivery(audience=request.param)), theme, Report())


def test_no_slide_had_to_be_continued(layout: Layout) -> None:
    assert [slide.address for slide in layout.deck.slides if "~" in slide.address] == []


def test_no_reference_leads_nowhere(layout: Layout) -> None:
    shown = [text.plain for document in layout.documents for text in texts(document.parts)]
    assert [words for words in shown if re.search(r"\bdia –|\$\{|\{\w+\}", words)] == []


# its language


def every_text(planned: Plan) -> list[Text]:
    """Every text of every view."""
    documents = (guide_view(planned), *sheet_views(planned))
    return [*texts(tuple(slides_of(planned))), *(text for document in documents for text in texts(document))]


ENGLISH = re.compile(
    r"\b(?:the|and|with|what|slide|worksheet|group|minutes?|break|your|you|this|to print|materials|sheet)\b"
)
FRENCH = re.compile(r"\b(?:des|une|avec|vous|votre|feuille|diapositive|pause|groupe|durée|pour)\b")


@every_audience
def test_no_word_of_another_language_is_left(audience: str | None) -> None:
    """Words of other languages stand in runs that say which."""
    planned = plan(WORKSHOP, Delivery(audience=audience, participants=14, start="19:30"))
    for text in every_text(planned):
        own = "".join(run.text for run in text.runs if isinstance(run, Run) and run.language is None)
        for pattern in (ENGLISH, FRENCH):
            assert pattern.findall(own.casefold()) == [], f"{text.address}: {own}"


def test_every_label_that_is_used_is_of_the_packs_language() -> None:
    """Words of our own are those of the Dutch labels: none was written in the code."""
    planned = plan(WORKSHOP, Delivery(participants=14, start="19:30", duration="90", place="Gent"))
    known = [pattern_of(label, planned.labels) for label in LABELS]
    known += [course_of(form, planned.labels) for form in Form]
    ours = {text.plain for text in every_text(planned) if text.address is None and len(text.runs) == 1}
    written = {text.plain for text in every_text(planned) if text.address}
    named = (*(author.text.plain for author in WORKSHOP.authors), *(one.name for one in WORKSHOP.credits))
    facts = {planned.delivery.place, *named}
    unknown = {
        words
        for words in ours - written - facts
        if not is_known(words, known)
        if not all(is_known(piece, known) for piece in re.split(r" · |\n| \| |, ", words))
    }
    assert unknown == set()


def pattern_of(label: AnyLabel, labels: Labels) -> re.Pattern[str]:
    """What a label can read as, whatever is filled in."""
    words = labels(label, **dict.fromkeys(NAMES, "\x00"))
    return re.compile(".+".join(map(re.escape, words.split("\0"))), re.DOTALL)


def course_of(form: Form, labels: Labels) -> re.Pattern[str]:
    """A step as the guide's course tells it: "In de grote groep 3 (nabespreking)"."""
    back = re.escape(f" ({labels(GuideLabel.DEBRIEF).lower()})")
    return re.compile(rf"{re.escape(labels(form.label))}\N{{NO-BREAK SPACE}}\d+({back})?")


NAMES = (
    "count", "number", "first", "last", "total", "title", "time", "minutes", "who", "source", "text", "size",
    "sizes", "seen", "block", "slide", "sheet", "instead", "percent", "audience", "what",
    "available", "planned", "change", "line",
)  # fmt: skip


def is_known(words: str, known: list[re.Pattern[str]]) -> bool:
    """Whether it is a moment or one of the labels."""
    return bool(re.fullmatch(r"[\d.:–\s]*( uur)?", words)) or any(
        pattern.fullmatch(words) for pattern in known
    )


def test_workshop_is_loaded_alike_by_name_and_by_path() -> None:
    path = deck_path(NAME)
    assert path is not None
    by_path: Workshop = load(path)
    assert plan(by_path).needs == plan(WORKSHOP).needs


def test_booklet_has_at_most_a_sheet_per_thirty_minutes() -> None:
    planned = plan(WORKSHOP, Delivery(duration="90"))
    bound = [sheet for sheet in planned.sheets if sheet.bound]
    assert 0 < len(bound) <= 90 // 30


def test_run_sheet_takes_two_pages(theme: Theme) -> None:
    planned = plan(WORKSHOP, Delivery(participants=14, start="19:30", duration="90"))
    guide = compose(planned, theme, Report()).documents[0]
    assert guide.parts[0].pages == 2
