"""What stands on a slide or a page, in the smallest vocabulary that says it.

Two closed unions, `SlideElement` and `PageElement`, share `Text` and a few elements. Blocks yield
them, compose measures them, writers draw them; nothing here knows a file format or a look.
"""

from workshopkit.elements.page import (
    Cards,
    Case,
    Choices,
    Grid,
    Heading,
    Letter,
    Lines,
    NameDate,
    PageElement,
    Scale,
    Task,
)
from workshopkit.elements.shared import Bullets, Cue, Numbered, Paragraph, Picture, QrCode, Speech, Table
from workshopkit.elements.slide import Role, Slide, SlideElement, Turn
from workshopkit.elements.walk import texts

__all__ = [
    "Bullets",
    "Cards",
    "Case",
    "Choices",
    "Cue",
    "Grid",
    "Heading",
    "Letter",
    "Lines",
    "NameDate",
    "Numbered",
    "PageElement",
    "Paragraph",
    "Picture",
    "QrCode",
    "Role",
    "Scale",
    "Slide",
    "SlideElement",
    "Speech",
    "Table",
    "Task",
    "Turn",
    "texts",
]
