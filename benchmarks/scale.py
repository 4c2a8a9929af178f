"""Whether time is linear in slides: milliseconds a slide, by stage, for longer and longer workshops.

Run as `python benchmarks/scale.py [SLIDES ...]`, by default 20, 200 and 2000. Nothing is asserted; a stage
that does the same for each slide has the same figure in every column.
"""

from __future__ import annotations

import gc
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from workshopkit.cli import COLLECT_AFTER
from workshopkit.diagnostics import Report
from workshopkit.model import Delivery, load
from workshopkit.planning import plan
from workshopkit.profile import Profile, Stage
from workshopkit.rendering import find_theme, render

SLIDES = (20, 200, 2000)
WARM = 10
SHEET_EVERY = 20  # blocks; a worksheet is a file of its own
LEANS_EVERY = 5
BEGIN = """\
format: 1
workshop: lang
language: nl-BE
title: Een lange reeks
goals: [{id: kijken, text: Je noemt wat je ziet.}]
blocks:
"""
CASE = """\
  - id: geval-{number}
    kind: vignette
    title: Wat zie je bij geval {number} van {slides}?
    minutes: 5
    goals: [kijken]
    leans_on: [{leans_on}]
    worksheet: {sheet}
    stages:
      - id: nu
        story: [Bij geval {number} van {slides} staat een ouder aan de deur.]
        speech: "“Heeft hij vandaag {number} keer gelachen, van de {slides}?”"
    steps:
      - {{id: duo, form: pairs, minutes: 5, ask: [{{id: eerst, text: Wat zeg je nu?}}]}}
    facilitator: {{say: [Neem geval {number} van {slides} erbij.], if_short: Lees alleen voor.}}
"""


@dataclass(slots=True)
class Run:
    """A workshop of about so many slides, made once."""

    wanted: int
    slides: int = 0
    profile: Profile = field(default_factory=Profile)


def workshop(slides: int) -> Iterator[str]:
    """A file with a case of one slide for each that is wanted; some lean on the one before."""
    yield BEGIN
    for number in range(1, slides + 1):
        leans_on = f"geval-{number - 1}" if number > 1 and number % LEANS_EVERY == 0 else ""
        sheet = "false" if number % SHEET_EVERY else "true"
        yield CASE.format(number=number, slides=slides, leans_on=leans_on, sheet=sheet)


def run(slides: int, folder: Path) -> Run:
    made = Run(slides)
    path = folder / f"{slides}.yaml"
    path.write_text("".join(workshop(slides)), encoding="utf-8")
    profile, report = made.profile, Report()
    with profile.stage(Stage.READ):
        loaded = load(path)
    with profile.stage(Stage.PLAN):
        planned = plan(loaded, Delivery(participants="14", start="9:00"), report)
    theme = find_theme("samen", report)
    render(planned, theme, report=report, profile=profile)
    profile.taken_ms.pop(Stage.THEME)
    made.slides = len(planned.blocks)
    return made


def main(wanted: tuple[int, ...]) -> None:
    gc.set_threshold(COLLECT_AFTER)  # as the command line does; else its collector takes more in long runs
    with tempfile.TemporaryDirectory() as scratch:
        run(WARM, Path(scratch))  # unmeasured: modules, tables, the theme
        runs = [run(slides, Path(scratch)) for slides in wanted]
    print(f"{'ms a slide':<12}" + "".join(f"{made.slides:>10}" for made in runs))
    for stage in runs[0].profile.taken_ms:
        figures = (made.profile.taken_ms[stage] / made.slides for made in runs)
        print(f"{stage.value:<12}" + "".join(f"{figure:>10.2f}" for figure in figures))


if __name__ == "__main__":
    main(tuple(int(word) for word in sys.argv[1:]) or SLIDES)
