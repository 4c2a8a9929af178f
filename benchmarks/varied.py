"""Cohorts of the reference workshop, no two alike: number of people, place, day, and a text of their own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workshopkit.assets import deck_path
from workshopkit.model import Delivery

DECK = "partnerschap-met-ouders"
_TOLD = "Kwart voor acht, het giet. Een moeder brengt haar zoontje."


@dataclass(frozen=True, slots=True)
class Cohort:
    """A workshop file and its delivery."""

    workshop: Path
    delivery: Delivery


def cohorts(count: int, folder: Path) -> list[Cohort]:
    """So many cohorts, their workshop files written into the folder; the first is the shipped workshop."""
    shipped = deck_path(DECK)
    assert shipped is not None
    words = shipped.read_text(encoding="utf-8")
    assert _TOLD in words
    made = []
    for number in range(count):
        file = folder / f"{DECK}-{number}.yaml"
        told = f"{8 + number % 3} uur, groep {number}. Het giet, en een vader brengt zijn dochter."
        file.write_text(words.replace(_TOLD, told) if number else words, encoding="utf-8")
        delivery = Delivery(
            participants=str(14 + number % 9) if number else "14",
            place=f"Lokaal {number}" if number else None,
            date=f"2026-{1 + number % 12:02}-{1 + number % 28:02}" if number else None,
            start=f"{18 + number % 3}:30" if number else "19:30",
        )
        made.append(Cohort(file, delivery))
    return made
