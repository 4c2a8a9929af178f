"""A document composed: references resolved, columns fixed, sheets filled to the pages they are meant for."""

from __future__ import annotations

from workshopkit.compose.document.fill import Most, fill, tightness
from workshopkit.compose.document.heights import pieces
from workshopkit.compose.document.layout import DocumentLayout, PartLayout, PlacedElement, dump
from workshopkit.compose.document.pages import pages
from workshopkit.compose.document.place import place_all
from workshopkit.compose.refs import SlideNumbers, resolve_tree
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.elements import Cards, PageElement, texts
from workshopkit.strings import Labels
from workshopkit.theme import Look, Theme
from workshopkit.theme.document import PT_PER_MM
from workshopkit.views.pages import Document, DocumentKind, Part

__all__ = ["compose_document", "dump"]


def compose_document(
    document: Document, theme: Theme, numbers: SlideNumbers, labels: Labels, report: Report
) -> DocumentLayout:
    """The document as it will be drawn in a theme.

    A part that is meant for so many pages fills these, and never takes more: what cannot fit even with
    writing rules at their closest is reported as TOO_MANY_PAGES.
    """
    resolved = resolve_tree(document, numbers, labels)
    restart = document.kind in (DocumentKind.SHEET, DocumentKind.CASE_FORM)
    on_sheet = document.kind is not DocumentKind.GUIDE
    parts = tuple(
        _part(part, theme.look, document.name, on_sheet, restart, report, ends=part is resolved.parts[-1])
        for part in resolved.parts
    )
    return DocumentLayout(
        document.kind, document.name, document.title, document.language, parts, document.author
    )


def _part(
    part: Part, look: Look, name: str, on_sheet: bool, restart: bool, report: Report, *, ends: bool
) -> PartLayout:
    """`ends` says that no other part follows; else one that is filled leaves room for the section's end."""
    page = look.document.page
    page_pt = page.text_height_mm * PT_PER_MM - page.spare_pt
    if not ends and part.pages is not None:
        page_pt -= 2 * look.document.gap_pt  # with what LibreOffice puts above it

    def placed(elements: tuple[PageElement, ...], tight: float) -> tuple[PlacedElement, ...]:
        return place_all(elements, look, tight)

    def count(elements: tuple[PageElement, ...], tight: float) -> int:
        return pages(pieces(placed(elements, tight), look, on_sheet=on_sheet), page_pt)

    elements = part.elements
    has_cards = any(isinstance(element, Cards) for element in elements)
    expected = count(elements, 1) if part.pages is None and has_cards else part.pages
    tight = 0.0 if expected is None else tightness(elements, expected, count)
    if part.pages is not None and tight == 0:
        most = Most(look.document.rules.most, look.document.grid.most)
        elements = fill(elements, part.pages, most, count)
    taken = count(elements, tight)
    if part.pages is not None and taken > part.pages:
        report.add(Code.TOO_MANY_PAGES, _span(part, name), name=_title(part, name), pages=taken,
                   expected=part.pages)  # fmt: skip
    return PartLayout(placed(elements, tight), part.header, part.footer, restart, taken)


def _span(part: Part, name: str) -> Span:
    """The place of the part's first words that an author wrote."""
    return next((text.span for text in texts(part.elements) if text.span), Span(name))


def _title(part: Part, name: str) -> str:
    """The address of the part's first words that have one; else the document's name."""
    return next((text.address for text in texts(part.elements) if text.address), name)
