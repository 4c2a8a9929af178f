"""ARCHITECTURE.md says of every folder what the folder itself says, and stays short enough to be read."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "workshopkit"
TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
FOLDERS = sorted(path.parent for path in PACKAGE.rglob("__init__.py") if path.parent != PACKAGE)
MODULES = sorted(path for path in PACKAGE.glob("*.py") if not path.name.startswith("__"))


def test_stays_short() -> None:
    assert len(TEXT.splitlines()) < 200


@pytest.mark.parametrize("path", [*FOLDERS, *MODULES], ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_says_what_each_folder_says(path: Path) -> None:
    code = path / "__init__.py" if path.is_dir() else path
    first = (ast.get_docstring(ast.parse(code.read_text(encoding="utf-8"))) or "").partition("\n")[0]
    name = f"{path.name}/" if path.is_dir() else path.name
    assert f"`{name}`** {first}" in TEXT or f"`{name}` {first}" in TEXT
