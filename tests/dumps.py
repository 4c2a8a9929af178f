"""Cases as folders with expected dumps: how they are found, made and written down as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workshopkit.compose import deck
from workshopkit.compose.document.layout import dump as document_dump
from workshopkit.compose.pack import Layout, compose
from workshopkit.decode import Context, decode, raw, shape_of
from workshopkit.diagnostics import Report
from workshopkit.model import Delivery, read_workshop
from workshopkit.overlay import normal
from workshopkit.planning import Decision, Explanation, Meeting, Pause, Plan, PlannedBlock, plan
from workshopkit.source import read
from workshopkit.theme import Theme
from workshopkit.views import DocumentKind
from workshopkit.views.places import moment

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    """A workshop and where its dumps stand; a subfolder with a delivery.yaml is a case of its own."""

    folder: Path
    workshop: Path
    delivery: Path | None

    @property
    def name(self) -> str:
        return self.folder.relative_to(CASES).as_posix()


def cases() -> list[Case]:
    """Every case, by name."""
    found = []
    for workshop in sorted(CASES.glob("*/workshop.yaml")):
        found.append(Case(workshop.parent, workshop, None))
        for delivery in sorted(workshop.parent.glob("*/delivery.yaml")):
            found.append(Case(delivery.parent, workshop, delivery))
    return found


def plan_of(case: Case, report: Report) -> Plan:
    """The case's plan; warnings go into the report."""
    workshop = read_workshop(case.workshop, report)
    delivery = _delivery(case.delivery, report) if case.delivery else None
    report.check()
    assert workshop is not None
    return plan(workshop, delivery, report)


def _delivery(path: Path, report: Report) -> Delivery | None:
    root = read(path, report)
    return (
        decode(Delivery, raw(normal(root, shape_of(Delivery), report)), Context(report, {})) if root else None
    )


def dumps(case: Case, theme: Theme) -> dict[str, str]:
    """The dumps of a case by file name; one without a word is not there."""
    report = Report()
    planned = plan_of(case, report)
    layout = compose(planned, theme, report)
    report.check()
    return {
        "plan.txt": plan_dump(planned),
        "deck.txt": deck.dump(layout.deck),
        "guide.txt": _documents(layout, guide=True),
        "sheets.txt": _documents(layout, guide=False),
        "warnings.txt": "".join(f"{_warning(case, str(diagnostic))}\n" for diagnostic in report),
    }


def _warning(case: Case, words: str) -> str:
    return words.replace(str(case.workshop), case.workshop.name)


def _documents(layout: Layout, *, guide: bool) -> str:
    wanted = [document for document in layout.documents if (document.kind is DocumentKind.GUIDE) is guide]
    return "\n".join(document_dump(document) for document in wanted)


def plan_dump(planned: Plan) -> str:
    """A plan as a run sheet to read and compare."""
    return "\n".join(_lines(planned)) + "\n"


def _lines(planned: Plan) -> Iterator[str]:
    people = planned.delivery.participants or "?"
    audience = planned.delivery.audience or "everybody"
    yield f"{planned.workshop.workshop} [{planned.language}] for {audience}, {people} participants"
    for meeting in planned.meetings:
        yield from ("", *_meeting(planned, meeting))
    for block in planned.reserve:
        yield f"reserve {block.block.id}: at most {block.block.minutes.most} min{_sheet_of(block)}"
    yield from _fit(planned.fit)
    yield ""
    for sheet in planned.sheets:
        place = "booklet" if sheet.bound else f"apart, one a {sheet.copies.value}"
        after = f", after {sheet.hand_out_after}" if sheet.hand_out_after else ""
        pages = "as needed" if sheet.pages is None else sheet.pages
        how = f"{sheet.privacy.value}, {place}{after}, pages {pages}"
        yield f"sheet {sheet.number} {sheet.block}: {sheet.title.plain} ({how})"
    for need in planned.needs:
        blocks = f" ({', '.join(need.blocks)})" if need.blocks else ""
        yield f"need {_count(need.count)} × {need.item.plain}, one a {need.per.value}{blocks}"
    for printed in planned.prints:
        how = f"one a {printed.per.value}, {'double' if printed.double_sided else 'single'}-sided"
        yield f"print {_count(printed.count)} × {printed.name.plain}, {how}"
    yield from (_decision(planned, decision) for decision in planned.decisions)


def _fit(fit: Explanation) -> Iterator[str]:
    """What fitting did; nothing where all is as planned."""
    for item in fit.left_out:
        yield f"left out {item.address} ({item.priority.value}, {item.minutes} min)"
    for stretch in () if fit.as_planned else fit.stretches:
        moved = f"{stretch.planned} in {stretch.available}, {stretch.percent}%, {stretch.spare} to spare"
        yield f"fit {stretch.meeting} from {stretch.begin}: {moved}"
        for line in stretch.lines:
            reserve = " out of the reserve" if line.added else ""
            bounds = f"{line.least}–{line.plan}–{line.most}"
            yield f"  {line.block}: {bounds} → {line.minutes}{reserve}"


def _meeting(planned: Plan, meeting: Meeting) -> Iterator[str]:
    when = " ".join(str(part) for part in (meeting.date, meeting.start) if part) or "no start"
    length = "no length" if meeting.length is None else f"{meeting.length} min"
    minutes = f"{length}, {meeting.planned} planned, {meeting.buffer} left"
    yield f"meeting {meeting.number} {meeting.id}: {when}, {minutes}"
    for item in meeting.items:
        time = f"{moment(planned, meeting, item.begin)}–{moment(planned, meeting, item.end)}"
        match item:
            case Pause():
                yield f"  {time}    break {item.id} ({item.minutes} min)"
            case PlannedBlock():
                latest = "" if item.latest is None else f", latest {moment(planned, meeting, item.latest)}"
                how_long = f"({item.minutes} min{latest})"
                yield f"  {time} {item.number:2} {item.block.id} {how_long}{_sheet_of(item)}"
                for step in item.steps:
                    asks = "".join(f" ? {question.text.plain}" for question in step.asks)
                    debrief = " (debrief)" if step.debrief else ""
                    yield f"       {step.minutes:2} {step.form.value}{debrief}{asks}"


def _sheet_of(block: PlannedBlock) -> str:
    return f" sheet {block.sheet.number}" if block.sheet else ""


def _count(count: int | None) -> str:
    return "?" if count is None else str(count)


def _decision(planned: Plan, decision: Decision) -> str:
    meeting = next(meeting for meeting in planned.meetings if meeting.id == decision.meeting)
    then = f"go on with {decision.onward}" if decision.onward else f"instead: {decision.instead.plain}"
    return f"later than {moment(planned, meeting, decision.at)}: {decision.block.block.id} → {then}"
