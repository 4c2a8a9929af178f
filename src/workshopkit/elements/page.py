"""Elements of pages: headings, and what one writes, ticks or cuts out on a sheet."""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.elements.shared import Bullets, Cue, Numbered, Paragraph, Picture, QrCode, Speech, Table
from workshopkit.text import EMPTY, Text


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3, with a small coloured label above it where there is one."""

    level: int
    text: Text
    label: Text = EMPTY
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class NameDate:
    """A line to write one's name (or only the group's) and the date on."""

    name: Text
    date: Text


@dataclass(frozen=True, slots=True)
class Case:
    """The tinted box in which a sheet tells its story again."""

    main: tuple[Paragraph | Speech, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """A numbered heading on a sheet ("1  Alleen · 3 minuten") and what to do below it."""

    number: int
    title: Text
    text: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Lines:
    """Writing rules, after a sentence starter where there is one.

    `count` is how many are wanted; compose may give a sheet more to fill its page, never fewer.
    """

    count: int
    starter: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Grid:
    """A table to fill in: header, an italic worked example where there is one, empty rows.

    `first` holds the words of the first column of each empty row, where these are given.
    """

    header: tuple[Text, ...]
    rows: int
    example: tuple[Text, ...] = ()
    first: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Choices:
    """Boxes to tick, one below the other."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Statements, each with a box to tick under one of the options."""

    statements: tuple[Text, ...]
    options: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards to cut out, `across` beside each other, with a dashed line around each."""

    items: tuple[Text, ...]
    across: int = 2


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail or letter, ready to copy: subject and paragraphs."""

    subject: Text
    paragraphs: tuple[Text, ...]


PageElement = (
    Heading
    | Paragraph
    | Speech
    | Bullets
    | Numbered
    | Table
    | Picture
    | QrCode
    | Cue
    | NameDate
    | Case
    | Task
    | Lines
    | Grid
    | Choices
    | Scale
    | Cards
    | Letter
)
