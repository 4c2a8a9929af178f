"""What a process remembers of one pack never shows in the next: neither its places nor its looks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import workshopkit as wk
from workshopkit.assets import shipped
from workshopkit.blocks import Block
from workshopkit.diagnostics import Code, Report
from workshopkit.model.load import read_workshop, workshop_of
from workshopkit.model.reading import Shelf, read_sources
from workshopkit.planning import plan
from workshopkit.rendering import find_theme, render
from workshopkit.theme import THEME_FILE, load

SESSION = "partnerschap-met-ouders"
LONG = " ".join(["Wat zie je bij het kind dat aan de deur staat en wacht?"] * 6)
WORKSHOP = """\
format: 1
workshop: avond
title: Een avond
blocks:
  - {{id: soep, kind: input, title: Soep, minutes: 10, text: ["{long}"]}}
  - {{id: brood, kind: questions, title: Brood, minutes: 5,
     steps: [{{form: pairs, minutes: 5, ask: [Wat eet je?]}}]}}
"""
DIGESTS = """
import sys, workshopkit as wk
for people in sys.argv[1:]:
    plan = wk.plan(wk.load("partnerschap-met-ouders"), wk.Delivery(participants=people, start="19:30"))
    found = [file.sha256 for file in wk.render(plan).files]
print(*found)
"""


def digests(*participants: str) -> str:
    """The digests of the files for the last number of people, after those for the others in one process."""
    run = [sys.executable, "-c", DIGESTS, *participants]
    return subprocess.run(run, capture_output=True, text=True, check=True).stdout


def test_a_pack_is_the_same_after_others() -> None:
    assert digests("9", "23", "14") == digests("14")


def test_what_is_told_of_a_slide_is_told_in_its_own_file(tmp_path: Path) -> None:
    told: list[list[tuple[str, int]]] = []
    for name in ("een.yaml", "twee.yaml", "drie.yaml"):
        path = tmp_path / name
        lines_above = "# een regel\n" * len(told)
        path.write_text(lines_above + WORKSHOP.format(long=LONG), encoding="utf-8")
        report = Report()
        workshop = read_workshop(path, report)
        assert workshop is not None
        render(plan(workshop, report=report), report=report)
        told.append([(Path(found.span.file).name, found.span.line) for found in report])
    assert [[name for name, _ in found] for found in told] == [["een.yaml"], ["twee.yaml"], ["drie.yaml"]]
    first, second, third = (found[0][1] for found in told)
    assert (second - first, third - first) == (1, 2)


def test_a_theme_is_read_once_and_again_when_it_was_saved(tmp_path: Path) -> None:
    folder = tmp_path / "samen"
    shutil.copytree(shipped("templates") / "samen", folder)
    theme = load(folder)
    assert load(folder) is theme
    file = folder / THEME_FILE
    file.write_text(file.read_text(encoding="utf-8").replace("A63D1F", "A63D20"), encoding="utf-8")
    assert load(folder).look.colours["terracotta"] == "A63D20"


def test_what_is_wrong_with_a_theme_is_told_each_time(tmp_path: Path) -> None:
    folder = tmp_path / "samen"
    shutil.copytree(shipped("templates") / "samen", folder)
    (folder / "samen.docx").unlink()
    for _ in range(2):
        with pytest.raises(wk.WorkshopError) as error:
            find_theme(str(folder), Report())
        assert [found.code for found in error.value.diagnostics] == [Code.NO_FILE]
    shutil.copy(shipped("templates") / "samen" / "samen.docx", folder)
    assert find_theme(str(folder), Report()).document_template


def test_two_looks_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    folder = tmp_path / "samen"
    shutil.copytree(shipped("templates") / "samen", folder)
    planned = wk.plan(wk.load(SESSION))
    before = wk.render(planned, str(folder))
    file = folder / THEME_FILE
    words = file.read_text(encoding="utf-8")
    assert "sizes_pt: [36" in words
    file.write_text(words.replace("sizes_pt: [36", "sizes_pt: [34", 1), encoding="utf-8")
    os.utime(file)
    after = wk.render(planned, str(folder))
    assert before.files[0].data != after.files[0].data


def test_an_adaptation_changes_its_own_workshop_only(tmp_path: Path) -> None:
    """What it leaves alone is the very same block; a term that it changes is new in each."""
    files = {
        "verhaal.yaml": "change: {regendag: {title: Wie is er nat geworden?}}",
        "woord.yaml": "terms: {lerende: {one: leerling, many: leerlingen}}",
        "fout.yaml": "change: {regendag: {minutes: lang}}",
    }
    for name, words in files.items():
        (tmp_path / name).write_text(f"format: 1\nadapts: {SESSION}\n{words}\n", encoding="utf-8")
    sources = read_sources(SESSION)
    assert sources is not None
    shelf = Shelf({sources.base.name: sources.base})

    def made(name: str) -> dict[str, Block]:
        report = Report()
        adapted = read_sources(tmp_path / name, (), report, None, shelf)
        assert adapted is not None
        workshop = workshop_of(adapted, report)
        report.check()
        assert workshop is not None
        return {block.id: block for block in workshop.blocks}

    plain = workshop_of(sources, Report())
    assert plain is not None
    before = {block.id: block for block in plain.blocks}
    story = made("verhaal.yaml")
    assert story["regendag"].title.plain == "Wie is er nat geworden?"
    assert before["regendag"].title.plain != story["regendag"].title.plain
    assert all(story[name] is block for name, block in before.items() if name != "regendag")
    other = made("woord.yaml")
    assert "leerling" in str(other) and "leerling" not in str(before)
    for _ in range(2):
        with pytest.raises(wk.WorkshopError):
            made("fout.yaml")
