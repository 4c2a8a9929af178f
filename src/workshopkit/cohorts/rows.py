"""Rows become cohorts: each with a name, a workshop, and a folder that no other has."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping as Map
from dataclasses import dataclass, field

from workshopkit.cohorts.cohort import Cohort
from workshopkit.cohorts.state import STATE
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.package import folder_name
from workshopkit.source import Mapping, Node, Scalar, Sequence

DELIVERY = ("audience", "participants", "trainer", "place", "date", "start", "end", "duration")


@dataclass(frozen=True, slots=True)
class Row:
    """What one row says, by field; `keys` are the places of the fields' names."""

    said: Map[str, Node]
    keys: Map[str, Span]
    span: Span


@dataclass(slots=True)
class _Names:
    """The ids and folders that are taken, with the cohort that has them."""

    ids: dict[str, Span] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=lambda: {STATE: STATE})


def cohorts_of(rows: list[Row], common: Row, report: Report) -> tuple[Cohort, ...]:
    """The cohorts of a list. `common` holds for each row that does not say otherwise.

    Rows without a name or a workshop, ids that are used twice and folders that would be the same on some
    system are reported.
    """
    names = _Names()
    made = (_cohort(row, common, names, report) for row in rows)
    return tuple(cohort for cohort in made if cohort is not None)


def _cohort(row: Row, common: Row, names: _Names, report: Report) -> Cohort | None:
    own = _scalar(row, "id") or _scalar(row, "name")
    if own is None:
        report.add(Code.UNNAMED_COHORT, row.span)
        return None
    workshop = _scalar(row, "workshop") or _scalar(common, "workshop")
    if workshop is None:
        report.add(Code.NO_WORKSHOP, row.span, id=own.value)
    folder = _folder(own, names, report)
    if workshop is None or folder is None:
        return None
    return Cohort(
        id=own.value,
        folder=folder,
        span=row.span,
        workshop=workshop,
        adaptations=_listed(row, "adaptations") or _listed(common, "adaptations"),
        said=_delivery(row, common),
        language=_scalar(row, "language") or _scalar(common, "language"),
        theme=_scalar(row, "theme") or _scalar(common, "theme"),
        changes=tuple(change for change in (_change(common), _change(row)) if change is not None),
    )


def _folder(own: Scalar, names: _Names, report: Report) -> str | None:
    """The folder of a cohort; None, and a report, when another has it or its id."""
    if first := names.ids.get(own.value):
        report.add(Code.DUPLICATE_ID, own.span, id=own.value, other=f"{first.line}:{first.column}")
        return None
    names.ids[own.value] = own.span
    folder = folder_name(own.value)
    same = unicodedata.normalize("NFC", folder.casefold())
    if same in names.folders:
        report.add(Code.SAME_FOLDER, own.span, id=own.value, other=names.folders[same], folder=folder)
        return None
    names.folders[same] = own.value
    return folder


def _delivery(row: Row, common: Row) -> tuple[tuple[str, Node], ...]:
    """For whom, when and where; an end of one's own puts a common duration aside, and the other way round."""
    said = {name: row.said[name] for name in DELIVERY if name in row.said}
    aside = {"end"} if "duration" in said else {"duration"} if "end" in said else set()
    shared = {name: common.said[name] for name in DELIVERY if name in common.said and name not in aside}
    return tuple((shared | said).items())


def _change(row: Row) -> Mapping | None:
    """What a row changes, as an adaptation of its own."""
    changed = row.said.get("change")
    if changed is None:
        return None
    form = Scalar("1", True, row.span)
    return Mapping({"format": form, "change": changed}, {"change": row.keys["change"]}, row.span)


def _scalar(row: Row, name: str) -> Scalar | None:
    found = row.said.get(name)
    return found if isinstance(found, Scalar) else None


def _listed(row: Row, name: str) -> tuple[Scalar, ...]:
    match row.said.get(name):
        case Scalar() as alone:
            return (alone,)
        case Sequence(items):
            return tuple(item for item in items if isinstance(item, Scalar))
        case _:
            return ()
