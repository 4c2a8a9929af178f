"""A run over a list: what changed is made, the rest is left, and cohorts.json always knows how far it is."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from workshopkit import cohorts
from workshopkit.cohorts.cohort import Cohort
from workshopkit.cohorts.engine import Engine
from workshopkit.cohorts.files import Digester, sha256
from workshopkit.cohorts.inputs import Inputs, shared_parts
from workshopkit.cohorts.packing import pack_shared
from workshopkit.cohorts.reading import cohorts_in
from workshopkit.cohorts.result import BatchResult, Outcome, Progress, State
from workshopkit.cohorts.server import processors
from workshopkit.cohorts.state import (
    GENERATOR,
    MOMENT,
    Entry,
    Record,
    folder_is_there,
    pack_is_there,
    write_record,
)
from workshopkit.cohorts.unchanged import is_good, is_of_now, standing
from workshopkit.cohorts.workers import Alone, Crew, Job, Lent, Processes
from workshopkit.diagnostics import Code, Diagnostic, Report, Span, WorkshopError

SAVE_EVERY_S = 2  # what a kill costs at most, beside what is being made
MOST_IN_CHUNK = 10  # so that progress shows, and no worker waits long for the last

Watch = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class Means:
    """With what a run is done: so many processes, an executor of the caller's, or a dask scheduler."""

    jobs: int | None = None
    executor: Executor | None = None
    scheduler: str | None = None
    progress: Watch | None = None
    overwrite: bool = False
    strict: frozenset[Code] = frozenset()


def make_changed(data: bytes, listed: Path, out: Path, record: Record | None, means: Means) -> BatchResult:
    """Make what the list at that path (its bytes are `data`) asks for and `out` does not have yet.

    Raises WorkshopError, with nothing written, when the list itself is wrong.
    """
    found = cohorts_in(data, listed, Report())
    digester = Digester(listed.parent)
    entries = _begun(found.cohorts, None if means.overwrite else record, out, digester, means.strict)
    todo = [cohort for cohort in found.cohorts if entries[cohort.id].outcome.state is State.PENDING]
    left = _left(record, entries, out)

    def save(list_digest: str = "") -> None:
        moment = os.environ.get(MOMENT, "")
        write_record(
            out, listed.parent, Record(GENERATOR, moment, list_digest, tuple(entries.values()), left)
        )

    if todo:
        inputs = Inputs(listed.parent, digester)
        shared, packed = pack_shared(shared_parts(todo, inputs))
        job = Job(packed, os.environ.get(MOMENT, ""), out.absolute(), means.overwrite, means.strict)
        crew = _crew(job, means, len(todo))
        try:
            save()
            _run(Engine(inputs, shared, crew, job), todo, entries, means.progress, save)
        except BaseException:
            save()
            raise
        finally:
            crew.close()
    save(sha256(data))
    outcomes = tuple(entry.outcome for entry in entries.values())
    return BatchResult(out, outcomes, tuple(gone.folder for gone in left))


def _run(
    engine: Engine,
    todo: Sequence[Cohort],
    entries: dict[str, Entry],
    progress: Watch | None,
    save: Callable[[], None],
) -> None:
    """Have every cohort made, noting how each stands; cohorts.json follows every few seconds."""
    rows = {cohort.id: cohort.digest for cohort in todo}
    made = failed = 0
    unchanged = len(entries) - len(todo)
    saved = time.monotonic()
    if progress:
        progress(Progress(len(entries), unchanged, 0, 0))
    for outcome, digests in engine.run(todo):
        entries[outcome.id] = Entry(outcome, rows[outcome.id], digests)
        made, failed = made + (outcome.state is State.MADE), failed + (outcome.state is State.FAILED)
        if progress:
            progress(Progress(len(entries), unchanged, made, failed))
        if time.monotonic() - saved > SAVE_EVERY_S:
            save()
            saved = time.monotonic()


def _begun(
    found: Sequence[Cohort],
    record: Record | None,
    out: Path,
    digester: Digester,
    strict: frozenset[Code],
) -> dict[str, Entry]:
    """Each cohort by its id: as it stands when nothing changed for it, else pending; so is one that was made
    with a warning that is an error this time."""
    earlier: dict[str, Entry] = {}
    if record is not None and is_of_now(record):
        earlier = {entry.outcome.id: entry for entry in record.entries if is_good(entry, strict)}
    same = digester.same(entry.inputs for entry in earlier.values() if entry.inputs is not None)
    entries = {}
    for cohort in found:
        entry = earlier.get(cohort.id)
        fresh = (
            entry is not None
            and id(entry.inputs) in same
            and (entry.row, entry.outcome.folder) == (cohort.digest, cohort.folder)
            and pack_is_there(out, entry.outcome)
        )
        pending = Entry(Outcome(cohort.id, cohort.folder, State.PENDING))
        entries[cohort.id] = standing(entry) if entry is not None and fresh else pending
    return entries


def _left(record: Record | None, entries: dict[str, Entry], out: Path) -> tuple[Outcome, ...]:
    """Cohorts of earlier runs that are no longer in the list, and whose folder is still there."""
    if record is None:
        return ()
    used = {entry.outcome.folder.casefold() for entry in entries.values()}
    gone = {old.folder: old for old in (*record.left, *(entry.outcome for entry in record.entries))}
    return tuple(
        old for old in gone.values() if old.folder.casefold() not in used and folder_is_there(out, old.folder)
    )


def _crew(job: Job, means: Means, count: int) -> Crew:
    """Who makes so many cohorts. Raises WorkshopError when there is no such cluster."""
    if means.scheduler is not None:
        try:
            open_cluster = cohorts.open_cluster
        except ImportError:
            values = (("name", "dask.distributed"), ("extra", "dask"))
            place = Span(means.scheduler, 0, 0)
            raise WorkshopError((Diagnostic(Code.NOT_INSTALLED, place, values),)) from None
        return open_cluster(means.scheduler, job, count)
    width = max(1, min(means.jobs or processors(), count))
    chunk = max(1, min(MOST_IN_CHUNK, -(-count // (8 * width))))
    if means.executor is not None:
        return Lent(job, means.executor, width, chunk)
    return Alone(job) if width == 1 else Processes(job, width, chunk)
