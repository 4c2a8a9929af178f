"""From nodes to frozen models: what each type of field reads, what each text keeps, how ids are found."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, ClassVar

import pytest
from pydantic import Field, ValidationError

from workshopkit.decode import (
    Context,
    Day,
    Duration,
    Fields,
    Id,
    Ids,
    Inline,
    Language,
    Mins,
    Model,
    Percent,
    Secret,
    Switch,
    Time,
    Web,
    Whole,
    Word,
    decode,
    hide,
    models,
    raw,
    rebuild,
    shape_of,
)
from workshopkit.diagnostics import Code, Report
from workshopkit.overlay import normal
from workshopkit.source import parse
from workshopkit.text import EMPTY, Text
from workshopkit.timing import Clock


class Colour(Enum):
    RED = "red"
    GREEN = "green"


class Thing(Model):
    """One field of each type."""

    shorthand: ClassVar[str | None] = "word"

    id: Id = Field(default="thing")
    word: Word = ""
    ids: Ids = ()
    text: Inline = EMPTY
    secret: Secret = EMPTY
    whole: Whole = 0
    minutes: Mins = 0
    duration: Duration = 0
    time: Time | None = None
    day: Day | None = None
    share: Percent = Decimal(0)
    switch: Switch = False
    language: Language = "nl"
    web: Web | None = None
    colour: Colour = Colour.RED
    things: tuple[Thing, ...] = ()
    for_: Ids = Field(default=(), alias="for")


class Needy(Model):
    """Fields that must be there."""

    text: Inline
    thing: Thing


def made(words: str, model: type[Model] = Thing) -> tuple[Any, list[tuple[Code, str]]]:
    report = Report()
    root = parse(words, "avond.yaml", report)
    assert root is not None
    context = Context(report, {"kok": {"one": "kok", "many": "koks"}})
    found = decode(model, raw(normal(root, shape_of(model), report)), context)
    return found, [(diagnostic.code, str(diagnostic.span).partition(":")[2]) for diagnostic in report]


def read(words: str) -> Thing:
    found, told = made(words)
    assert told == []
    assert isinstance(found, Thing)
    return found


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("word: 2024", "word", "2024"),
        ("word: no", "word", "no"),
        ("word: ' ruim '", "word", "ruim"),
        ("ids: soep", "ids", ("soep",)),
        ("ids: [soep, brood-2]", "ids", ("soep", "brood-2")),
        ("whole: 0123", "whole", 123),
        ("whole: '14'", "whole", 14),
        ("minutes: 12", "minutes", 12),
        ("minutes: 12 min.", "minutes", 12),
        ("duration: 1u30", "duration", 90),
        ("duration: 1:30", "duration", 90),
        ("time: 9:30", "time", Clock(570)),
        ("time: 19u", "time", Clock(1140)),
        ("day: 2026-12-10", "day", date(2026, 12, 10)),
        ("share: 7,5 %", "share", Decimal("0.075")),
        ("switch: true", "switch", True),
        ("switch: false", "switch", False),
        ("language: fr-BE", "language", "fr-BE"),
        ("web: https://a.be/b?c=d", "web", "https://a.be/b?c=d"),
        ("colour: green", "colour", Colour.GREEN),
        ("for: lesgevers", "for_", ("lesgevers",)),
        ("word: ~", "word", ""),
        ("time:", "time", None),
    ],
)
def test_field_decides_what_words_mean(words: str, field: str, value: object) -> None:
    assert getattr(read(words), field) == value


@pytest.mark.parametrize(
    ("words", "code", "place"),
    [
        ("word: [a]", Code.NOT_A_TEXT, "1:7"),
        ("text: ''", Code.NOT_A_TEXT, "1:7"),
        ("text: {a: b}", Code.NOT_A_TEXT, "1:7"),
        ("id: Een", Code.BAD_ID, "1:5"),
        ("ids: [een, twee_2]", Code.BAD_ID, "1:12"),
        ("whole: 1.0", Code.BAD_NUMBER, "1:8"),
        ("whole: ١٢", Code.BAD_NUMBER, "1:8"),
        ("minutes: 1u", Code.BAD_MINUTES, "1:10"),
        ("duration: -5", Code.BAD_MINUTES, "1:11"),
        ("time: 24:00", Code.BAD_CLOCK, "1:7"),
        ("day: 2026-02-30", Code.BAD_DATE, "1:6"),
        ("share: '5'", Code.BAD_NUMBER, "1:8"),
        ("switch: yes", Code.BAD_SWITCH, "1:9"),
        ("switch: 'true'", Code.BAD_SWITCH, "1:9"),
        ("switch: True", Code.BAD_SWITCH, "1:9"),
        ("language: dutch", Code.BAD_LANGUAGE, "1:11"),
        ("web: ftp://a.be", Code.BAD_LINK, "1:6"),
        ("colour: blue", Code.UNKNOWN_CHOICE, "1:9"),
        ("things: {a: b}", Code.NOT_A_LIST, "1:9"),
        ("things: [[a]]", Code.NOT_A_MAP, "1:10"),
        ("kleur: red", Code.UNKNOWN_FIELD, "1:1"),
        ("kleur:", Code.UNKNOWN_FIELD, "1:1"),
        ("things: [{id: a, kleur: b}]", Code.UNKNOWN_FIELD, "1:18"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_place(words: str, code: Code, place: str) -> None:
    assert made(words)[1] == [(code, place)]


def test_missing_fields_are_told_at_their_map() -> None:
    assert made("thing:\n  word: a\n", Needy) == (None, [(Code.MISSING_FIELD, "1:1")])
    assert made("text: a\n", Needy)[1] == [(Code.MISSING_FIELD, "1:1")]


def test_every_mistake_is_told_at_once() -> None:
    _, told = made("minutes: x\nkleur: y\nthings: [{whole: z}, {text: '${geen}'}]\n")
    assert [code for code, _ in told] == [
        Code.BAD_MINUTES,
        Code.UNKNOWN_FIELD,
        Code.BAD_NUMBER,
        Code.UNKNOWN_TERM,
    ]


def test_item_is_called_by_its_id_its_kind_or_its_number() -> None:
    thing = read("things: [{id: soep}, {word: a}, bare, {id: '2'}]")
    assert [item.id for item in thing.things] == ["soep", "2-2", "3", "2"]
    report = Report()
    root = parse("blocks: [{kind: input}, {kind: input}, {id: input-2, kind: video}]", "avond.yaml", report)
    assert root is not None
    values = raw(normal(root, shape_of(Thing), report), hidden=("blocks",))
    assert isinstance(values, Fields)
    blocks = values["blocks"]
    assert isinstance(blocks, list)
    assert [str(block["id"]) for block in blocks] == ["input", "input-3", "input-2"]
    assert [block.address for block in blocks] == ["input", "input-3", "input-2"]


def test_same_id_twice_is_told_with_the_other_place() -> None:
    _, told = made("things:\n  - {id: soep}\n  - {id: soep}\n")
    assert told == [(Code.DUPLICATE_ID, "3:10")]


def test_every_text_knows_its_address_and_place() -> None:
    thing = read("text: a\nthings:\n  - id: soep\n    things: [{text: '**${kok.many}**'}]\n")
    text = thing.things[0].things[0].text
    assert (text.address, str(text.span), text.source) == (
        "things.soep.things.1.text",
        "avond.yaml:4:21",
        "**${kok.many}**",
    )
    assert text.plain == "koks"
    assert (thing.things[0].address, str(thing.things[0].span)) == ("things.soep", "avond.yaml:3:5")


def test_shorthand_is_written_out_with_address_and_place() -> None:
    (thing,) = read("things: [kort]").things
    assert (thing.id, thing.word, thing.address, str(thing.span)) == (
        "1",
        "kort",
        "things.1",
        "avond.yaml:1:10",
    )


def test_secret_is_of_the_type() -> None:
    thing = read("text: open\nsecret: dicht\nthings: [{text: binnen}]")
    assert (thing.text.secret, thing.secret.secret) == (False, True)
    hidden = hide(thing)
    assert hidden.text.secret
    assert hidden.things[0].text.secret
    assert not thing.things[0].text.secret
    assert (hidden.address, hidden.things[0].span) == (thing.address, thing.things[0].span)


def test_models_are_found_in_order_and_are_frozen() -> None:
    thing = read("things: [{id: a, things: [{id: b}]}, {id: c}]")
    assert [getattr(model, "id", "") for model in models(thing)] == ["thing", "a", "b", "c"]
    with pytest.raises(ValidationError):
        thing.word = "anders"  # type: ignore[misc]


def test_rebuild_changes_inside_out_and_leaves_the_rest() -> None:
    thing = read("things: [{id: a, things: [{id: b}]}, {id: c}]")
    assert rebuild(thing, lambda model: model) is thing
    without = rebuild(thing, lambda model: None if getattr(model, "id", "") == "b" else model)
    assert [getattr(model, "id", "") for model in models(without)] == ["thing", "a", "c"]
    assert without.things[1] is thing.things[1]


def test_text_from_python_needs_no_file() -> None:
    assert Thing(text=Text(()), word="a", time=Clock(5)).time == Clock(5)
