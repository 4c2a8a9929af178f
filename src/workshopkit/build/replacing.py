"""Several files of one folder replaced together: each is the old or the new one at any moment."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from workshopkit.diagnostics import Code, Diagnostic, Span, WorkshopError


def replace_files(folder: Path, contents: Mapping[str, bytes], removed: Sequence[str]) -> None:
    """Write the contents by name, in their order, and remove files before the last is written.

    Everything is staged in the folder and tried first; the folder is made when it is not there. Raises
    WorkshopError (NOT_WRITABLE, at the file or the folder) with nothing changed, unless the disk itself
    fails in the short time of renaming: then the last file's staged form stays, as after a kill.
    """
    with _diagnosed(folder):
        created = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        with _diagnosed(folder):
            folder.mkdir(parents=True, exist_ok=True)
            for name, data in contents.items():
                _stage(staged(folder / name), data)
        for name in (*contents, *removed):
            with _diagnosed(folder / name):
                _try_to_write(folder / name)
    except BaseException:
        _clean(folder, created)
        raise
    *first, last = contents
    for name in first:
        with _diagnosed(folder / name):
            staged(folder / name).replace(folder / name)
    for name in removed:
        with _diagnosed(folder / name):
            (folder / name).unlink()
    with _diagnosed(folder / last):
        staged(folder / last).replace(folder / last)
    _clean(folder, [])


def staged(path: Path) -> Path:
    """Where a file stands before it takes its place; what is left there tells of a run that was killed."""
    return path.with_name(f".workshopkit-{path.name}.part")


def _stage(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _try_to_write(path: Path) -> None:
    """Fails for a read-only file, and on Windows for one that Word or PowerPoint has open."""
    if os.path.lexists(path):
        path.open("r+b").close()


def _clean(folder: Path, created: Sequence[Path]) -> None:
    """Leave no staged file, nor a folder that we made and did not fill."""
    with contextlib.suppress(OSError, ValueError):
        for path in folder.glob(".workshopkit-*.part"):
            path.unlink()
        for path in created:
            path.rmdir()


@contextlib.contextmanager
def _diagnosed(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        values = (("file", path.name), ("reason", reason))
        raise WorkshopError((Diagnostic(Code.NOT_WRITABLE, Span(str(path)), values),)) from error
