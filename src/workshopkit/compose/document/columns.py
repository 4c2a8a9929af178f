"""Columns of a page's tables, as wide as their words ask for."""

from __future__ import annotations

from workshopkit.measure import Font, break_lines, width_pt
from workshopkit.text import Run, Text
from workshopkit.theme import Look
from workshopkit.theme.document import StyleLook


def font_of(look: Look, style: StyleLook) -> Font:
    """The font in which a style's words are measured."""
    return Font(look.family(style.font), style.size_pt, style.bold, style.italic)


def weighted(weights: tuple[int, ...], available_pt: float) -> tuple[float, ...]:
    """Columns in given proportions."""
    return tuple(available_pt * weight / sum(weights) for weight in weights)


def measured(
    header: tuple[Text, ...],
    rows: tuple[tuple[Text, ...], ...],
    fonts: tuple[Font, Font],
    sides_pt: float,
    available_pt: float,
    narrowest_pt: float,
    blank_pt: float,
) -> tuple[float, ...]:
    """Columns by their words: no word is broken while there is room, long texts share what is left.

    `fonts` are those of header and rows, `sides_pt` the space beside the words in a cell.
    A column without words below its header is at least `blank_pt` wide.
    """
    least, wanted = [], []
    for column, head in enumerate(header):
        cells = [row[column] for row in rows]
        words = max(
            _longest_word(head, fonts[0]), *(_longest_word(cell, fonts[1]) for cell in cells), narrowest_pt
        )
        whole = max(_whole(head, fonts[0]), *(_whole(cell, fonts[1]) for cell in cells), words)
        if not any(cells):
            words = whole = max(words, blank_pt)
        least.append(words + sides_pt)
        wanted.append(whole + sides_pt)
    return _share(least, wanted, available_pt)


def _share(least: list[float], wanted: list[float], available_pt: float) -> tuple[float, ...]:
    """What is left above the least goes to those that want more, in proportion to how much more."""
    if sum(least) >= available_pt:
        return tuple(available_pt * width / sum(least) for width in least)
    if sum(wanted) <= available_pt:
        spare = available_pt - sum(wanted)
        return tuple(width + spare * width / sum(wanted) for width in wanted)
    left = available_pt - sum(least)
    more = [(high - low) ** 0.5 for low, high in zip(least, wanted, strict=True)]
    return tuple(low + left * part / sum(more) for low, part in zip(least, more, strict=True))


def _longest_word(text: Text, font: Font) -> float:
    return break_lines(text, font, 0).widest_pt if text else 0


def _whole(text: Text, font: Font) -> float:
    return max((width_pt(line, font) for line in _plain(text).split("\n")), default=0)


def _plain(text: Text) -> str:
    return "".join(run.text for run in text.runs if isinstance(run, Run))
