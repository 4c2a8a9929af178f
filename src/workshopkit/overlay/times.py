"""The times of a delivery: what an adaptation says takes the place of what does not go together with it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from workshopkit.overlay.merging import steps
from workshopkit.overlay.normal import id_of
from workshopkit.source import Mapping, Node, Sequence

_WHOLE = ("start", "end", "duration")
"""Of the short form of a single session."""


def without_times(old: Mapping, new: Mapping) -> Mapping:
    """A delivery without what a new one takes the place of: sessions, an end or a duration."""
    said = {step for step, _, _ in steps(new)}
    if "sessions" in said:
        gone = {"date", *_WHOLE}
    else:
        gone = {"sessions"} if said & set(_WHOLE) else set()
        gone |= _instead(said)
    left = {key: value for key, value in old.entries.items() if key not in gone}
    if isinstance(sessions := left.get("sessions"), Sequence):
        left["sessions"] = _sessions(sessions, _by_id(new))
    return replace(old, entries=left)


def _instead(said: Collection[str]) -> set[str]:
    """An end goes when a duration is said, and the other way round."""
    return ({"end"} if "duration" in said else set()) | ({"duration"} if "end" in said else set())


def _by_id(new: Mapping) -> dict[str, set[str]]:
    """The fields that a new delivery says of each session."""
    found: dict[str, set[str]] = {}
    for step, _, value in steps(new):
        if step == "sessions":
            for name, fields in _named(value):
                found.setdefault(name, set()).update(fields)
    return found


def _named(sessions: Node) -> list[tuple[str, set[str]]]:
    match sessions:
        case Mapping():
            named = [(name, value) for name, _, value in steps(sessions)]
        case Sequence(items):
            named = [(own.value, item) for item in items if (own := id_of(item))]
        case _:
            named = []
    return [(name, set(value.entries)) for name, value in named if isinstance(value, Mapping)]


def _sessions(old: Sequence, said: dict[str, set[str]]) -> Sequence:
    """The sessions, each without the end or duration that is said otherwise."""
    made: list[Node] = []
    for item in old.items:
        own = id_of(item)
        gone = _instead(said.get(own.value, ())) if own else set()
        if isinstance(item, Mapping) and gone & item.entries.keys():
            item = replace(item, entries={key: one for key, one in item.entries.items() if key not in gone})
        made.append(item)
    return replace(old, items=tuple(made)) if tuple(made) != old.items else old
