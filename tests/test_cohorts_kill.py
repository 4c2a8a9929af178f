"""A run that is killed: every file is old or new, no process stays behind, and the next run completes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import workshopkit as wk
from cohort_lists import cohort_list, many, packs
from workshopkit.cohorts.result import State

COUNT = 12
WAIT_S = 60  # for what takes a second or two on a machine that does nothing else

pytestmark = pytest.mark.skipif(not hasattr(os, "killpg"), reason="no process groups here")


def killed(listed: Path, after: int) -> None:
    """Run the command in a process group of its own and kill its first process after so many packs."""
    out = listed.parent / "out"
    words = [sys.executable, "-m", "workshopkit", "batch", str(listed), "--out", str(out), "--jobs", "2"]
    run = subprocess.Popen(
        words, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    ends = time.monotonic() + WAIT_S
    before = {path.parent.name: path.stat().st_mtime_ns for path in out.glob("*/pack.json")}
    while changed(out, before) < after:
        assert run.poll() is None and time.monotonic() < ends, "it ended before it could be killed"
        time.sleep(0.005)
    os.kill(run.pid, signal.SIGKILL)
    run.wait()
    while alive(run.pid):
        assert time.monotonic() < ends, "a worker stayed behind"
        time.sleep(0.02)


def changed(out: Path, before: dict[str, int]) -> int:
    """How many packs were written since."""
    now = {path.parent.name: path.stat().st_mtime_ns for path in out.glob("*/pack.json")}
    return len(now.items() - before.items())


def alive(group: int) -> bool:
    """Whether a process of the group still runs; one that ended and that nobody asked after does not."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    states = [state for pgid, state in processes() if pgid == group]
    return not states or set(states) != {"Z"}


def processes() -> Iterator[tuple[int, str]]:
    """The group and the state of each process; none where there is no /proc."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it ended meanwhile
            state, _, pgid = path.read_text(errors="replace").rpartition(")")[2].split()[:3]
            yield int(pgid), state


@pytest.fixture(scope="module")
def old_and_new(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What runs that nobody kills make, of the first list and of the second."""
    folder = tmp_path_factory.mktemp("whole")
    made = []
    for participants in (10, 20):
        listed = cohort_list(folder, many(COUNT, participants))
        assert wk.batch(listed, folder / "out", jobs=1).ok
        made.append(packs(folder / "out"))
    return made[0], made[1]


@pytest.mark.parametrize("after", [1, 5])
def test_kill_leaves_every_file_old_or_new(
    tmp_path: Path, after: int, old_and_new: tuple[dict[str, bytes], dict[str, bytes]]
) -> None:
    old, new = old_and_new
    out = tmp_path / "out"
    assert wk.batch(cohort_list(tmp_path, many(COUNT, 10)), out, jobs=1).ok
    listed = cohort_list(tmp_path, many(COUNT, 20))
    killed(listed, after)
    for name, data in packs(out).items():
        assert ".workshopkit-" in name or data in (old.get(name), new.get(name))
    json.loads((out / "cohorts.json").read_bytes())
    result = wk.batch(listed, out, jobs=1)
    assert result.ok
    assert len(result.having(State.MADE)) > 0
    assert {name: data for name, data in packs(out).items() if ".workshopkit-" not in name} == new
    assert packs(out) == new
    assert len(wk.batch(listed, out).having(State.UNCHANGED)) == COUNT


def test_first_run_that_is_killed_goes_on(
    tmp_path: Path, old_and_new: tuple[dict[str, bytes], dict[str, bytes]]
) -> None:
    listed = cohort_list(tmp_path, many(COUNT, 10))
    killed(listed, 3)
    for path in (tmp_path / "out").rglob("*.docx"):
        assert zipfile.ZipFile(path).testzip() is None
    assert wk.batch(listed, tmp_path / "out", jobs=1).ok
    assert packs(tmp_path / "out") == old_and_new[0]
