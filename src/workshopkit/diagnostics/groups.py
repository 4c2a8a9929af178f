"""Groups of warnings by what they put at risk: what `--strict` can be asked to stop at."""

from __future__ import annotations

from collections.abc import Mapping

from workshopkit.diagnostics.code import Code

GROUPS: Mapping[str, frozenset[Code]] = {
    "leftovers": frozenset(
        {Code.ONLY_CORRECTED, Code.LEFTOVER_BLOCK, Code.LEFTOVER, Code.WENT_ALONG, Code.UNATTRIBUTED}
    ),
    "safety": frozenset({Code.SAFETY_CHANGED}),
    "fit": frozenset({Code.NO_BUFFER, Code.SHORT_DEBRIEF, Code.NOT_IN_SESSION, Code.EMPTY_SESSION}),
}
