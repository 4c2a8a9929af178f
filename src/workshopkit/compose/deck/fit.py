"""Whether paragraphs fit their box, in the largest size of the theme's ladder in which they do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshopkit.compose.deck.content import Line
from workshopkit.compose.deck.layout import PlacedText
from workshopkit.measure import Font, break_lines, keep_last_words, line_height_pt
from workshopkit.theme import LevelLook, Look, TextLook

_ROUNDING_PT = 0.01


@dataclass(frozen=True, slots=True)
class Fitted:
    """Paragraphs in the size in which they fit, with the room that they take."""

    paragraphs: tuple[PlacedText, ...]
    height_pt: float
    widest_pt: float


def fit_text(
    lines: Sequence[Line], text: TextLook, width_pt: float, height_pt: float, look: Look, first_step: int = 0
) -> Fitted | None:
    """The paragraphs in the first size, from `first_step` on, in which they fit; None when there is none."""
    for step in range(min(first_step, text.steps - 1), text.steps):
        fitted = set_text(lines, text, step, width_pt, look)
        if fitted is not None and fitted.height_pt <= height_pt + _ROUNDING_PT:
            return fitted
    return None


def set_text(lines: Sequence[Line], text: TextLook, step: int, width_pt: float, look: Look) -> Fitted | None:
    """The paragraphs at a step of the ladder; None when a word is wider than the box."""
    paragraphs, height, widest, after = [], 0.0, 0.0, 0.0
    for line in lines:
        style = text.level(line.level)
        size = size_pt(style, step)
        font = Font(look.family(style.font), size, style.bold, style.italic)
        available = width_pt - style.indent_pt
        tied = keep_last_words(line.text, font, available)
        broken = break_lines(tied, font, available)
        if broken.too_wide is not None:
            return None
        height += after + broken.count * line_height_pt(font, style.line)
        after = style.after_pt
        widest = max(widest, broken.widest_pt + style.indent_pt)
        paragraphs.append(PlacedText(tied, line.level, size, line.start))
    return Fitted(tuple(paragraphs), height, widest)


def size_pt(style: LevelLook, step: int) -> float:
    """The size at a step; a short ladder ends at its smallest."""
    return style.sizes_pt[min(step, len(style.sizes_pt) - 1)]
