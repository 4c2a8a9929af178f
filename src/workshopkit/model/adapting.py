"""What an adaptation brings along: blocks that still tell a replaced story, texts that changed since."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from workshopkit.blocks import Block
from workshopkit.decode import place_of, written_texts
from workshopkit.diagnostics import Code, Report
from workshopkit.diagnostics.suggest import suggest
from workshopkit.model.sources import Sources
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import Change, What, digest
from workshopkit.source import Mapping, Node, Scalar, Sequence, written
from workshopkit.text import Text


def check_adapted(
    changes: tuple[Change, ...],
    blocks: tuple[Block, ...],
    workshop: Workshop | None,
    sources: Sources,
    report: Report,
) -> None:
    """Report what somebody who adapts a workshop easily overlooks."""
    _credits_stay(changes, report)
    retold = _leaning(changes, blocks, report)
    if workshop is not None and changes:
        _still_told(retold, workshop, report)
    elif workshop is not None:
        _told_somewhere(workshop, report)
    _pins(changes, sources, report)


def _credits_stay(changes: Iterable[Change], report: Report) -> None:
    """Whose work it is stays said, whatever is changed; of what an adaptation put in it may say otherwise."""
    own: set[str] = set()
    for change in changes:
        match change.address.split("."):
            case ["credits", name] if change.before is None:
                own.add(name)
            case ["credits", name, *_] if name in own:
                continue
            case ["credits", _, "whole"]:
                report.add(Code.CREDITS_STAY, change.span, id=change.address)
            case ["credits"] | ["credits", _] | ["credits", _, "name"] if change.before is not None:
                report.add(Code.CREDITS_STAY, change.span, id=change.address)


def _leaning(changes: tuple[Change, ...], blocks: tuple[Block, ...], report: Report) -> dict[str, Change]:
    """Warn where a block is told anew and others still tell its old story; the change by which each is.

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
    return {block: change for block, change in retold.items() if change.before is not None}


def _still_told(retold: dict[str, Change], workshop: Workshop, report: Report) -> None:
    """Warn of texts that tell of a block which is told anew or gone, and that are still as they were."""
    blocks = {block.id: block for block in workshop.blocks}
    for name, change in retold.items():
        told_in = blocks[name].told_in if name in blocks else _told_in(change.before)
        adaptations = {other.span.file for other in workshop.changes}
        still = [
            address
            for address in told_in
            if any(
                text.span and text.span.file not in adaptations
                for text in written_texts(workshop)
                if f"{text.address}.".startswith(f"{address}.")
            )
        ]
        if still:
            report.add(Code.STILL_TOLD, change.span, id=name, count=len(still), value=", ".join(still))


def _told_somewhere(workshop: Workshop, report: Report) -> None:
    """Report an address in `told_in` that the workshop does not have; adaptations may have taken it out."""
    if not any(block.told_in for block in workshop.blocks):
        return
    ends = {text.address for text in written_texts(workshop) if text.address}
    known = {way for end in ends for way in accumulate(end.split("."), "{}.{}".format)}
    for block in workshop.blocks:
        for address in block.told_in:
            if address not in known:
                near = suggest(address, known) or ""
                place = place_of(address, block.span)
                report.add(
                    Code.UNKNOWN_REFERENCE, place, key="told_in", value=address, choices="–", suggestion=near
                )


def _told_in(block: Node | None) -> tuple[str, ...]:
    """The addresses that a block which is gone named."""
    named = block.entries.get("told_in") if isinstance(block, Mapping) else None
    items = named.items if isinstance(named, Sequence) else ()
    return tuple(item.value for item in items if isinstance(item, Scalar))


def still_original(workshop: Workshop) -> tuple[Text, ...]:
    """Texts that may still tell of a story that was told anew: those that its block names in `told_in`, or
    where it names none all that stands around it. Only a person can tell whether they fit."""
    adaptations = {change.span.file for change in workshop.changes}
    around: list[str] = []
    for block in workshop.blocks:
        fields = [change.address.split(".")[1:2] for change in workshop.changes if change.block == block.id]
        if any(field and field[0] in block.own_fields() for field in fields):
            around += block.told_in or (block.id,)
    return tuple(
        text
        for text in written_texts(workshop)
        if text.span and text.span.file not in adaptations
        if any(f"{text.address}.".startswith(f"{way}.") for way in around)
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
