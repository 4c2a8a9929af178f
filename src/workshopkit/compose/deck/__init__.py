"""A deck with real slides: spread, placed, measured, numbered."""

from workshopkit.compose.deck.composing import compose_deck, slide_numbers
from workshopkit.compose.deck.dump import dump
from workshopkit.compose.deck.layout import DeckLayout

__all__ = ["DeckLayout", "compose_deck", "dump", "slide_numbers"]
