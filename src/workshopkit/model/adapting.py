"""What somebody who adapts a workshop overlooks: whose work stays said, what is about what, what changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from collections.abc import Mapping as Map

from workshopkit.diagnostics import Code, Report
from workshopkit.model.pins import check_pins
from workshopkit.model.relations import check_instead, check_relations
from workshopkit.model.sources import Sources
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import Change, What
from workshopkit.source import Mapping, Scalar


def check_adapted(
    changes: tuple[Change, ...],
    workshop: Workshop | None,
    sources: Sources,
    report: Report,
    unread: Collection[str] = (),
) -> None:
    """Report what somebody who adapts a workshop easily overlooks; `unread` are blocks of a wrong shape."""
    _credits_stay(changes, _translated(sources), report)
    if workshop is not None:
        check_relations(workshop, report, unread)
        check_instead(workshop, report)
    check_pins(changes, sources, report)


def _translated(sources: Sources) -> Map[str, str]:
    """The texts of the translations, by their address."""
    found: dict[str, str] = {}
    for file in sources.translations:
        texts = file.root.entries.get("texts")
        for address, entry in texts.entries.items() if isinstance(texts, Mapping) else ():
            words = entry.entries.get("text") if isinstance(entry, Mapping) else None
            if isinstance(words, Scalar):
                found[address] = words.value
    return found


def _credits_stay(changes: Iterable[Change], translated: Map[str, str], report: Report) -> None:
    """Whose work it is, and whose words, stays said, whatever is changed; of what an adaptation put in it may
    say otherwise. An order takes nothing away, and neither does what a translation says."""
    own: set[str] = set()
    for change in changes:
        field, _, way = change.address.partition(".")
        if field not in _WHOSE or change.what in (What.ORDERED, What.KEPT, What.REPEATED):
            continue
        name = f"{field}.{way.partition('.')[0]}" if way else field
        if change.before is None and name == change.address:
            own.add(name)
        elif change.new == translated.get(change.address):
            continue
        elif not {field, name} & own and _takes_away(change, field, way):
            report.add(Code.CREDITS_STAY, change.span, id=change.address, name=field, value=_WHOSE[field])


_WHOSE = {"credits": "{name: …}", "authors": "…"}
"""The fields that say whose a workshop is, with how another one is written."""


def _takes_away(change: Change, field: str, way: str) -> bool:
    """Whether somebody is no longer named, or is named for more or less than the workshop says."""
    if field == "authors":
        return not set(change.old.split("\n")) <= set(change.new.split("\n"))
    _, _, last = way.partition(".")
    return last == "whole" or (change.before is not None and last in ("", "name"))
