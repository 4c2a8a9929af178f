"""The JSON Schemas (2020-12) of the files people write, made from the models that read them."""

from __future__ import annotations

from enum import Enum
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from workshopkit.blocks import KINDS, Block, Kinds
from workshopkit.decode import Model
from workshopkit.model import Adaptation, Delivery, Workshop
from workshopkit.model.cohort import CohortList
from workshopkit.theme import Look

MODELS: dict[str, tuple[type[BaseModel], str]] = {
    "workshop": (Workshop, "A workshop file"),
    "adaptation": (Adaptation, "An adaptation of a workshop"),
    "delivery": (Delivery, "A delivery: for whom, when and where"),
    "cohorts": (CohortList, "A list of cohorts"),
    "theme": (Look, "A theme.yaml"),
}
FORMAT = 1  # of the files; it stands in the schemas' names

_OWN = ("format", "workshop", "language", "blocks")  # of a workshop, and no adaptation's to change
_BY_ID = ("Session", "Break", "FixedPoint")  # of which an adaptation says only what is otherwise
_TEXT = ["string", "number", "boolean"]  # to an editor `title: 2024` is a number; to us it is text
_RULES = ("minimum", "pattern", "patternErrorMessage")  # of a scalar, beside its type
_NUMBER = "^-?[0-9]+([.][0-9]+)?$"
_WHOLE = "^-?[0-9]+$"


def schema(name: str, kinds: Kinds = KINDS) -> dict[str, Any]:
    """The schema of one of MODELS ("workshop", "adaptation", "cohorts" …); KeyError for anything else.

    It accepts whatever shape the models accept, scalars typed as YAML 1.2 types them or all as text.
    `kinds` are the kinds of blocks that a workshop may use.
    """
    model, title = MODELS[name]
    made = _Generator(kinds).generate(model.__pydantic_core_schema__)
    if issubclass(model, Model):
        _take_empty(made)
    if model is Adaptation:
        _know_blocks(made, schema("workshop", kinds))
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": f"urn:workshopkit:{FORMAT}:{name}",
        **made,
        "title": title,
    }


def _know_blocks(made: JsonSchemaValue, workshop: JsonSchemaValue) -> None:
    """Let an adaptation's editor know the workshop's fields, and the kinds of blocks that may come in.

    What `change` says of a block cannot be known here, for its ids are those of the workshop.
    """
    made["$defs"] = workshop["$defs"] | made.get("$defs", {})
    for name in _BY_ID:
        made["$defs"][name] = {key: one for key, one in made["$defs"][name].items() if key != "required"}
    fields = {name: field for name, field in workshop["properties"].items() if name not in _OWN}
    made["properties"]["change"] |= {
        "properties": {name: {"description": field.get("description", "")} for name, field in fields.items()},
        "additionalProperties": True,
    }
    insert = made["$defs"]["Insert"]["properties"]
    insert["block"] = {**workshop["properties"]["blocks"]["items"], **_described(insert["block"])}


def _described(field: JsonSchemaValue) -> JsonSchemaValue:
    return {key: value for key, value in field.items() if key == "description"}


class _Generator(GenerateJsonSchema):
    """Pydantic's own, told what our scalars, shorthands and kinds are."""

    def __init__(self, kinds: Kinds) -> None:
        super().__init__()
        self.kinds = kinds

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        model = schema["cls"]
        if model is Block:
            return self._any_kind()
        made = super().model_schema(schema)
        if issubclass(model, Model):
            _our_model(made, model)
        for kind, block in self.kinds.items():
            if model is block:
                made["properties"]["kind"] |= {"const": kind}
        return made

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """A default is told where a file could say it; an empty text or a whole map says nothing."""
        made = self.generate_inner(schema["schema"])
        default = schema.get("default")
        if isinstance(default, Enum):
            default = default.value
        if isinstance(default, bool | int | float) or (isinstance(default, str) and default):
            return {**made, "default": default}
        return made

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return {**super().str_schema(schema), "type": _TEXT}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return {**super().int_schema(schema), "type": ["integer", "string"], "pattern": _WHOLE}

    def float_schema(self, schema: core_schema.FloatSchema) -> JsonSchemaValue:
        return {**super().float_schema(schema), "type": ["number", "string"], "pattern": _NUMBER}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        words = schema["expected"]
        return {"enum": [*words, *(int(word) for word in words if str(word).isdigit())]}

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def _any_kind(self) -> JsonSchemaValue:
        """A block by its kind: with if and then an editor speaks of the one kind that is meant."""
        return {
            "title": "Block",
            "description": "One activity, of one of the kinds.",
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": {"description": "What sort of activity it is.", "enum": list(self.kinds)}},
            "allOf": [
                {
                    "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                    "then": self.generate_inner(block.__pydantic_core_schema__),
                }
                for kind, block in self.kinds.items()
            ],
        }


def _our_model(made: JsonSchemaValue, model: type[Model]) -> None:
    """What our own models also take: no id, and a bare scalar for the whole map.

    The scalar is one more type beside "object", not an anyOf, so that a mistake in the map is told as itself.
    """
    if "id" in made.get("required", []):
        made["required"].remove("id")
    if model.shorthand is not None:
        short = made["properties"][model.shorthand]
        made |= {key: value for key, value in short.items() if key in _RULES}
        made["type"] = ["object", *_types(short)]


def _take_empty(made: JsonSchemaValue) -> None:
    """Let every field that may be absent be empty too: `subtitle:` counts as not written.

    A map says so itself, beside its other types: again no anyOf. Only a choice has one, for its list of
    words is what an editor offers.
    """
    definitions = made.get("$defs", {})
    for node in (made, *definitions.values()):
        for name, field in node.get("properties", {}).items():
            if name not in node.get("required", []):
                node["properties"][name] = _or_empty(field, definitions)


def _or_empty(field: JsonSchemaValue, definitions: dict[str, JsonSchemaValue]) -> JsonSchemaValue:
    words = {key: value for key, value in field.items() if key != "anyOf"}
    inner, *_ = field.get("anyOf", [{}])  # of "X or nothing", X
    whole = {**inner, **words}
    if "type" in whole:
        return {**whole, "type": _and_null(whole)}
    target = definitions[whole["$ref"].rpartition("/")[2]]
    if "properties" in target:
        target["type"] = _and_null(target)
        return whole
    reference = {"$ref": whole.pop("$ref")}
    return {**whole, "anyOf": [reference, {"type": "null"}]}


def _and_null(node: JsonSchemaValue) -> list[str]:
    return list(dict.fromkeys([*_types(node), "null"]))


def _types(node: JsonSchemaValue) -> list[str]:
    types = node["type"]
    return types if isinstance(types, list) else [types]
