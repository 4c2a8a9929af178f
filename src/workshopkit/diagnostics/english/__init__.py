"""What each diagnostic says in English, to somebody who knows Word and no programming."""

from workshopkit.diagnostics.code import Code
from workshopkit.diagnostics.english import adapting, cohorts, making, merging, reading, telling

DID_YOU_MEAN = "did you mean '{suggestion}'?"

NOTHING = {"key": "this", "value": "what stands here", "name": "this workshop"}

PHRASES: dict[Code, tuple[str, str]] = (
    reading.PHRASES | adapting.PHRASES | merging.PHRASES | telling.PHRASES | making.PHRASES | cohorts.PHRASES
)
