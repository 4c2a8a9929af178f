"""The texts in an element, a slide or a page."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from workshopkit.text import Text

_WORDLESS = ("str", "str | None", "int", "int | None", "bool", "bytes", "tuple[int, ...] | None")


def texts(node: object) -> list[Text]:
    """Every text in an element, a slide or a tuple of them, in reading order."""
    found: list[Text] = []
    _gather(node, found)
    return found


def _gather(node: object, found: list[Text]) -> None:
    if isinstance(node, Text):
        found.append(node)
    elif isinstance(node, tuple):
        for item in node:
            _gather(item, found)
    else:
        for name in field_names(node):
            _gather(getattr(node, name), found)


def field_names(node: object) -> tuple[str, ...]:
    """The fields of a dataclass in which texts can stand, in order; none of anything else."""
    kind: Any = type(node)
    return _names(kind)


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    if not is_dataclass(kind):
        return ()
    return tuple(field.name for field in fields(kind) if field.type not in _WORDLESS)
