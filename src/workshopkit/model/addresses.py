"""Addresses: what stands at one in a workshop, and whether it is told there or only set."""

from __future__ import annotations

from typing import Any

from workshopkit.blocks.common import Told
from workshopkit.decode import Inline, Model, Picture, Secret, Web
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import TERMS, Change, What

NOTHING = object()
"""What stands at an address that the workshop does not have."""

_KINDS: tuple[Any, ...] = (Inline, Secret, Web, Picture)
_ELSEWHERE = ("delivery", "theme", "language")  # what an adaptation says at its top, of its own group
_TOLD = tuple(mark for kind in _KINDS for mark in kind.__metadata__)


def at(workshop: Workshop, address: str) -> Any:
    """What stands at an address ("regendag.stages.vraag"): a model, a tuple or a value, else NOTHING."""
    first, *steps = address.split(".")
    found: Any = next((block for block in workshop.blocks if block.id == first), NOTHING)
    if found is NOTHING:
        found = _field(workshop, first) if first != "blocks" else NOTHING
    for step in steps:
        found = _field(found, step) if isinstance(found, Model) else _item(found, step)
    return found


def is_told(workshop: Workshop, address: str) -> bool:
    """Whether words, a picture or a link stand at an address or below it; not so for minutes or a form, nor
    for what is asked and done with something that is told."""
    steps = address.split(".")
    for depth in range(1, len(steps)):
        around = at(workshop, ".".join(steps[:depth]))
        if isinstance(around, Told) and steps[depth] in around.untold:
            return False
    return has_words(workshop, address)


def changes_words(workshop: Workshop, change: Change) -> bool:
    """Whether a change is of what people read or see, not of when, for whom, in which order or how long."""
    if change.what in (What.ORDERED, What.KEPT, What.REPEATED) or change.block in _ELSEWHERE:
        return False
    way, _, name = change.address.rpartition(".")
    parent = at(workshop, way) if way else workshop
    value = _field(parent, name) if isinstance(parent, Model) else NOTHING
    is_gone = value is NOTHING or (change.what is What.REMOVED and isinstance(value, Model))
    if change.block == TERMS or not is_gone:
        return change.block == TERMS or has_words(workshop, change.address)
    return any(map(str.isalpha, change.old + change.new))


def has_words(workshop: Workshop, address: str) -> bool:
    """Whether words, a picture or a link stand at an address or below it; not so for minutes or a form."""
    way, _, name = address.rpartition(".")
    parent = at(workshop, way) if way else workshop
    if not isinstance(parent, Model):
        return at(workshop, address) is not NOTHING
    field = next(
        (field for key, field in type(parent).model_fields.items() if name in (key, field.alias)), None
    )
    if field is None:
        return any(block.id == name for block in workshop.blocks)
    value = _field(parent, name)
    if isinstance(value, Model):
        return any(has_words(workshop, f"{address}.{key}") for key in value.model_fields_set)
    if isinstance(value, tuple) and value and isinstance(value[0], Model):
        return True
    return any(mark is told for mark in field.metadata for told in _TOLD) or _has_told(field.annotation)


def _has_told(annotation: Any) -> bool:
    """Whether a type has one of the told ones in it: a list of texts."""
    inner = getattr(annotation, "__args__", ())
    marks = getattr(annotation, "__metadata__", ())
    return any(mark is told for mark in marks for told in _TOLD) or any(map(_has_told, inner))


def _field(model: Model, name: str) -> Any:
    fields = type(model).model_fields
    if name in fields:
        return getattr(model, name)
    key = next((key for key, field in fields.items() if field.alias == name), None)
    return getattr(model, key) if key else NOTHING


def _item(items: Any, name: str) -> Any:
    if not isinstance(items, tuple):
        return NOTHING
    return next((item for item in items if getattr(item, "id", None) == name), NOTHING)
