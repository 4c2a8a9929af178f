"""Building again at every save: which files are looked at, and how a mistake is waited over."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from pathlib import Path

import click

from workshopkit.assets import is_folder
from workshopkit.cli.inputs import Asked
from workshopkit.diagnostics import Report
from workshopkit.model import find, read_sources

LOOK_EVERY_S = 0.5
WATCHED = (".yaml", ".yml", ".png", ".jpg", ".jpeg")


def watched(asked: Asked, theme: str | None, once: Callable[[], None]) -> None:
    """Build, and again at each change of a file that the workshop may be made from; never returns."""
    if find(asked.name, Report()) is None:
        once()
        return
    before = None
    while True:
        now = _state(_folders(asked, theme))
        if now != before:
            before = now
            try:
                once()
            except SystemExit:
                click.echo("…", err=True)
        time.sleep(LOOK_EVERY_S)


def _folders(asked: Asked, theme: str | None) -> set[Path]:
    """Where the workshop, what it adapts, its translations and its theme stand."""
    sources = read_sources(asked.name, asked.adaptations, Report(), asked.language)
    own = find(asked.name, Report())
    files = [Path(file.name) for file in sources.files] if sources else [own] if own else []
    files += [Path(name) for name in asked.adaptations]
    folders = {path.parent for path in files}
    return folders | ({Path(theme)} if theme and is_folder(Path(theme)) else set())


def _state(folders: set[Path]) -> tuple[tuple[str, int], ...]:
    """When each of their files was saved; not the pack, which may stand there too."""
    found = []
    for folder in folders:
        with contextlib.suppress(OSError):  # one that is being replaced; the next look sees it
            for file in folder.iterdir():
                if file.suffix.lower() in WATCHED:
                    found.append((str(file), file.stat().st_mtime_ns))
    return tuple(sorted(found))
