"""How long the whole reference pack takes: warm, cold and by stage, beside a plain script.

Run as `python benchmarks/pack.py [TIMES]`. Times are medians; nothing is asserted.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TypeVar

import plain

from workshopkit.assets import template_path
from workshopkit.compose.pack import Layout, compose
from workshopkit.diagnostics import Report
from workshopkit.model import Delivery, load
from workshopkit.package import build_time, zip_parts
from workshopkit.planning import plan
from workshopkit.rendering import find_theme
from workshopkit.theme import Theme
from workshopkit.writers.docx import write_document
from workshopkit.writers.part import Part
from workshopkit.writers.pptx import write_deck
from workshopkit.writers.properties import Properties

DECK = "partnerschap-met-ouders"
THEME = "samen"
DELIVERY = Delivery(participants="14", start="19:30")
WARM, COLD = 15, 5  # how often, unless asked otherwise

Result = TypeVar("Result")


@dataclass(slots=True)
class Times:
    """Wall and processor times in milliseconds, by stage, each as often as it was run."""

    wall_ms: dict[str, list[float]] = field(default_factory=dict)
    processor_ms: dict[str, list[float]] = field(default_factory=dict)

    def run(self, stage: str, work: Callable[[], Result]) -> Result:
        wall, processor = time.perf_counter(), time.process_time()
        result = work()
        self.wall_ms.setdefault(stage, []).append((time.perf_counter() - wall) * 1000)
        self.processor_ms.setdefault(stage, []).append((time.process_time() - processor) * 1000)
        return result

    def print(self, title: str) -> None:
        print(f"\n{title:<34}{'wall ms':>9}{'cpu ms':>9}")
        for stage, walls in self.wall_ms.items():
            print(f"{stage:<34}{median(walls):>9.0f}{median(self.processor_ms[stage]):>9.0f}")


def build(times: Times) -> list[bytes]:
    """One whole pack in memory, each stage timed."""
    report = Report()
    workshop = times.run("load", lambda: load(DECK))
    planned = times.run("plan", lambda: plan(workshop, DELIVERY, report))
    theme = times.run("theme", lambda: find_theme(THEME, report))
    layout = times.run("compose", lambda: compose(planned, theme, report))
    parts = times.run("write", lambda: written(layout, theme))
    made = build_time({}, None)
    return times.run("zip", lambda: [zip_parts(file, modified=made) for file in parts])


def written(layout: Layout, theme: Theme) -> list[list[Part]]:
    deck = layout.deck
    made = build_time({}, None)
    files = [list(write_deck(deck, theme, Properties(deck.title, deck.author, deck.language, made)))]
    for document in layout.documents:
        properties = Properties(document.title, document.author, document.language, made)
        files.append(list(write_document(document, theme, properties)))
    return files


def from_nothing(times: Times, stage: str, *words: str) -> None:
    """A new process, from start to end; its own processor time is not known here."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, *words, str(Path(folder) / "pack")]
        times.run(stage, lambda: subprocess.run(command, check=True, capture_output=True))


def main(warm: int) -> None:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    stages, whole = Times(), Times()
    made = build(Times())  # once unmeasured: modules, tables and caches
    plain.pack()
    for _ in range(warm):
        whole.run("workshopkit", lambda: build(stages))
        whole.run("plain script", plain.pack)
    size = sum(path.stat().st_size for path in (template_path(THEME) or Path()).iterdir())
    print(f"{len(made)} files, {sum(map(len, made)) // 1024} KiB; the theme is {size // 1024} KiB")
    stages.print(f"warm, by stage (median of {warm})")
    whole.print(f"warm, a whole pack (median of {warm})")
    cold = Times()
    for _ in range(COLD):
        from_nothing(cold, "workshopkit build", "-m", "workshopkit", "build", DECK, "--out")
        from_nothing(cold, "plain script", str(Path(plain.__file__)))
    print(f"\n{f'cold, a new process (median of {COLD})':<34}{'wall ms':>9}")
    for stage, walls in cold.wall_ms.items():
        print(f"{stage:<34}{median(walls):>9.0f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else WARM)
