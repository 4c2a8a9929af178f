"""The wheel has all it needs: installed into an empty environment it builds a shipped workshop anywhere."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DECK = "partnerschap-met-ouders"
PROGRAMS, ENDING = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command that knows nothing of this checkout; it must succeed."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [str(word) for word in command], cwd=folder, env=environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, folder=ROOT)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment with the wheel and what it asks for, and nothing else."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False)
    python = home / PROGRAMS / f"python{ENDING}"
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet")
    run(*pip, "--constraint", ROOT / "requirements" / "dev.txt", wheel, folder=home)
    return home / PROGRAMS


def test_wheel_has_every_module_and_all_that_is_shipped(wheel: Path) -> None:
    source = ROOT / "src"
    kept = (path for path in source.rglob("*") if path.suffix in (".py", ".json", ".yaml"))
    wanted = {path.relative_to(source).as_posix() for path in kept}
    for kind in ("decks", "templates"):
        shipped = (path for path in (ROOT / kind).rglob("*") if path.is_file())
        wanted |= {f"workshopkit/shipped/{path.relative_to(ROOT).as_posix()}" for path in shipped}
    with zipfile.ZipFile(wheel) as archive:
        there = set(archive.namelist())
    assert wanted - there == set()
    assert {name.split("/")[0] for name in there if ".dist-info/" not in name} == {"workshopkit"}


def test_installed_wheel_builds_a_shipped_workshop(programs: Path, tmp_path: Path) -> None:
    run(programs / f"workshopkit{ENDING}", "build", DECK, "--out", "pack", folder=tmp_path)
    listing = json.loads((tmp_path / "pack" / "pack.json").read_bytes())
    assert listing["workshop"]["id"] == DECK
    assert {file["kind"] for file in listing["files"]} >= {"deck", "guide", "sheet", "booklet"}
    for file in listing["files"]:
        data = (tmp_path / "pack" / file["name"]).read_bytes()
        assert hashlib.sha256(data).hexdigest() == file["sha256"]


def test_lock_pins_everything_that_is_asked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["thumbnails"]]
    asked += lines(ROOT / "requirements" / "dev.in")
    pinned = {name_of(line) for line in lines(ROOT / "requirements" / "dev.txt") if "==" in line}
    assert {name_of(line) for line in asked} - pinned == set()


def lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def name_of(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement)[0].lower().replace("_", "-")
