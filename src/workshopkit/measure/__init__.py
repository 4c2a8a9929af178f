"""How wide words are and where lines break, from the fonts' own advance widths."""

from workshopkit.measure.advances import Font, line_height_pt, width_pt
from workshopkit.measure.breaking import Lines, break_lines, keep_last_words

__all__ = ["Font", "Lines", "break_lines", "keep_last_words", "line_height_pt", "width_pt"]
