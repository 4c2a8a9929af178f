"""What a field of a model refers to, said at the field itself: ids of a list, or words that it attributes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from workshopkit.decode.model import Model
from workshopkit.overlay import Gone, RefersTo

__all__ = ["BoundTo", "Gone", "RefersTo", "bonds", "references", "referring"]


@dataclass(frozen=True, slots=True)
class BoundTo:
    """The field is true only of what stands in these other fields of the same map.

    `names` says that it names a person, an organisation or a work: then nobody but its author can say that
    it still holds when the words are others.
    """

    fields: tuple[str, ...]
    names: bool = True


@dataclass(frozen=True, slots=True)
class KeepsSafe:
    """The field says what keeps people safe: it never goes by the way, and who changes it is told."""


def references(model: type[Model]) -> Mapping[str, RefersTo]:
    """The fields of a model that refer to items of a list, by their name in a file."""
    return _marked(model, RefersTo)


def referring(model: Model) -> Iterator[tuple[str, RefersTo, tuple[str, ...]]]:
    """What a model itself refers to: the field by its name in a file, what it refers to, and its words."""
    for attribute, name, refers in _attributes(type(model)):
        if value := getattr(model, attribute):
            yield name, refers, value if isinstance(value, tuple) else (value,)


@cache
def _attributes(model: type[Model]) -> tuple[tuple[str, str, RefersTo], ...]:
    marked = references(model)
    names = ((name, field.alias or name) for name, field in model.model_fields.items())
    return tuple((attribute, name, marked[name]) for attribute, name in names if name in marked)


def bonds(model: type[Model]) -> Mapping[str, BoundTo]:
    """The fields of a model that are bound to other fields of it, by their name in a file."""
    return _marked(model, BoundTo)


def safeties(model: type[Model]) -> Mapping[str, KeepsSafe]:
    """The fields of a model that say what keeps people safe, by their name in a file."""
    return _marked(model, KeepsSafe)


Mark = TypeVar("Mark", RefersTo, BoundTo, KeepsSafe)


@cache
def _marked(model: type[Model], mark: type[Mark]) -> Mapping[str, Mark]:
    found: dict[str, Mark] = {}
    for name, field in model.model_fields.items():
        for said in field.metadata:
            if isinstance(said, mark):
                found[field.alias or name] = said
    return MappingProxyType(found)
