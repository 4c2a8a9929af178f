"""Addresses: the way from a workshop's root to what an adaptation means, step by step; a list by its ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workshopkit.diagnostics import Code, Span
from workshopkit.diagnostics.suggest import suggest
from workshopkit.overlay.changes import Log
from workshopkit.overlay.normal import id_of
from workshopkit.source import Mapping, Node, Sequence

BLOCKS = "blocks"
"""The list that an address without any other list means; it takes no place in addresses."""


def below(address: str, key: str) -> str:
    """The address of what stands below another one."""
    return f"{address}.{key}" if address else key


def at(node: Node, address: str) -> Node | None:
    """What stands at an address below the root; None when nothing does."""
    found: Node | None = node
    top = True
    for step in address.split(".") if address else ():
        found = one_below(found, step, top=top) if found is not None else None
        top = False
    return found


def one_below(node: Node, step: str, *, top: bool) -> Node | None:
    """What a step leads to; at the top the id of a block is one too."""
    match node:
        case Mapping(entries) if step in entries:
            return entries[step]
        case Mapping(entries) if top and BLOCKS in entries:
            return one_below(entries[BLOCKS], step, top=False)
        case Sequence(items):
            return next((item for item in items if (own := id_of(item)) and own.value == step), None)
        case _:
            return None


def is_field(root: Mapping, address: str) -> bool:
    """Whether an address is that of a field that is written ("case_form"); not of a term."""
    *way, name = address.split(".")
    node: Node | None = root
    for step in way:
        node = one_below(node, step, top=node is root) if node else None
    return isinstance(node, Mapping) and name in node.entries and [*way, name][0] not in (BLOCKS, "terms")


def names_below(node: Node | None, *, top: bool) -> list[str]:
    """The steps that lead on; at the top the blocks first."""
    match node:
        case Mapping(entries):
            ids = list(ids_of(entries.get(BLOCKS))) if top else []
            return [*ids, *(key for key in entries if key not in ("id", "kind", BLOCKS))]
        case _:
            return list(ids_of(node))


def ids_of(node: Node | None) -> Iterator[str]:
    """The ids of the items of a list."""
    for item in node.items if isinstance(node, Sequence) else ():
        if own := id_of(item):
            yield own.value


def meant(step: str, listed: Sequence, address: str, place: Span, log: Log) -> str:
    """The id that a step means in a list: itself, or of what stands at that place in the workshop.

    A number counts along, so that it means something else as soon as the list grows: that is reported, with
    the id where there is one. It counts in the list as the workshop has it, whatever adaptations did since.
    """
    if not (step.isascii() and step.isdigit()):
        return step
    own = next((item for item in listed.items if (found := id_of(item)) and found.value == step), None)
    if isinstance(own, Mapping) and "id" in own.keys:
        return step
    ids = list(ids_of(listed))
    name = step if own else _counted(int(step), ids, address, log)
    if name is None:
        return step
    instead = below(address, name) if name != step else ""
    log.report.add(Code.NUMBERED_ADDRESS, place, value=step, name=address, suggestion=instead)
    return name


def _counted(number: int, ids: list[str], address: str, log: Log) -> str | None:
    """The id at a place of the list in the workshop; where that has no such list, of this one."""
    for root in log.roots:
        known = list(ids_of(at(root, address)))
        if 0 < number <= len(known) and known[number - 1] in ids:
            return known[number - 1]
    return ids[number - 1] if 0 < number <= len(ids) else None


def unknown(
    key: str, ids: Iterable[str], place: Span, address: str, log: Log, also: Iterable[str] = ()
) -> None:
    """Report an id that is not there, with what was probably meant: one of the ids, or of `also`."""
    known = list(ids)
    log.report.add(
        Code.UNKNOWN_ADDRESS,
        place,
        value=key,
        name=address,
        choices=", ".join(known) or "–",
        suggestion=suggest(key, [*known, *also]) or "",
    )
