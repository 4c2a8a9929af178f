"""How a pack looks: theme.yaml, read and checked, with the templates made from it."""

from workshopkit.theme.coverage import DISTINCT
from workshopkit.theme.deck import BoxLook, DeckLook, Level, LevelLook, ShapeLook, TextLook, Zone
from workshopkit.theme.document import DocumentLook
from workshopkit.theme.load import THEME_FILE, load, read_look, template_names
from workshopkit.theme.look import Look, Theme

__all__ = [
    "DISTINCT",
    "THEME_FILE",
    "BoxLook",
    "DeckLook",
    "DocumentLook",
    "Level",
    "LevelLook",
    "Look",
    "ShapeLook",
    "TextLook",
    "Theme",
    "Zone",
    "load",
    "read_look",
    "template_names",
]
