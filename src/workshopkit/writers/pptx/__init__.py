"""A deck's layout as the parts of a PowerPoint file: native placeholders, lists, tables and notes."""

from workshopkit.writers.pptx.deck import write_deck

__all__ = ["write_deck"]
