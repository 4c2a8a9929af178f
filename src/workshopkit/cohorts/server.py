"""Where worker processes of our own come from: never copies of this one, whose threads could hang them."""

from __future__ import annotations

import multiprocessing
import os
import sys
from multiprocessing import forkserver
from multiprocessing.context import BaseContext

_LOADED_FIRST = "workshopkit.cohorts.workers"
_HAS_SERVER = sys.platform == "linux"  # elsewhere a copy of any process may be unsound


def context() -> BaseContext:
    """How processes start: from a small server that has loaded our modules once, else each on its own."""
    return multiprocessing.get_context("forkserver" if _HAS_SERVER else "spawn")


def start_server(jobs: int | None) -> None:
    """Start the server where it will be needed, so that it loads our modules while this process does."""
    if _HAS_SERVER and (jobs or processors()) > 1:
        multiprocessing.get_context("forkserver").set_forkserver_preload([_LOADED_FIRST])
        forkserver.ensure_running()


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
