"""What a written file says of itself: the core properties of a deck or a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from workshopkit.writers.part import Part
from workshopkit.writers.xml import Element, element, escaped, part

CORE = "docProps/core.xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"

_NAMESPACES = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


@dataclass(frozen=True, slots=True)
class Properties:
    """Title, author and BCP 47 language of a file, and the moment that stands as its making."""

    title: str
    author: str
    language: str
    created: datetime


def core_part(properties: Properties) -> Part:
    """The part that says it."""
    return Part(CORE, part(element("cp:coreProperties", _said(properties), _NAMESPACES)))


def moment(tag: str, at: datetime) -> Element:
    """A moment in UTC, as core properties have it."""
    return _word(f"dcterms:{tag}", f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}", {"xsi:type": "dcterms:W3CDTF"})


def _said(properties: Properties) -> list[Element | None]:
    author = properties.author
    return [
        moment("created", properties.created),
        _word("dc:language", properties.language),
        _word("dc:title", properties.title),
        _word("dc:creator", author) if author else None,
        _word("cp:lastModifiedBy", author) if author else None,
        moment("modified", properties.created),
        _word("cp:revision", "1"),
    ]


def _word(tag: str, words: str, attributes: Mapping[str, str] | None = None) -> Element:
    return element(tag, (escaped(words),), attributes or {})
