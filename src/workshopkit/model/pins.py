"""Pins: the words over which an adaptation was written, kept beside it, so that another base is noticed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Map

from workshopkit.decode import written_texts
from workshopkit.diagnostics import Code, Report
from workshopkit.model.relations import relations
from workshopkit.model.sources import Sources
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import Change, What, id_of, words_of
from workshopkit.source import Mapping, Node, Scalar, Sequence, written

Pins = Map[str, str]
"""The words that stood at each address, a line for each text: the address of a change, or one below it."""

NO_WORDS = "–"  # of a text that is not there any more
_ELSEWHERE = ("delivery", "theme", "language")  # what an adaptation says at its top, of its own group


def check_pins(changes: Iterable[Change], sources: Sources, report: Report) -> None:
    """Warn where a text that is changed is not the one that the adaptation's author saw."""
    pinned = {file.name: read_pins(file.root) for file in sources.pins}
    told: set[tuple[str, str]] = set()
    for change in sorted(filter(_is_told, changes), key=_is_kept):
        for address, then in _seen(change, pinned.get(pins_name(change.span.file), {})):
            way = address.removeprefix(change.address)
            now = words_of(_at(change.before, way))
            yours = words_of(_at(change.after, way)) if _is_kept(change) else change.new
            is_new = (change.span.file, address) not in told
            told.add((change.span.file, address))
            if is_new and then.split() != now.split():
                report.add(
                    Code.BASE_CHANGED,
                    change.span,
                    places=(address,),
                    id=address,
                    then=then or NO_WORDS,
                    now=now or NO_WORDS,
                    yours=yours or NO_WORDS,
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


def seen_by(workshop: Workshop, file: str) -> dict[str, str]:
    """The words that stand in the base at each address whose text the adaptation in that file changes, or
    says that it still holds: of a block that is kept, those of each text in it that tells of another one."""
    own = [change for change in workshop.said if change.span.file == file and _is_told(change)]
    seen: dict[str, str] = {}
    for number, change in enumerate(own):
        if any(_is_below(change, other) for other in own[:number]):
            continue  # its words are the adaptation's own
        for address in _telling(workshop, change) if _is_kept_block(change) else (change.address,):
            words = words_of(_at(change.before, address.removeprefix(change.address)))
            if any(letter.isalpha() for letter in words):
                seen.setdefault(address, words)
    return seen


def _is_below(change: Change, other: Change) -> bool:
    """Whether a change is of something in what another one wrote anew."""
    return not _is_kept(change) and change.address.startswith(f"{other.address}.")


def _telling(workshop: Workshop, change: Change) -> Iterator[str]:
    """The texts of a block that tell of another block."""
    table = relations(workshop)
    for text in written_texts(tuple(block for block in workshop.blocks if block.id == change.block)):
        targets = table.of(text.address) if text.address else ()
        if text.address and any(target.partition(".")[0] != change.block for target in targets):
            yield text.address


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
    return not (is_whole or change.what is What.ORDERED or change.block in _ELSEWHERE)


def _is_kept(change: Change) -> bool:
    return change.what is What.KEPT


def _is_kept_block(change: Change) -> bool:
    return _is_kept(change) and "." not in change.address and isinstance(change.before, Mapping)
