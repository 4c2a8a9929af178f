"""How long a whole pack takes, warm and cold, beside rivals that make as much.

Run as `python benchmarks/pack.py [TIMES]`. Times are medians; nothing is asserted. What is not installed
is named as not measured.
"""

from __future__ import annotations

import json
import os
import pickle
import platform
import shutil
import subprocess
import sys
import tempfile
from dataclasses import asdict
from functools import partial
from pathlib import Path

import pandoc
import plain
from content import Content, content_of, counts
from times import Times
from varied import DECK, Cohort, cohorts

from workshopkit.compose.pack import Layout, compose
from workshopkit.diagnostics import Report
from workshopkit.model import Shelf, Workshop, read_sources, workshop_of
from workshopkit.package import build_time, zip_parts, zipped
from workshopkit.planning import plan
from workshopkit.rendering import find_theme, render
from workshopkit.theme import Theme
from workshopkit.writers import codes
from workshopkit.writers.docx import write_document
from workshopkit.writers.part import Part
from workshopkit.writers.pptx import write_deck
from workshopkit.writers.properties import Properties

THEME = "samen"
SHELF = Shelf()
WARM, COLD, NOTHING_KEPT = 20, 7, 10  # how often, unless asked otherwise
NODE = Path(__file__).parent / "node"
OURS, PLAIN, PANDOC, SCRIPT = "**workshopkit**", "plain script", "pandoc", "PptxGenJS + docx"


def build(cohort: Cohort, stages: Times) -> list[bytes]:
    """One whole pack in memory, each stage timed."""
    report = Report()
    workshop = stages.run("load", lambda: _loaded(cohort, report))
    planned = stages.run("plan", lambda: plan(workshop, cohort.delivery, report))
    theme = stages.run("theme", lambda: find_theme(THEME, report))
    layout = stages.run("compose", lambda: compose(planned, theme, report))
    parts = stages.run("write", lambda: written(layout, theme))
    made = build_time({}, planned.meetings[0].date)
    return stages.run("zip", lambda: [zip_parts(file, modified=made) for file in parts])


def _loaded(cohort: Cohort, report: Report) -> Workshop:
    """The cohort's workshop; as in a batch, a file that many cohorts share is read once."""
    sources = read_sources(cohort.workshop, (), report, shelf=SHELF)
    workshop = workshop_of(sources, report) if sources else None
    assert workshop is not None, report.diagnostics
    return workshop


def written(layout: Layout, theme: Theme) -> list[tuple[Part, ...]]:
    deck = layout.deck
    made = build_time({}, None)
    files = [write_deck(deck, theme, Properties(deck.title, deck.author, deck.language, made))]
    for document in layout.documents:
        properties = Properties(document.title, document.author, document.language, made)
        files.append(write_document(document, theme, properties))
    return files


def warm(times: int, content: Content, folder: Path, missing: set[str]) -> None:
    stages, whole = Times(), Times()
    first, *others = cohorts(times + 1, folder)
    build(first, Times())  # once unmeasured: modules, tables, templates
    plain.pack(content)
    for cohort in others:
        whole.run(OURS, partial(build, cohort, stages))
        whole.run(PLAIN, lambda: plain.pack(content))
    if PANDOC not in missing:
        commands = pandoc.write_sources(content, folder / "pandoc")
        for _ in range(max(3, times // 4)):
            whole.run(PANDOC, lambda: pandoc.run(commands))
    if SCRIPT not in missing:
        told = json.loads(node(folder / "content.json", str(times)))
        whole.add(SCRIPT, told["wall"], told["cpu"])
    table("warm, by stage", stages)
    table("warm, a whole pack", whole)
    stages = Times()
    for cohort in others[:NOTHING_KEPT]:
        for store in (codes.code_png, codes._code, zipped._lately):
            store.cache_clear()
        build(cohort, stages)
    table("warm, as if no pack before had a code to scan, a slide or a sheet of this one", stages)


def cold(times: int, content: Content, folder: Path, missing: set[str]) -> None:
    """A new process each time, from start to end, with its files written."""
    whole = Times()
    python = sys.executable
    out = iter(folder / f"out-{number}" for number in range(1000))
    script = Path(plain.__file__)
    commands = pandoc.write_sources(content, folder / "pandoc-cold") if PANDOC not in missing else []
    for _ in range(times):
        ours = [python, "-m", "workshopkit", "build", DECK, "--out", str(next(out))]
        whole.run(OURS, partial(subprocess.run, ours, check=True, capture_output=True))
        theirs = [python, str(script), str(folder / "content.pickle"), str(next(out))]
        whole.run(PLAIN, partial(subprocess.run, theirs, check=True, capture_output=True))
        if commands:
            whole.run(PANDOC, lambda: pandoc.run(commands))
        if SCRIPT not in missing:
            whole.run(SCRIPT, lambda: node(folder / "content.json", str(next(out))))
    table("cold, a new process (for pandoc one for each file)", whole)


def node(content: Path, last: str) -> str:
    command = ["node", str(NODE / "pack.mjs"), str(content), last]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def table(title: str, times: Times) -> None:
    print(f"\n| {title} | wall ms | processor ms | times |\n|---|---:|---:|---:|")
    print("\n".join(times.rows()))


def not_here() -> dict[str, str]:
    """The rivals that cannot be run on this machine, with the reason."""
    found = {}
    if shutil.which("pandoc") is None:
        found[PANDOC] = "pandoc is not installed"
    if shutil.which("node") is None or not (NODE / "node_modules").is_dir():
        found[SCRIPT] = "node is not installed, or `npm install` was not run in benchmarks/node"
    return found


def main(times: int) -> None:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    missing = not_here()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (first,) = cohorts(1, folder)
        content = content_of(render(plan(_loaded(first, Report()), first.delivery), THEME))
        (folder / "content.pickle").write_bytes(pickle.dumps(content))
        (folder / "content.json").write_text(json.dumps(asdict(content)), encoding="utf-8")
        print(f"every pack: {counts(content)}")
        warm(times, content, folder, set(missing))
        cold(COLD, content, folder, set(missing))
    for rival, reason in missing.items():
        print(f"\nnot measured: {rival} ({reason})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else WARM)
