"""Adaptation: a small file that changes a workshop for one context, by ids; it never copies it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema, WrapValidator
from pydantic_core import PydanticCustomError

from workshopkit.decode import Fields, Id, Items, Language, Leaf, Model, Word
from workshopkit.diagnostics import Code
from workshopkit.model.delivery import Delivery
from workshopkit.model.workshop import Format


def _listed(value: Any) -> Any:
    return (value,) if isinstance(value, Leaf) else value


def _map(value: Any) -> Any:
    if not isinstance(value, Fields):
        raise PydanticCustomError(Code.NOT_A_MAP.value, "not a map")
    return value


def _order(value: Any) -> Any:
    if not isinstance(value, Items | Fields):
        raise PydanticCustomError(Code.NOT_A_LIST.value, "not a list")
    return value


_NAMES: dict[str, Any] = {"type": "array", "items": {"type": "string"}}

Tree = Annotated[Any, PlainValidator(_map), WithJsonSchema({"type": "object"})]
"""A map that is merged as it was written: its values mean what they mean in the workshop."""

Merged = Annotated[Delivery, WrapValidator(lambda value, read: _map(value))]
"""A delivery that is merged as it was written: what it does not say of a session stays."""

Value = Annotated[Any, WithJsonSchema({"type": ["object", "string", "number", "boolean"]})]
"""Whatever an item of a list may be."""

Words = Annotated[
    tuple[Word, ...],
    BeforeValidator(_listed),
    WithJsonSchema({"type": ["array", "string"], "items": {"type": "string"}}),
]
"""Words; a single one needs no brackets."""

Order = Annotated[
    Any,
    PlainValidator(_order),
    WithJsonSchema(
        {"type": ["array", "object"], "items": {"type": "string"}, "additionalProperties": _NAMES}
    ),
]
"""Ids in their order: of blocks, or by the address of any other list."""


class Insert(Model):
    """One item to put in: a block, or an item of any list with ids."""

    id: Id | None = Field(default=None, description="A name for this insertion; it is not used.")
    before: Word | None = Field(default=None, description="The address before which it comes.")
    after: Word | None = Field(default=None, description="The address after which it comes.")
    at: Word | None = Field(default=None, description="start or end of a list, instead.")
    in_: Word | None = Field(
        default=None, alias="in", description="With `at`: the list's address; the blocks when absent."
    )
    block: Tree | None = Field(default=None, description="The block, with its kind.")
    item: Value = Field(
        default=None, description="The item, where it is no block: a question, a row, a stage."
    )


class Adaptation(Model):
    """One adaptation file."""

    format: Format = Field(description="The version of the language: 1.")
    adapts: Words = Field(
        default=(),
        description="The workshop that it changes, by name or path; then adaptations that come first.",
    )
    language: Language | None = Field(
        default=None, description="The language that it is written in, and so the pack: nl-BE, en, fr-BE."
    )
    theme: Word | None = Field(default=None, description="The theme that the pack is shown in.")
    terms: Tree | None = Field(default=None, description="Words for this group, each with its forms.")
    change: Tree | None = Field(
        default=None, description="What is otherwise, by address: the workshop's fields, and blocks by id."
    )
    insert: tuple[Insert, ...] = Field(default=(), description="What comes in.")
    remove: Words = Field(default=(), description="What goes, by address.")
    order: Order | None = Field(
        default=None,
        description="The order of the blocks named, or of any list's items by its address; the rest stays.",
    )
    keep: Words = Field(
        default=(),
        description=(
            "What still holds, by address, although it tells of what is changed; a block's own address says"
            " that its story is only corrected."
        ),
    )
    adapted_by: Word | None = Field(default=None, description="Who changed it, as it is printed.")
    delivery: Merged | None = Field(default=None, description="For whom, when and where.")
