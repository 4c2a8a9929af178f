"""Prints every module with its first line, folder by folder: `python tools/modules.py [FOLDER]`.

ARCHITECTURE.md has the folders; what a module is about stands in the module itself, once.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "workshopkit"


def first_line(path: Path) -> str:
    return (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").partition("\n")[0]


def main(folder: str = "") -> None:
    for path in sorted((PACKAGE / folder).rglob("*.py"), key=lambda path: (path.parent, path.name)):
        name = path.relative_to(PACKAGE).as_posix().removesuffix("__init__.py")
        if name:
            print(f"{name:<36} {first_line(path)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
