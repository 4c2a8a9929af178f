"""A document composed: references resolved, columns fixed, sheets filled to the pages they are meant for."""

from __future__ import annotations

from workshopkit.compose.document.footer import taken_pt
from workshopkit.compose.document.layout import DocumentLayout, PartLayout, dump
from workshopkit.compose.document.settle import settle
from workshopkit.compose.refs import SlideNumbers, resolve_tree
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.elements import texts
from workshopkit.strings import Labels
from workshopkit.theme import Look, Theme
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
    """`ends` says that no other part follows."""
    settled = settle(part.elements, part.pages, look, on_sheet, ends, taken_pt(part.footer, look))
    if part.pages is not None and settled.pages > part.pages:
        report.add(Code.TOO_MANY_PAGES, _span(part, name), name=_title(part, name), pages=settled.pages,
                   expected=part.pages)  # fmt: skip
    return PartLayout(settled.elements, part.header, part.footer, restart, settled.pages)


def _span(part: Part, name: str) -> Span:
    """The place of the part's first words that an author wrote."""
    return next((text.span for text in texts(part.elements) if text.span), Span(name))


def _title(part: Part, name: str) -> str:
    """The address of the part's first words that have one; else the document's name."""
    return next((text.address for text in texts(part.elements) if text.address), name)
