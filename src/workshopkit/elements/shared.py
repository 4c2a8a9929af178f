"""Elements that slides and pages have in common."""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.text import EMPTY, Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: Text


@dataclass(frozen=True, slots=True)
class Speech:
    """What somebody says, set apart; quotation marks are part of the text."""

    text: Text


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list that counts from 1."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row. Each row has as many cells as the header.

    `emphasis` is the column to stand out (from 0); `weights` are relative column widths, by measured
    text when None; an EMPTY cell is a place to write in.
    """

    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    emphasis: int | None = None
    weights: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG; `alt` says what it shows, None marks it as decoration."""

    data: bytes
    alt: str | None
    caption: Text = EMPTY


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code to scan that leads to `url`; `caption` is the descriptive link beside it."""

    url: str
    alt: str
    caption: Text


@dataclass(frozen=True, slots=True)
class Cue:
    """A labelled line for the trainer: DO, SAY, ASK, LISTEN FOR."""

    label: Text
    text: Text
