"""The types of a field: each says what a plain scalar means there, and its JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from workshopkit.decode.model import Context
from workshopkit.decode.plain import PlainValidator
from workshopkit.decode.raw import Leaf
from workshopkit.diagnostics import Code
from workshopkit.inline import parse
from workshopkit.overlay import ID
from workshopkit.text import CONTROL, Text, in_language
from workshopkit.timing import Clock, parse_clock, parse_duration, parse_minutes, parse_percentage

_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_WEB = re.compile(r"https?://[^\s]+")
_LONGEST_WEB = 2000  # bytes; hardly more fits in a code to scan


def fail(code: Code, **values: object) -> PydanticCustomError:
    """What pydantic is told, so that the report gets this code."""
    return PydanticCustomError(code.value, "not readable here", values)


def words_of(value: Any, code: Code = Code.NOT_A_TEXT) -> str:
    """A scalar's words; a value that comes from Python (a default, an API call) is taken as it is."""
    if isinstance(value, str):
        if not value.strip():
            raise fail(Code.NOT_A_TEXT)
        return str(value)
    raise fail(code)


def _clean(words: str) -> str:
    """The words, when a file can hold every character of them."""
    if control := CONTROL.search(words):
        raise fail(Code.BAD_CHARACTER, value=f"U+{ord(control[0]):04X}")
    return words


def _inline(secret: bool) -> Callable[[Any, ValidationInfo], Text]:
    def read(value: Any, info: ValidationInfo) -> Text:
        if isinstance(value, Text):
            return value
        words_of(value)
        context = info.context
        if not isinstance(value, Leaf) or not isinstance(context, Context):
            raise fail(Code.NOT_A_TEXT)
        said, language = context.translate(value) if context.translate else (value, None)
        text = parse(str(said), context.terms, context.report, said.span, value.address)
        if not any(letter.isprintable() and not letter.isspace() for letter in text.plain):
            raise fail(Code.NOT_A_TEXT)
        if language:
            text = in_language(text, language)
        return replace(text, secret=True) if secret else text

    return read


def _scalar(read: Callable[[str], Any], code: Code, kept: type) -> PlainValidator:
    """A validator that reads a scalar's words; what is already of the wanted type stays, but below 0."""

    def validate(value: Any) -> Any:
        if isinstance(value, kept) and not isinstance(value, Leaf):
            if isinstance(value, int | Decimal) and value < 0:
                raise fail(code)
            return value
        try:
            return read(_clean(words_of(value, code)).strip())
        except ValueError:
            raise fail(code) from None

    return PlainValidator(validate)


def _match(pattern: re.Pattern[str]) -> Callable[[str], str]:
    def read(words: str) -> str:
        if not pattern.fullmatch(words):
            raise ValueError(words)
        return words

    return read


def _count(words: str) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", words):
        raise ValueError(words)
    return int(words)


def _web(words: str) -> str:
    if len(words.encode()) > _LONGEST_WEB:
        raise ValueError(words)
    return _match(_WEB)(words)


def _day(words: str) -> date:
    """Only as 2026-12-10: the standard has other forms, in which a mistype is a date too."""
    return date.fromisoformat(_match(_DAY)(words))


def _switch(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, Leaf) and value.plain and value in ("true", "false"):
        return value == "true"
    raise fail(Code.BAD_SWITCH)


def _pattern(types: str | list[str], pattern: str, instead: str, **more: Any) -> dict[str, Any]:
    """A schema with a pattern, and what an editor says to write when it does not match."""
    return {"type": types, **more, "pattern": pattern, "patternErrorMessage": instead}


_ANY_SCALAR: dict[str, Any] = {"type": ["string", "number", "boolean"]}

Inline = Annotated[Text, PlainValidator(_inline(False)), WithJsonSchema(_ANY_SCALAR)]
"""A text in inline Markdown, with terms."""

Secret = Annotated[Text, PlainValidator(_inline(True)), WithJsonSchema(_ANY_SCALAR)]
"""A text that participants must not read beforehand: it never reaches a sheet, programme or section name."""


