"""What holds for any input: a model or a WorkshopError, groups that add up, words kept."""

from __future__ import annotations

import re
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dumps import plan_dump
from workshopkit.assets import deck_path
from workshopkit.blocks.carousel import Carousel
from workshopkit.blocks.common import Per
from workshopkit.diagnostics import Report, Span, WorkshopError
from workshopkit.elements import Table
from workshopkit.inline import parse as parse_inline
from workshopkit.lint import lint
from workshopkit.model import (
    SourceFile,
    Sources,
    Workshop,
    load,
    workshop_of,
)
from workshopkit.place import Form, Place
from workshopkit.planning import Plan, plan
from workshopkit.planning.groups import count_for, group_sizes, with_spares
from workshopkit.planning.steps import timed_steps
from workshopkit.rendering import render
from workshopkit.source import parse
from workshopkit.strings import Labels
from workshopkit.text import Run
from workshopkit.theme import Theme
from workshopkit.views.places import frame as frame_of

PATH = deck_path("partnerschap-met-ouders")
assert PATH is not None
SESSION = PATH.read_text(encoding="utf-8")


class Words(yaml.BaseLoader):
    """Every scalar as its words, but for true and false, which quotes would make a text."""


Words.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])
Words.add_constructor("tag:yaml.org,2002:bool", lambda loader, node: node.value == "true")
TREE: Any = yaml.load(SESSION, Loader=Words)
WORKSHOP = load("partnerschap-met-ouders")
slow = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def outcome(words: str) -> Workshop | None:
    """The workshop in a text, or None when the report says what is wrong; anything else is raised."""
    report = Report()
    root = parse(words, "avond.yaml", report)
    made = (
        workshop_of(Sources(SourceFile("avond.yaml", root, "", "nl-BE")), report)
        if root is not None
        else None
    )
    assert made is not None or report.failed
    for diagnostic in report:
        for language in ("nl", "en"):
            assert diagnostic.render(language)
    if report.failed:
        return None
    return made


def planned(workshop: Workshop) -> Plan | None:
    try:
        return plan(workshop)
    except WorkshopError as error:
        assert error.diagnostics
        return None


# any text


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_text_is_a_workshop_or_told(words: str) -> None:
    outcome(words)


YAML_BITS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *"-:{}[]&*!|>'\"#%@`,?~\n\t ",
                "\n  ",
                "\n- ",
                ": ",
                "<<: ",
                "---\n",
                "...\n",
                "!!set ",
                "&a ",
                "*a",
            ]
        ),
        st.sampled_from(
            ["format: 1", "blocks:", "kind: ", "vignette", "id: ", "null", "true", "steps:", "${", "}", "1e9"]
        ),
        st.text(max_size=5),
    ),
    max_size=40,
).map("".join)


@given(YAML_BITS)
@settings(max_examples=300, deadline=None)
def test_any_yaml_is_a_workshop_or_told(words: str) -> None:
    outcome(words)


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        st.text(max_size=12),
        st.sampled_from(
            [
                "",
                "true",
                "12",
                "-3",
                "soep",
                "pairs",
                "lesgevers",
                "regendag",
                "${lerende}",
                "a\n\nb",
                "[x](y)",
            ]
        ),
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "text", "kind", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


