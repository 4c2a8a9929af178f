"""Where the time of a run went: its stages, and how long each took in all."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum


class Stage(Enum):
    """What a run does, in its order."""

    IMPORT = "import"  # our own modules and the libraries
    READ = "read"  # the workshop's files, as far as a checked workshop
    THEME = "theme"
    PLAN = "plan"
    COMPOSE = "compose"  # views, measured and numbered
    WRITE = "write"  # the parts of each file
    ZIP = "zip"
    OFFICE = "office"  # LibreOffice: PDFs, pictures of slides
    SAVE = "save"


@dataclass(slots=True)
class Profile:
    """Collects the wall time of stages; one that runs again adds to what it took."""

    taken_ms: dict[Stage, float] = field(default_factory=dict)

    def add(self, stage: Stage, taken_ms: float) -> None:
        self.taken_ms[stage] = self.taken_ms.get(stage, 0) + taken_ms

    @contextmanager
    def stage(self, stage: Stage) -> Iterator[None]:
        """Counts what is done inside it, also when that fails."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self.add(stage, (time.perf_counter() - started) * 1000)

    @property
    def whole_ms(self) -> float:
        return sum(self.taken_ms.values())
