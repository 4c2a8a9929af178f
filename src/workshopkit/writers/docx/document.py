"""A composed document as the parts of a .docx."""

from __future__ import annotations

import zipfile
from datetime import UTC
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument

from workshopkit.compose.document.layout import DocumentLayout
from workshopkit.theme import Theme
from workshopkit.writers.docx.elements import draw
from workshopkit.writers.docx.lists import lists_of
from workshopkit.writers.docx.page import Page
from workshopkit.writers.docx.sections import sections, take_frame
from workshopkit.writers.docx.xml import set_property, wq
from workshopkit.writers.opc import parts_of
from workshopkit.writers.part import Part
from workshopkit.writers.properties import Properties


def write_document(layout: DocumentLayout, theme: Theme, properties: Properties) -> tuple[Part, ...]:
    """The parts of the document, in an order that is always the same."""
    document = Document(BytesIO(theme.document_template))
    page = Page(document.part, lists_of(document), theme.look, layout)
    body = document.element.body
    frame = take_frame(page, body.find(wq("sectPr")))
    for child in list(body):
        body.remove(child)
    made = list(sections(page, frame, layout.parts))
    for part, section in zip(layout.parts, made, strict=True):
        blocks = draw(page, part.elements)
        if not blocks or blocks[-1].tag != wq("p"):
            blocks.append(page.paragraph("Gap"))
        body.extend(blocks)
        if section is made[-1]:
            body.append(section)
        else:
            set_property(blocks[-1], section)
    _speak(document, layout.language)
    _introduce(document, properties)
    return parts_of(document.part.package, _template_parts(theme.document_template))


def _speak(document: WordDocument, language: str) -> None:
    """The language of whatever a person will add."""
    for root in (document.styles.element, document.settings.element):
        for element in root.iter(wq("lang"), wq("themeFontLang")):
            element.set(wq("val"), language)


def _introduce(document: WordDocument, properties: Properties) -> None:
    core = document.core_properties
    moment = properties.created.astimezone(UTC).replace(tzinfo=None)
    core.title, core.language = properties.title, properties.language
    core.author = core.last_modified_by = properties.author
    core.created = core.modified = moment


def _template_parts(template: bytes) -> tuple[Part, ...]:
    with zipfile.ZipFile(BytesIO(template)) as archive:
        return tuple(Part(name, archive.read(name)) for name in archive.namelist())
