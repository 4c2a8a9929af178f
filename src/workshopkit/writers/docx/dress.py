"""A document's template opened: what is the same in every document that wears it, in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from workshopkit.writers.docx.lists import Numbering, numbering_of
from workshopkit.writers.docx.xml import MC, W14, W, rq, w, wq
from workshopkit.writers.opc import Relation, last_picture
from workshopkit.writers.opened import Template, opened
from workshopkit.writers.part import Part
from workshopkit.writers.xml import Element, R, declared, part

DOCUMENT = "word/document.xml"
_KINDS = ("header", "footer")
_DRESSES_KEPT = 32  # themes times languages, more than one run uses
_RUNS, _NUMBER, _HEADER, _FOOTER, _RESTART = "\ue000\ue001\ue002\ue003\ue004"  # where something is put in
_NAMESPACES = {"w": W, "r": R, "w14": W14, "mc": MC}


@dataclass(frozen=True, slots=True)
class Frame:
    """The template's header or footer, with marks for its text and for the numbers of its drawings."""

    pattern: str
    relations: tuple[Relation, ...]

    def filled(self, runs: str, numbers: Iterator[int]) -> bytes:
        """The part with these runs before the tab."""
        first, *rest = self.pattern.split(_NUMBER)
        numbered = first + "".join([f"{next(numbers)}{piece}" for piece in rest])
        head, _, tail = numbered.partition(_RUNS)
        return part(head + runs + tail)


@dataclass(frozen=True, slots=True)
class Dress:
    """The parts to keep as they are, with the types of all, and patterns of what is written anew.

    `head` and `tail` are the document around its content; `section` is its only one, with marks.
    """

    parts: tuple[Part, ...]
    types: Mapping[str, str]
    relations: tuple[Relation, ...]
    numbering_name: str
    numbering: Numbering
    header: Frame
    footer: Frame
    head: str
    section: str
    tail: str
    last_picture: int


@lru_cache(maxsize=_DRESSES_KEPT)
def dress(template: bytes, language: str) -> Dress:
    """The template in these bytes, opened once; whatever a person will add is in this language."""
    package = opened(template)
    names = {kind: package.only(DOCUMENT, kind) for kind in (*_KINDS, "numbering", "styles")}
    kept = {each.name: each for kind in _KINDS for each in package.below(names[kind])}
    kept |= {each.name: each for each in package.below(DOCUMENT, without=frozenset(_KINDS))}
    parts = tuple(_spoken(each, language) for each in kept.values() if each.name != names["numbering"])
    head, section, tail = _document(package.parts[DOCUMENT])
    types = {name: kind for name, kind in package.types.items() if name == DOCUMENT or name in kept}
    return Dress(
        parts=parts,
        types=types,
        relations=tuple(
            each for each in package.relations(DOCUMENT) if each.kind.rpartition("/")[2] not in _KINDS
        ),
        numbering_name=names["numbering"],
        numbering=numbering_of(package.parts[names["numbering"]], package.parts[names["styles"]]),
        header=_frame(package, names["header"], language),
        footer=_frame(package, names["footer"], language),
        head=head,
        section=section,
        tail=tail,
        last_picture=last_picture(parts),
    )


def section(worn: Dress, header: str, footer: str, *, restart: bool) -> Element:
    """A section's properties; its pages may count from 1 again."""
    counted = w("pgNumType", start=1) if restart else ""
    return worn.section.replace(_HEADER, header).replace(_FOOTER, footer).replace(_RESTART, counted)


def _spoken(each: Part, language: str) -> Part:
    """A part with the language in its defaults."""
    if not each.name.endswith(("/styles.xml", "/settings.xml")):
        return each
    root = etree.fromstring(each.data)
    for found in root.iter(wq("lang"), wq("themeFontLang")):
        found.set(wq("val"), language)
    return Part(each.name, part(etree.tostring(root, encoding="unicode")), static=True)


def _document(data: bytes) -> tuple[str, str, str]:
    root = etree.fromstring(data)
    body = _child(root, "body")
    only = _child(body, "sectPr")
    for child in list(body):
        if child is not only:
            body.remove(child)
    for kind, mark in zip(_KINDS, (_HEADER, _FOOTER), strict=True):
        first, *others = only.findall(wq(f"{kind}Reference"))
        first.set(rq("id"), mark)
        for other in others:
            only.remove(other)
    _child(only, "pgMar").tail = _RESTART
    only.tail = body.text = _RUNS
    head, section, tail = declared(etree.tostring(root, encoding="unicode"), _NAMESPACES).split(_RUNS)
    return head, section, tail


def _frame(package: Template, name: str, language: str) -> Frame:
    """The text takes the place of what stands before the tab; the rest gets language and numbers."""
    root = etree.fromstring(package.parts[name])
    tab = next(run for run in root.iter(wq("r")) if run.find(wq("tab")) is not None)
    paragraph = _child(root, "p")
    for held in list(tab.itersiblings(preceding=True)):
        if held.tag != wq("pPr"):
            paragraph.remove(held)
    _child(paragraph, "pPr").tail = _RUNS
    for run in root.iter(wq("r")):
        if run.find(wq("rPr")) is None:
            run.insert(0, etree.Element(wq("rPr")))
        if _child(run, "rPr").find(wq("lang")) is None:
            etree.SubElement(_child(run, "rPr"), wq("lang")).set(wq("val"), language)
    for properties in root.iter("{*}docPr"):
        properties.set("id", _NUMBER)
    pattern = declared(etree.tostring(root, encoding="unicode"), {"w": W, "r": R})
    return Frame(pattern, package.relations(name))


def _child(parent: etree._Element, tag: str) -> etree._Element:
    """The child with this tag, which is known to be there."""
    child = parent.find(wq(tag))
    assert child is not None, tag
    return child
