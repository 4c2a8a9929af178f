"""Who makes the packs: this process, several of them, or any executor that the caller has."""

from __future__ import annotations

import multiprocessing
import signal
import threading
from collections.abc import Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from pathlib import Path
from typing import Protocol

from workshopkit.build import write
from workshopkit.cohorts.making import Made, make
from workshopkit.cohorts.packing import unpack
from workshopkit.cohorts.result import Outcome, State
from workshopkit.cohorts.server import context
from workshopkit.diagnostics import Code, Report, WorkshopError
from workshopkit.profile import Stage

Results = Sequence[Outcome | Made]


class Crew(Protocol):
    """Those who work on chunks. `width` is how many work at once, `chunk` how many cohorts one takes."""

    @property
    def width(self) -> int: ...

    @property
    def chunk(self) -> int: ...

    def submit(self, data: bytes) -> Future[Results]:
        """Have the orders in these bytes made; packs come back where the workers cannot write them."""

    def renew(self) -> None:
        """Make good a loss, so that the next chunk can be made."""

    def close(self) -> None:
        """Stop, without what has not begun."""


@dataclass(frozen=True, slots=True)
class Job:
    """What all chunks of a run have in common."""

    shared: bytes
    moment: str
    out: Path
    overwrite: bool
    strict: frozenset[Code] = frozenset()


@dataclass(slots=True)
class Alone:
    """This process."""

    job: Job
    width: int = 1
    chunk: int = 1

    def submit(self, data: bytes) -> Future[Results]:
        future: Future[Results] = Future()
        future.set_result(make_and_write(data, self.job))
        return future

    def renew(self) -> None:
        return

    def close(self) -> None:
        return


@dataclass(slots=True)
class Processes:
    """Processes of our own. They share the disk, so they write what they make."""

    job: Job
    width: int
    chunk: int
    pool: ProcessPoolExecutor = field(init=False)

    def __post_init__(self) -> None:
        self.pool = self._pool()

    def submit(self, data: bytes) -> Future[Results]:
        return self.pool.submit(make_and_write, data, self.job)

    def renew(self) -> None:
        self.close()
        self.pool = self._pool()

    def close(self) -> None:
        self.pool.shutdown(wait=True, cancel_futures=True)

    def _pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self.width, context(), initializer=_begin)


@dataclass(slots=True)
class Lent:
    """An executor of the caller's, whose workers may share nothing with us: packs come back as bytes."""

    job: Job
    executor: Executor
    width: int
    chunk: int

    def submit(self, data: bytes) -> Future[Results]:
        return self.executor.submit(make_packs, data, self.job.shared, self.job.moment)

    def renew(self) -> None:
        return

    def close(self) -> None:
        return


def make_packs(data: bytes, shared: bytes, moment: str) -> Results:
    """The packs of a chunk."""
    orders, known = unpack(data, shared)
    return make(orders, moment, known)


def make_and_write(data: bytes, job: Job) -> Results:
    """How each cohort of a chunk stands, its pack being written."""
    orders, known = unpack(data, job.shared)
    return [written(made, job) for made in make(orders, job.moment, known)]


def written(made: Made, job: Job) -> Outcome:
    """How a cohort stands once its pack is on disk; it has failed where there is none, or it cannot or, by a
    strict code, must not be there."""
    report = Report(dict.fromkeys(made.diagnostics))
    files: tuple[str, ...] = ()
    if made.pack is not None:
        try:
            report.check(job.strict)
            with made.profile.stage(Stage.SAVE):
                done = write(made.pack, job.out / made.folder, job.overwrite, job.strict)
            files = tuple(path.name for path in done.files)
            report.found.update(dict.fromkeys(done.diagnostics))
        except WorkshopError as error:
            report.found.update(dict.fromkeys(error.diagnostics))
    state = State.MADE if files else State.FAILED
    return Outcome(made.id, made.folder, state, files, report.diagnostics, made.seconds, made.profile)


def _begin() -> None:
    """A worker leaves Ctrl-C to the one who started it, and does not outlive that one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    with suppress(OSError):
        wait([sentinel])
        signal.raise_signal(signal.SIGTERM)
