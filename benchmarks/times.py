"""Times of what is run: on the clock, and of the processor, child processes included."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from typing import TypeVar

Result = TypeVar("Result")


@dataclass(slots=True)
class Times:
    """Wall and processor times in milliseconds, by what was run, each as often as it was."""

    wall_ms: dict[str, list[float]] = field(default_factory=dict)
    processor_ms: dict[str, list[float]] = field(default_factory=dict)

    def run(self, name: str, work: Callable[[], Result]) -> Result:
        """Run it once, and keep how long it took."""
        wall, processor = time.perf_counter(), _processor()
        result = work()
        self.add(name, [(time.perf_counter() - wall) * 1000], [(_processor() - processor) * 1000])
        return result

    def add(self, name: str, wall_ms: list[float], processor_ms: list[float]) -> None:
        """Keep times that were measured elsewhere."""
        self.wall_ms.setdefault(name, []).extend(wall_ms)
        self.processor_ms.setdefault(name, []).extend(processor_ms)

    def rows(self) -> list[str]:
        """A line for each, with its medians and how often it was run."""
        return [
            f"| {name} | {median(walls):.1f} | {median(self.processor_ms[name]):.1f} | {len(walls)} |"
            for name, walls in self.wall_ms.items()
        ]


def _processor() -> float:
    """Seconds of the processor so far, of this process and of its children that have ended."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime
