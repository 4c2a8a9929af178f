"""Where the lines of a paragraph break, as in PowerPoint and Word: greedily, at spaces and hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from workshopkit.measure.advances import Font, width_pt
from workshopkit.text import Run, Text

_SLACK = 1.002  # programs round advances; what only just fits here may wrap there
_PIECES = re.compile(r"\n|[ \t]+|[^ \t\n]*?[-–—](?=[^\d\W])|[^ \t\n]+")
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a paragraph; `too_wide` is the first word that is wider than a line."""

    words: tuple[str, ...]
    widest_pt: float
    too_wide: str | None = None

    @property
    def count(self) -> int:
        return len(self.words)


def break_lines(text: Text, font: Font, available_pt: float) -> Lines:
    """The paragraph's lines in a width; runs in bold or italic are measured as such."""
    lines, line, used, widest = [], "", 0.0, 0.0
    too_wide = None
    space, space_pt = "", 0.0
    for piece, piece_pt in _words(text, font):
        if piece == "\n":
            lines.append(line)
            line, used, space, space_pt = "", 0.0, "", 0.0
        elif not piece.strip(" \t"):
            space, space_pt = piece, piece_pt
        else:
            if line and used + space_pt + piece_pt > available_pt:
                lines.append(line)
                line, used, space, space_pt = "", 0.0, "", 0.0
            if piece_pt > available_pt and too_wide is None:
                too_wide = piece
            line += space + piece
            used += space_pt + piece_pt
            widest = max(widest, used)
            space, space_pt = "", 0.0
    return Lines((*lines, line), widest, too_wide)


def _words(text: Text, font: Font) -> Iterator[tuple[str, float]]:
    """Pieces between which a line may break, with their widths; a word may span runs."""
    held, held_pt = "", 0.0
    for run in text.runs:
        if not isinstance(run, Run):
            continue
        face = replace(font, bold=font.bold or run.bold, italic=font.italic or run.italic)
        for piece in _PIECES.findall(run.text):
            piece_pt = width_pt(piece, face) * _SLACK
            if piece == "\n" or not piece.strip(" \t"):
                if held:
                    yield held, held_pt
                    held, held_pt = "", 0.0
                yield piece, piece_pt
            else:
                held, held_pt = held + piece, held_pt + piece_pt
                if piece[-1] in "-–—":
                    yield held, held_pt
                    held, held_pt = "", 0.0
    if held:
        yield held, held_pt


def keep_last_words(text: Text, font: Font, available_pt: float) -> Text:
    """The text, with its last two words tied where one word alone would stand on the last line.

    It stays as it is where tying them would cost a line.
    """
    lines = break_lines(text, font, available_pt)
    if lines.count < 2 or " " in lines.words[-1].strip() or " " not in lines.words[-2].strip():
        return text
    tied = _tie(text)
    return tied if break_lines(tied, font, available_pt).count <= lines.count else text


def _tie(text: Text) -> Text:
    runs = list(text.runs)
    for place in range(len(runs) - 1, -1, -1):
        run = runs[place]
        if isinstance(run, Run) and " " in run.text.rstrip():
            head, _, tail = run.text.rstrip().rpartition(" ")
            runs[place] = replace(run, text=head + _NO_BREAK_SPACE + tail)
            return replace(text, runs=tuple(runs))
    return text
