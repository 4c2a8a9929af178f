"""What a footer of several lines takes of the page."""

from __future__ import annotations

from workshopkit.compose.document.columns import font_of
from workshopkit.compose.document.ruler import Ruler
from workshopkit.measure import line_height_pt
from workshopkit.text import Text
from workshopkit.theme import Look
from workshopkit.theme.document import PT_PER_MM

_NUMBER_PT = 24  # the page's number, at the end of the last line


def taken_pt(footer: Text, look: Look) -> float:
    """How high its lines beyond the first are: the margin holds one, and programs differ on more."""
    style = look.document.styles.footer
    ruler = Ruler(look, look.document.page.text_width_mm * PT_PER_MM - _NUMBER_PT)
    return max(0.0, ruler.bare(footer, style) - line_height_pt(font_of(look, style), style.line))
