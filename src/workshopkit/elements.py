"""What stands on a slide or a page, in the smallest vocabulary that says it.

Two closed unions, `SlideElement` and `PageElement`, share `Text` and a few elements. Blocks yield
them, compose measures them, writers draw them; nothing here knows a file format or a look.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum

from workshopkit.text import EMPTY, Text


class Role(Enum):
    """What a slide is for. A theme has a layout for each; the name of no layout stands here."""

    WALK_IN = "walk-in"  # on the wall while people come in: title, welcome, when and where
    TITLE = "title"  # the session's (or a later meeting's) title, subtitle, credits
    LIST = "list"  # agreements, goals, programme, principles: bullets or a numbered list
    CASE = "case"  # a story on the left, the questions in the panel
    QUESTIONS = "questions"  # a round: little or no content, the questions are the slide
    TABLE = "table"  # a native table with its source
    QUOTE = "quote"  # what someone said or does, large, with who and where
    VIDEO = "video"  # poster or QR code, descriptive link, viewing task
    CUE = "cue"  # one short sentence that sets people moving
    CLAIM = "claim"  # a claim as title, its evidence as text or picture
    BREAK = "break"  # a pause, with the clock time to be back
    CLOSING = "closing"  # next step, thanks, contact


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


SlideElement = Paragraph | Speech | Bullets | Numbered | Table | Picture | QrCode


@dataclass(frozen=True, slots=True)
class Turn:
    """What participants do now: the petrol zone.

    `lead` is form and minutes ("Per twee · 8 minuten"), `asks` at most three questions or tasks
    (numbered when there are more than one), `cue` where to write ("Noteer op werkblad 2").
    """

    lead: Text
    asks: tuple[Text, ...] = ()
    cue: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Cue:
    """A labelled line for the trainer: DO, SAY, ASK, LISTEN FOR."""

    label: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Slide:
    """One thing to show. Compose may spread it over several pages; writers never see it."""

    role: Role
    title: Text
    address: str
    label: Text = EMPTY
    main: tuple[SlideElement, ...] = ()
    turn: Turn | None = None
    source: Text = EMPTY
    notes: tuple[Cue, ...] = ()


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


def texts(node: object) -> Iterator[Text]:
    """Every text in an element, a slide or a tuple of them, in reading order."""
    match node:
        case Text():
            yield node
        case tuple():
            for item in node:
                yield from texts(item)
        case _ if is_dataclass(node):
            for field in fields(node):
                yield from texts(getattr(node, field.name))
        case _:
            return
