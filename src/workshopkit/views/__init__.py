"""Views: what the deck, the guide and the sheets of a plan say, in elements."""

from workshopkit.views.deck import deck_view
from workshopkit.views.guide import guide_view
from workshopkit.views.pages import Deck, Document, DocumentKind, Part, Section
from workshopkit.views.sheets import sheet_views

__all__ = ["Deck", "Document", "DocumentKind", "Part", "Section", "deck_view", "guide_view", "sheet_views"]
