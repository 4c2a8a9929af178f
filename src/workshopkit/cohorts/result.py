"""What a run over a list of cohorts did: how each cohort stands, and how far the run is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from workshopkit.diagnostics import Diagnostic
from workshopkit.profile import Profile


class State(Enum):
    """How a cohort stands. Pending is only what a run that was killed did not come to."""

    MADE = "made"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    PENDING = "pending"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one cohort stands: the names of its files in its folder, and what was told of it.

    Of a cohort that is unchanged, what was told when it was made. `seconds` is how long making and, where
    a worker writes, writing took; `profile` says by stage, for a cohort made in this run.
    """

    id: str
    folder: str
    state: State
    files: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    seconds: float = 0.0
    profile: Profile | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class BatchResult:
    """All cohorts in the order of the list. `left` are folders of cohorts that are no longer in it."""

    folder: Path
    cohorts: tuple[Outcome, ...]
    left: tuple[str, ...] = ()

    def having(self, state: State) -> tuple[Outcome, ...]:
        """The cohorts that stand so."""
        return tuple(cohort for cohort in self.cohorts if cohort.state is state)

    @property
    def profile(self) -> Profile:
        """Where the time went, of all cohorts that were made, whoever made them."""
        whole = Profile()
        for cohort in self.cohorts:
            if cohort.profile is not None:
                for stage, taken_ms in cohort.profile.taken_ms.items():
                    whole.add(stage, taken_ms)
        return whole

    @property
    def ok(self) -> bool:
        """Whether no cohort failed."""
        return not self.having(State.FAILED)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: of `total` cohorts, `made` and `failed` are done and `unchanged` need nothing."""

    total: int
    unchanged: int
    made: int
    failed: int
