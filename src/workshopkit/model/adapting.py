"""What an adaptation brings along: whose work stays said, what things are about, texts that changed since."""

from __future__ import annotations

from collections.abc import Iterable

from workshopkit.diagnostics import Code, Report
from workshopkit.model.relations import check_relations
from workshopkit.model.sources import Sources
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import Change, digest
from workshopkit.source import Mapping, Scalar, written


def check_adapted(
    changes: tuple[Change, ...],
    workshop: Workshop | None,
    sources: Sources,
    report: Report,
) -> None:
    """Report what somebody who adapts a workshop easily overlooks."""
    _credits_stay(changes, report)
    if workshop is not None:
        check_relations(workshop, report)
    _pins(changes, sources, report)


def _credits_stay(changes: Iterable[Change], report: Report) -> None:
    """Whose work it is stays said, whatever is changed."""
    for change in changes:
        steps = change.address.split(".")
        if steps[0] == "credits" and len(steps) < 3 and change.before is not None:
            report.add(Code.CREDITS_STAY, change.span, id=change.address)


def _pins(changes: Iterable[Change], sources: Sources, report: Report) -> None:
    """Warn where a text that is changed is not the one that the adaptation's author saw."""
    pinned = {file.name: _pinned(file.root) for file in sources.pins}
    for change in changes:
        seen = pinned.get(pins_name(change.span.file), {}).get(change.address)
        if seen and change.before is not None and seen[0] != digest(change.old):
            report.add(Code.STALE_OVERRIDE, change.span, id=change.address, value=seen[1], other=change.old)


def _pinned(root: Mapping) -> dict[str, tuple[str, str]]:
    """Digest and words of each text as it was, by address."""
    pins = root.entries.get("pins")
    found: dict[str, tuple[str, str]] = {}
    for address, entry in pins.entries.items() if isinstance(pins, Mapping) else ():
        if isinstance(entry, Mapping):
            words = [entry.entries.get(key) for key in ("digest", "text")]
            seen, text = (word.value if isinstance(word, Scalar) else "" for word in words)
            found[address] = (seen, text)
    return found


def pins_name(adaptation: str) -> str:
    """The file beside an adaptation with what its author saw: "regenboog.pins.yaml"."""
    stem, dot, ending = adaptation.rpartition(".")
    return f"{stem}.pins{dot}{ending}"


def pins_file(changes: Iterable[Change]) -> str:
    """The YAML that notes each text that was changed, with a digest of it."""
    pins = {
        change.address: {"digest": digest(change.old), "text": change.old}
        for change in changes
        if change.before is not None
    }
    return written({"format": "1", "pins": pins}).replace("format: '1'", "format: 1", 1)
