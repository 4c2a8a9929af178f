"""The schemas: whole, described, and of one mind with what reads the files."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from workshopkit.blocks import KINDS
from workshopkit.cli import main
from workshopkit.diagnostics import Report
from workshopkit.schemas import MODELS, schema
from workshopkit.source import Mapping, Node, Scalar, Sequence, parse

ROOT = Path(__file__).parent.parent
WORKSHOPS = sorted(
    path
    for folder in ("decks", "examples", "tests/cases")
    for path in (ROOT / folder).rglob("*.y*ml")
    if re.search("^workshop:", words := path.read_text(encoding="utf-8"), re.MULTILINE)
    and not re.search("^cohorts:", words, re.MULTILINE)
)
THEMES = sorted((ROOT / "templates").glob("*/theme.yaml"))

SMALLEST = """
format: 1
workshop: proef
title: Een proef
blocks: [{kind: opening, title: Welkom, minutes: 5}]
"""
WRONG = {  # what an editor should underline, with where it stands and a word of what it says
    "format: 1\nworkshop: proef\ntitle: Proef": ("$", "blocks"),
    SMALLEST + "subtitel: Een": ("$", "subtitel"),
    SMALLEST.replace("proef", "Mijn proef"): ("$.workshop", "Mijn proef"),
    SMALLEST.replace("format: 1", "format: 2"): ("$.format", "2"),
    SMALLEST.replace("opening", "openig"): ("$.blocks[0].kind", "openig"),
    SMALLEST.replace("minutes: 5", "minutes: vijf"): ("$.blocks[0].minutes", "vijf"),
    SMALLEST.replace("minutes: 5", "minutes: -5"): ("$.blocks[0].minutes", "-5"),
    SMALLEST.replace("minutes: 5", "minutes: {min: 3}"): ("$.blocks[0].minutes", "plan"),
    SMALLEST.replace("title: Welkom, ", ""): ("$.blocks[0]", "title"),
    SMALLEST.replace("minutes: 5", "minutes: 5, url: https://a.example"): ("$.blocks[0]", "url"),
    SMALLEST.replace("minutes: 5", "minutes: 5, priority: soms"): ("$.blocks[0].priority", "soms"),
    SMALLEST.replace("minutes: 5", "minutes: 5, steps: [{form: duo, minutes: 5}]"): (
        "$.blocks[0].steps[0].form",
        "duo",
    ),
    SMALLEST.replace("minutes: 5", "minutes: 5, worksheet: nee"): ("$.blocks[0].worksheet", "nee"),
    SMALLEST.replace("minutes: 5", "minutes: "): ("$.blocks[0].minutes", "None"),
    SMALLEST + "agreements: [~]": ("$.agreements[0]", "None"),
    SMALLEST + "agreements: één": ("$.agreements", "één"),
    SMALLEST + "goals: [{text: Je kan iets, framwork: Geen}]": ("$.goals[0]", "framwork"),
    SMALLEST + "language: Nederlands": ("$.language", "Nederlands"),
    SMALLEST + "credits: [{name: Wij, url: example.org}]": ("$.credits[0].url", "example.org"),
    SMALLEST + "delivery: {start: straks}": ("$.delivery.start", "straks"),
    SMALLEST + "delivery: {date: 10 december}": ("$.delivery.date", "10 december"),
    SMALLEST + "delivery: {buffer: veel}": ("$.delivery.buffer", "veel"),
    SMALLEST + "terms: {lerende: [een, twee]}": ("$.terms.lerende", "twee"),
}
RIGHT = [  # what our own reader takes too
    SMALLEST + "subtitle:",
    SMALLEST + "goals:\nfacilitator: ~\ndelivery:\ncase_form:",
    SMALLEST.replace("minutes: 5", "minutes: 5, priority: , worksheet: , facilitator: {debrief: }"),
    SMALLEST + "audiences: [coaches]",
    SMALLEST + "goals: [{id: a, text: Je kan iets, for: coaches}, Je kan nog iets]",
    SMALLEST.replace("Een proef", "2024"),
    SMALLEST + "terms: {lerende: cursist, opvang: {one: crèche, many: crèches}}",
    SMALLEST + "delivery: {start: 19:30, duration: 1u30, buffer: 7.5%, date: 2026-12-10}",
    SMALLEST.replace("minutes: 5", "minutes: {plan: 5, max: 8}, worksheet: false, id: 7"),
]


_WHOLE = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?([.][0-9]+|[0-9]+([.][0-9]*)?)([eE][-+]?[0-9]+)?")


def as_we_read(scalar: Scalar) -> object:
    """Text, but for true, false and nothing."""
    if scalar.absent:
        return None
    return scalar.value == "true" if scalar.plain and scalar.value in ("true", "false") else scalar.value


def as_an_editor_reads(scalar: Scalar) -> object:
    """As the core schema of YAML 1.2 has it."""
    value = as_we_read(scalar)
    if not scalar.plain or not isinstance(value, str):
        return value
    if _WHOLE.fullmatch(value):
        return int(value)
    return float(value) if _NUMBER.fullmatch(value) else value


Read = Callable[[Scalar], object]
READS: tuple[Read, ...] = (as_we_read, as_an_editor_reads)


def document(words: str, read: Read) -> Any:
    report = Report()
    root = parse(words, "test.yaml", report)
    assert root is not None, report.diagnostics
    return values(root, read)


def values(node: Node, read: Read) -> Any:
    match node:
        case Scalar():
            return read(node)
        case Sequence(items):
            return [values(item, read) for item in items]
        case Mapping(entries):
            return {key: values(value, read) for key, value in entries.items()}


@pytest.fixture(scope="module")
def validators() -> dict[str, Draft202012Validator]:
    return {name: Draft202012Validator(schema(name)) for name in MODELS}


def problems(validator: Draft202012Validator, words: str, read: Read) -> list[str]:
    found = validator.iter_errors(document(words, read))
    return [f"{error.json_path}: {error.message}" for error in found]


def fields(node: Any, place: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Each field that a schema describes; a test of `kind` within an `if` is none."""
    if isinstance(node, list):
        for item in node:
            yield from fields(item, place)
    if isinstance(node, dict):
        for name, field in node.get("properties", {}).items():
            yield f"{place}.{name}", field
        for key, value in node.items():
            if key != "if":
                yield from fields(value, f"{place}/{key}")


