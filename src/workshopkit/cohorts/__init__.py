"""Cohorts: one list, a pack for each group in it, and only what changed made again."""

from importlib import import_module

_HOMES = {
    "Means": "workshopkit.cohorts.running",
    "make_changed": "workshopkit.cohorts.running",
    "open_cluster": "workshopkit.cohorts.cluster",
    "read_workbook": "workshopkit.cohorts.workbook",
    "start_server": "workshopkit.cohorts.server",
}


def __getattr__(name: str) -> object:
    """What is imported when it is first used: a run that has nothing to do waits for no model, and
    openpyxl and dask need not be installed (ImportError where they are not)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'workshopkit.cohorts' has no attribute '{name}'")
    return getattr(import_module(_HOMES[name]), name)
