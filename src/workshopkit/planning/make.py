"""Planning: a workshop and a delivery become a plan, once and for all outputs alike."""

from __future__ import annotations

from collections.abc import Collection

from workshopkit.blocks import Block
from workshopkit.decode import place_of
from workshopkit.diagnostics import Code, Report
from workshopkit.model import Delivery, Workshop
from workshopkit.model.rules import check_delivery
from workshopkit.planning.decisions import decisions
from workshopkit.planning.explain import explain
from workshopkit.planning.fit import Fitting, fit
from workshopkit.planning.plan import Plan, PlannedBlock, PlannedSheet
from workshopkit.planning.schedule import schedule
from workshopkit.planning.select import select
from workshopkit.planning.steps import timed_steps
from workshopkit.planning.supplies import needs, prints
from workshopkit.strings import Labels


def plan(workshop: Workshop, delivery: Delivery | None = None, report: Report | None = None) -> Plan:
    """The plan for a delivery (put over the workshop's own). Raises WorkshopError when it cannot be.

    Warnings go into `report` where one is given.
    """
    report = report if report is not None else Report()
    wanted = workshop.delivery.over(delivery)
    check_delivery(wanted, workshop, report)
    selected = select(workshop, wanted.audience)
    if not selected.blocks:
        place = place_of(wanted.audience, workshop.span)
        report.add(Code.NOTHING_LEFT, place, value=wanted.audience or workshop.workshop)
    for block in selected.blocks:
        block.check(report)
    report.check()
    labels = Labels(workshop.language)
    fitting = fit(selected.blocks, wanted, report)
    blocks = tuple(fitting.blocks.get(block.id, block) for block in selected.blocks)
    sheets = _sheets(blocks, fitting.minutes)
    by_block = {sheet.block: sheet for sheet in sheets}
    made = {
        block.id: _planned(block, whole, fitting, by_block.get(block.id))
        for block, whole in zip(blocks, selected.blocks, strict=True)
    }
    meetings = schedule(fitting, made, wanted, report)
    report.check()
    run = [block for meeting in meetings for block in meeting.blocks]
    return Plan(
        workshop=selected.model_copy(update={"blocks": blocks}),
        delivery=wanted,
        labels=labels,
        meetings=meetings,
        reserve=tuple(block for block in made.values() if not block.minutes),
        sheets=sheets,
        needs=needs(selected.materials, run, wanted.participants),
        prints=prints(sheets, run, wanted.participants, labels),
        decisions=decisions(meetings),
        fit=explain(fitting),
    )


def _planned(block: Block, whole: Block, fitting: Fitting, sheet: PlannedSheet | None) -> PlannedBlock:
    """A block with its fitted minutes and steps, as left of the whole one; one that is not run keeps its
    steps as written."""
    minutes = fitting.minutes.get(block.id)
    unnamed = 0 if whole.steps else whole.minutes.plan
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
