"""Lists that count anew: each is one of its own, of the kind that a style of the template has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docx.document import Document

from workshopkit.writers.docx.xml import Element, found, w, wq


@dataclass(frozen=True, slots=True)
class Lists:
    """The document's lists, and the kind (`w:abstractNum`) behind each style that has one."""

    numbering: Element
    kinds: Mapping[str, str]


def lists_of(document: Document) -> Lists:
    """The lists of a document that is just opened; goes by styles, since Word may renumber the kinds."""
    numbering: Element = document.part.numbering_part.element
    kind_of = {
        each.get(wq("numId")): str(found(each, "abstractNumId").get(wq("val")))
        for each in numbering.iter(wq("num"))
    }
    kinds = {
        str(style.get(wq("styleId"))): kind_of[number.get(wq("val"))]
        for style in document.styles.element.iter(wq("style"))
        for number in style.iter(wq("numId"))
    }
    return Lists(numbering, kinds)


def new_list(lists: Lists, style: str, start: int = 1) -> int:
    """A list of the style's kind that counts from `start`; answers its number."""
    held = list(lists.numbering.iter(wq("num")))
    number = 1 + max(int(str(each.get(wq("numId")))) for each in held)
    override = w("lvlOverride", w("startOverride", val=start), ilvl=0)
    held[-1].addnext(w("num", w("abstractNumId", val=lists.kinds[style]), override, numId=number))
    return number


def in_list(number: int) -> Element:
    """The property of a paragraph in a list."""
    return w("numPr", w("ilvl", val=0), w("numId", val=number))
