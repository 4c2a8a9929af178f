"""Walking over models: each of them, each text in them, and a copy with some of it changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from workshopkit.decode.model import AnyModel, Model
from workshopkit.text import Text

_NESTING = (Model, tuple, dict)  # the values of fields in which models can stand
_TELLING = (Text, *_NESTING)  # and those in which texts can


@cache
def _names(model: type[Model]) -> tuple[str, ...]:
    return tuple(model.model_fields)


def models(node: object) -> Iterator[Model]:
    """Every model in a value, itself first, in the order of the fields."""
    found: list[Model] = []
    _gather(node, found)
    return iter(found)


def _gather(node: object, found: list[Model]) -> None:
    if isinstance(node, Model):
        found.append(node)
        for name in _names(type(node)):
            value = getattr(node, name)
            if value and isinstance(value, _NESTING):
                _gather(value, found)
    elif isinstance(node, tuple):
        for item in node:
            if isinstance(item, _NESTING):
                _gather(item, found)
    elif isinstance(node, dict):
        for item in node.values():
            _gather(item, found)


def written_texts(node: object) -> Iterator[Text]:
    """Every text of an author's in a value, cells of tables too, in the order of the fields."""
    found: list[Text] = []
    _gather_texts(node, found)
    return iter(found)


def _gather_texts(node: object, found: list[Text]) -> None:
    if isinstance(node, Text):
        if node.address is not None:
            found.append(node)
    elif isinstance(node, Model):
        for name in _names(type(node)):
            value = getattr(node, name)
            if value and isinstance(value, _TELLING):
                _gather_texts(value, found)
    elif isinstance(node, tuple):
        for item in node:
            if isinstance(item, _TELLING):
                _gather_texts(item, found)
    elif isinstance(node, dict):
        for item in node.values():
            _gather_texts(item, found)


Change = Callable[[Model], Model | None]


def rebuild(node: Any, change: Change) -> Any:
    """The value with each model in it changed, inside out; one changed to None leaves its list."""
    if isinstance(node, Model):
        updates = {}
        for name in _names(type(node)):
            old = getattr(node, name)
            if old and isinstance(old, _NESTING):
                new = rebuild(old, change)
                if new is not old:
                    updates[name] = new
        return change(node.model_copy(update=updates) if updates else node)
    if isinstance(node, tuple):
        items = [rebuild(item, change) for item in node]
        if all(new is old for new, old in zip(items, node, strict=True)):
            return node
        return tuple(item for item in items if item is not None)
    return node


def hide(model: AnyModel) -> AnyModel:
    """The model with every text in it marked secret."""

    def hidden(node: Any) -> Any:
        if isinstance(node, Text):
            return replace(node, secret=True)
        if isinstance(node, tuple):
            return tuple(hidden(item) for item in node)
        if isinstance(node, Model):
            values = {name: getattr(node, name) for name in _names(type(node))}
            return node.model_copy(update={name: hidden(value) for name, value in values.items()})
        return node

    made: AnyModel = hidden(model)
    return made