def _word(value: Any) -> str:
    """Words stay a leaf too: a theme that is not there is told at its place."""
    words = _clean(words_of(value)).strip()
    return value if isinstance(value, Leaf) and value == words else words


Word = Annotated[str, PlainValidator(_word), WithJsonSchema(_ANY_SCALAR)]
"""Words as they are: a name, a file, an address of a person."""


def _id(value: Any) -> str:
    """An id stays a leaf, so that a reference to nothing can be told where it stands."""
    if not ID.fullmatch(words_of(value, Code.BAD_ID)):
        raise fail(Code.BAD_ID)
    return str(value) if not isinstance(value, Leaf) else value


_ID_SCHEMA = _pattern(
    ["string", "integer"],
    f"^{ID.pattern}$",
    "Use small letters without accents, digits and hyphens: rainy-day",
)

Id = Annotated[str, PlainValidator(_id), WithJsonSchema(_ID_SCHEMA)]
"""An id: lower-case letters, digits and hyphens."""


def _listed(value: Any) -> Any:
    return (value,) if isinstance(value, Leaf) else value


Ids = Annotated[
    tuple[Id, ...],
    BeforeValidator(_listed),
    WithJsonSchema({**_ID_SCHEMA, "type": ["array", *_ID_SCHEMA["type"]], "items": _ID_SCHEMA}),
]
"""Ids; a single one needs no brackets."""

Web = Annotated[
    str,
    _scalar(_web, Code.BAD_LINK, str),
    WithJsonSchema(_pattern("string", f"^{_WEB.pattern}$", "Start with https://, without spaces")),
]
"""A web address."""

Language = Annotated[
    str,
    _scalar(_match(_LANGUAGE), Code.BAD_LANGUAGE, str),
    WithJsonSchema(_pattern("string", f"^{_LANGUAGE.pattern}$", "Write a code such as nl-BE, en or fr")),
]
"""A language tag: nl-BE, en, fr-BE."""

Whole = Annotated[
    int,
    _scalar(_count, Code.BAD_NUMBER, int),
    WithJsonSchema(_pattern(["integer", "string"], "^[0-9]{1,4}$", "Write digits only: 14", minimum=0)),
]
"""A whole number from 0."""

Mins = Annotated[
    int,
    _scalar(parse_minutes, Code.BAD_MINUTES, int),
    WithJsonSchema(
        _pattern(["integer", "string"], "^[0-9]{1,4} ?[A-Za-z.]*$", "Write whole minutes: 12", minimum=0)
    ),
]
"""Whole minutes from 0."""

Duration = Annotated[
    int,
    _scalar(parse_duration, Code.BAD_MINUTES, int),
    WithJsonSchema(
        _pattern(
            ["integer", "string"],
            "^[0-9]{1,4} ?[ :.A-Za-z0-9]*$",
            "Write minutes, or a length of time: 90, 90m or 1h30",
            minimum=0,
        )
    ),
]
"""A length of time in minutes, written 90, 90m, 1u30 or 2h."""

Time = Annotated[
    Clock,
    _scalar(parse_clock, Code.BAD_CLOCK, Clock),
    WithJsonSchema(_pattern(["string", "number"], "^[0-9]{1,2} ?[:.uh]", "Write hours and minutes: 19:30")),
]
"""A time of the day: 19:30."""

Day = Annotated[
    date,
    _scalar(_day, Code.BAD_DATE, date),
    WithJsonSchema(_pattern("string", f"^{_DAY.pattern}$", "Write year, month and day: 2026-12-10")),
]
"""A day: 2026-12-10."""

Percent = Annotated[
    Decimal,
    _scalar(parse_percentage, Code.BAD_NUMBER, Decimal),
    WithJsonSchema(_pattern("string", "^[0-9]{1,2}([.,][0-9]{1,2})? ?%$", "Write a percentage: 5%")),
]
"""A share: 5%, kept as 0.05."""

Switch = Annotated[bool, PlainValidator(_switch), WithJsonSchema({"type": "boolean"})]
"""true or false."""
