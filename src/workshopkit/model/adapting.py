"""What somebody who adapts a workshop overlooks: whose work stays said, what is about what, what changed."""

from __future__ import annotations

from collections.abc import Iterable

from workshopkit.diagnostics import Code, Report
from workshopkit.model.pins import check_pins
from workshopkit.model.relations import check_instead, check_relations
from workshopkit.model.sources import Sources
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import Change


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
        check_instead(workshop, report)
    check_pins(changes, sources, report)


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