@pytest.mark.parametrize("name", MODELS)
def test_schema_is_one_and_describes_every_field(name: str) -> None:
    made = schema(name)
    Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["$id"] == f"urn:workshopkit:1:{name}"
    assert made["title"]
    assert made["description"]
    found = dict(fields(made))
    assert found
    assert [place for place, field in found.items() if not field.get("description")] == []


@pytest.mark.parametrize("name", MODELS)
def test_no_map_takes_a_field_it_does_not_have(name: str) -> None:
    made = schema(name)
    maps = {"": made, **made["$defs"]}
    maps.pop("Block", None)  # it leaves that to the kinds
    loose = [
        name
        for name, node in maps.items()
        if "properties" in node and node["additionalProperties"] is not False
    ]
    assert loose == []


@pytest.mark.parametrize("read", READS)
def test_adaptations_are_valid(read: Read, validators: dict[str, Draft202012Validator]) -> None:
    words = """
format: 1
adapts: [partnerschap-met-ouders, huis.yaml]
language: fr-BE
terms: {lerende: {one: élève}, opvang: crèche}
change: {title: 2026, regendag: {minutes: 9, stages: {vraag: {story: [A.]}}}, film.minutes.max: 12}
insert:
  - {after: film, block: {id: x, kind: closing, title: X, minutes: 3, next_step: Wat?}}
  - {at: end, in: regendag.facilitator.do, item: Adem.}
remove: elmer
order: {blocks: [film, x], goals: [a, b]}
delivery: {participants: 14, start: 19:30, duration: 90m}
"""
    assert problems(validators["adaptation"], words, read) == []
    wrong = words.replace("kind: closing", "kind: closed").replace("remove", "removes")
    assert len(problems(validators["adaptation"], wrong, read)) == 2


@pytest.mark.parametrize("read", READS)
@pytest.mark.parametrize("path", WORKSHOPS, ids=lambda path: str(path.relative_to(ROOT)))
def test_workshops_are_valid(path: Path, read: Read, validators: dict[str, Draft202012Validator]) -> None:
    assert problems(validators["workshop"], path.read_text(encoding="utf-8"), read) == []


@pytest.mark.parametrize("read", READS)
@pytest.mark.parametrize("path", THEMES, ids=lambda path: path.parent.name)
def test_themes_are_valid(path: Path, read: Read, validators: dict[str, Draft202012Validator]) -> None:
    assert problems(validators["theme"], path.read_text(encoding="utf-8"), read) == []


@pytest.mark.parametrize("read", READS)
@pytest.mark.parametrize("words", RIGHT)
def test_whatever_reads_is_valid(words: str, read: Read, validators: dict[str, Draft202012Validator]) -> None:
    assert problems(validators["workshop"], words, read) == []


@pytest.mark.parametrize("read", READS)
@pytest.mark.parametrize("words", WRONG)
def test_a_mistake_is_told_where_it_stands(
    words: str, read: Read, validators: dict[str, Draft202012Validator]
) -> None:
    place, word = WRONG[words]
    found = problems(validators["workshop"], words, read)
    assert len(found) == 1, found
    assert found[0].startswith(f"{place}: ")
    assert word in found[0]


def test_a_theme_without_a_colour_is_none(validators: dict[str, Draft202012Validator]) -> None:
    words = THEMES[0].read_text(encoding="utf-8").replace("petrol: 0E4A56", "petrol: blue")
    assert problems(validators["theme"], words, as_we_read) == [
        "$.colours.petrol: 'blue' does not match '^[0-9A-Fa-f]{6}$'"
    ]


def test_a_kind_of_ones_own_has_its_place() -> None:
    made = schema("workshop", {**KINDS, "opening-2": type("Second", (KINDS["opening"],), {})})
    words = SMALLEST.replace("kind: opening", "kind: opening-2, welcome: Kom binnen")
    assert problems(Draft202012Validator(made), words, as_we_read) == []


def test_command_prints_and_writes(tmp_path: Path) -> None:
    printed = CliRunner().invoke(main, ["schema"])
    assert json.loads(printed.stdout) == schema("workshop")
    path = tmp_path / "theme.json"
    written = CliRunner().invoke(main, ["schema", "theme", "--out", str(path)])
    assert (written.exit_code, written.stdout) == (0, f"{path}\n")
    assert json.loads(path.read_text(encoding="utf-8")) == schema("theme")


def test_command_says_what_it_cannot_do(tmp_path: Path) -> None:
    nowhere = CliRunner().invoke(main, ["schema", "--lang", "nl", "--out", str(tmp_path / "no" / "s.json")])
    assert nowhere.exit_code == 1
    assert "fout[not-writable]" in nowhere.stderr
    assert CliRunner().invoke(main, ["schema", "deck"]).exit_code == 2
