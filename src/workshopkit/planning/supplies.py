"""What to bring and what to print, counted for the number of participants."""

from __future__ import annotations

from collections.abc import Iterable

from workshopkit.blocks.common import Material, Per
from workshopkit.place import Form
from workshopkit.planning.groups import count_for, sizes_for, with_spares
from workshopkit.planning.plan import Need, PlannedBlock, PlannedSheet, Print
from workshopkit.strings import GuideLabel, Label, Labels
from workshopkit.text import join, literal


def needs(
    session: tuple[Material, ...], blocks: Iterable[PlannedBlock], participants: int | None
) -> tuple[Need, ...]:
    """The bag: what the session needs and then what its blocks need; the same thing only once."""
    groups = sizes_for(Form.CAROUSEL, participants)
    found: dict[tuple[str, Per], Need] = {}
    for material in session:
        _add(found, material, participants, None)
    for planned in blocks:
        for material in planned.block.supplies(groups):
            _add(found, material, participants, planned.block.id)
    return tuple(found.values())


def _add(
    found: dict[tuple[str, Per], Need], material: Material, participants: int | None, block: str | None
) -> None:
    key = (material.item.plain.casefold(), material.per)
    before = found.get(key)
    blocks = (*(before.blocks if before else ()), *((block,) if block else ()))
    found[key] = Need(material.item, material.per, count_for(material.per, participants), blocks)


def prints(
    sheets: tuple[PlannedSheet, ...], blocks: Iterable[PlannedBlock], participants: int | None, labels: Labels
) -> tuple[Print, ...]:
    """What to print: the booklet for each person, the sheets that are not bound, the cards of the tables,
    of which one file has all."""
    made: list[Print] = []
    if any(sheet.bound for sheet in sheets):
        people = _copies(Per.PERSON, participants)
        made.append(Print(literal(labels(Label.BOOKLET)), Per.PERSON, people, double_sided=True))
    for sheet in sheets:
        if not sheet.bound:
            name = join(" · ", [literal(labels(Label.SHEET, number=sheet.number)), sheet.title])
            made.append(Print(name, sheet.copies, _copies(sheet.copies, participants), double_sided=False))
    groups = sizes_for(Form.CAROUSEL, participants)
    for planned in blocks:
        if count := planned.block.card_count(groups):
            name = join(" · ", [literal(labels(Label.TABLE_CARDS)), planned.block.title])
            cards = literal(f" ({labels(GuideLabel.CARDS, count=count)})")
            made.append(Print(name + cards, Per.SESSION, 1, double_sided=False))
    return tuple(made)


def _copies(per: Per, participants: int | None) -> int | None:
    count = count_for(per, participants)
    return None if count is None else with_spares(count)
