"""Compile one workshop file into a deck, a facilitator guide and worksheets that never disagree."""

from importlib import import_module

__all__ = ["Delivery", "WorkshopError", "batch", "load", "plan", "render", "write"]

_HOMES = {
    "Delivery": "workshopkit.model",
    "WorkshopError": "workshopkit.diagnostics",
    "batch": "workshopkit.cohorts.run",
    "load": "workshopkit.model",
    "plan": "workshopkit.planning",
    "render": "workshopkit.rendering",
    "write": "workshopkit.build",
}


def __getattr__(name: str) -> object:
    """The public names, each imported when it is first used: `--help` must not wait for pydantic."""
    if name not in _HOMES:
        raise AttributeError(f"module 'workshopkit' has no attribute '{name}'")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
