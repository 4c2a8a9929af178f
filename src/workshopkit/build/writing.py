"""Which file of a pack goes where, so that nothing a person has edited is lost."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from workshopkit.build.replacing import replace_files, staged
from workshopkit.diagnostics import Code, Diagnostic, Report, Span, WorkshopError
from workshopkit.package import LISTING, Pack, PackFile, is_safe, listed_digests, listing

_NEW = {"nl": "nieuw", "fr": "nouveau"}  # "draaiboek.nieuw.docx"; elsewhere "new"

Digests = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Written:
    """Where each file of the pack stands now, in its order, and what happened on the way.

    `kept` are files that a person edited, `removed` earlier files that the pack no longer has.
    """

    folder: Path
    files: tuple[Path, ...]
    kept: tuple[Path, ...]
    removed: tuple[Path, ...]
    diagnostics: tuple[Diagnostic, ...]


def write(pack: Pack, folder: str | Path, overwrite: bool = False, strict: Collection[Code] = ()) -> Written:
    """Write the files that differ, then pack.json, which lists them.

    A file is ours when its digest is one that the folder's pack.json lists for it; any other file of that
    name is left alone unless `overwrite`: the new one is written beside it and a warning says so. Earlier
    files that are ours and no longer in the pack are removed. Raises WorkshopError, with nothing changed,
    when the folder has a pack.json of something else, when it or a file in it cannot be written, or when
    that warning is one of the `strict` codes.
    """
    _check_names(pack)
    folder = Path(folder)
    ours = _our_digests(folder, overwrite)
    names = {file.name: _name(file, folder, ours, pack, overwrite) for file in pack.files}
    beside = {name: other for name, other in names.items() if other != name}
    in_use = {name.casefold() for name in (*names, *names.values())}
    removed = [name for name in _still_ours(folder, ours) if name.casefold() not in in_use]
    contents = {names[file.name]: file.data for file in pack.files}
    changed = {name: data for name, data in contents.items() if _digest(folder / name) != _sha256(data)}
    report = Report()
    for name, other in beside.items():
        report.add(Code.KEPT_EDITED, Span(str(folder / name)), file=name, beside=other)
    report.check(strict)
    replace_files(folder, changed | {LISTING: listing(pack, beside)}, removed)
    return Written(
        folder=folder,
        files=tuple(folder / name for name in names.values()),
        kept=tuple(folder / name for name in beside),
        removed=tuple(folder / name for name in removed),
        diagnostics=report.diagnostics,
    )


def _check_names(pack: Pack) -> None:
    names = [file.name for file in pack.files]
    distinct = {name.casefold() for name in [*names, LISTING]}
    if len(distinct) != len(names) + 1 or not all(is_safe(name) for name in names):
        raise ValueError(f"these are no names for the files of one folder: {names}")


def _our_digests(folder: Path, overwrite: bool) -> Digests:
    """What we wrote, by file name without case; also what a run that was killed was about to write."""
    digests: dict[str, frozenset[str]] = {}
    for path in (folder / LISTING, staged(folder / LISTING)):
        data = _read(path)
        listed = {} if data is None else listed_digests(data)
        if listed is None and path.name == LISTING and not overwrite:
            values = (("file", path.name),)
            raise WorkshopError((Diagnostic(Code.EXISTS, Span(str(path)), values),))
        for name, digest in (listed or {}).items():
            if is_safe(name):
                digests[name.casefold()] = digests.get(name.casefold(), frozenset()) | {digest}
    return digests


def _name(file: PackFile, folder: Path, ours: Digests, pack: Pack, overwrite: bool) -> str:
    """Under which name a file is written: its own, or one beside the file there that is not ours."""
    if overwrite or _is_free(folder / file.name, file, ours):
        return file.name
    in_pack = {other.name.casefold() for other in pack.files}
    for name in _names_beside(file.name, _NEW.get(pack.language[:2], "new")):
        if name.casefold() not in in_pack and _is_free(folder / name, file, ours):
            return name
    raise AssertionError("there is always a next name")


def _is_free(path: Path, file: PackFile, ours: Digests) -> bool:
    """Whether nothing of a person stands there: no file, the same one, or one as we wrote it."""
    if not os.path.lexists(path):
        return True
    return _digest(path) in {file.sha256, *ours.get(path.name.casefold(), ())}


def _names_beside(name: str, new: str) -> Iterator[str]:
    path, count = Path(name), 2
    yield f"{path.stem}.{new}{path.suffix}"
    while True:
        yield f"{path.stem}.{new}-{count}{path.suffix}"
        count += 1


def _still_ours(folder: Path, ours: Digests) -> list[str]:
    """The files in the folder that are still as we wrote them, sorted by name."""
    if not ours:
        return []
    return sorted(
        path.name for path in folder.iterdir() if _digest(path) in ours.get(path.name.casefold(), ())
    )


def _digest(path: Path) -> str | None:
    data = _read(path)
    return None if data is None else _sha256(data)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (OSError, ValueError):
        return None


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
