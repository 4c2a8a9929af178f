"""What an adaptation brings along: blocks that still tell a replaced story, texts that changed since."""

from __future__ import annotations

from collections.abc import Iterable

from workshopkit.blocks import Block
from workshopkit.decode import written_texts
from workshopkit.diagnostics import Code, Report
from workshopkit.model.sources import Sources
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import Change, What, digest
from workshopkit.source import Mapping, Scalar, written
from workshopkit.text import Text


def check_adapted(
    changes: tuple[Change, ...], blocks: tuple[Block, ...], sources: Sources, report: Report
) -> None:
    """Report what somebody who adapts a workshop easily overlooks."""
    _credits_stay(changes, report)
    _leaning(changes, blocks, report)
    _pins(changes, sources, report)


def _credits_stay(changes: Iterable[Change], report: Report) -> None:
    """Whose work it is stays said, whatever is changed."""
    for change in changes:
        steps = change.address.split(".")
        if steps[0] == "credits" and len(steps) < 3 and change.before is not None:
            report.add(Code.CREDITS_STAY, change.span, id=change.address)


def _leaning(changes: tuple[Change, ...], blocks: tuple[Block, ...], report: Report) -> None:
    """Warn where a block is told anew and others still tell its old story.

    One that leans on it is seen to when its own fields are changed, its questions, or what it leans on.
    """
    own_fields = {block.id: block.own_fields() for block in blocks}
    retold: dict[str, Change] = {}
    seen_to: set[str] = set()
    for change in changes:
        block, _, rest = change.address.partition(".")
        field = rest.partition(".")[0]
        whole = not rest and change.what in (What.REMOVED, What.ADDED)
        if whole or field in own_fields.get(block, ()):
            retold.setdefault(block, change)
        elif field in ("steps", "leans_on") and not rest.endswith(".minutes"):
            seen_to.add(block)
    seen_to |= retold.keys()
    for block, change in retold.items():
        if change.before is None:
            continue
        leaning = [other.id for other in blocks if block in other.leans_on and other.id not in seen_to]
        if leaning:
            names = ", ".join(f"'{name}'" for name in leaning)
            report.add(Code.LEANS_ON_REPLACED, change.span, id=block, value=names)


def still_original(workshop: Workshop) -> tuple[Text, ...]:
    """Texts around a story that was told anew which are still the workshop's own: cues, questions, sheets.

    Nobody but a person can tell whether they fit the new story.
    """
    retold = {
        block.id
        for block in workshop.blocks
        for change in workshop.changes
        if change.block == block.id and change.before is not None
        if change.address.split(".")[1:2] and change.address.split(".")[1] in block.own_fields()
    }
    adaptations = {change.span.file for change in workshop.changes}
    return tuple(
        text
        for block in workshop.blocks
        if block.id in retold
        for text in written_texts(block)
        if text.span and text.span.file not in adaptations
    )


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
