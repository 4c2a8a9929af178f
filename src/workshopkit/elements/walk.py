"""The texts in an element, a slide or a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from workshopkit.text import Text


def texts(node: object) -> Iterator[Text]:
    """Every text in an element, a slide or a tuple of them, in reading order."""
    match node:
        case Text():
            yield node
        case tuple():
            for item in node:
                yield from texts(item)
        case _ if is_dataclass(node):
            for field in fields(node):
                yield from texts(getattr(node, field.name))
        case _:
            return
