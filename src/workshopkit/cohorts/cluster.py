"""Workers on a dask cluster. Needs dask.distributed (the extra `dask`)."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import Any, NoReturn

from distributed import Client

from workshopkit.cohorts.workers import Job, Results, make_packs
from workshopkit.diagnostics import Code, Diagnostic, Span, WorkshopError
from workshopkit.version import VERSION

ANSWER_WITHIN_S = 5
CHUNK = 50  # cohorts; large enough that the way there and back does not count
TRIES = 3  # of a chunk that ends in an error of the cluster's own


@dataclass(slots=True)
class Cluster:
    """A dask cluster, whose workers share no disk with us: what packs are made from travels there once,
    chunks follow it, and packs come back as bytes."""

    job: Job
    place: Span
    client: Client
    width: int
    chunk: int
    executor: Executor = field(init=False)
    shared: Any = field(init=False)

    def __post_init__(self) -> None:
        self.executor = self.client.get_executor(pure=False, retries=TRIES)
        self.renew()

    def submit(self, data: bytes) -> Future[Results]:
        return self.executor.submit(make_packs, data, self.shared, self.job.moment)

    def renew(self) -> None:
        """Send the inputs again: they are lost with the last worker that has them."""
        try:
            self.shared = self.client.scatter(self.job.shared, broadcast=True, hash=False)
        except OSError as error:  # TimeoutError, too: there is no worker
            _fail(Code.NO_SCHEDULER, self.place, value=self.place.file, reason=str(error))

    def close(self) -> None:
        self.client.close()


def open_cluster(address: str, job: Job, cohorts: int) -> Cluster:
    """The cluster of the scheduler at an address, for so many cohorts.

    Raises WorkshopError when none answers there, or its workers have no workshopkit of this version.
    """
    place = Span(address, 0, 0)
    try:
        client = Client(address, timeout=ANSWER_WITHIN_S, set_as_default=False)
    except (OSError, ValueError) as error:
        _fail(Code.NO_SCHEDULER, place, value=address, reason=str(error).strip() or type(error).__name__)
    try:
        _check_versions(client, place)
        threads = max(1, sum(client.nthreads().values()))
        chunk = max(1, min(CHUNK, -(-cohorts // (2 * threads))))
        return Cluster(job, place, client, threads, chunk)
    except BaseException:
        client.close()
        raise


def _check_versions(client: Client, place: Span) -> None:
    """Workers that came with another workshopkit would make other packs."""
    try:
        versions = {str(version) for version in client.run(_version).values()}
    except ImportError:
        versions = {"?"}
    if other := versions - {VERSION}:
        _fail(Code.OTHER_VERSION, place, value=", ".join(sorted(other)), expected=VERSION)


def _version() -> str:
    return VERSION


def _fail(code: Code, place: Span, **values: str) -> NoReturn:
    raise WorkshopError((Diagnostic(code, place, tuple(values.items())),))
