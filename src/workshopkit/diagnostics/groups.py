"""Groups of warnings by what they put at risk: what `--strict` can be asked to stop at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workshopkit.diagnostics.code import Code, Severity

GROUPS: Mapping[str, frozenset[Code]] = {
    "leftovers": frozenset(
        {
            Code.LEFTOVER_BLOCK,
            Code.LEFTOVER,
            Code.LEFTOVER_PERSON,
            Code.UNATTRIBUTED,
            Code.ATTRIBUTION_CHANGED,
        }
    ),
    "safety": frozenset({Code.SAFETY_CHANGED}),
    "fit": frozenset({Code.NO_BUFFER, Code.SHORT_DEBRIEF, Code.NOT_IN_SESSION, Code.EMPTY_SESSION}),
}

RETELLING = frozenset(
    {
        Code.ONLY_CORRECTED,
        Code.LEFTOVER_BLOCK,
        Code.LEFTOVER,
        Code.LEFTOVER_PERSON,
        Code.WENT_ALONG,
    }
)
"""What is told of a story that is told anew; it stays in the order of the pack."""

EVERY_WARNING = frozenset(code for code in Code if code.severity is Severity.WARNING)


def in_groups(names: Iterable[str]) -> frozenset[Code]:
    """The codes of these groups together. Raises KeyError for a name that is none."""
    return frozenset[Code]().union(*(GROUPS[name] for name in names))
