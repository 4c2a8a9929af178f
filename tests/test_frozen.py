"""What anybody may have copied from us still builds, or is told in that very file what to write instead.

`frozen/` has examples, cases, starters and the snippets of the docs as they stood at commit 719c5a6; nobody
edits them. Those that adapt the session are put over the session as it is now. Beside a file with errors
stands a `.told` with the line and code of each; `--update` writes these anew.
"""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from dumps import Case, plan_of
from workshopkit import batch
from workshopkit.blocks import KINDS, Block
from workshopkit.diagnostics import Code, Diagnostic, Report, Severity, WorkshopError
from workshopkit.model import Shelf, read_sources, workshop_of
from workshopkit.planning import Plan, plan
from workshopkit.rendering import render
from workshopkit.theme import Theme

FROZEN = Path(__file__).parent / "frozen"
WALKTHROUGH = FROZEN.parent.parent / "CONTRIBUTING.md"
TRANSLATION = re.compile(r"(.+)\.(fr|en)\.yaml")
FILES = sorted(path for path in FROZEN.rglob("*") if path.suffix in (".yaml", ".csv"))
Kinds = dict[str, type[Block]]


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    """The session, read once."""
    return Shelf()


def name_of(path: Path) -> str:
    return path.relative_to(FROZEN).as_posix()


@pytest.fixture(scope="session")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Kinds:
    """Every kind, and the one of the walkthrough as it is now."""
    folder = tmp_path_factory.mktemp("kinds")
    module = re.search(
        r"^```python ranking\.py\n(.*?)^```$", WALKTHROUGH.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )
    assert module
    (folder / "ranking.py").write_text(module[1], encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(str(folder))
        own: type[Block] = importlib.import_module("ranking").Ranking
    return {**KINDS, "ranking": own}


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_file_builds_or_is_told_what_to_write(
    path: Path, kinds: Kinds, shelf: Shelf, theme: Theme, tmp_path: Path, update: bool
) -> None:
    report = Report()
    make(path, kinds, shelf, theme, tmp_path, report)
    errors = [one for one in report if one.severity is Severity.ERROR]
    assert [one.render("en") for one in errors if not can_be_mended(one)] == []
    beside = path.with_name(f"{path.name}.told")
    lines = "".join(f"{one.span.line} {one.code.value}\n" for one in errors)
    if update:
        beside.unlink(missing_ok=True)
        if lines:
            beside.write_text(lines, encoding="utf-8")
    expected = beside.read_text("utf-8") if beside.is_file() else ""
    assert lines == expected, "\n".join(one.render("en") for one in errors)


def can_be_mended(error: Diagnostic) -> bool:
    """Whether who has only the frozen file reads where it is wrong and what to write, in both languages."""
    own = Path(error.span.file).is_relative_to(FROZEN) and error.span.line > 0
    words = [said(language) for said in (error.message, error.hint) for language in ("nl", "en")]
    return own and all(words) and error.code is not Code.UNFORESEEN


def make(path: Path, kinds: Kinds, shelf: Shelf, theme: Theme, folder: Path, report: Report) -> None:
    """Make the packs of a file; all that is told on the way is in the report."""
    try:
        if path.suffix == ".csv" or re.search("^cohorts:", path.read_text("utf-8"), re.MULTILINE):
            for outcome in batch(path, folder, jobs=1).cohorts:
                report.extend(outcome.diagnostics)
        else:
            render(planned(path, kinds, shelf, report), theme, report=report)
    except WorkshopError as error:
        report.extend(error.diagnostics)


def planned(path: Path, kinds: Kinds, shelf: Shelf, report: Report) -> Plan:
    """The plan of a workshop or adaptation, of the one that a translation or a delivery stands beside."""
    if path.name == "delivery.yaml":
        return plan_of(Case(path.parent, path.parent.parent / "workshop.yaml", path), report)
    translation = TRANSLATION.fullmatch(path.name)
    base = path.with_name(f"{translation[1]}.yaml") if translation else path
    language = translation[2] if translation else None
    sources = read_sources(base, (), report, language, shelf)
    workshop = workshop_of(sources, report, kinds=kinds) if sources else None
    report.check()
    assert workshop is not None
    return plan(workshop, report=report)


def test_nothing_is_told_of_a_file_that_is_not_there() -> None:
    named = {path.with_name(f"{path.name}.told") for path in FILES}
    assert [name_of(path) for path in FROZEN.rglob("*.told") if path not in named] == []
