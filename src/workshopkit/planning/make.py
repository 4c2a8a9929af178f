"""Planning: a workshop and a delivery become a plan, once and for all outputs alike."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from workshopkit.blocks import Block
from workshopkit.decode import place_of
from workshopkit.diagnostics import Code, Report
from workshopkit.model import Delivery, Workshop
from workshopkit.model.rules import check_delivery
from workshopkit.planning.decisions import decisions
from workshopkit.planning.explain import explain
from workshopkit.planning.fit import Fitting, fit
from workshopkit.planning.plan import Plan, PlannedBlock, PlannedSheet
from workshopkit.planning.safety import safety_changes
from workshopkit.planning.schedule import schedule
from workshopkit.planning.select import select
from workshopkit.planning.selection import Asked, Selection
from workshopkit.planning.standing import Known, known_of
from workshopkit.planning.steps import timed_steps
from workshopkit.planning.supplies import needs, prints
from workshopkit.planning.telling import tell
from workshopkit.strings import Labels


def plan(workshop: Workshop, delivery: Delivery | None = None, report: Report | None = None) -> Plan:
    """The plan for a delivery (put over the workshop's own). Raises WorkshopError when it cannot be.

    Warnings go into `report` where one is given.
    """
    report = (report if report is not None else Report()).pointing(workshop.point)
    wanted = workshop.delivery.over(delivery)
    check_delivery(wanted, workshop, report)
    ids = frozenset(block.id for block in workshop.blocks)
    known = known_of(workshop)
    selected = select(known, Asked(wanted.audience, ids)).workshop
    if not selected.blocks:
        place = place_of(wanted.audience, workshop.span)
        report.add(Code.NOTHING_LEFT, place, value=wanted.audience or workshop.workshop)
    for block in selected.blocks:
        block.check(report)
    report.check()
    labels = Labels(workshop.language)
    fitting = fit(selected.blocks, wanted, report)
    asked = Asked(
        wanted.audience,
        frozenset(fitting.minutes),
        settled=frozenset(block.id for block in selected.blocks),
        left_out=fitting.waiting.union(item.address for item in fitting.left_out if item.step),
        details=fitting.details,
    )
    chosen = select(known, asked)
    made = _assembled(chosen, known, selected, fitting, wanted, labels, report)
    reserve = frozenset(block.block.id for block in made.reserve if not made.left_out(block.block.id))
    if reserve:
        kept = select(known, replace(asked, here=asked.here | reserve))
        if kept.went != chosen.went:
            made = replace(
                made, with_reserve=_assembled(kept, known, selected, fitting, wanted, labels, Report())
            )
    tell(made, report)
    return made


def _assembled(
    chosen: Selection,
    known: Known,
    whole: Workshop,
    fitting: Fitting,
    wanted: Delivery,
    labels: Labels,
    report: Report,
) -> Plan:
    """What is left of a workshop with its minutes, in its meetings."""
    blocks = chosen.workshop.blocks
    sheets = _sheets(blocks, fitting.minutes)
    by_block = {sheet.block: sheet for sheet in sheets}
    unnamed = {block.id: 0 if block.steps else block.minutes.plan for block in whole.blocks}
    made = {block.id: _planned(block, unnamed[block.id], fitting, by_block.get(block.id)) for block in blocks}
    meetings = schedule(fitting, made, wanted, report)
    report.check()
    run = [block for meeting in meetings for block in meeting.blocks]
    return Plan(
        workshop=chosen.workshop,
        delivery=wanted,
        labels=labels,
        meetings=meetings,
        reserve=tuple(block for block in made.values() if not block.minutes),
        sheets=sheets,
        needs=needs(chosen.workshop.materials, run, wanted.participants),
        prints=prints(sheets, run, wanted.participants, labels),
        decisions=decisions(meetings),
        fit=explain(fitting),
        went=chosen.went,
        left=chosen.left,
        safety=safety_changes(known.workshop),
    )


def _planned(block: Block, unnamed: int, fitting: Fitting, sheet: PlannedSheet | None) -> PlannedBlock:
    """A block with its fitted minutes and steps; one that is not run keeps its steps as written. `unnamed`
    are its minutes when it was written without steps."""
    minutes = fitting.minutes.get(block.id)
    steps = timed_steps(block, minutes, unnamed)
    return PlannedBlock(block, minutes or 0, begin=0, steps=steps, sheet=sheet, least=fitting.least(block.id))


def _sheets(blocks: tuple[Block, ...], run: Collection[str]) -> tuple[PlannedSheet, ...]:
    """The worksheets in the order of their blocks, numbered from 1; of a block that is not run only where
    it is wanted always. One that waits for a block which is not run waits for nothing.
    """
    wanted = [
        block for block in blocks if block.wants_sheet() and (block.id in run or block.worksheet.always)
    ]
    waits = {block.id: after for block in wanted if (after := block.worksheet.hand_out_after) in run}
    return tuple(
        PlannedSheet(
            number=number,
            block=block.id,
            title=block.worksheet.title or block.public_name,
            privacy=block.worksheet.sheet or block.privacy,
            pages=block.worksheet.pages or (1 if block.bound else None),
            copies=block.copies,
            bound=block.bound and block.id not in waits,
            hand_out_after=waits.get(block.id),
        )
        for number, block in enumerate(wanted, 1)
    )
