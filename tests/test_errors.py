"""What is wrong in a file is told at its place: each file under errors/ says below a line what it causes.

A comment `#! 3 error[code]: message` is expected at column 3 of the line above it, with its hint on
the next. Files named .nl.yaml are answered in Dutch. `--update` writes the comments anew.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workshopkit.cli import main
from workshopkit.compose.pack import compose
from workshopkit.diagnostics import Code, Diagnostic, Report, WorkshopError
from workshopkit.model import read_workshop
from workshopkit.planning import plan
from workshopkit.theme import Theme

ERRORS = Path(__file__).parent / "errors"
FILES = sorted(ERRORS.glob("*.yaml"))
MARK = "#! "


def name_of(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_file_says_what_it_causes(path: Path, theme: Theme, update: bool) -> None:
    written = path.read_text(encoding="utf-8")
    if update:
        for _ in range(3):  # a message that names another line changes when comments move that line
            annotated = annotate(written, diagnose(path, theme), language_of(path))
            path.write_text(annotated, encoding="utf-8")
            if annotated == written:
                break
            written = annotated
    assert annotate(written, diagnose(path, theme), language_of(path)) == written
    assert MARK in written


def language_of(path: Path) -> str:
    return "nl" if path.name.endswith(".nl.yaml") else "en"


def diagnose(path: Path, theme: Theme) -> tuple[Diagnostic, ...]:
    """Everything that a check of the file tells, down to its pages."""
    report = Report()
    try:
        workshop = read_workshop(path, report)
        report.check()
        assert workshop is not None
        compose(plan(workshop, report=report), theme, report)
    except WorkshopError as error:
        assert set(error.diagnostics) >= set(report.diagnostics)
    return report.diagnostics


def annotate(written: str, diagnostics: tuple[Diagnostic, ...], language: str) -> str:
    """The file with each diagnostic as a comment below its line, and no other such comment."""
    told: dict[int, list[str]] = defaultdict(list)
    for diagnostic in diagnostics:
        first, *hint = diagnostic.render(language).split("\n  ")
        words = first.removeprefix(f"{diagnostic.span}: ")
        told[diagnostic.span.line].append(f"{MARK}{diagnostic.span.column} {words}")
        told[diagnostic.span.line] += [f"{MARK}  {line}" for line in hint]
    lines = []
    for number, line in enumerate(written.split("\n"), 1):
        if not line.startswith(MARK.rstrip()):
            lines.append(line)
        lines += told.get(number, [])
    return "\n".join(lines)


def test_every_code_is_provoked() -> None:
    """A code that neither a file here nor another test names says something that nobody ever reads."""
    files = "".join(path.read_text(encoding="utf-8") for path in FILES)
    told = set(re.findall(r"\[([a-z-]+)\]: ", files))
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    named = {Code[name].value for name in re.findall(r"\bCode\.([A-Z_]+)\b", tests)}
    assert {code.value for code in Code} - told - named == set()


GOOD = """\
format: 1
workshop: avond
title: Een avond
audiences: [koks]
blocks:
  - {id: een, kind: input, title: Eén, minutes: 5, points: [Niets.]}
"""


def workshop(folder: Path, words: str | bytes = GOOD) -> Path:
    path = folder / "avond.yaml"
    path.write_bytes(words if isinstance(words, bytes) else words.encode())
    return path


def command(*arguments: str | Path) -> Result:
    """What a command answers; a Python error that it lets through is raised here."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)


