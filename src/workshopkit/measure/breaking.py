"""Where the lines of a paragraph break, as in PowerPoint and Word: greedily, at spaces and hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from workshopkit.measure.advances import Font, width_em
from workshopkit.text import Ref, Run, Text

_SLACK = 1.002  # programs round advances; what only just fits here may wrap there
_PIECES = re.compile(r"\n|[ \t]+|[^ \t\n]*?[-–—](?=[^\d\W])|[^ \t\n]+")
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_REMEMBERED = 4096  # paragraphs in a width; a pack has about a thousand, most of them the next one's too

Runs = tuple[Run | Ref, ...]


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
    return _broken(text.runs, font, available_pt)


@lru_cache(maxsize=_REMEMBERED)
def _broken(runs: Runs, font: Font, available_pt: float) -> Lines:
    lines, line, used, widest = [], "", 0.0, 0.0
    too_wide = None
    space, space_pt = "", 0.0
    for piece, piece_pt in _words(runs, font):
        if piece == "\n":
            lines.append(line)
            line, used, space, space_pt = "", 0.0, "", 0.0
        elif piece[0] in " \t":
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


def _words(runs: Runs, font: Font) -> Iterator[tuple[str, float]]:
    """Pieces between which a line may break, with their widths; a word may span runs."""
    held, held_pt = "", 0.0
    for run in runs:
        if not isinstance(run, Run):
            continue
        bold, italic = font.bold or run.bold, font.italic or run.italic
        for piece, piece_em in _pieces(run.text, font.family, bold, italic):
            piece_pt = piece_em * font.size_pt * _SLACK
            if piece[0] in "\n \t":
                if held:
                    yield held, held_pt
                    held, held_pt = "", 0.0
                yield piece, piece_pt
            elif piece[-1] in "-–—":
                yield held + piece, held_pt + piece_pt
                held, held_pt = "", 0.0
            else:
                held, held_pt = held + piece, held_pt + piece_pt
    if held:
        yield held, held_pt


@lru_cache(maxsize=_REMEMBERED)
def _pieces(words: str, family: str, bold: bool, italic: bool) -> tuple[tuple[str, float], ...]:
    return tuple((piece, width_em(piece, family, bold, italic)) for piece in _PIECES.findall(words))


def keep_last_words(text: Text, font: Font, available_pt: float) -> Text:
    """The text, with its last two words tied where one word alone would stand on the last line.

    It stays as it is where tying them would cost a line.
    """
    runs = _kept(text.runs, font, available_pt)
    return text if runs is text.runs else replace(text, runs=runs)


@lru_cache(maxsize=_REMEMBERED)
def _kept(runs: Runs, font: Font, available_pt: float) -> Runs:
    lines = _broken(runs, font, available_pt)
    if lines.count < 2 or " " in lines.words[-1].strip() or " " not in lines.words[-2].strip():
        return runs
    tied = _tie(runs)
    return tied if _broken(tied, font, available_pt).count <= lines.count else runs


def _tie(runs: Runs) -> Runs:
    for place in range(len(runs) - 1, -1, -1):
        run = runs[place]
        if not isinstance(run, Run):
            continue
        words = run.text if place < len(runs) - 1 else run.text.rstrip()  # a space ties what follows it
        if " " in words:
            head, _, tail = words.rpartition(" ")
            return (*runs[:place], replace(run, text=head + _NO_BREAK_SPACE + tail), *runs[place + 1 :])
    return runs
