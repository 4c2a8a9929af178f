"""Rules about a presentation: its notes master, its sections, the titles of its slides."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.lint.opened import Element, OpenFile, find, parts, qualified
from workshopkit.lint.packaging import repeated

_TITLES = ("title", "ctrTitle")
_SHAPES = ("p:sp", "p:pic", "p:graphicFrame", "p:grpSp", "p:cxnSp")


def notes_master(file: OpenFile) -> Iterator[tuple[str, str]]:
    """A presentation with a notes master lists it, and lists none that it does not have."""
    for name, tree in parts(file, "p:presentation"):
        listed = [item.get(qualified("r:id")) for item in find(tree, "p:notesMasterIdLst/p:notesMasterId")]
        related = [
            arrow.id for arrow in file.relationships.get(name, ()) if arrow.type.endswith("/notesMaster")
        ]
        if listed != related:
            yield name, f"notes masters listed are {listed}, those related are {related}"


def sections(file: OpenFile) -> Iterator[tuple[str, str]]:
    """Where there are sections, every slide stands in one, and no section has a slide that is not there."""
    for name, tree in parts(file, "p:presentation"):
        if not list(tree.iter(qualified("p14:sectionLst"))):
            continue
        slides = [item.get("id", "") for item in find(tree, "p:sldIdLst/p:sldId")]
        in_sections = [item.get("id", "") for item in tree.iter(qualified("p14:sldId"))]
        for value in in_sections:
            if value not in slides:
                yield name, f"a section has the slide {value}, which is not there"
        for value in slides:
            if in_sections.count(value) != 1:
                yield name, f"the slide {value} stands in {in_sections.count(value)} sections"
        if set(slides) == set(in_sections) and slides != in_sections:
            yield name, "the sections have the slides in another order"
        for value in repeated(item.get("id", "") for item in tree.iter(qualified("p14:section"))):
            yield name, f"more than one section has the id {value}"


def titles(file: OpenFile) -> Iterator[tuple[str, str]]:
    """Every slide has a title with words, first in the tree, that no other slide has."""
    seen: dict[str, str] = {}
    for name, tree in parts(file, "p:sld"):
        shapes = [shape for tree in find(tree, "p:cSld/p:spTree") for shape in tree if _is_shape(shape)]
        found = [shape for shape in shapes if _is_title(shape)]
        if not found:
            yield name, "it has no title placeholder"
            continue
        words = " ".join("".join(text.text or "" for text in found[0].iter(qualified("a:t"))).split())
        if not words:
            yield name, "its title is empty"
        elif words in seen:
            yield name, f"'{words}' is the title of {seen[words]} too"
        if found[0] is not shapes[0]:
            yield name, "its title is not the first shape in the tree"
        seen.setdefault(words, name)


def _is_shape(element: Element) -> bool:
    return element.tag in {qualified(tag) for tag in _SHAPES}


def _is_title(shape: Element) -> bool:
    return any(mark.get("type") in _TITLES for mark in find(shape, "p:nvSpPr/p:nvPr/p:ph"))
