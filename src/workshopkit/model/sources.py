"""Sources: every file that a workshop is made from; after they are read nothing more comes from disk."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping as Map
from dataclasses import dataclass, field

from workshopkit.source import Mapping, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as read: `name` is how messages call it, `language` the tag it is written in."""

    name: str
    root: Mapping
    digest: str
    language: str


@dataclass(frozen=True, slots=True)
class Sources:
    """A workshop file and what comes over it, in order, with the pictures they name (bytes by path).

    `language` is the one that the pack is wanted in, None for that of the last file that says one.
    """

    base: SourceFile
    adaptations: tuple[SourceFile, ...] = ()
    translations: tuple[SourceFile, ...] = ()
    pins: tuple[SourceFile, ...] = ()
    pictures: Map[str, bytes] = field(default_factory=dict)
    language: str | None = None

    @property
    def files(self) -> tuple[SourceFile, ...]:
        return (self.base, *self.adaptations, *self.translations, *self.pins)

    @property
    def digests(self) -> dict[str, str]:
        """The SHA-256 of every file that was read, by its name."""
        pictures = {name: hashlib.sha256(data).hexdigest() for name, data in self.pictures.items()}
        return {file.name: file.digest for file in self.files} | pictures


def adapted(root: Mapping) -> tuple[Scalar, ...]:
    """What a file adapts: a workshop, and adaptations that come before it; empty for a workshop."""
    match root.entries.get("adapts"):
        case Scalar() as name if not name.absent:
            return (name,)
        case Sequence(items):
            return tuple(item for item in items if isinstance(item, Scalar) and not item.absent)
        case _:
            return ()


def primary(tag: str) -> str:
    """The language of a tag without its country: "fr" of "fr-BE"."""
    return tag.partition("-")[0].lower()


def same_language(one: str, other: str) -> bool:
    """Whether two tags are of one language, whatever the country."""
    return primary(one) == primary(other)


def language_of_file(root: Mapping) -> str | None:
    """The language tag that a file says, None when it says none."""
    tag = root.entries.get("language")
    return tag.value.strip() if isinstance(tag, Scalar) and not tag.absent else None
