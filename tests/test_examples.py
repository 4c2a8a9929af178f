"""Every example builds without a warning, and the README shows the first of them as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshopkit.diagnostics import Report
from workshopkit.model import read_workshop
from workshopkit.planning import plan
from workshopkit.rendering import render
from workshopkit.theme import Theme

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_builds_without_a_warning(path: Path, theme: Theme) -> None:
    report = Report()
    workshop = read_workshop(path, report)
    assert workshop is not None
    assert render(plan(workshop, report=report), theme, report=report).files
    assert report.diagnostics == ()


def test_readme_shows_the_first_example() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"```yaml\n{(ROOT / 'examples' / 'samen-eten.yaml').read_text(encoding='utf-8')}```" in readme
