"""What each diagnostic says in Dutch, to somebody who knows Word and no programming."""

from workshopkit.diagnostics.code import Code
from workshopkit.diagnostics.dutch import adapting, cohorts, making, merging, reading, telling

DID_YOU_MEAN = "bedoelde je '{suggestion}'?"
NOTHING = {"key": "dit", "value": "wat er nu staat", "name": "deze workshop"}

PHRASES: dict[Code, tuple[str, str]] = (
    reading.PHRASES | adapting.PHRASES | merging.PHRASES | telling.PHRASES | making.PHRASES | cohorts.PHRASES
)
