"""Set workshopkit up in this clone, once, and run it (`python3 run.py build NAME`) or its tests (`… test`).

Needs Python 3.11 or later and nothing else. Everything goes into the folder .venv beside this file.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
HOME = ROOT / ".venv"
STAMP = HOME / "set-up"
LOCK = ROOT / "requirements" / "dev.txt"
PROGRAMS = HOME / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")

CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy",),
    ("pytest", "--numprocesses=auto"),
)


def main(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python reads first
        sys.exit(f"workshopkit needs Python 3.11 or later; this is {platform.python_version()}")
    if not is_set_up():
        set_up()
    if arguments[:1] == ["test"]:
        return check(arguments[1:])
    return subprocess.call([PROGRAMS / "workshopkit", *arguments])


def check(arguments: list[str]) -> int:
    """Every check, each to its end; further arguments are for pytest. 0 when all are good."""
    *others, tests = CHECKS
    codes = [subprocess.call([PYTHON, "-m", *command], cwd=ROOT) for command in others]
    codes.append(subprocess.call([PYTHON, "-m", *tests, *arguments], cwd=ROOT))
    return max(abs(code) for code in codes)


def is_set_up() -> bool:
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == fingerprint()


def fingerprint() -> str:
    """What a set-up depends on: when any of it changes, .venv is made anew."""
    digest = hashlib.sha256()
    for path in (LOCK, ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return f"{platform.python_version()} {ROOT} {digest.hexdigest()}"


def set_up() -> None:
    print(
        "workshopkit: setting up in .venv, once; this takes a minute or two ...", file=sys.stderr, flush=True
    )
    with_pip = importlib.util.find_spec("ensurepip") is not None
    if not with_pip and importlib.util.find_spec("pip") is None:
        sys.exit(
            "this Python has no pip and cannot make a virtual environment with it.\n"
            "On Debian or Ubuntu: sudo apt install python3-venv; then run this again."
        )
    venv.create(HOME, clear=True, with_pip=with_pip)
    install("--requirement", str(LOCK), "pip", with_pip=with_pip)
    install("--no-deps", "--no-build-isolation", "--editable", str(ROOT), with_pip=with_pip)
    STAMP.write_text(fingerprint(), encoding="utf-8")


def install(*what: str, with_pip: bool) -> None:
    """Install with the pip in .venv, or where there is none with that of this Python."""
    pip = [str(PYTHON), "-m", "pip"] if with_pip else [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    command = [*pip, "install", "--quiet", "--disable-pip-version-check", "--no-user", *what]
    environ = {name: value for name, value in os.environ.items() if name not in ("PIP_TARGET", "PIP_USER")}
    if subprocess.call(command, env=environ) != 0:
        sys.exit("setting up failed (see above); is there a connection to the internet?")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
