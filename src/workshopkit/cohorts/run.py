"""The way in: one list, a pack for each cohort, and nothing loaded while nothing changed."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from pathlib import Path

from workshopkit import cohorts as later
from workshopkit.cohorts.result import BatchResult, Progress
from workshopkit.cohorts.state import read_record
from workshopkit.cohorts.unchanged import unchanged
from workshopkit.diagnostics import Code, Diagnostic, Span, WorkshopError


def batch(
    cohorts: str | Path,
    out: str | Path,
    *,
    jobs: int | None = None,
    executor: Executor | None = None,
    scheduler: str | None = None,
    progress: Callable[[Progress], None] | None = None,
    overwrite: bool = False,
    strict: frozenset[Code] = frozenset(),
) -> BatchResult:
    """Make the pack of each cohort in a list (YAML, CSV or XLSX), in a folder of its own below `out`.

    Only what changed since the last run is made; `out/cohorts.json` says how each cohort stands. One that
    fails stops no other: its outcome has the diagnostics. With `jobs` processes of our own (by default one
    for each processor, whose start needs the usual `if __name__ == "__main__"`), with an executor, or on
    the dask cluster of a scheduler; the last two need not share our disk. `progress` is called as cohorts
    are done. With `overwrite` everything is made again, and files that a person edited are replaced. With
    `strict` codes (`diagnostics.groups` has them by group) a cohort that they are told of has failed: its
    folder stays as it was.
    Raises WorkshopError, with nothing written, when the list itself is wrong.
    """
    listed, folder = Path(cohorts), Path(out)
    try:
        data = listed.read_bytes()
    except (OSError, ValueError):
        values = (("file", str(listed)),)
        raise WorkshopError((Diagnostic(Code.NO_FILE, Span(str(listed)), values),)) from None
    record = read_record(folder, listed.parent, overwrite)
    if not overwrite and (result := unchanged(data, listed, folder, record, strict)):
        return result
    if executor is None and scheduler is None:
        later.start_server(jobs)
    means = later.Means(jobs, executor, scheduler, progress, overwrite, strict)
    return later.make_changed(data, listed, folder, record, means)
