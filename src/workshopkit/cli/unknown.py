"""What an option names and the workshop does not have, told at its flag with what was probably meant."""

from __future__ import annotations

from collections.abc import Sequence

from workshopkit.diagnostics import Code, Report, Span
from workshopkit.diagnostics.suggest import suggest
from workshopkit.model import Workshop


def unknown_block(
    flag: str, value: str, workshop: Workshop, report: Report, also: Sequence[str] = ()
) -> None:
    """Report a block that is not there; `also` are addresses that may be meant too."""
    ids = [block.id for block in workshop.blocks]
    near = suggest(value, [*ids, *also]) or ""
    place = Span(flag, 0, 0)
    report.add(Code.UNKNOWN_REFERENCE, place, key=flag, value=value, choices=", ".join(ids), suggestion=near)
