"""The frozen models that a file's shape is checked with, and the way in: every mistake in one run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, ClassVar, Self, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    ModelWrapValidatorHandler,
    PrivateAttr,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic_core import ErrorDetails, PydanticCustomError

from workshopkit.decode.raw import Fields, Items, Leaf, Raw, fields, leaf
from workshopkit.diagnostics import Code, Report, Span, WorkshopError
from workshopkit.diagnostics.suggest import suggest
from workshopkit.inline import Terms
from workshopkit.text import Text

NOWHERE = Span("")


Translate = Callable[[Leaf], tuple[Leaf, str | None]]
"""From a text as written to its words in the pack's language, or to itself with its own language's tag."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a decode needs beside the values: where to report, the terms, the pictures and the translation.

    `pictures` are bytes by path, for a program that cannot read them where they stand; `translate` gives the
    words of a text in the pack's language.
    """

    report: Report
    terms: Terms
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    translate: Translate | None = None


class Model(BaseModel):
    """A map of the language. Unknown keys are reported with "did you mean"; it knows its place.

    `shorthand` is the field that a bare scalar stands for ("minutes: 12" is "minutes: {plan: 12}"); it is
    written out before (`decode.shape_of`, `overlay.normal`).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
    shorthand: ClassVar[str | None] = None

    _span: Span = PrivateAttr(default_factory=lambda: NOWHERE)  # a default would be copied each time
    _address: str = PrivateAttr(default="")

    @property
    def span(self) -> Span:
        return self._span

    @property
    def address(self) -> str:
        """The way to it from the file's root ("regendag.stages.bellen"); empty for the root."""
        return self._address

    @classmethod
    def known_keys(cls) -> dict[str, bool]:
        """The keys that may stand in the map, each with whether it must."""
        return _keys(cls)

    @model_validator(mode="wrap")
    @classmethod
    def _place(cls, value: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:
        if isinstance(value, cls):
            return value
        context = info.context
        if not isinstance(context, Context):
            return _from_python(cls, value, handler)
        made = handler(_known(cls, value, context.report))
        made._span, made._address = value.span, value.address
        return made


@cache
def _keys(model: type[Model]) -> dict[str, bool]:
    return {field.alias or name: field.is_required() for name, field in model.model_fields.items()}


@cache
def _texts(model: type[Model]) -> tuple[str, ...]:
    """The keys of the texts that a map must have."""
    fields_ = model.model_fields.items()
    return tuple(
        field.alias or name for name, field in fields_ if field.is_required() and field.annotation is Text
    )


AnyModel = TypeVar("AnyModel", bound=Model)


def decode(model: type[AnyModel], value: Raw, context: Context) -> AnyModel | None:
    """The value as a frozen model, or None when its shape is wrong; the report says all that is."""
    try:
        return model.model_validate(value, context=context)
    except ValidationError as error:
        for problem in error.errors(include_url=False):
            _report(value, problem, context.report)
        return None


def _from_python(model: type[AnyModel], value: Any, handler: ModelWrapValidatorHandler[AnyModel]) -> AnyModel:
    """A model made by a call; what is wrong in it is told like what is wrong in a file."""
    try:
        return handler(value)
    except ValidationError as error:
        report = Report()
        place = Span(model.__name__, 0, 0)
        for problem in error.errors(include_url=False):
            key = ".".join(str(step) for step in problem["loc"])
            _tell(key, str(problem["input"]), place, problem, report)
        raise WorkshopError(report.diagnostics) from None


def _known(model: type[Model], value: Any, report: Report) -> Fields:
    """The value as a map with only keys that the model has; the others are reported."""
    if not isinstance(value, Fields):
        raise PydanticCustomError("not-a-map", "not a map")
    known = model.known_keys()
    for key in _texts(
        model
    ):  # written with nothing behind it: no text yet, rather than a field that is missing
        if key in value.keys_at and key not in value:
            value[key] = leaf("", value.keys_at[key], f"{value.address}.{key}")
    kept = fields({}, value.span, value.address)
    kept.keys_at = value.keys_at
    kept.update((key, inner_value) for key, inner_value in value.items() if key in known)
    for key, place in value.keys_at.items():  # also those without a value: half a text after a comma
        if key not in known and (" " in key.strip() or key[-1:] in "?!.…"):
            report.add(Code.CUT_TEXT, place, key=key)
        elif key not in known:
            report.add(
                Code.UNKNOWN_FIELD,
                place,
                key=key,
                choices=", ".join(known),
                suggestion=suggest(key, known) or "",
            )
    return kept


def _report(root: Raw, problem: ErrorDetails, report: Report) -> None:
    found: object = root
    missing = problem["type"] == "missing"
    key = str(problem["loc"][-1]) if missing else ""
    for step in problem["loc"][: -1 if missing else None]:
        match found:
            case Fields() if step in found:
                written = step in found.keys_at  # not the field that a shorthand stands for
                found = found[str(step)]
                key = key if missing or not written else str(step)
            case Items() if isinstance(step, int) and step < len(found):
                found = found[step]
    span = found.span if isinstance(found, Leaf | Fields | Items) else NOWHERE
    if missing and isinstance(found, Fields):  # perhaps it is written, and nothing stands behind it
        span = found.keys_at.get(key, span)
    _tell(key, str(found) if isinstance(found, Leaf) else "", span, problem, report)


def _tell(key: str, value: str, span: Span, problem: ErrorDetails, report: Report) -> None:
    """One problem of pydantic's as a diagnostic of ours."""
    kind, context = problem["type"], problem.get("ctx", {})
    match kind:
        case "missing":
            report.add(Code.MISSING_FIELD, span, key=key)
        case "not-a-map":
            report.add(Code.NOT_A_MAP, span, key=key, value=value)
        case "tuple_type" | "list_type":
            report.add(Code.NOT_A_LIST, span, key=key, value=value)
        case "enum":
            choices = [choice.strip("'") for choice in _choices(context["expected"])]
            report.add(
                Code.UNKNOWN_CHOICE,
                span,
                key=key,
                value=value,
                choices=", ".join(choices),
                suggestion=suggest(value, choices) or "",
            )
        case "extra_forbidden":
            report.add(Code.UNKNOWN_FIELD, span, key=key, choices="", suggestion="")
        case _ if kind in {code.value for code in Code}:
            report.add(Code(kind), span, **{"key": key, "value": value, **context})
        case _:
            report.add(Code.BAD_VALUE, span, key=key, value=value)


def _choices(expected: str) -> list[str]:
    """The choices in pydantic's own words: "'must', 'should' or 'could'"."""
    return expected.replace(" or ", ", ").split(", ")
