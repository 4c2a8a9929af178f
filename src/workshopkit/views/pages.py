"""What a view hands to compose: a deck in sections, a document in parts. No page is settled yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from workshopkit.elements import PageElement, Slide
from workshopkit.text import EMPTY, Text


@dataclass(frozen=True, slots=True)
class Section:
    """Slides that belong together under a name that anyone may read (nothing secret)."""

    name: str
    slides: tuple[Slide, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """The presentation: `footer` stands on each slide, `language` is a BCP 47 tag ("nl-BE")."""

    name: str  # the file's stem
    title: str
    footer: Text
    language: str
    sections: tuple[Section, ...]
    author: str = ""


class DocumentKind(Enum):
    """What a document is for; a theme may dress each differently."""

    GUIDE = "guide"
    SHEET = "sheet"
    BOOKLET = "booklet"
    CASE_FORM = "case-form"


@dataclass(frozen=True, slots=True)
class Part:
    """Elements that start on a new page, with their own header and footer.

    `pages` is how many pages they are meant to take (an error when they take more); None: as many as needed.
    """

    elements: tuple[PageElement, ...]
    header: Text = EMPTY
    footer: Text = EMPTY
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A Word file: guide, worksheet, booklet or case form."""

    kind: DocumentKind
    name: str  # the file's stem
    title: str
    language: str
    parts: tuple[Part, ...]
    author: str = ""
