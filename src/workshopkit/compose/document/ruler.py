"""How high a paragraph is in a style and a width."""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.compose.document.columns import font_of
from workshopkit.compose.document.pages import Piece
from workshopkit.measure import break_lines, line_height_pt
from workshopkit.text import Text
from workshopkit.theme import Look
from workshopkit.theme.document import StyleLook, StyleLooks


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures paragraphs in a width."""

    look: Look
    width_pt: float

    @property
    def styles(self) -> StyleLooks:
        return self.look.document.styles

    def bare(self, text: Text, style: StyleLook, width_pt: float | None = None) -> float:
        font = font_of(self.look, style)
        room_pt = (self.width_pt if width_pt is None else width_pt) - style.indent_pt
        return break_lines(text, font, room_pt).count * line_height_pt(font, style.line)

    def paragraph(
        self, text: Text, style: StyleLook, *, with_next: bool = False, new_page: bool = False
    ) -> Piece:
        return Piece(self.bare(text, style), style.before_pt, style.after_pt, with_next, new_page)
