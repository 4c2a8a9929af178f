"""How long many packs take: one worker and two, a run in which nothing changed, and how much memory.

Run as `python benchmarks/cohorts.py [PACKS] [UNCHANGED]`. Nothing is asserted.
"""

from __future__ import annotations

import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

DECK = "partnerschap-met-ouders"
PACKS, UNCHANGED, TIMES = 200, 1000, 9
SMALL = """\
format: 1
workshop: klein
title: Een kleine workshop
blocks:
  - {id: opening, kind: opening, title: Welkom, minutes: 5}
"""


def cohorts(folder: Path, workshop: str, count: int) -> Path:
    """A list as Excel writes it; every fourth cohort changes a title."""
    lines = ["id;workshop;participants;date;start;change.opening.title"]
    for number in range(1, count + 1):
        title = f"Welkom, groep {number}" if number % 4 == 0 else ""
        lines.append(f"groep-{number};{workshop};{8 + number % 17};{number % 28 + 1}/12/2026;19:30;{title}")
    (folder / "klein.yaml").write_text(SMALL, encoding="utf-8")
    path = folder / f"groepen-{count}.csv"
    path.write_bytes("\r\n".join([*lines, ""]).encode("cp1252"))
    return path


def command(*words: str | Path) -> float:
    """How many seconds a new process takes, from start to end."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "workshopkit", *map(str, words)], check=True, capture_output=True)
    return time.perf_counter() - began


def main(packs: int, unchanged: int) -> None:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        listed = cohorts(folder, DECK, packs)
        seconds = {}
        for jobs in (1, 2):
            seconds[jobs] = command("batch", listed, "--out", folder / str(jobs), "--jobs", str(jobs))
            rate = packs / seconds[jobs] * 60
            print(f"{packs} packs, --jobs {jobs}: {seconds[jobs]:.1f} s, {rate:.0f} a minute")
        print(f"two workers are {seconds[1] / seconds[2]:.2f} times one")
        for count in (unchanged // 4, unchanged):
            listed = cohorts(folder, "klein.yaml", count)
            out = folder / f"klein-{count}"
            command("batch", listed, "--out", out, "--jobs", "2")
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
            print(f"{count} small packs: at most {peak} MiB in any process up to now")
        command("batch", listed, "--out", out)
        start = median(command("--version") for _ in range(TIMES))
        again = median(command("batch", listed, "--out", out) for _ in range(TIMES))
        print(
            f"{unchanged} cohorts, nothing changed: {again * 1000:.0f} ms; --version: {start * 1000:.0f} ms"
        )
        print(f"beyond start-up: {(again - start) * 1000:.0f} ms")


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    main(*(given + [PACKS, UNCHANGED][len(given) :]))
