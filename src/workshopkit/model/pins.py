"""Pins: the words over which an adaptation was written, kept beside it, so that another base is noticed."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as Map

from workshopkit.diagnostics import Code, Report
from workshopkit.model.sources import Sources
from workshopkit.overlay import Change, What, id_of, words_of
from workshopkit.source import Mapping, Node, Scalar, Sequence, written

Pins = Map[str, str]
"""The words that stood at each address, a line for each text: the address of a change, or one below it."""

NO_WORDS = "–"  # of a text that is not there any more
_ELSEWHERE = ("delivery", "theme", "language")  # what an adaptation says at its top, of its own group


def check_pins(changes: Iterable[Change], sources: Sources, report: Report) -> None:
    """Warn where a text that is changed is not the one that the adaptation's author saw."""
    pinned = {file.name: read_pins(file.root) for file in sources.pins}
    for change in (change for change in changes if _is_told(change)):
        for address, then in _seen(change, pinned.get(pins_name(change.span.file), {})):
            now = words_of(_at(change.before, address.removeprefix(change.address)))
            if then.split() != now.split():
                report.add(
                    Code.BASE_CHANGED,
                    change.span,
                    places=(address,),
                    id=address,
                    then=then or NO_WORDS,
                    now=now or NO_WORDS,
                    yours=change.new or NO_WORDS,
                    file=change.span.file,
                )


def read_pins(root: Mapping) -> dict[str, str]:
    """What a file of pins says stood at each address; older ones have a digest beside the words."""
    pins = root.entries.get("pins")
    found: dict[str, str] = {}
    for address, entry in pins.entries.items() if isinstance(pins, Mapping) else ():
        words = entry.entries.get("text") if isinstance(entry, Mapping) else entry
        if isinstance(words, Scalar):
            found[address] = words.value
    return found


def seen_by(changes: Iterable[Change], file: str) -> dict[str, str]:
    """The words that stand in the base at each address whose text the adaptation in that file changes."""
    own = [change for change in changes if change.span.file == file and _is_told(change)]
    seen: dict[str, str] = {}
    for number, change in enumerate(own):
        over = any(change.address.startswith(f"{other.address}.") for other in own[:number])
        if not over and any(letter.isalpha() for letter in change.old):
            seen.setdefault(change.address, change.old)
    return seen


def pins_name(adaptation: str) -> str:
    """The file beside an adaptation with what its author saw: "regenboog.pins.yaml"."""
    stem, dot, ending = adaptation.rpartition(".")
    return f"{stem}.pins{dot}{ending}"


def pins_words(pins: Pins) -> str:
    """The YAML that notes the words at each address."""
    return written({"format": "1", "pins": dict(pins)}).replace("format: '1'", "format: 1", 1)


def _seen(change: Change, pins: Pins) -> list[tuple[str, str]]:
    """What is noted of a change: at its address, else of each text below it."""
    if change.address in pins:
        return [(change.address, pins[change.address])]
    return [(address, words) for address, words in pins.items() if address.startswith(f"{change.address}.")]


def _at(node: Node | None, way: str) -> Node | None:
    """What stands further down a value (".brengen.text"), the value itself for no way at all."""
    for step in way.split(".")[1:]:
        match node:
            case Mapping(entries):
                node = entries.get(step)
            case Sequence(items):
                node = next((item for item in items if (own := id_of(item)) and own.value == step), None)
            case _:
                return None
    return node


def _is_told(change: Change) -> bool:
    """Whether what is changed is said to the group; a block that is taken out is too much to compare."""
    is_whole = change.what is What.REMOVED and "." not in change.address
    if is_whole or change.what is What.ORDERED or change.block in _ELSEWHERE:
        return False
    return change.what is not What.KEPT or "." in change.address
