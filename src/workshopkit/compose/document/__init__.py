"""A document with real widths and heights: columns fixed, sheets filled, pages counted."""

from workshopkit.compose.document.composing import compose_document
from workshopkit.compose.document.layout import DocumentLayout, dump

__all__ = ["DocumentLayout", "compose_document", "dump"]