def places(node: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value below a node."""
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [found for key, value in inner for found in ((*way, key), *places(value, (*way, key)))]


PLACES = places(TREE)


def changed(node: Any, way: tuple[Any, ...], value: Any) -> Any:
    """A tree with another value at a place; None leaves the place out."""
    key, rest = way[0], way[1:]
    new = value if not rest else changed(node[key], rest, value)
    if isinstance(node, dict):
        return {
            name: new if name == key else old
            for name, old in node.items()
            if not (name == key and new is None)
        }
    return [
        new if number == key else old
        for number, old in enumerate(node)
        if not (number == key and new is None)
    ]


def test_session_that_is_written_anew_is_the_same() -> None:
    workshop = outcome(yaml.dump(TREE, allow_unicode=True, sort_keys=False))
    assert workshop is not None
    assert plan_dump(plan(workshop)) == plan_dump(plan(WORKSHOP))


@given(st.sampled_from(PLACES), VALUES | st.none())
@slow
def test_session_with_any_value_anywhere_is_planned_or_told(way: tuple[Any, ...], value: Any) -> None:
    words = yaml.dump(changed(TREE, way, value), allow_unicode=True, sort_keys=False)
    workshop = outcome(words)
    if workshop is not None:
        planned(workshop)


@given(
    st.integers(0, len(SESSION)),
    st.integers(0, 40),
    st.text(max_size=10) | st.sampled_from(list("{}[]:-#&*\n\t")),
)
@slow
def test_session_with_anything_typed_over_it_is_planned_or_told(at: int, length: int, typed: str) -> None:
    workshop = outcome(SESSION[:at] + typed + SESSION[at + length :])
    if workshop is not None:
        planned(workshop)


NASTY = st.sampled_from(
    [
        "<&>\"'",
        "]]>",
        "W" * 200,
        "Een lange tekst " * 60,
        "\u200b",
        "😀" * 5,
        "עברית",
        "a\\\nb",
        "[x](lang:en)",
    ]
)


@given(st.sampled_from([place for place in PLACES if place[-1] != "id"]), NASTY)
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_session_with_any_words_anywhere_is_a_sound_pack_or_told(
    theme: Theme, way: tuple[Any, ...], value: str
) -> None:
    workshop = outcome(yaml.dump(changed(TREE, way, value), allow_unicode=True, sort_keys=False))
    made = planned(workshop) if workshop is not None else None
    if made is None:
        return
    try:
        pack = render(made, theme)
    except WorkshopError as error:
        assert error.diagnostics
    else:
        assert [finding for file in pack.files for finding in lint(file.name, file.data)] == []


def test_same_mistakes_are_told_in_the_same_words_and_order() -> None:
    words = SESSION.replace("minutes: 4", "minutes: vier").replace("kind: quote", "kind: quoot")
    told = []
    for _ in range(2):
        report = Report()
        root = parse(words, "avond.yaml", report)
        assert root is not None
        workshop_of(Sources(SourceFile("avond.yaml", root, "", "nl-BE")), report)
        told.append([str(diagnostic) for diagnostic in report])
    assert told[0] == told[1]
    assert len(told[0]) > 3


# groups


@given(st.integers(0, 400), st.sampled_from([2, 3, 4]))
def test_groups_have_everybody_and_keep_their_rules(participants: int, size: int) -> None:
    sizes = group_sizes(participants, size)
    assert sum(sizes) == participants
    assert list(sizes) == sorted(sizes, reverse=True)
    assert not sizes or max(sizes) - min(sizes) <= 1
    if participants >= size and size < 4:
        assert min(sizes) >= size
    if size == 4:
        assert max(sizes, default=0) <= 4
    if size == 2 and participants > 1:
        assert sizes.count(3) == participants % 2


@given(st.integers(1, 400))
def test_there_are_enough_of_everything(participants: int) -> None:
    assert count_for(Per.PERSON, participants) == participants
    assert count_for(Per.SESSION, participants) == 1
    for per, size in ((Per.PAIR, 2), (Per.GROUP, 4)):
        count = count_for(per, participants)
        assert count == len(group_sizes(participants, size))
        assert count_for(per, None) is None
    assert participants + 1 <= with_spares(participants) <= participants * 1.1 + 1


# stations


@given(st.integers(1, 60), st.integers(1, 8), st.integers(1, 5))
@settings(deadline=None)
def test_every_group_goes_on_to_another_table_and_nobody_waits(
    participants: int, stations: int, rounds: int
) -> None:
    """In a round no table has two groups while another is free; a group comes nowhere twice."""
    sizes = group_sizes(participants, 4)
    table = rotation(sizes, stations, rounds)
    tables = min(stations, max(len(sizes), rounds))
    assert len(table) == len(sizes)
    for turn in range(rounds):
        at = [stops[turn] for stops in table]
        assert set(at) <= set(range(1, tables + 1))
        most = max(at.count(stop) for stop in at)
        assert most <= -(-len(sizes) // tables)
    for stops in table:
        assert len(stops) == rounds
        assert len(set(stops)) == min(rounds, tables)


def rotation(sizes: tuple[int, ...], stations: int, rounds: int) -> list[list[int]]:
    """The tables that each group sees, as the guide tells them."""
    block = next(block for block in WORKSHOP.blocks if isinstance(block, Carousel))
    tried = next(step for step in timed_steps(block) if step.form is Form.CAROUSEL)
    few = block.model_copy(
        update={
            "stations": tuple(
                block.stations[0].model_copy(update={"id": f"tafel-{number}"}) for number in range(stations)
            ),
            "steps": (next(step for step in block.steps if step.form is Form.CAROUSEL),) * rounds,
        }
    )
    frame = frame_of(plan(WORKSHOP))
    place = Place(Labels("nl-BE"), frame, minutes=20, steps=(tried,) * rounds, groups=sizes)
    (found,) = (element for element in few.guide(place) if isinstance(element, Table))
    return [[int(re.sub(r"\D", "", cell.plain)) for cell in row[1:]] for row in found.rows]


# inline Markdown


MARKDOWN = st.lists(
    st.one_of(
        st.sampled_from(
            ["*", "**", "_", "[", "](", ")", "\\", "${", "}", "$${", "$", "`", "<b>", "!", "\n", "  \n"]
        ),
        st.text(max_size=6),
    ),
    max_size=20,
).map("".join)
TERMS = {"kok": {"one": "kok", "many": "koks"}}


@given(MARKDOWN)
@settings(max_examples=300)
def test_any_inline_text_gives_runs(words: str) -> None:
    report = Report()
    text = parse_inline(words, TERMS, report, Span("avond.yaml", 3, 5), "een.title")
    assert text == parse_inline(words, TERMS, Report(), Span("avond.yaml", 3, 5), "een.title")
    assert all(isinstance(run, Run) and run.text for run in text.runs)
    assert (text.source, text.address) == (words, "een.title")
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", text.plain)


PLAIN = st.lists(st.text("abcdefgh éëïÉ.,;:?!()'’“”…-–&%€/", min_size=1, max_size=12), min_size=1, max_size=6)


@given(PLAIN)
def test_plain_words_stay_as_they_are(pieces: list[str]) -> None:
    words = " ".join(pieces).strip()
    report = Report()
    text = parse_inline(words, {}, report, Span("avond.yaml"))
    assert text.plain.split() == words.split()
    assert not report.failed or re.match(r"[-]\s", words)
    assert len(text.runs) <= 1


@given(PLAIN, st.sampled_from(["**", "*", "***"]))
def test_style_changes_no_word(pieces: list[str], mark: str) -> None:
    inner = "x".join("".join(pieces).split()) or "x"
    text = parse_inline(f"voor {mark}a{inner}z{mark} na", {}, Report(), Span("avond.yaml"))
    assert text.plain == f"voor a{inner}z na"
    (_, styled, _) = (run for run in text.runs if isinstance(run, Run))
    assert (styled.bold, styled.italic) == ("**" in mark, mark != "**")
