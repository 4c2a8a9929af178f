"""The files that packs are made from, by names that hold wherever the list and workshopkit stand."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Digests = Mapping[str, str]
"""The digests of files, by their names from the list's folder."""

_PACKAGE = Path(__file__).parent.parent
_SHIPPED = "workshopkit:"  # before the name of a file that came with workshopkit
_ABSENT = "-"  # the digest of a file that is not there


@dataclass(slots=True)
class Digester:
    """The digests of files as a run first sees them, by their names from the list's `folder`."""

    folder: Path
    seen: dict[str, str] = field(default_factory=dict)
    groups: dict[frozenset[tuple[str, str]], Digests] = field(default_factory=dict)

    def digests(self, paths: Iterable[Path]) -> Digests:
        """The digests of these files; the same object for the same files."""
        names = sorted({recorded_name(path, self.folder) for path in paths})
        made = {name: self.digest(name) for name in names}
        return self.groups.setdefault(frozenset(made.items()), made)

    def digest(self, name: str) -> str:
        """The digest of the file that was recorded under this name."""
        if name not in self.seen:
            self.seen[name] = _digest(recorded_path(name, self.folder))
        return self.seen[name]

    def same(self, groups: Iterable[Digests]) -> set[int]:
        """Which of these groups, by the `id` of the object, have no file that is different now."""
        distinct = {id(group): group for group in groups}
        self.groups.update((frozenset(group.items()), group) for group in distinct.values())
        return {
            key
            for key, group in distinct.items()
            if all(self.digest(name) == digest for name, digest in group.items())
        }


def sha256(data: bytes) -> str:
    """The digest of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def recorded_name(path: Path, folder: Path) -> str:
    """A file's name from the list's folder, or from where workshopkit keeps what is shipped with it."""
    home = _home()
    if any(path.is_relative_to(home / kind) for kind in ("decks", "templates")):
        return _SHIPPED + path.relative_to(home).as_posix()
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return path.absolute().as_posix()


def _home() -> Path:
    """Where the shipped decks and templates stand, as `assets` knows it too."""
    installed = _PACKAGE / "shipped"
    return installed if installed.is_dir() else _PACKAGE.parent.parent


def recorded_path(name: str, folder: Path) -> Path:
    """The file that has this name from the list's folder."""
    shipped = name.startswith(_SHIPPED)
    return _home() / name.removeprefix(_SHIPPED) if shipped else folder / name


def _digest(path: Path) -> str:
    try:
        return sha256(path.read_bytes())
    except (OSError, ValueError):
        return _ABSENT
