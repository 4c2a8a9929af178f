"""CSV as Excel writes it: its encoding and separator found out, every cell with its line and column."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from workshopkit.cohorts.table import Record
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.source import Scalar

_SEPARATORS = ";\t,"
_SAID = re.compile(r"sep=(.)(?:\r\n|\r|\n|\Z)")  # a first line with which a file says its separator
_LINE_END = re.compile(r"\r\n|\r|\n")
_QUOTE = '"'
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(data: bytes, file: str, report: Report) -> str | None:
    """The text of a file in UTF-8, UTF-16 with its mark, or the code page of Western Windows.

    None when it is no text at all; the report says so.
    """
    reason = "NUL"
    for encoding in ("utf-16",) if data.startswith(_UTF_16) else ("utf-8-sig", "cp1252"):
        try:
            words = data.decode(encoding)
        except UnicodeDecodeError as error:
            reason = error.reason
        else:
            if "\0" not in words:
                return words
    report.add(Code.NOT_TEXT, Span(file), file=file, reason=reason)
    return None


def records(words: str, file: str, report: Report) -> list[Record]:
    """Every line's cells. A quotation mark that is not closed is reported where it opens."""
    said = _SAID.match(words)
    reader = _Reader(words, said[1] if said else _separator(words), file, report)
    if said:
        reader.next_line(said.end())
    return list(reader.records())


def _separator(words: str) -> str:
    """The separator that the first line has most of, outside quotation marks; `;` when it has none."""
    line = _LINE_END.split(words, maxsplit=1)[0]
    bare = re.sub('"[^"]*"', "", line)
    return max(_SEPARATORS, key=bare.count)


@dataclass(slots=True)
class _Reader:
    """Reads a text from start to end; `line_start` is where the line that is being read begins."""

    words: str
    separator: str
    file: str
    report: Report
    at: int = 0
    line: int = 1
    line_start: int = 0

    def records(self) -> Iterator[Record]:
        while self.at < len(self.words):
            yield tuple(self._cells())

    def next_line(self, start: int) -> None:
        self.at = self.line_start = start
        self.line += 1

    def _cells(self) -> Iterator[Scalar]:
        """The cells up to the end of a line, which is passed."""
        while True:
            span = Span(self.file, self.line, self.at - self.line_start + 1)
            quoted = self._quoted() if self.words.startswith(_QUOTE, self.at) else None
            if quoted is None:
                if self.words.startswith(_QUOTE, self.at):
                    self.report.add(Code.UNCLOSED_QUOTE, span, value=self.separator)
                yield Scalar(self._bare(), True, span)
            else:
                yield Scalar(quoted, True, span)
            if self.words.startswith(self.separator, self.at):
                self.at += 1
                continue
            ended = _LINE_END.match(self.words, self.at)
            if ended:
                self.next_line(ended.end())
            return

    def _bare(self) -> str:
        """The words up to a separator or the end of the line."""
        start = self.at
        ended = re.compile(f"[{re.escape(self.separator)}\r\n]").search(self.words, start)
        self.at = ended.start() if ended else len(self.words)
        return self.words[start : self.at]

    def _quoted(self) -> str | None:
        """The words between quotation marks; None, with nothing passed, when the second is not there."""
        end = self.at + 1
        while True:
            end = self.words.find(_QUOTE, end)
            if end < 0:
                return None
            if not self.words.startswith(_QUOTE, end + 1):
                break
            end += 2
        after = self.words[end + 1 : end + 2]
        if after and after not in (self.separator, "\r", "\n"):
            return None
        inner = self.words[self.at + 1 : end]
        for passed in _LINE_END.finditer(self.words, self.at, end):
            self.line += 1
            self.line_start = passed.end()
        self.at = end + 1
        return _LINE_END.sub("\n", inner.replace(_QUOTE * 2, _QUOTE))
