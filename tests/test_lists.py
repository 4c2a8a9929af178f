"""One rule for lists: with ids they merge, without ids they take the place of the whole, `~` empties them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshopkit import Delivery, WorkshopError, load
from workshopkit.decode import shape_of
from workshopkit.diagnostics import Code, Diagnostic, Report
from workshopkit.model import Session, Workshop, read_sources, read_workshop, workshop_of
from workshopkit.overlay import Shape, normal, overlay
from workshopkit.source import Mapping, parse

BASE = Path(__file__).parent / "cases" / "adapted" / "workshop.yaml"
SESSION = "partnerschap-met-ouders"


def adapted(folder: Path, words: str, base: str = str(BASE)) -> tuple[Workshop, list[Diagnostic]]:
    """The base with an adaptation of these words over it, and what is told of lists."""
    path = folder / "avond.yaml"
    path.write_text(f"format: 1\nadapts: {base}\n{words}", encoding="utf-8")
    report = Report()
    made = read_workshop(path, report)
    report.check()
    assert made is not None
    return made, [one for one in report if one.code is Code.LIST_REPLACED]


def told(folder: Path, words: str, base: str = str(BASE)) -> list[tuple[Code, int]]:
    with pytest.raises(WorkshopError) as caught:
        adapted(folder, words, base)
    found = [one for one in caught.value.diagnostics if one.code is not Code.LIST_REPLACED]
    assert {Path(one.span.file).name for one in found} == {"avond.yaml"}
    return [(one.code, one.span.line) for one in found]


def block(workshop: Workshop, name: str) -> Any:
    return next(block for block in workshop.blocks if block.id == name)


def test_list_without_ids_takes_the_place_of_one_with_ids(tmp_path: Path) -> None:
    made, (note,) = adapted(tmp_path, "change:\n  goals: [Je luistert., Je zwijgt.]\n")
    assert [goal.text.plain for goal in made.goals] == ["Je luistert.", "Je zwijgt."]
    assert block(made, "regendag").goals == ()
    assert (Path(note.span.file).name, note.span.line) == ("avond.yaml", 4)
    assert dict(note.values) == {"name": "goals", "value": "horen, kiezen", "id": "horen"}
    assert note.message("nl") == (
        "de lijst 'goals' is nu in haar geheel zoals jij ze schrijft; dit valt weg: horen, kiezen"
    )


def test_empty_value_empties_a_list_with_its_references(tmp_path: Path) -> None:
    made, (note,) = adapted(tmp_path, "change: {goals: ~}")
    assert (made.goals, block(made, "regendag").goals) == ((), ())
    assert note.span.line == 3
    made, _ = adapted(tmp_path, "change: {goals: ~}\ninsert: [{at: end, in: goals, item: Nieuw.}]")
    assert [goal.text.plain for goal in made.goals] == ["Nieuw."]


@pytest.mark.parametrize("words", ["goals: [Eén doel.]", "audiences: [ouders]", "goals: ~", "audiences: ~"])
def test_lists_of_the_session_are_replaced_without_a_mistake(tmp_path: Path, words: str) -> None:
    _, notes = adapted(tmp_path, f"change: {{{words}}}", SESSION)
    assert [dict(note.values)["name"] for note in notes] == [words.partition(":")[0]]


def test_audiences_that_stay_keep_what_is_theirs(tmp_path: Path) -> None:
    base = tmp_path / "basis.yaml"
    words = BASE.read_text(encoding="utf-8").replace(
        "agreements: [Wat",
        "agreements: [{text: Voor les., for: lesgevers}, {text: B., for: begeleiders}, Wat",
    )
    base.write_text(words, encoding="utf-8")
    made, (note,) = adapted(tmp_path, "change: {audiences: [lesgevers, ouders]}", str(base))
    assert made.audience_ids == ("lesgevers", "ouders")
    assert [line.text.plain for line in made.agreements][:2] == [
        "Voor les.",
        "Wat je hier hoort blijft hier.",
    ]
    assert dict(note.values)["value"] == "begeleiders"


def test_ids_that_are_all_new_replace_and_one_that_is_near_does_not(tmp_path: Path) -> None:
    made, (note,) = adapted(
        tmp_path, "change: {regendag.stages: [{id: toen, story: [A.]}, {id: nu, story: [B.]}]}"
    )
    assert [stage.id for stage in block(made, "regendag").stages] == ["toen", "nu"]
    assert dict(note.values)["value"] == "vraag, bellen"
    assert told(tmp_path, "change: {goals: [{id: horren, text: Je hoort.}]}") == [(Code.UNKNOWN_ADDRESS, 3)]
    mixed = "change: {regendag.stages: [{id: vraag, story: [A.]}, {id: nu, story: [B.]}]}"
    assert told(tmp_path, mixed) == [(Code.UNKNOWN_ADDRESS, 3)]
    twice = "change: {goals: [{id: horen, text: A.}, {id: horen, text: B.}]}"
    assert told(tmp_path, twice) == [(Code.DUPLICATE_ID, 3)]


def test_lines_that_are_only_words_are_replaced_without_a_word(tmp_path: Path) -> None:
    base = tmp_path / "basis.yaml"
    words = BASE.read_text(encoding="utf-8").replace(
        "do: [Lees voor., Wacht tien tellen.]",
        "do: [{id: lees, text: Lees voor.}, {id: wacht, text: Wacht.}]",
    )
    base.write_text(words, encoding="utf-8")
    made, notes = adapted(tmp_path, "change: {regendag.facilitator.do: [Anders.]}", str(base))
    assert [line.text.plain for line in block(made, "regendag").facilitator.do] == ["Anders."]
    assert notes == []
    base.write_text(words.replace("text: Lees voor.", "text: Lees voor., for: lesgevers"), encoding="utf-8")
    _, notes = adapted(tmp_path, "change: {regendag.facilitator.do: [Anders.]}", str(base))
    assert len(notes) == 1


def test_blocks_are_never_replaced_as_a_list(tmp_path: Path) -> None:
    new = "{id: eigen, kind: opening, title: Dag, minutes: 3}"
    for words in (f"blocks: [{new}]", "blocks: ~", "blocks: [{kind: opening, title: Dag, minutes: 3}]"):
        assert told(tmp_path, f"change:\n  {words}") == [(Code.BLOCKS_STAY, 4)]
    with pytest.raises(WorkshopError) as caught:
        adapted(tmp_path, "change: {blocks: ~}")
    (one,) = caught.value.diagnostics
    assert "insert" in one.hint("nl") and "remove: [opening]" in one.hint("en")


@pytest.mark.parametrize(
    "words",
    [
        "blocks: {slot: {title: Dag}}",
        "blocks.slot.title: Dag",
        "blocks: {slot.title: Dag}",
        "blocks: [{id: slot, title: Dag}]",
    ],
)
def test_blocks_merge_by_id(tmp_path: Path, words: str) -> None:
    made, notes = adapted(tmp_path, f"change: {{{words}}}")
    assert (block(made, "slot").title.plain, notes) == ("Dag", [])
    assert [change.address for change in made.changes] == ["slot.title"]
    assert told(tmp_path, "change: {blocks: [{id: slot, title: A}, {id: eigen, kind: opening}]}") == [
        (Code.UNKNOWN_ADDRESS, 3)
    ]


TWO_DAYS = """\
delivery:
  sessions:
    - {id: een, title: Dag een, start: 19:30, end: 20:15, breaks: [{id: koffie, after: film, minutes: 5}]}
    - {id: twee, title: Dag twee, start: 19:30, duration: 45}
