"""A pack: every file of it, in memory, and what it was made from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum


class FileKind(Enum):
    """What a file of a pack is for, as pack.json says it."""

    DECK = "deck"
    GUIDE = "guide"
    SHEET = "sheet"
    BOOKLET = "booklet"
    CASE_FORM = "case-form"


@dataclass(frozen=True, slots=True)
class PackFile:
    """A file by its name in the pack's folder, with its bytes."""

    name: str
    data: bytes
    kind: FileKind

    @property
    def sha256(self) -> str:
        """The digest of its bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Pack:
    """The files in reading order; no name of a person stands in any other field.

    `workshop` is its id, `language` a BCP 47 tag, `generator` the program and its version; `version` is the
    workshop's own, empty where it says none.
    """

    files: tuple[PackFile, ...]
    workshop: str
    title: str
    language: str
    theme: str
    generator: str
    version: str = ""
