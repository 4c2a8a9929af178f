"""A run in which nothing changed: seen from digests alone, without reading the list or loading a model."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from workshopkit.cohorts.files import Digester, sha256
from workshopkit.cohorts.result import BatchResult, State
from workshopkit.cohorts.state import (
    GENERATOR,
    MOMENT,
    Entry,
    Record,
    folder_is_there,
    pack_is_there,
    write_record,
)
from workshopkit.diagnostics import Code

_GOOD = (State.MADE, State.UNCHANGED)


def unchanged(
    data: bytes, listed: Path, out: Path, record: Record | None, strict: frozenset[Code] = frozenset()
) -> BatchResult | None:
    """The result when every pack in `out` is what the list at that path (its bytes are `data`) would give.

    None when anything has to be made, or made again. cohorts.json is written only when it said otherwise.
    """
    if record is None or not is_of_now(record) or record.list_digest != sha256(data):
        return None
    if not all(is_good(entry, strict) and entry.inputs is not None for entry in record.entries):
        return None
    groups = [entry.inputs for entry in record.entries if entry.inputs is not None]
    same = Digester(listed.parent).same(groups)
    if any(id(group) not in same for group in groups):
        return None
    if not all(pack_is_there(out, entry.outcome) for entry in record.entries):
        return None
    entries = tuple(standing(entry) for entry in record.entries)
    left = tuple(gone for gone in record.left if folder_is_there(out, gone.folder))
    if entries != record.entries or left != record.left:
        write_record(out, listed.parent, replace(record, entries=entries, left=left))
    return BatchResult(out, tuple(entry.outcome for entry in entries), tuple(gone.folder for gone in left))


def is_of_now(record: Record) -> bool:
    """Whether a record is of this version, and of the same moment for the files to carry."""
    return record.generator == GENERATOR and record.moment == os.environ.get(MOMENT, "")


def is_good(entry: Entry, strict: frozenset[Code]) -> bool:
    """Whether a cohort had its pack, without a warning that is an error now."""
    told = entry.outcome.diagnostics
    return entry.outcome.state in _GOOD and not any(diagnostic.code in strict for diagnostic in told)


def standing(entry: Entry) -> Entry:
    """The entry of a cohort that needed nothing."""
    if entry.outcome.state is State.UNCHANGED:
        return entry
    return replace(entry, outcome=replace(entry.outcome, state=State.UNCHANGED, seconds=0.0))
