"""Whether memory stays flat over many cohorts: what this process holds after every so many packs.

Run as `python benchmarks/memory.py [COHORTS]`, by default 300. Each cohort has a place, a day, a number of
people and a text of its own. Linux tells what is resident now; elsewhere it is the most that ever was.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from workshopkit.assets import deck_path
from workshopkit.model import Delivery, load
from workshopkit.planning import plan
from workshopkit.rendering import render

DECK = "partnerschap-met-ouders"
COHORTS, EVERY = 300, 50
OWN_TEXT = (
    "Kwart voor acht, het giet."  # in the story of a case that stands on slides, sheets and in the guide
)
STATUS = Path("/proc/self/statm")


def resident_mib() -> float:
    if STATUS.is_file():
        return int(STATUS.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def build(number: int, words: str, folder: Path) -> int:
    """The pack of one cohort, in bytes."""
    path = folder / "workshop.yaml"
    path.write_text(
        words.replace(OWN_TEXT, f"Tien over acht bij groep {number}, en het giet."), encoding="utf-8"
    )
    delivery = Delivery(
        participants=str(8 + number % 20),
        place=f"Zaal {number}",
        date=str(date(2026, 9, 1) + timedelta(number)),
        start=f"{9 + number % 10}:30",
    )
    return sum(len(file.data) for file in render(plan(load(path), delivery)).files)


def main(cohorts: int) -> None:
    path = deck_path(DECK)
    if path is None:
        raise SystemExit(f"{DECK} is not here")
    words = path.read_text(encoding="utf-8")
    print(f"{'cohorts':>8}{'MiB':>8}")
    print(f"{0:>8}{resident_mib():>8.0f}")
    with tempfile.TemporaryDirectory() as scratch:
        for number in range(1, cohorts + 1):
            build(number, words, Path(scratch))
            if number == 1 or number % EVERY == 0:
                print(f"{number:>8}{resident_mib():>8.0f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else COHORTS)
