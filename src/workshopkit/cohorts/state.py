"""cohorts.json: how each cohort stands and what it was made from, so that the next run knows what changed."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from workshopkit.cohorts.files import Digests, recorded_name, recorded_path
from workshopkit.cohorts.result import Outcome, State
from workshopkit.diagnostics import Code, Diagnostic, Span, WorkshopError, about
from workshopkit.version import VERSION

STATE = "cohorts.json"
GENERATOR = f"workshopkit {VERSION}"
MOMENT = "SOURCE_DATE_EPOCH"  # what else the bytes of a pack depend on

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """An outcome with what the pack was made from: the digest of its row, and those of the files read."""

    outcome: Outcome
    row: str = ""
    inputs: Digests | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What cohorts.json says. `list_digest` is empty unless the run over that list came to its end."""

    generator: str
    moment: str
    list_digest: str
    entries: tuple[Entry, ...]
    left: tuple[Outcome, ...] = ()


def read_record(folder: Path, beside: Path, overwrite: bool = False) -> Record | None:
    """What the folder's cohorts.json says; None when there is none. `beside` is the folder of the list.

    Raises WorkshopError when it is something else's, unless it may be overwritten.
    """
    try:
        data = (folder / STATE).read_bytes()
    except (OSError, ValueError):
        return None
    try:
        return _record(json.loads(data), beside)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        if overwrite:
            return None
        values = (("file", STATE),)
        raise WorkshopError((Diagnostic(Code.EXISTS, Span(str(folder / STATE)), values),)) from None


def write_record(folder: Path, beside: Path, record: Record) -> None:
    """Write cohorts.json whole, or leave the one that is there. Raises WorkshopError when it cannot.

    What `build.replacing` does for a pack, without the libraries that a pack needs.
    """
    path = folder / STATE
    staged = path.with_name(f".workshopkit-{STATE}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with staged.open("wb") as file:
            file.write(_words(record, beside).encode("utf-8", "replace"))
            file.flush()
            os.fsync(file.fileno())
        staged.replace(path)
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        values = (("file", STATE), ("reason", reason))
        raise WorkshopError((Diagnostic(Code.NOT_WRITABLE, Span(str(path)), values),)) from error


def _words(record: Record, beside: Path) -> str:
    """The record as JSON with a line for each cohort: a thousand are still easy to read, and to compare."""
    groups: dict[int, int] = {}  # many cohorts are made from the same files, and share the object
    listed: list[Digests] = []
    for entry in record.entries:
        if entry.inputs is not None and id(entry.inputs) not in groups:
            groups[id(entry.inputs)] = len(listed)
            listed.append(entry.inputs)
    head = {
        "format": _FORMAT,
        "generator": record.generator,
        "moment": record.moment,
        "list": record.list_digest,
    }
    lines = [json.dumps(head, ensure_ascii=False)[:-1] + ","]
    lines.append(f'"inputs": [{_lines(listed)}],')
    lines.append(f'"cohorts": [{_lines(_entry(entry, groups, beside) for entry in record.entries)}],')
    lines.append(f'"left": [{_lines({"id": gone.id, "folder": gone.folder} for gone in record.left)}]}}')
    return "\n".join(lines) + "\n"


def _lines(items: Iterable[object]) -> str:
    lines = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    return f"\n{lines}\n" if lines else ""


def _entry(entry: Entry, groups: Mapping[int, int], beside: Path) -> dict[str, object]:
    outcome = entry.outcome
    told = [_told(diagnostic, beside) for diagnostic in outcome.diagnostics]
    return {
        "id": outcome.id,
        "folder": outcome.folder,
        "state": outcome.state.value,
        "row": entry.row,
        "inputs": None if entry.inputs is None else groups[id(entry.inputs)],
        "files": outcome.files,
        **({"diagnostics": told} if told else {}),
    }


def _told(diagnostic: Diagnostic, beside: Path) -> dict[str, object]:
    """A diagnostic without what is only true on this machine, with what a program asks for by name."""
    span, here = diagnostic.span, f"{beside}{os.sep}"
    values = {name: value.replace(here, "") for name, value in diagnostic.values}
    return {
        "code": diagnostic.code.value,
        "severity": diagnostic.severity.value,
        "file": recorded_name(Path(span.file), beside) if span.line else span.file,
        "line": span.line,
        "column": span.column,
        "message": diagnostic.message().replace(here, ""),
        **about(diagnostic.places, values),
        "values": values,
    }


def _record(content: dict[str, object], beside: Path) -> Record:
    if content["format"] != _FORMAT or not str(content["generator"]).startswith("workshopkit "):
        raise ValueError("not ours")
    groups = _dicts(content["inputs"])
    left = _dicts(content["left"])
    return Record(
        generator=str(content["generator"]),
        moment=str(content["moment"]),
        list_digest=str(content["list"]),
        entries=tuple(_read_entry(entry, groups, beside) for entry in _dicts(content["cohorts"])),
        left=tuple(Outcome(str(gone["id"]), str(gone["folder"]), State.UNCHANGED) for gone in left),
    )


def _dicts(listed: object) -> list[dict[str, object]]:
    if not isinstance(listed, list) or not all(isinstance(item, dict) for item in listed):
        raise TypeError("not a list of maps")
    return listed


def _read_entry(entry: dict[str, object], groups: list[dict[str, object]], beside: Path) -> Entry:
    files, number = entry["files"], entry["inputs"]
    if not isinstance(files, list):
        raise TypeError("not a list")
    told = _dicts(entry.get("diagnostics", []))
    outcome = Outcome(
        id=str(entry["id"]),
        folder=str(entry["folder"]),
        state=State(entry["state"]),
        files=tuple(files),
        diagnostics=tuple(_diagnostic(one, beside) for one in told) if told else (),
    )
    inputs = groups[number] if isinstance(number, int) else None
    return Entry(outcome, str(entry["row"]), inputs)  # type: ignore[arg-type]  # digests are text


def _diagnostic(told: dict[str, object], beside: Path) -> Diagnostic:
    values, line, column = told["values"], told["line"], told["column"]
    places = told.get("places", [])  # the first records had none
    if not isinstance(values, dict) or not isinstance(line, int) or not isinstance(column, int):
        raise TypeError("no diagnostic")
    if not isinstance(places, list):
        raise TypeError("no addresses")
    file = str(recorded_path(str(told["file"]), beside)) if line else str(told["file"])
    return Diagnostic(Code(told["code"]), Span(file, line, column), tuple(values.items()), tuple(places))


def pack_is_there(folder: Path, outcome: Outcome) -> bool:
    """Whether every file of a pack still stands in its folder, edited or not."""
    try:
        return {*outcome.files, "pack.json"} <= {entry.name for entry in os.scandir(folder / outcome.folder)}
    except (OSError, ValueError):
        return False


def folder_is_there(folder: Path, name: str) -> bool:
    """Whether a cohort's folder stands there."""
    with contextlib.suppress(OSError, ValueError):
        return (folder / name).is_dir()
    return False
