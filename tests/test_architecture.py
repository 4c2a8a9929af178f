"""ARCHITECTURE.md names every module, and stays short enough to be read."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "workshopkit"
TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py") if path.name[:2] != "__")


def test_stays_short() -> None:
    assert len(TEXT.splitlines()) < 200


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_names_every_module(module: Path) -> None:
    name = module.as_posix() if len(module.parts) == 1 else module.relative_to(module.parts[0]).as_posix()
    assert f"`{name}` " in TEXT
