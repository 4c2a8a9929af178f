"""`workshopkit plan`: the run sheet in the terminal."""

from __future__ import annotations

import click
from rich.console import Console
from rich.table import Table

from workshopkit.cli.answer import as_json, fail, told
from workshopkit.cli.inputs import Asked, read_inputs
from workshopkit.cli.options import delivery_options, message_language, output_options, workshop_options
from workshopkit.diagnostics import Report, WorkshopError
from workshopkit.planning import Decision, Explanation, Meeting, Pause, Plan, PlannedBlock, plan
from workshopkit.strings import GuideLabel, Label
from workshopkit.views.fitted import fitted
from workshopkit.views.places import moment


@click.command(epilog="Example: workshopkit plan partnerschap-met-ouders --start 19:30 --duration 90m")
@workshop_options
@delivery_options
@output_options
def command(
    name: str, adaptations: tuple[str, ...], tag: str | None, form: str, lang: str | None, **said: str | None
) -> None:
    """Show when what happens, with which forms, worksheets and material, and what to bring and print."""
    language = message_language(lang)
    report = Report()
    try:
        inputs = read_inputs(Asked(name, adaptations, tag), said, None, report)
        planned = plan(inputs.workshop, inputs.delivery, report)
    except WorkshopError as error:
        fail(error, report, form, language)
    if form == "json":
        as_json({"ok": True, **_content(planned)}, report, language)
        return
    told(report, language)
    console = Console(markup=False, emoji=False)
    for meeting in planned.meetings:
        console.print(_table(planned, meeting))
    labels = planned.labels
    _explain(planned, console)
    for need in planned.needs:
        count = "" if need.count in (None, 1) else f"{need.count} × "
        console.print(f"{labels(GuideLabel.TO_BRING)}{labels.colon}{count}{need.item.plain}", highlight=False)
    for printed in planned.prints:
        count = "" if printed.count is None else f"{printed.count} × "
        console.print(
            f"{labels(GuideLabel.TO_PRINT)}{labels.colon}{count}{printed.name.plain}", highlight=False
        )


def _explain(planned: Plan, console: Console) -> None:
    """From planned minutes to fitted ones, a block a line, and what was done to get there."""
    labels = planned.labels
    if not planned.fit.as_planned:
        table = Table(title=labels(GuideLabel.FIT))
        table.add_column(labels(GuideLabel.ACTIVITY))
        for label in (GuideLabel.LEAST, GuideLabel.PLANNED, GuideLabel.MOST, GuideLabel.MINUTES_COLUMN):
            table.add_column(labels(label), justify="right")
        for line in (line for stretch in planned.fit.stretches for line in stretch.lines):
            minutes = (line.least, line.plan, line.most, line.minutes)
            table.add_row(line.title.plain, *(str(length) for length in minutes))
        console.print(table)
    for words in fitted(planned):
        console.print(words.plain, highlight=False)


def _table(planned: Plan, meeting: Meeting) -> Table:
    labels = planned.labels
    table = Table(title=meeting.title.plain or planned.workshop.title.plain)
    for label in (
        GuideLabel.TIME,
        GuideLabel.MINUTES_COLUMN,
        GuideLabel.ACTIVITY,
        GuideLabel.FORM,
        GuideLabel.SHEET_COLUMN,
    ):
        table.add_column(labels(label))
    for item in meeting.items:
        time = f"{moment(planned, meeting, item.begin)}–{moment(planned, meeting, item.end)}"
        match item:
            case Pause():
                table.add_row(time, str(item.minutes), labels(Label.BREAK))
            case PlannedBlock():
                forms = " · ".join(f"{labels(step.form.label)} {step.minutes}" for step in item.steps)
                sheet = str(item.sheet.number) if item.sheet else ""
                table.add_row(
                    time, str(item.minutes), f"{item.number}  {item.block.title.plain}", forms, sheet
                )
    if meeting.buffer:
        table.add_row("", str(meeting.buffer), labels(GuideLabel.BUFFER))
    return table


def _content(planned: Plan) -> dict[str, object]:
    """The plan as data for programs; minutes are from the start of each session."""
    return {
        "workshop": planned.workshop.workshop,
        "title": planned.workshop.title.plain,
        "language": planned.language,
        "audience": planned.delivery.audience,
        "participants": planned.delivery.participants,
        "sessions": [_session(meeting) for meeting in planned.meetings],
        "reserve": [block.block.id for block in planned.reserve],
        "fit": _fit(planned.fit),
        "decisions": [_decision(decision) for decision in planned.decisions],
        "sheets": [
            {
                "number": sheet.number,
                "block": sheet.block,
                "title": sheet.title.plain,
                "sheet": sheet.privacy.value,
            }
            for sheet in planned.sheets
        ],
        "materials": [
            {"item": need.item.plain, "per": need.per.value, "count": need.count} for need in planned.needs
        ],
        "print": [
            {"name": printed.name.plain, "per": printed.per.value, "count": printed.count}
            for printed in planned.prints
        ],
    }


def _fit(fit: Explanation) -> dict[str, object]:
    return {
        "as_planned": fit.as_planned,
        "left_out": [
            {
                "address": item.address,
                "block": item.block,
                "title": item.title.plain,
                "priority": item.priority.value,
                "minutes": item.minutes,
            }
            for item in fit.left_out
        ],
        "added": list(fit.added),
        "stretches": [
            {
                "session": stretch.meeting,
                "begin": stretch.begin,
                "available": stretch.available,
                "planned": stretch.planned,
                "percent": stretch.percent,
                "spare": stretch.spare,
                "blocks": [
                    {
                        "id": line.block,
                        "min": line.least,
                        "plan": line.plan,
                        "max": line.most,
                        "minutes": line.minutes,
                    }
                    for line in stretch.lines
                ],
            }
            for stretch in fit.stretches
        ],
    }


def _decision(decision: Decision) -> dict[str, object]:
    return {
        "session": decision.meeting,
        "at": decision.at,
        "block": decision.block.block.id,
        "onward": decision.onward,
        "instead": decision.instead.plain or None,
    }


def _session(meeting: Meeting) -> dict[str, object]:
    return {
        "id": meeting.id,
        "date": meeting.date.isoformat() if meeting.date else None,
        "start": str(meeting.start) if meeting.start else None,
        "minutes": meeting.planned,
        "buffer": meeting.buffer,
        "items": [_item(item) for item in meeting.items],
    }


def _item(item: PlannedBlock | Pause) -> dict[str, object]:
    match item:
        case Pause():
            return {"id": item.id, "kind": "break", "begin": item.begin, "minutes": item.minutes}
        case PlannedBlock():
            return {
                "id": item.block.id,
                "kind": item.block.kind,
                "title": item.block.title.plain,
                "priority": item.block.priority.value,
                "begin": item.begin,
                "minutes": item.minutes,
                "latest": item.latest,
                "steps": [
                    {"id": step.id, "form": step.form.value, "minutes": step.minutes} for step in item.steps
                ],
            }
