"""The shape of a model: its shorthands, as the overlay writes them out before a model reads them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from workshopkit.decode.fields import Switch
from workshopkit.decode.model import Model
from workshopkit.decode.relations import references
from workshopkit.overlay import PLAIN, Shape


@cache
def shape_of(model: type[Model]) -> Shape:
    """The shape of a file, or of a part of one, that this model reads."""
    return _shape(model, {})


def _shape(model: type[Model], begun: dict[type[Model], Shape]) -> Shape:
    if model in begun:  # a model may have itself below it
        return begun[model]
    fields: dict[str, Shape] = {}
    begun[model] = Shape(model.shorthand, _is_switch(model), fields)
    for name, field in model.model_fields.items():
        key = field.alias or name
        fields[key] = Shape(
            refers=references(model).get(key), items=PLAIN if _is_list(field.annotation) else None
        )
        for below in _models(field.annotation):
            shape = _shape(below, begun)
            fields[key] = Shape(items=shape) if _is_list(field.annotation) else shape
    return begun[model]


def _is_switch(model: type[Model]) -> bool:
    """Whether the shorthand switches the map on or off."""
    if model.shorthand is None:
        return False
    return model.model_fields[model.shorthand].annotation is get_args(Switch)[0]


def _models(annotation: Any) -> Iterator[type[Model]]:
    """The models in a field's type; a field has at most one."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)


def _is_list(annotation: Any) -> bool:
    return getattr(annotation, "__origin__", None) is tuple
