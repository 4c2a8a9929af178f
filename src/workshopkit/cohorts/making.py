"""Making the packs of a chunk of cohorts: no file is read and none is written, so any machine can do it."""

from __future__ import annotations

import time
from collections.abc import Mapping as Map
from dataclasses import dataclass, field

from workshopkit.cohorts.cohort import Cohort
from workshopkit.decode import Context, decode
from workshopkit.decode.raw import fields, leaf
from workshopkit.diagnostics import Code, Diagnostic, Report, Span, WorkshopError
from workshopkit.model import Delivery, Sources, Workshop, workshop_of
from workshopkit.package import Pack, build_time
from workshopkit.package.time import VARIABLE
from workshopkit.planning import plan
from workshopkit.profile import Profile, Stage
from workshopkit.rendering import render
from workshopkit.source import Node, Scalar
from workshopkit.theme import Theme
from workshopkit.version import VERSION

ONE_SESSION = ("date", "start", "end", "duration")  # what says when, while there is one session


@dataclass(frozen=True, slots=True)
class Order:
    """A cohort with all that its pack is made from, and what was told when that was read. What the cohorts
    of a chunk share is the same object."""

    cohort: Cohort
    sources: Sources
    theme: Theme
    told: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A cohort's pack, None when it could not be made, and what was told on the way."""

    id: str
    folder: str
    pack: Pack | None
    diagnostics: tuple[Diagnostic, ...]
    seconds: float
    profile: Profile
    version: str = VERSION


@dataclass(frozen=True, slots=True)
class _Read:
    """The workshop that sources are, and what was told of it."""

    workshop: Workshop | None
    diagnostics: tuple[Diagnostic, ...]


@dataclass(slots=True)
class Known:
    """Workshops by the `id` of their sources; those of `lasting` sources are known from chunk to chunk."""

    lasting: frozenset[int] = frozenset()
    read: dict[int, _Read] = field(default_factory=dict)


def make(orders: tuple[Order, ...], moment: str, known: Known) -> list[Made]:
    """The packs, one for each order. What is wrong with one is told of that one and stops no other.

    `moment` is SOURCE_DATE_EPOCH where the run was started, empty when it was not set.
    """
    read = dict(known.read)
    made = [_made(order, read, {VARIABLE: moment} if moment else {}) for order in orders]
    known.read.update((key, one) for key, one in read.items() if key in known.lasting)
    return made


def _made(order: Order, read: dict[int, _Read], environ: Map[str, str]) -> Made:
    cohort, began = order.cohort, time.perf_counter()
    report, profile = Report(dict.fromkeys(order.told)), Profile()
    pack = None
    try:
        pack = _pack(order, read, environ, report, profile)
    except WorkshopError as error:
        _note(error.diagnostics, report)
    except Exception as error:  # whatever it is, the other cohorts go on
        report.add(Code.UNFORESEEN, cohort.span, id=cohort.id, reason=f"{type(error).__name__}: {error}")
    seconds = time.perf_counter() - began
    return Made(cohort.id, cohort.folder, pack, report.diagnostics, seconds, profile)


def _pack(
    order: Order, read: dict[int, _Read], environ: Map[str, str], report: Report, profile: Profile
) -> Pack:
    with profile.stage(Stage.READ):
        workshop = _workshop(order, read, report)
        delivery = _delivery(order.cohort, workshop, report)
    report.check()
    if workshop is None:
        raise AssertionError(f"'{order.cohort.id}' did not decode and nothing was reported")
    with profile.stage(Stage.PLAN):
        planned = plan(workshop, delivery, report)
    moment = build_time(environ, planned.meetings[0].date)
    return render(planned, order.theme, report=report, moment=moment, profile=profile)


def _workshop(order: Order, read: dict[int, _Read], report: Report) -> Workshop | None:
    """The cohort's workshop; cohorts that change nothing in it share one."""
    if order.cohort.changes:
        return workshop_of(order.sources, report, extra=order.cohort.changes)
    key = id(order.sources)
    if key not in read:
        own = Report()
        read[key] = _Read(workshop_of(order.sources, own), own.diagnostics)
    _note(read[key].diagnostics, report)
    return read[key].workshop


def _delivery(cohort: Cohort, workshop: Workshop | None, report: Report) -> Delivery | None:
    """What a row says of its delivery; its day and hours are those of the session that the workshop has."""
    said = dict(cohort.said)
    sessions = workshop.delivery.sessions if workshop else ()
    when = {name: node for name, node in said.items() if name in ONE_SESSION}
    if not sessions or not when:
        return _decoded(said, cohort.span, report)
    rest = {name: node for name, node in said.items() if name not in when}
    if len(sessions) > 1:
        for name, node in when.items():
            first = sessions[0].id
            report.add(Code.SEVERAL_SESSIONS, node.span, key=name, count=len(sessions), id=first)
        return _decoded(rest, cohort.span, report)
    moment = _decoded(when, cohort.span, report)
    delivery = _decoded(rest, cohort.span, report)
    if moment is None or delivery is None:
        return None
    values = {name: getattr(moment, name) for name in moment.model_fields_set}
    if "end" in values:
        values.setdefault("duration", None)
    if "duration" in values:
        values.setdefault("end", None)
    session = sessions[0].model_copy(update=values)
    session._span = cohort.span
    made = delivery.over(Delivery(sessions=(session,)))
    made._span = cohort.span
    return made


def _decoded(said: Map[str, Node], span: Span, report: Report) -> Delivery | None:
    """A delivery from cells; each that is wrong is reported where it stands."""
    words = {
        name: leaf(node.value, node.span, name, node.plain)
        for name, node in said.items()
        if isinstance(node, Scalar)
    }
    values = fields(dict[str, object](words), span, "delivery")
    values.keys_at = {name: word.span for name, word in words.items()}
    return decode(Delivery, values, Context(report, {}))


def _note(diagnostics: tuple[Diagnostic, ...], report: Report) -> None:
    for diagnostic in diagnostics:
        report.found[diagnostic] = None
