"""A composed document as the parts of a .docx: the theme's template with its content put in."""

from __future__ import annotations

from workshopkit.compose.document.layout import DocumentLayout
from workshopkit.theme import Theme
from workshopkit.writers.docx.dress import DOCUMENT, Dress, dress
from workshopkit.writers.docx.elements import draw
from workshopkit.writers.docx.lists import Lists
from workshopkit.writers.docx.page import Page
from workshopkit.writers.docx.sections import Frames, sections
from workshopkit.writers.docx.xml import Paragraph, run, run_properties
from workshopkit.writers.opc import Media, Relations, relationships_name, wrapped
from workshopkit.writers.part import Part
from workshopkit.writers.properties import Properties
from workshopkit.writers.xml import part, quoted


def write_document(layout: DocumentLayout, theme: Theme, properties: Properties) -> tuple[Part, ...]:
    """The parts of the document, in an order that is always the same."""
    language = quoted(layout.language)
    plain = run_properties(language)
    worn = dress(theme.document_template, language)
    page = Page(
        Relations(worn.relations),
        Media("word", last=worn.last_picture),
        Lists(worn.numbering),
        theme.look,
        layout,
        language,
        plain,
        run(plain, "\t"),
    )
    headers, footers = Frames("header", worn.header), Frames("footer", worn.footer)
    body = _body(page, worn, headers, footers)
    parts = (
        Part(DOCUMENT, body),
        Part(relationships_name(DOCUMENT), page.relations.data()),
        *worn.parts,
        Part(worn.numbering_name, page.lists.data(), static=not page.lists.own),
        *headers.parts,
        *footers.parts,
        *page.media.parts(),
    )
    types = {**worn.types, **headers.types(), **footers.types(), **page.media.types()}
    return wrapped(parts, DOCUMENT, types, properties)


def _body(page: Page, worn: Dress, headers: Frames, footers: Frames) -> bytes:
    """The document: its parts one after the other, each closed by its section."""
    parts = page.layout.parts
    made = list(sections(page, worn, headers, footers, parts))
    drawn = [worn.head]
    for place, (each, section) in enumerate(zip(parts, made, strict=True), start=1):
        blocks = draw(page, each.elements)
        if not blocks or not isinstance(blocks[-1], Paragraph):
            blocks.append(Paragraph("Gap"))
        if place < len(parts) and isinstance(blocks[-1], Paragraph):
            blocks[-1] = blocks[-1]._replace(section=section)
        drawn += [block.xml() for block in blocks]
    return part(*drawn, *made[-1:], worn.tail)
