"""The docs say what is so: every command in them is run, every workshop in them checked."""

from __future__ import annotations

import importlib
import re
import runpy
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from retold_packs import Made, scan
from workshopkit.blocks import KINDS, Block
from workshopkit.cli import main
from workshopkit.compose.pack import compose
from workshopkit.diagnostics import Report
from workshopkit.model import read_workshop
from workshopkit.package import FileKind
from workshopkit.planning import plan, told_anew
from workshopkit.rendering import render
from workshopkit.theme import Theme

ROOT = Path(__file__).parent.parent
SESSION = "partnerschap-met-ouders"
PAGES = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "CONTRIBUTING.md"]
BLOCK = re.compile(r"^```(\w*) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|mailto:|lang:)([^)#]*)(?:#([^)]*))?\)")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
WHATEVER = "…"  # in shown output: the rest of a line, or on its own any number of lines
ENDS = [
    (
        ROOT / "docs" / "adapt.md",
        "mijn-groep.yaml",
        r"moeder|mama|zoon\w*|regen|regent|regendag|giet|zon|schijnt|jas|muts|laarzen|schoenen|modder|raam|buiten"
        r"|buitenlucht|binnen|beloof\w*|zieker|in orde|telefoon|belt|bellen|elmer|snoep\w*",
    ),
    (
        ROOT / "docs" / "adapt.en.md",
        "our-group.yaml",
        r"mother|mum|son|boy|rain|rains|rainy|raining|pour\w*|sun|shine|shining|coat|hat|boots|shoes|mud|window"
        r"|outside|fresh air|promise\w*|phones?|phoning|call|elmer|sweets?|treats?",
    ),
]
"""Each guide on adapting, the file that stands at its end, and the words by which one knows the old story."""
ANOTHER_SENSE = {
    "prepare.after.zorg-om-kind.text": "bellen, phone: a helpline for who worries about a child",
    "film.steps.nu.ask.vandaag.likely": "binnen, phone: parents of today",
    "kleine-situaties.facilitator.purpose": "coat: the pegs at the door",
    "oefengesprek.facilitator.listen_for.kind-als-tolk.then": "boy: a brother who translates",
}
"""Texts that have such a word for something else, and what for."""
FRAME = "format: 1\nworkshop: proof\nlanguage: en\ntitle: A proof\nblocks:\n"


def blocks(page: Path) -> Iterator[tuple[str, str, str]]:
    """Language, file name and words of each fenced block."""
    for found in BLOCK.finditer(page.read_text(encoding="utf-8")):
        yield found[1], found[2], found[3]


def by_name(path: Path) -> str:
    return path.name


def anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=by_name)
def test_commands_answer_as_shown(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for language, name, words in blocks(page):
        if name:
            save(tmp_path, name, words)
        if language == "console":
            for told in re.split(r"^\$ ", words, flags=re.MULTILINE)[1:]:
                command, _, shown = told.partition("\n")
                program, *rest = shlex.split(command)
                assert program == "workshopkit"
                answer = CliRunner().invoke(main, rest)
                assert answer.exception is None or isinstance(answer.exception, SystemExit), command
                output = answer.output.replace("\\", "/")
                assert re.fullmatch(expected(shown), output), f"{command}\n{output}"


def save(folder: Path, name: str, words: str) -> None:
    """A block with a name is that file; one with a plus before it is added to what the file has."""
    path = folder / name.removeprefix("+")
    before = path.read_text(encoding="utf-8") if name.startswith("+") else ""
    path.write_text(before + words, encoding="utf-8")


def expected(shown: str) -> str:
    lines = [
        r"(?:.*\n)*?" if line == WHATEVER else re.escape(line).replace(WHATEVER, ".*") + r"\n"
        for line in shown.splitlines()
    ]
    return "".join(lines)


@pytest.mark.parametrize("page", PAGES, ids=by_name)
def test_workshops_are_fine(page: Path, tmp_path: Path) -> None:
    for language, name, words in blocks(page):
        if language != "yaml" or name:  # a named one is a file of the commands
            continue
        path = tmp_path / "workshop.yaml"
        path.write_text(FRAME + words if words.startswith("- ") else words, encoding="utf-8")
        report = Report()
        workshop = read_workshop(path, report)
        assert workshop is not None, report.diagnostics
        render(plan(workshop, None, report), report=report)
        assert report.problems == (), words


@pytest.mark.parametrize(("page", "end", "old"), ENDS, ids=lambda value: getattr(value, "name", ""))
def test_guide_followed_to_its_end_tells_nothing_of_the_old_story(
    page: Path, end: str, old: str, tmp_path: Path, theme: Theme
) -> None:
    for _, name, words in blocks(page):
        if name:
            save(tmp_path, name, words)
    report = Report()
    workshop = read_workshop(tmp_path / end, report)
    assert workshop is not None
    planned = plan(workshop, None, report)
    told = Made(workshop, planned, compose(planned, theme, report), report)
    assert (report.problems, planned.left, told_anew(planned)) == ((), (), ("regendag",))
    hits = scan(told, re.compile(rf"\b(?:{old})\b", re.IGNORECASE))
    assert [hit for hit in hits if hit.address not in ANOTHER_SENSE] == []


@pytest.mark.parametrize(
    ("name", "file", "language"),
    [("adapt.md", "mijn-groep.yaml", "nl"), ("adapt.en.md", "our-group.yaml", "en")],
)
def test_first_file_of_the_guide_has_only_lines_that_the_made_one_has(
    name: str, file: str, language: str, tmp_path: Path
) -> None:
    key = re.compile(r"^ *(?:# )?(\w+):", re.MULTILINE)
    asked = ["new", "a", "--adapt", SESSION, "--lang", language, "--out", str(tmp_path / "a.yaml")]
    if language == "en":
        asked += ["--language", "en"]
    assert CliRunner().invoke(main, asked).exit_code == 0
    first = next(words for _, shown, words in blocks(ROOT / "docs" / name) if shown == file)
    assert set(key.findall(first)) <= set(key.findall((tmp_path / "a.yaml").read_text(encoding="utf-8")))


@pytest.mark.parametrize(("name", "story"), [("adapt.md", "verhaal.yaml"), ("adapt.en.md", "story.yaml")])
def test_story_of_the_guide_has_only_lines_that_the_made_one_has(
    name: str, story: str, tmp_path: Path
) -> None:
    page = ROOT / "docs" / name
    asked = ["new", "a", "--adapt", SESSION, "--story", "regendag", "--out", str(tmp_path / "a.yaml")]
    assert CliRunner().invoke(main, asked).exit_code == 0
    made = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    shown = [words for _, name, words in blocks(page) if name.removeprefix("+") == story]
    for address in re.findall(r"^  ([\w-]+(?:\.[\w-]+)+): ", "".join(shown), re.MULTILINE):
        assert f"  # {address}: " in made


@pytest.mark.parametrize("page", PAGES, ids=by_name)
def test_links_lead_somewhere(page: Path) -> None:
    for target, section in LINK.findall(page.read_text(encoding="utf-8")):
        path = page.parent / target if target else page
        assert path.exists(), target
        if section:
            headings = {anchor(found) for found in HEADING.findall(path.read_text(encoding="utf-8"))}
            assert section in headings, section


def test_kind_of_the_walkthrough_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for _, name, words in blocks(ROOT / "CONTRIBUTING.md"):
        (tmp_path / name).write_text(words, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    kind: type[Block] = importlib.import_module("ranking").Ranking
    report = Report()
    workshop = read_workshop(tmp_path / "ranking.yaml", report, {**KINDS, "ranking": kind})
    assert workshop is not None, report.diagnostics
    pack = render(plan(workshop, None, report), report=report)
    assert report.problems == ()
    assert {FileKind.DECK, FileKind.GUIDE, FileKind.SHEET} <= {file.kind for file in pack.files}


def test_reference_is_made_from_the_models() -> None:
    page = ROOT / "docs" / "language.md"
    words = page.read_text(encoding="utf-8")
    made = runpy.run_path(str(ROOT / "tools" / "reference.py"))["page"](words)
    assert words == made, "make it anew: python tools/reference.py"


def test_headings_of_the_reference_differ() -> None:
    headings = HEADING.findall((ROOT / "docs" / "language.md").read_text(encoding="utf-8"))
    assert len(headings) == len(set(headings))


def test_tables_are_tables() -> None:
    for page in PAGES:
        for table in re.findall(r"(?:^\|.*\|\n)+", page.read_text(encoding="utf-8"), re.MULTILINE):
            widths = {row.replace("\\|", "").count("|") for row in table.splitlines()}
            assert len(widths) == 1, table
