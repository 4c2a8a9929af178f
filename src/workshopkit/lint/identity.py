"""Rules about ids that Office wants to be unique."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.lint.opened import Element, OpenFile, find, parts, qualified, stories
from workshopkit.lint.packaging import repeated

_HIGHEST_PARAGRAPH_ID = 0x80000000


def shape_ids(file: OpenFile) -> Iterator[tuple[str, str]]:
    """Within a slide, layout, master or notes page every shape has an id of its own, above 0."""
    for name, tree in parts(file, "p:sld", "p:sldLayout", "p:sldMaster", "p:notes", "p:notesMaster"):
        ids = [shape.get("id", "") for shape in tree.iter(qualified("p:cNvPr"))]
        for value in repeated(ids):
            yield name, f"more than one shape has the id {value}"
        for value in ids:
            if not value.isdecimal() or int(value) == 0:
                yield name, f"a shape has the id '{value}'"


def drawing_ids(file: OpenFile) -> Iterator[tuple[str, str]]:
    """In the whole of a document every drawing (wp:docPr) has an id of its own."""
    yield from _shared(file, "drawings have", [(n, d.get("id", "")) for n, d in _all(file, "wp:docPr")])


def content_controls(file: OpenFile) -> Iterator[tuple[str, str]]:
    """In the whole of a document every content control has an id, an alias and a tag of its own."""
    controls = list(_all(file, "w:sdtPr"))
    for kind in ("w:id", "w:alias", "w:tag"):
        values = [(name, _value(control, kind)) for name, control in controls]
        yield from _shared(file, f"content controls have the {kind}", values)
        for name, value in values:
            if not value:
                yield name, f"a content control has no {kind}"


def creation_ids(file: OpenFile) -> Iterator[tuple[str, str]]:
    """Slides have creation ids of their own in the deck, shapes in their slide."""
    slides = list(parts(file, "p:sld"))
    of_slides = [
        (name, mark.get("val", ""))
        for name, tree in slides
        for mark in tree.iter(qualified("p14:creationId"))
    ]
    yield from _shared(file, "slides have the creation", of_slides)
    for name, tree in slides:
        for value in repeated(mark.get("id", "") for mark in tree.iter(qualified("a16:creationId"))):
            yield name, f"more than one shape has the creation id {value}"


def paragraph_ids(file: OpenFile) -> Iterator[tuple[str, str]]:
    """In a part of a document every paragraph id is its own, and below 80000000 (hexadecimal)."""
    attribute = qualified("w14:paraId")
    for name, tree in stories(file):
        ids = [value for element in tree.iter() if (value := element.get(attribute)) is not None]
        for value in repeated(ids):
            yield name, f"more than one paragraph has the id {value}"
        for value in ids:
            if not 0 < int(value, 16) < _HIGHEST_PARAGRAPH_ID:
                yield name, f"a paragraph has the id {value}"


def _all(file: OpenFile, tag: str) -> Iterator[tuple[str, Element]]:
    for name, tree in stories(file):
        for element in tree.iter(qualified(tag)):
            yield name, element


def _value(parent: Element, tag: str) -> str:
    found = find(parent, tag)
    return str(found[0].get(qualified("w:val"), "")) if found else ""


def _shared(file: OpenFile, what: str, values: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for value in repeated(value for _, value in values if value):
        where = [name for name, other in values if other == value]
        yield where[-1], f"{len(where)} {what} id {value}"
