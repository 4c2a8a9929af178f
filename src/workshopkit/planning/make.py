"""Planning: a workshop and a delivery become a plan, once and for all outputs alike."""

from __future__ import annotations

from dataclasses import replace

from workshopkit.blocks import Block
from workshopkit.decode import place_of
from workshopkit.diagnostics import Code, Report
from workshopkit.model import Delivery, Workshop
from workshopkit.model.rules import check_delivery
from workshopkit.planning.decisions import decisions
from workshopkit.planning.plan import Meeting, Pause, Plan, PlannedBlock, PlannedSheet
from workshopkit.planning.schedule import schedule
from workshopkit.planning.select import select
from workshopkit.planning.steps import planned_minutes, timed_steps
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
    sheets = _sheets(selected.blocks)
    by_block = {sheet.block: sheet for sheet in sheets}
    made = [_planned(block, by_block.get(block.id)) for block in selected.blocks]
    run = [block for block in made if block.minutes]
    meetings = _numbered(schedule(run, wanted, report))
    report.check()
    return Plan(
        workshop=selected,
        delivery=wanted,
        labels=labels,
        meetings=meetings,
        reserve=tuple(block for block in made if not block.minutes),
        sheets=sheets,
        needs=needs(selected.materials, run, wanted.participants),
        prints=prints(sheets, run, wanted.participants, labels),
        decisions=decisions(meetings),
    )


def _planned(block: Block, sheet: PlannedSheet | None) -> PlannedBlock:
    return PlannedBlock(block, planned_minutes(block), begin=0, steps=timed_steps(block), sheet=sheet)


def _sheets(blocks: tuple[Block, ...]) -> tuple[PlannedSheet, ...]:
    """The worksheets in the order of their blocks, numbered from 1.

    One that waits for a block which is not run waits for nothing.
    """
    wanted = [
        block for block in blocks if block.wants_sheet() and (block.minutes.plan or block.worksheet.always)
    ]
    run = {block.id for block in blocks if block.minutes.plan}
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


def _numbered(meetings: tuple[Meeting, ...]) -> tuple[Meeting, ...]:
    """The blocks counted through all meetings, as the run sheet names them."""
    number = 0
    done = []
    for meeting in meetings:
        items: list[PlannedBlock | Pause] = []
        for item in meeting.items:
            if isinstance(item, PlannedBlock):
                number += 1
                item = replace(item, number=number)
            items.append(item)
        done.append(replace(meeting, items=tuple(items)))
    return tuple(done)
