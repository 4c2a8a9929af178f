"""The plain way to the same files: python-pptx and python-docx add every slide, link, picture and header.

What is drawn comes from the writers' own parts; the libraries lay out the package around it and write all
of it again. A part that is theirs byte for byte is one that they would have made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
import pptx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.parser import parse_xml as parse_document
from docx.parts.hdrftr import FooterPart, HeaderPart
from lxml import etree
from pptx.oxml import parse_xml as parse_slide

from workshopkit.compose.deck.layout import DeckLayout
from workshopkit.template.saved import parts_of
from workshopkit.theme import Theme
from workshopkit.writers.docx.xml import rq, wq
from workshopkit.writers.opc import HYPERLINK, IMAGE, relationships_name
from workshopkit.writers.part import Part
from workshopkit.writers.properties import Properties

Parts = dict[str, bytes]
_FRAMES = {"header": (HeaderPart, RELATIONSHIP_TYPE.HEADER), "footer": (FooterPart, RELATIONSHIP_TYPE.FOOTER)}


def named(parts: tuple[Part, ...]) -> Parts:
    return {part.name: part.data for part in parts}


def with_python_pptx(ours: Parts, layout: DeckLayout, theme: Theme, properties: Properties) -> Parts:
    """The deck, each slide added to the template by the library."""
    presentation: Any = pptx.Presentation(BytesIO(theme.deck_template))
    layouts = {found.name: found for found in presentation.slide_layouts}
    pages = 0
    for number, placed in enumerate(layout.slides, start=1):
        slide = presentation.slides.add_slide(layouts[theme.look.deck.layouts[placed.layout].name])
        slide._element.cSld.set("name", placed.address)
        _fill(slide, f"ppt/slides/slide{number}.xml", ours)
        if placed.notes:
            pages += 1
            _fill(slide.notes_slide, f"ppt/notesSlides/notesSlide{pages}.xml", ours)
    root = presentation.part._element
    for entry, placed in zip(presentation.slides._sldIdLst, layout.slides, strict=True):
        entry.set("id", str(placed.identifier))
    root.append(parse_slide(ours["ppt/presentation.xml"])[-1])
    _describe(presentation.core_properties, properties)
    return named(parts_of(presentation.part.package))


def _fill(holder: Any, name: str, ours: Parts) -> None:
    common = holder._element.cSld
    common.replace(common.spTree, parse_slide(ours[name])[0][-1])
    for kind, target in _relations(name, ours):
        if kind == HYPERLINK:
            holder.part.relate_to(target, kind, is_external=True)
        elif kind == IMAGE:
            holder.part.get_or_add_image_part(BytesIO(ours[target.replace("..", "ppt")]))


def with_python_docx(ours: Parts, theme: Theme, properties: Properties) -> Parts:
    """The document, with the library's template, headers, footers, links and pictures."""
    document: Any = docx.Document(BytesIO(theme.document_template))
    part = document.part
    patterns = {}
    for kind in _FRAMES:
        relation = document.element.body.find(f".//{wq(f'{kind}Reference')}").get(rq("id"))
        patterns[kind] = part.rels[relation].target_part
        part.rels.pop(relation)
    for kind, target in _relations("word/document.xml", ours):
        if frame := re.fullmatch(r"(header|footer)\d+\.xml", target):
            part.relate_to(_frame(patterns[frame[1]], frame[1], f"word/{target}", ours), kind)
        elif kind == HYPERLINK:
            part.relate_to(target, kind, is_external=True)
        elif kind == IMAGE:
            part.get_or_add_image(BytesIO(ours[f"word/{target}"]))
    held = part.numbering_part.element.findall(wq("num"))
    for own in reversed(parse_document(ours["word/numbering.xml"]).findall(wq("num"))[len(held) :]):
        held[-1].addnext(own)
    for root in (document.styles.element, document.settings.element):
        for element in root.iter(wq("lang"), wq("themeFontLang")):
            element.set(wq("val"), properties.language)
    part._element = parse_document(ours["word/document.xml"])
    _describe(document.core_properties, properties)
    return named(parts_of(part.package))


def _frame(pattern: Any, kind: str, name: str, ours: Parts) -> Any:
    content: Any = parse_document(ours[name])
    made: Any = _FRAMES[kind][0](PackURI(f"/{name}"), pattern.content_type, content, pattern.package)
    for held in pattern.rels.values():
        made.rels.add_relationship(held.reltype, held._target, held.rId, held.is_external)
    for linked, target in _relations(name, ours):
        if linked == HYPERLINK:
            made.relate_to(target, linked, is_external=True)
    return made


def _relations(name: str, ours: Parts) -> Iterator[tuple[str, str]]:
    listed = ours.get(relationships_name(name))
    for row in etree.fromstring(listed) if listed else ():
        yield str(row.get("Type")), str(row.get("Target"))


def _describe(core: Any, properties: Properties) -> None:
    moment = properties.created.replace(tzinfo=None)
    core.language, core.title = properties.language, properties.title
    if properties.author:
        core.author = core.last_modified_by = properties.author
    core.created = core.modified = moment
    core.revision = 1
