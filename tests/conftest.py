"""What every test can ask for, and what the end of a run says was left out."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from workshopkit.diagnostics import Report
from workshopkit.model import load
from workshopkit.office import find_office
from workshopkit.package import Pack
from workshopkit.planning import Plan, plan
from workshopkit.rendering import find_theme, render
from workshopkit.theme import Theme

IN_CI = os.environ.get("CI", "").lower() not in ("", "0", "false")
FONTS = ("Carlito", "Caladea")  # as wide as Calibri and Cambria; without them pages break elsewhere


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the expected dumps anew")


@pytest.fixture(scope="session")
def update(request: pytest.FixtureRequest) -> bool:
    """Whether the expected dumps are to be written anew."""
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session")
def theme() -> Theme:
    """The theme that is the default."""
    return find_theme("samen", Report())


@pytest.fixture(scope="session")
def session_plan() -> Plan:
    """The plan of the shipped session, as it is delivered."""
    return plan(load("partnerschap-met-ouders"))


@pytest.fixture(scope="session")
def session_pack(session_plan: Plan, theme: Theme) -> Pack:
    """The pack of the shipped session."""
    return render(session_plan, theme)


@pytest.fixture(scope="session")
def office() -> Path:
    """LibreOffice with the fonts it needs. Where it is missing the test is left out; in CI it fails."""
    found = find_office()
    if found is not None:
        lacking = _missing_fonts() if IN_CI else []
        assert not lacking, f"fonts not found: {lacking}"
        return found
    reason = "LibreOffice not found"
    if IN_CI:
        pytest.fail(reason)
    pytest.skip(reason)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Nothing is left out in silence."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = Counter(report.longrepr[2].removeprefix("Skipped: ") for report in skipped)
    for reason, count in reasons.items():
        terminalreporter.write_line(f"not run: {count} tests, {reason}", yellow=True)


def _missing_fonts() -> list[str]:
    if shutil.which("fc-list") is None:
        return []
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
    return [font for font in FONTS if font not in listed]
