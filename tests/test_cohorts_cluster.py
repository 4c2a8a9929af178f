"""Cohorts on a dask cluster: workers that share nothing with us, one of which dies in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from distributed import Client, LocalCluster

import workshopkit as wk
from cohort_lists import cohort_list, many, packs
from workshopkit.cli import main
from workshopkit.cohorts.result import Progress, State
from workshopkit.diagnostics import Code
from workshopkit.version import VERSION

COUNT = 24


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Two worker processes, without the pages of a dashboard."""
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as made:
        yield made


def elsewhere(folder: str) -> int:
    """Make a worker stand in an empty folder; tells its process."""
    os.chdir(folder)
    return os.getpid()


def test_worker_dies_in_the_middle_and_nothing_is_lost_or_doubled(
    cluster: LocalCluster, tmp_path: Path
) -> None:
    rows = [*many(COUNT), *(f"pap-{n};pap.yaml;{n};" for n in range(1, 4))]
    listed = cohort_list(tmp_path / "far", rows)
    (tmp_path / "empty").mkdir()
    with Client(cluster.scheduler_address, set_as_default=False) as client:
        workers = client.run(elsewhere, str(tmp_path / "empty"))
    victims = list(workers.values())
    seen: list[Progress] = []

    def watch(progress: Progress) -> None:
        seen.append(progress)
        if progress.made == 1 and victims:
            os.kill(victims.pop(), signal.SIGKILL)

    result = wk.batch(listed, tmp_path / "far" / "out", scheduler=cluster.scheduler_address, progress=watch)
    assert Counter(cohort.state for cohort in result.cohorts) == {State.MADE: len(rows)}
    assert [progress.made for progress in seen] == list(range(len(rows) + 1))
    assert len(victims) == 1
    assert wk.batch(cohort_list(tmp_path / "near", rows), tmp_path / "near" / "out", jobs=1).ok
    assert packs(tmp_path / "far" / "out") == packs(tmp_path / "near" / "out")
    assert list((tmp_path / "empty").iterdir()) == []


def test_workers_read_nothing_from_our_disk(cluster: LocalCluster, tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, many(4))

    def gone(progress: Progress) -> None:
        if progress.made == 0:  # everything has travelled, nothing is made
            for path in tmp_path.glob("*.yaml"):
                path.unlink()

    result = wk.batch(listed, tmp_path / "out", scheduler=cluster.scheduler_address, progress=gone)
    assert Counter(cohort.state for cohort in result.cohorts) == {State.MADE: 4}


def test_what_fails_there_is_told_here(cluster: LocalCluster, tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, [*many(3), "datum;avond.yaml;1;32/1/2026"])
    words = ["batch", str(listed), "--out", str(tmp_path / "out"), "--lang", "en"]
    answer = CliRunner().invoke(main, [*words, "--scheduler", cluster.scheduler_address])
    assert answer.exit_code == 3
    assert answer.stdout == "4 cohorts: 3 made, 0 unchanged, 1 failed\n"
    assert "groepen.csv:5:20: error[bad-date]" in answer.stderr


def pretend(version: str) -> None:
    """Make a worker one of another version."""
    vars(sys.modules["workshopkit.cohorts.cluster"])["VERSION"] = version


def test_workers_of_another_version_are_told(cluster: LocalCluster, tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, many(2))
    with Client(cluster.scheduler_address, set_as_default=False) as client:
        client.run(pretend, "0.0.9")
        with pytest.raises(wk.WorkshopError, match=r"have workshopkit 0\.0\.9") as caught:
            wk.batch(listed, tmp_path / "out", scheduler=cluster.scheduler_address)
        client.run(pretend, VERSION)
    assert [diagnostic.code for diagnostic in caught.value.diagnostics] == [Code.OTHER_VERSION]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nergens", "http://a b"])
def test_address_where_no_scheduler_is(tmp_path: Path, address: str) -> None:
    with pytest.raises(wk.WorkshopError) as caught:
        wk.batch(cohort_list(tmp_path, many(2)), tmp_path / "out", scheduler=address)
    (diagnostic,) = caught.value.diagnostics
    assert (diagnostic.code, str(diagnostic.span)) == (Code.NO_SCHEDULER, address)
    assert not (tmp_path / "out").exists()


def test_cluster_without_dask_is_told(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, many(1))
    code = (
        "import sys; sys.modules['distributed'] = None\n"
        "import workshopkit as wk\n"
        f"wk.batch({str(listed)!r}, {str(tmp_path / 'out')!r}, scheduler='tcp://127.0.0.1:1')"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "error[not-installed]: this needs 'dask.distributed'" in run.stderr
    assert 'pip install "workshopkit[dask]"' in run.stderr
