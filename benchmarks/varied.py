"""Cohorts of the reference workshop, no two alike: number of people, place, day, and a text of their own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workshopkit.model import Delivery

DECK = "partnerschap-met-ouders"
_EVENING = """\
format: 1
adapts: {deck}
change:
  regendag.stages.vraag.speech: {told}
"""


@dataclass(frozen=True, slots=True)
class Cohort:
    """A workshop, by its name or the file of an adaptation, and its delivery."""

    workshop: str | Path
    delivery: Delivery


def cohorts(count: int, folder: Path) -> list[Cohort]:
    """So many cohorts, each an adaptation written into the folder; the first is the shipped workshop."""
    made = []
    for number in range(count):
        file = folder / f"groep-{number}.yaml"
        told = f"{8 + number % 3} uur, groep {number}. Het giet, en een vader brengt zijn dochter."
        file.write_text(_EVENING.format(deck=DECK, told=told), encoding="utf-8")
        delivery = Delivery(
            participants=str(14 + number % 9) if number else "14",
            place=f"Lokaal {number}" if number else None,
            date=f"2026-{1 + number % 12:02}-{1 + number % 28:02}" if number else None,
            start=f"{18 + number % 3}:30" if number else "19:30",
        )
        made.append(Cohort(file if number else DECK, delivery))
    return made
