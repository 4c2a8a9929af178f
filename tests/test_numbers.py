"""An address by number means a place in the list as the workshop has it; that is told, with the id."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshopkit import WorkshopError
from workshopkit.diagnostics import Code, Report
from workshopkit.model import Workshop, read_workshop
from workshopkit.overlay import Shape, What, normal, overlay
from workshopkit.source import Mapping, parse

BASE = """\
format: 1
workshop: avond
title: Een avond
agreements:
  - {id: hier, text: Hier.}
  - {id: namen, text: Namen.}
  - {id: passen, text: Passen.}
room: [Tafels., Stoelen.]
prepare:
  week: [{id: film, text: Film.}, {id: fiche, text: Fiche.}]
blocks:
  - id: soep
    kind: questions
    title: Soep?
    minutes: 5
    steps: [{id: duo, form: pairs, minutes: 5, ask: [{id: wie, text: Wie?}, {id: wat, text: Wat?}]}]
"""


def adapted(
    folder: Path, words: str, name: str = "een.yaml", base: str = "basis.yaml"
) -> tuple[Workshop, list[dict[str, str]]]:
    """The base with an adaptation over it, and what is told of numbers in that one."""
    (folder / "basis.yaml").write_text(BASE, encoding="utf-8")
    path = folder / name
    path.write_text(f"format: 1\nadapts: {base}\n{words}", encoding="utf-8")
    report = Report()
    made = read_workshop(path, report)
    report.check()
    assert made is not None
    assert {one.code for one in report} <= {Code.NUMBERED_ADDRESS, Code.LIST_REPLACED}
    return made, [
        dict(one.values) for one in report if one.code is Code.NUMBERED_ADDRESS and one.span.file == str(path)
    ]


def agreements(made: Workshop) -> list[str]:
    return [line.text.plain for line in made.agreements]


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("change: {agreements.2.text: Anders.}", "agreements.namen"),
        ("change: {agreements: {2: {text: Anders.}}}", "agreements.namen"),
        ("change: {prepare.week.2.text: Anders.}", "prepare.week.fiche"),
        ("change: {soep.steps.1.ask.2: Anders.}", "soep.steps.duo"),
        ("remove: [agreements.2]", "agreements.namen"),
        ("insert: [{after: agreements.2, item: Nieuw.}]", "agreements.namen"),
        ("insert: [{before: agreements.3, item: Nieuw.}]", "agreements.passen"),
        ("insert: [{at: end, in: soep.steps.1.ask, item: Nieuw?}]", "soep.steps.duo"),
        ("order: {agreements: [passen, 1]}", "agreements.hier"),
        ("order: {soep.steps.1.ask: [wat, wie]}", "soep.steps.duo"),
        ("keep: [agreements.1]", "agreements.hier"),
    ],
)
def test_number_over_a_list_with_ids_resolves_and_says_the_id(
    tmp_path: Path, words: str, instead: str
) -> None:
    made, told = adapted(tmp_path, words)
    assert told[0]["suggestion"] == instead
    assert instead in [one.address for one in made.said] or made.said[0].address.startswith(
        instead.rpartition(".")[0]
    )
    assert "1" not in ".".join(change.address for change in made.said)


def test_old_file_does_what_it_did(tmp_path: Path) -> None:
    made, told = adapted(
        tmp_path,
        "change: {agreements.3.text: Zwijgen.}\nremove: [agreements.1]\n"
        "insert: [{after: agreements.2, item: Nieuw.}]\n",
    )
    assert agreements(made) == ["Namen.", "Nieuw.", "Zwijgen."]
    assert len(told) == 3
    assert {change.address: change.what for change in made.said} == {
        "agreements.passen.text": What.CHANGED,
        "agreements.4": What.ADDED,
        "agreements.hier": What.REMOVED,
    }


def test_message_says_what_to_write(tmp_path: Path) -> None:
    adapted(tmp_path, "remove: [agreements.2]")
    report = Report()
    read_workshop(tmp_path / "een.yaml", report)
    (one,) = report.diagnostics
    assert (one.span.line, one.span.column) == (3, 10)
    assert one.hint("nl").startswith("bedoelde je 'agreements.namen'? schrijf de id")


def test_number_in_a_list_without_ids_is_told_too(tmp_path: Path) -> None:
    made, told = adapted(tmp_path, "change: {room.2.text: Krukken.}")
    assert [line.text.plain for line in made.room] == ["Tafels.", "Krukken."]
    assert told == [{"value": "2", "name": "room", "suggestion": ""}]


def test_number_counts_in_the_workshop_whatever_came_between(tmp_path: Path) -> None:
    adapted(tmp_path, "insert: [{at: start, in: agreements, item: {id: eerst, text: Eerst.}}]")
    made, told = adapted(tmp_path, "remove: [agreements.1, agreements.3]", "twee.yaml", "een.yaml")
    assert agreements(made) == ["Eerst.", "Namen."]
    assert [one["suggestion"] for one in told] == ["agreements.hier", "agreements.passen"]
    adapted(tmp_path, "change: {agreements: [{id: a, text: A.}, {id: b, text: B.}, C.]}")
    made, told = adapted(tmp_path, "remove: [agreements.1, agreements.3]", "twee.yaml", "een.yaml")
    assert agreements(made) == ["B."]
    assert [one["suggestion"] for one in told] == ["agreements.a", ""]


def test_number_that_no_list_has_is_unknown(tmp_path: Path) -> None:
    for words in ("remove: [agreements.4]", "change: {agreements.0.text: X}", "keep: [room.9]"):
        with pytest.raises(WorkshopError) as caught:
            adapted(tmp_path, words)
        assert [one.code for one in caught.value.diagnostics] == [Code.UNKNOWN_ADDRESS]


def test_id_that_is_a_number_is_an_id(tmp_path: Path) -> None:
    words = BASE.replace("room: [Tafels., Stoelen.]", 'room: [{id: "2", text: Twee.}, {id: "1", text: Een.}]')
    (tmp_path / "jaren.yaml").write_text(words, encoding="utf-8")
    made, told = adapted(tmp_path, "remove: [room.1]", base="jaren.yaml")
    assert ([line.text.plain for line in made.room], told) == (["Twee."], [])


names = st.lists(st.sampled_from("abcdef"), min_size=1, max_size=6, unique=True)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(names, st.data(), st.booleans())
def test_removing_by_number_is_removing_what_stood_there(names: list[str], data: Any, named: bool) -> None:
    gone = data.draw(st.lists(st.integers(1, len(names)), unique=True))
    shape = Shape(fields={"room": Shape(items=Shape(shorthand="text"))})
    report = Report()
    items = [f"{{id: {name}, text: {name}}}" if named else name for name in names]
    base = parse(f"room: [{', '.join(items)}]", "basis.yaml", report)
    over = parse(f"remove: [{', '.join(f'room.{number}' for number in gone)}]", "een.yaml", report)
    assert base is not None and over is not None
    written = normal(base, shape, report)
    assert isinstance(written, Mapping)
    made, changes = overlay(written, over, shape, report)
    left = [item.entries["text"].value for item in getattr(made.entries["room"], "items", ())]
    assert left == [name for number, name in enumerate(names, 1) if number not in gone]
    assert len(report.diagnostics) == len(gone) == len(changes)
