"""The Word template of a theme."""

from workshopkit.template.document.making import make

__all__ = ["make"]
