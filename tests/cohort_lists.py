"""A small workshop and lists of cohorts for it, written into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

WORKSHOP = """\
format: 1
workshop: avond
title: Een avond over soep
audiences: [ouders, coaches]
blocks:
  - {id: opening, kind: opening, title: Welkom aan tafel, minutes: 5}
  - id: soep
    kind: vignette
    title: Wie lust er geen soep?
    minutes: 10
    stages: [{id: nu, story: [Noor schuift haar kom weg.]}]
    steps: [{id: duo, form: pairs, minutes: 10, ask: [{id: eerst, text: Wat zeg je?}]}]
"""
ADAPTATION = """\
format: 1
adapts: avond.yaml
change: {soep: {title: Wie lust er geen pap?}}
"""


def cohort_list(folder: Path, rows: Sequence[str], head: str = "id;workshop;participants;date") -> Path:
    """A list in that folder, with the workshop and an adaptation beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "avond.yaml").write_text(WORKSHOP, encoding="utf-8")
    (folder / "pap.yaml").write_text(ADAPTATION, encoding="utf-8")
    path = folder / "groepen.csv"
    path.write_bytes("\r\n".join([head, *rows, ""]).encode("cp1252"))
    return path


def many(count: int, participants: int = 10) -> list[str]:
    """Rows that differ in their number of participants, from the next on, and their day."""
    return [f"groep-{n};avond.yaml;{participants + n};{n % 28 + 1}/12/2026" for n in range(1, count + 1)]


def packs(out: Path) -> dict[str, bytes]:
    """Every file below a folder but cohorts.json, by its path from there."""
    files = (path for path in sorted(out.rglob("*")) if path.is_file() and path.name != "cohorts.json")
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}
