"""Chunks of cohorts given to workers, a few at a time, until each cohort stands; losses are made good."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field, replace

from workshopkit.cohorts.cohort import Cohort
from workshopkit.cohorts.files import Digests
from workshopkit.cohorts.inputs import Input, Inputs, names_of
from workshopkit.cohorts.making import Order
from workshopkit.cohorts.packing import Shared, pack
from workshopkit.cohorts.result import Outcome, State
from workshopkit.cohorts.workers import Crew, Job, Results, written
from workshopkit.diagnostics import Code, Report
from workshopkit.model import workshop_of

AHEAD = 2  # chunks for each worker: one to work on, and one that waits so that it never does
TRIES = 3  # of a cohort whose worker is lost: twice with its chunk, then alone

Stand = tuple[Outcome, Digests | None]
"""How a cohort stands, and the digests of what it was made from."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Cohorts that are made together, with what each is made from once that is read.

    `lost` is how often they were given to a worker and did not come back.
    """

    cohorts: tuple[Cohort, ...]
    read: tuple[Input, ...] = ()
    lost: int = 0


@dataclass(slots=True)
class Engine:
    """What a run needs to have cohorts made."""

    inputs: Inputs
    shared: Shared
    crew: Crew
    job: Job
    waiting: deque[_Chunk] = field(default_factory=deque)
    flying: dict[Future[Results], _Chunk] = field(default_factory=dict)
    broken: bool = False

    def run(self, cohorts: Sequence[Cohort]) -> Iterator[Stand]:
        """How each cohort stands, as soon as it does. Not more is in memory than what workers can do next."""
        ordered = sorted(cohorts, key=names_of)  # those of one workshop after each other
        starts = range(0, len(ordered), self.crew.chunk)
        self.waiting.extend(_Chunk(tuple(ordered[start : start + self.crew.chunk])) for start in starts)
        while self.waiting or self.flying:
            if self.broken and not self.flying:
                self.crew.renew()
                self.broken = False
            while self.waiting and not self.broken and len(self.flying) < self._room():
                yield from self._send(self.waiting.popleft())
            if self.flying:
                done, _ = wait(self.flying, return_when=FIRST_COMPLETED)
                while done:
                    yield from self._received(done.pop())

    def _room(self) -> int:
        """How many chunks may be out. What was lost twice goes alone: lost again, it is to blame itself."""
        alone = any(chunk.lost > 1 for chunk in (*self.flying.values(), self.waiting[0]))
        return 1 if alone else AHEAD * self.crew.width

    def _send(self, chunk: _Chunk) -> Iterator[Stand]:
        """Have a chunk made; what cannot even be read is told at once."""
        good: list[tuple[Order, Input]] = []
        for number, cohort in enumerate(chunk.cohorts):
            read = chunk.read[number] if chunk.read else self.inputs.read(cohort)
            order = read.order(cohort)
            if order is not None:
                good.append((order, read))
            else:
                yield _unread(cohort, read), None
        if not good:
            return
        orders, reads = zip(*good, strict=True)
        sent = replace(chunk, cohorts=tuple(order.cohort for order in orders), read=reads)
        try:
            future = self.crew.submit(pack(orders, self.shared))
        except Exception as error:  # the pool broke while nobody looked
            future = Future()
            future.set_exception(error)
        self.flying[future] = sent

    def _received(self, future: Future[Results]) -> Iterator[Stand]:
        chunk = self.flying.pop(future)
        try:
            results = future.result()
        except Exception as error:
            yield from self._lost(chunk, error)
            return
        for read, result in zip(chunk.read, results, strict=True):
            yield result if isinstance(result, Outcome) else written(result, self.job), read.digests

    def _lost(self, chunk: _Chunk, error: Exception) -> Iterator[Stand]:
        """Try again; a cohort that was lost on its own too has failed."""
        lost = chunk.lost + 1
        self.broken = True
        if lost >= TRIES:
            for cohort in chunk.cohorts:
                yield _failed(cohort, lost, error), None
        elif lost == TRIES - 1:
            pairs = zip(chunk.cohorts, chunk.read, strict=True)
            self.waiting.extend(_Chunk((cohort,), (read,), lost) for cohort, read in pairs)
        else:
            self.waiting.append(replace(chunk, lost=lost))


def _unread(cohort: Cohort, read: Input) -> Outcome:
    report = Report(dict.fromkeys(read.diagnostics))
    if read.sources is not None:  # only its theme is wrong; say what else is
        workshop_of(read.sources, report, extra=cohort.changes)
    return Outcome(cohort.id, cohort.folder, State.FAILED, (), report.diagnostics)


def _failed(cohort: Cohort, count: int, error: Exception) -> Outcome:
    reason = str(error).strip() or type(error).__name__
    report = Report()
    report.add(Code.WORKER_LOST, cohort.span, id=cohort.id, count=count, reason=reason)
    return Outcome(cohort.id, cohort.folder, State.FAILED, (), report.diagnostics)