"""


def test_sessions_and_breaks_merge_by_id(tmp_path: Path) -> None:
    (tmp_path / "dagen.yaml").write_text(f"format: 1\nadapts: {BASE}\n{TWO_DAYS}", encoding="utf-8")

    def sessions(words: str) -> list[tuple[str, str, int | None, list[tuple[str, int]]]]:
        made, _ = adapted(tmp_path, words, "dagen.yaml")
        return [
            (one.id, one.title.plain, one.length, [(pause.after, pause.minutes) for pause in one.breaks])
            for one in made.delivery.sessions
        ]

    coffee = [("film", 5)]
    assert sessions("delivery: {sessions: [{id: een, duration: 50}]}") == [
        ("een", "Dag een", 50, coffee),
        ("twee", "Dag twee", 45, []),
    ]
    assert sessions("delivery: {sessions.twee.end: 20:00}") == [
        ("een", "Dag een", 45, coffee),
        ("twee", "Dag twee", 30, []),
    ]
    longer = "delivery: {sessions: [{id: een, breaks: [{id: koffie, minutes: 9}]}]}"
    assert sessions(longer)[0] == ("een", "Dag een", 45, [("film", 9)])
    new = "delivery: {sessions: [{id: een-a, duration: 30}, {id: twee-a, duration: 60}]}"
    assert sessions(new) == [("een-a", "", 30, []), ("twee-a", "", 60, [])]
    assert sessions("delivery: {sessions: [{duration: 90}]}") == [("1", "", 90, [])]
    assert told(tmp_path, "delivery: {sessions: [{id: een, duration: 9}, {id: drie}]}", "dagen.yaml") == [
        (Code.UNKNOWN_ADDRESS, 3)
    ]


def test_sessions_of_a_call_merge_by_id_too() -> None:
    own = Delivery(sessions=(Session(id="a", start="19:30", end="21:00"), Session(id="b", duration=50)))
    made = own.over(Delivery(sessions=(Session(id="a", duration=40),)))
    assert [(one.id, str(one.start), one.length) for one in made.sessions] == [
        ("a", "19:30", 40),
        ("b", "None", 50),
    ]
    new = own.over(Delivery(sessions=(Session(id="a", duration=40), Session(id="c", duration=30))))
    assert [one.id for one in new.sessions] == ["a", "c"]


def order(folder: Path, words: str) -> list[str]:
    return [one.id for one in adapted(folder, words)[0].blocks]


def new(name: str) -> str:
    return f"block: {{id: {name}, kind: opening, title: {name}, minutes: 1}}"


def test_what_is_put_in_at_one_place_stands_in_the_order_of_the_file(tmp_path: Path) -> None:
    words = f"insert: [{{after: film, {new('a')}}}, {{after: film, {new('b')}}}, {{after: a, {new('c')}}},"
    words += f" {{after: film, {new('d')}}}, {{before: film, {new('e')}}}, {{before: film, {new('f')}}}]"
    assert order(tmp_path, words) == [
        *("opening", "e", "f", "film", "a", "c", "b", "d", "regendag", "wat-als", "slot")
    ]
    ends = f"insert: [{{at: start, {new('a')}}}, {{at: start, {new('b')}}}, {{at: end, {new('c')}}},"
    ends += f" {{at: end, {new('d')}}}, {{after: a, {new('e')}}}]"
    assert order(tmp_path, ends) == [
        "a",
        "e",
        "b",
        "opening",
        "film",
        "regendag",
        "wat-als",
        "slot",
        "c",
        "d",
    ]
    plain, _ = adapted(
        tmp_path,
        "insert: [{at: start, in: authors, item: An}, {at: start, in: authors, item: Bo}]",
    )
    assert [author.text.plain for author in plain.authors] == ["An", "Bo"]


def test_later_file_puts_its_own_nearest(tmp_path: Path) -> None:
    order(tmp_path, f"insert: [{{after: film, {new('a')}}}]")
    (tmp_path / "laat.yaml").write_text(
        f"format: 1\nadapts: avond.yaml\ninsert: [{{after: film, {new('b')}}}]", encoding="utf-8"
    )
    assert [one.id for one in load(tmp_path / "laat.yaml").blocks][1:4] == ["film", "b", "a"]


def test_order_may_name_what_goes(tmp_path: Path) -> None:
    assert order(tmp_path, "remove: [film]\norder: [slot, film, opening]") == [
        *("slot", "regendag", "wat-als", "opening")
    ]
    made, _ = adapted(tmp_path, "remove: [goals.horen]\norder: {goals: [horen, kiezen]}")
    assert [goal.id for goal in made.goals] == ["kiezen"]
    assert told(tmp_path, "order: [slot, flim]") == [(Code.UNKNOWN_ADDRESS, 3)]


@pytest.mark.parametrize(
    "words",
    [
        "slot.id: einde",
        "slot: {id: einde}",
        "slot: {kind: opening, id: einde, title: Dag, minutes: 4}",
        "slot.id: ~",
        "regendag.stages.vraag.id: begin",
        "goals: {horen: {id: luisteren}}",
        "blocks: {slot: {id: einde}}",
    ],
)
def test_id_never_changes(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, f"change: {{{words}}}") == [(Code.ID_STAYS, 3)]
    made, _ = adapted(tmp_path, "change: {slot: {id: slot, title: Dag}}")
    assert block(made, "slot").title.plain == "Dag"


ids = st.lists(st.sampled_from(["aa", "bb", "cc"]), min_size=1, max_size=3, unique=True)
with_ids = ids.map(lambda names: [{"id": name, "text": f"van {name}"} for name in names])
texts = st.lists(st.sampled_from(["Een.", "Twee.", "Drie."]), max_size=3)


@settings(max_examples=100, deadline=None)
@given(with_ids, texts | st.none())
def test_what_has_no_ids_is_what_stands_there_afterwards(base: list[dict[str, str]], over: Any) -> None:
    shape = Shape(fields={"goals": Shape(items=Shape(shorthand="text"))})
    report = Report()
    root = parse(f"goals: {base}".replace("'", '"'), "basis.yaml", report)
    change = parse(f"change: {{goals: {'~' if over is None else over}}}".replace("'", '"'), "a.yaml", report)
    assert root is not None and change is not None
    written = normal(root, shape, report)
    assert isinstance(written, Mapping)
    made, _ = overlay(written, change, shape, report)
    goals = made.entries["goals"]
    found = [item.entries["text"].value for item in getattr(goals, "items", ())]
    assert found == (over or [])
    assert [one.code for one in report] == [Code.LIST_REPLACED]


def test_nothing_put_over_the_session_is_the_session() -> None:
    sources = read_sources(SESSION)
    assert sources is not None
    nothing = parse("format: 1\nchange: {}", "leeg.yaml", Report())
    assert nothing is not None
    assert workshop_of(sources, Report(), extra=(nothing,)) == load(SESSION)
    assert shape_of(Workshop).refers is None
