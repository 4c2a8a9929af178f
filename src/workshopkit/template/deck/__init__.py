"""The PowerPoint template of a theme."""

from workshopkit.template.deck.making import make

__all__ = ["make"]
