"""The comment that a file starts with: its author's own, kept when the file is written anew."""

from __future__ import annotations

from pathlib import Path


def first_comment(path: Path) -> str:
    """The lines at the top of a file that are comments; empty where there are none, or no file."""
    if not path.is_file():
        return ""
    lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines(keepends=True)
    count = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "".join(lines[:count])