BAD_FILES: dict[str, tuple[str | bytes, list[Code]]] = {
    "not text": (b"\xff\xfe\x00", [Code.NOT_TEXT]),
    "latin": ("title: Één".encode("latin-1"), [Code.NOT_TEXT]),
    "not YAML": ("title: [", [Code.NOT_YAML]),
    "empty": ("", [Code.NOT_A_MAP]),
    "null": ("~", [Code.NOT_A_MAP]),
    "a text": ("Een avond", [Code.NOT_A_MAP]),
    "wrong kind": (GOOD.replace("kind: input", "kind: inptu"), [Code.UNKNOWN_KIND]),
    "missing field": (GOOD.replace("title: Een avond\n", ""), [Code.MISSING_FIELD]),
    "wrong type": (GOOD.replace("points: [Niets.]", "points: Niets."), [Code.NOT_A_LIST]),
    "duplicate id": (GOOD + GOOD.splitlines()[-1].replace("Eén", "Twee"), [Code.DUPLICATE_ID]),
    "unknown reference": (GOOD.replace("points", "leans_on: twee, points"), [Code.UNKNOWN_REFERENCE]),
    "unresolved term": (GOOD.replace("Niets.", '"${kok}"'), [Code.UNKNOWN_TERM]),
    "no blocks": (GOOD[: GOOD.index("blocks")] + "blocks: []", [Code.NO_BLOCKS]),
    "blocks missing": (GOOD[: GOOD.index("blocks")], [Code.MISSING_FIELD]),
    "picture missing": (GOOD.replace("points: [Niets.]", "picture: {file: a.png}"), [Code.NO_PICTURE]),
    "picture none": (GOOD.replace("points: [Niets.]", "picture: {file: avond.yaml}"), [Code.NOT_A_PICTURE]),
    "minutes none": (GOOD.replace("minutes: 5", "minutes: veel"), [Code.BAD_MINUTES]),
    "unknown theme": (GOOD + "theme: saamen\n", [Code.UNKNOWN_THEME]),
    "unknown language": (GOOD + "language: de\n", [Code.BAD_LANGUAGE]),
    "unknown audience": (GOOD + "delivery: {audience: kok}\n", [Code.UNKNOWN_AUDIENCE]),
    "two mistakes": (GOOD.replace("5", "veel") + "titel: x\n", [Code.BAD_MINUTES, Code.UNKNOWN_FIELD]),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD_FILES)
