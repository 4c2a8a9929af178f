"""The types of fields that name something: addresses, and the forms of a term."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from workshopkit.decode.fields import Word
from workshopkit.decode.raw import Leaf

_ANY_SCALAR: dict[str, Any] = {"type": ["string", "number", "boolean"]}


def _listed(value: Any) -> Any:
    return (value,) if isinstance(value, Leaf) else value


Addresses = Annotated[
    tuple[Word, ...],
    BeforeValidator(_listed),
    WithJsonSchema({"type": ["array", "string"], "items": {"type": "string"}}),
]
"""Addresses ("regendag.stages.vraag"); a single one needs no brackets."""

Forms = Annotated[
    Mapping[str, str],
    WithJsonSchema({"type": [*_ANY_SCALAR["type"], "object"], "additionalProperties": _ANY_SCALAR}),
]
"""The forms of a term, by names of its author's own; a plain word is the form `one`."""
