"""Every example builds without a warning, and the README shows the first of them as it is."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from workshopkit.cli import main
from workshopkit.diagnostics import Report
from workshopkit.model import read_workshop
from workshopkit.planning import plan
from workshopkit.rendering import render
from workshopkit.theme import Theme

ROOT = Path(__file__).resolve().parent.parent
LISTS = [
    path for path in sorted((ROOT / "examples").glob("*.yaml")) if "\ncohorts:" in path.read_text("utf-8")
]
EXAMPLES = [path for path in sorted((ROOT / "examples").glob("*.yaml")) if path not in LISTS]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_example_builds_without_a_warning(path: Path, theme: Theme) -> None:
    report = Report()
    workshop = read_workshop(path, report)
    assert workshop is not None
    assert render(plan(workshop, report=report), theme, report=report).files
    assert report.problems == ()


def test_readme_shows_the_first_example() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"```yaml\n{(ROOT / 'examples' / 'samen-eten.yaml').read_text(encoding='utf-8')}```" in readme


def blocks(language: str) -> list[str]:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", readme, re.DOTALL)


def test_readme_python_writes_a_pack(tmp_path: Path) -> None:
    (code,) = blocks("python")
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "out" / "regenboog" / "presentatie.pptx").is_file()


def test_readme_commands_work_as_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands after `python3 run.py` goes to the command line as it is; `test` is this very run."""
    monkeypatch.chdir(tmp_path)
    written = [shlex.split(block.replace("\\\n", " "))[2:] for block in blocks("sh")]
    assert written[0][:2] == ["build", "partnerschap-met-ouders"]
    assert written[1] == ["test"]
    for arguments in (written[0], *written[2:]):
        result = CliRunner().invoke(main, [word for word in arguments if word != "--pdf"])
        assert result.exit_code == 0, result.stderr
        assert not re.search(r"(?:error|fout|warning|let op)\[", result.stderr)