@pytest.mark.parametrize("verb", ["build", "check", "plan"])
def test_bad_file_is_told_and_nothing_is_written(
    name: str, verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, codes = BAD_FILES[name]
    if verb == "plan" and Code.UNKNOWN_THEME in codes:
        return  # a plan has no looks
    monkeypatch.chdir(tmp_path)
    path = workshop(tmp_path, words)
    answer = command(verb, path.name, "--lang", "en")
    assert answer.exit_code == 1
    assert answer.stdout == ""
    told = re.findall(r"^(\S+?)(?::\d+:\d+)?: error\[([a-z-]+)\]: .+\n  \S.*$", answer.stderr, re.MULTILINE)
    assert sorted(code for _, code in told) == sorted(code.value for code in codes)
    assert {file for file, _ in told} == {path.name}
    assert "…" not in answer.stderr.replace("'{key}: …'", "").replace(": …", "")
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


BAD_OPTIONS = {
    "audience": (("--audience", "kok"), Code.UNKNOWN_AUDIENCE),
    "participants": (("--participants", "-3"), Code.BAD_NUMBER),
    "date": (("--date", "morgen"), Code.BAD_DATE),
    "start": (("--start", "25:00"), Code.BAD_CLOCK),
    "end": (("--end", "21:00"), Code.BAD_SESSION),
    "end before start": (("--start", "21:00", "--end", "20:00"), Code.BAD_SESSION),
    "duration": (("--duration", "lang"), Code.BAD_MINUTES),
    "too short": (("--duration", "4"), Code.TOO_SHORT),
}


@pytest.mark.parametrize("name", BAD_OPTIONS)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_bad_option_is_told_at_its_flag(
    name: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options, code = BAD_OPTIONS[name]
    monkeypatch.chdir(tmp_path)
    workshop(tmp_path)
    answer = command("build", "avond.yaml", *options, "--lang", language)
    assert answer.exit_code == 1
    severity = {"en": "error", "nl": "fout"}[language]
    assert f"{severity}[{code.value}]: " in answer.stderr
    assert answer.stderr.startswith(("--", "delivery: "))
    assert [file.name for file in tmp_path.iterdir()] == ["avond.yaml"]


def test_unknown_file_is_told_with_the_shipped_name_that_is_near() -> None:
    answer = command("build", "partnerschap-met-ouder", "--lang", "en")
    assert answer.exit_code == 1
    assert "error[no-file]" in answer.stderr
    assert "did you mean 'partnerschap-met-ouders'?" in answer.stderr


@pytest.mark.parametrize("arguments", [("{}",), ("partnerschap-met-ouders", "--theme", "{}")])
def test_name_that_is_too_long_is_told(arguments: tuple[str, ...]) -> None:
    run = CliRunner().invoke(main, ["check", *(word.format("a" * 5000) for word in arguments)])
    assert run.exit_code == 1
    assert "error[" in run.stderr or "fout[" in run.stderr


def test_unknown_theme_is_told(tmp_path: Path) -> None:
    path = workshop(tmp_path)
    answer = command("build", path, "--theme", "saamen", "--out", tmp_path / "pack", "--lang", "en")
    assert answer.exit_code == 1
    assert "error[unknown-theme]: there is no theme 'saamen'" in answer.stderr
    assert "did you mean 'samen'?" in answer.stderr
    assert not (tmp_path / "pack").exists()


def test_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    path = workshop(tmp_path)
    answer = command("build", path, "--out", path / "pack", "--lang", "nl")
    assert answer.exit_code == 1
    assert "fout[not-writable]: " in answer.stderr
    assert path.read_text(encoding="utf-8") == GOOD


def test_two_options_that_cannot_be_read_are_both_told(tmp_path: Path) -> None:
    answer = command("plan", workshop(tmp_path), "--start", "laat", "--participants", "veel", "--lang", "en")
    assert answer.exit_code == 1
    assert re.findall(r"^(--\w+): error", answer.stderr, re.MULTILINE) == ["--participants", "--start"]
    assert answer.stderr.endswith("2 errors\n")


def test_address_too_long_for_a_code_is_told(tmp_path: Path, theme: Theme) -> None:
    path = tmp_path / "film.yaml"
    url = f"https://www.example.org/{'a' * 4000}"
    path.write_text(
        f"format: 1\nworkshop: film\ntitle: Film\nblocks:\n"
        f"  - {{id: film, kind: video, title: Kijk, minutes: 5, url: '{url}'}}\n",
        encoding="utf-8",
    )
    assert [diagnostic.code for diagnostic in diagnose(path, theme)] == [Code.BAD_LINK]


def test_field_without_a_value_is_told_once_and_where_it_stands(tmp_path: Path, theme: Theme) -> None:
    path = tmp_path / "leeg.yaml"
    path.write_text(
        "format: 1\nworkshop: leeg\ntitle: Leeg\nblocks:\n"
        "  - {id: een, kind: , title: Een, minutes: 5}\n"
        "  - {id: twee, kind: opening, title: , minutes: 5}\n",
        encoding="utf-8",
    )
    told = [(str(found.span).rpartition("leeg.yaml:")[2], found.code) for found in diagnose(path, theme)]
    assert told == [("5:15", Code.MISSING_FIELD), ("6:31", Code.NOT_A_TEXT)]


EMPTY_KINDS = {
    "vignette": "stages: []",
    "whatif": "premise: Stel., chains: []",
    "principles": "items: []",
    "mapping": "left: a, right: b, rows: []",
    "energizer": "cues: []",
    "carousel": "stations: []",
    "practice": "situation: Daar., roles: []",
    "input": "table: {header: [], rows: [{cells: []}]}",
}


@pytest.mark.parametrize("kind", EMPTY_KINDS)
def test_block_without_anything_in_it_is_told(kind: str, tmp_path: Path, theme: Theme) -> None:
    path = tmp_path / "leeg.yaml"
    path.write_text(
        f"format: 1\nworkshop: leeg\ntitle: Leeg\ndelivery: {{participants: 14}}\nblocks:\n"
        f"  - {{id: een, kind: {kind}, title: Een, minutes: 5, {EMPTY_KINDS[kind]},"
        f" steps: [{{form: carousel, minutes: 5}}]}}\n",
        encoding="utf-8",
    )
    assert [diagnostic.code for diagnostic in diagnose(path, theme)] == [Code.NOTHING_TO_SHOW]


def test_block_that_an_audience_gets_nothing_of_is_told(tmp_path: Path, theme: Theme) -> None:
    path = tmp_path / "leeg.yaml"
    path.write_text(
        "format: 1\nworkshop: leeg\ntitle: Leeg\naudiences: [koks, gasten]\n"
        "delivery: {participants: 14, audience: gasten}\nblocks:\n"
        "  - {id: een, kind: carousel, title: Een, minutes: 5, steps: [{form: carousel, minutes: 5}],"
        " stations: [{title: Soep, purpose: Proeven., for: [koks]}]}\n"
        "  - {id: twee, kind: vignette, title: Twee, minutes: 5, stages: [{id: nu, story: [Er is soep.]},"
        " {id: dan, for: [koks], story: [De soep is op.]}],"
        " steps: [{form: pairs, minutes: 5, stage: dan, ask: [Wat nu?]}]}\n",
        encoding="utf-8",
    )
    told = [diagnostic.code for diagnostic in diagnose(path, theme)]
    assert told == [Code.NOTHING_TO_SHOW, Code.UNKNOWN_REFERENCE]
