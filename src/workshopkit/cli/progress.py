"""How far a run is, in a terminal: how many are done, how many a minute, how long it will take."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.text import Text

from workshopkit.cohorts.result import Progress

_WORDS = {"nl": ("groepen", "per min.", "mislukt"), "en": ("cohorts", "a minute", "failed")}


class _Rate(ProgressColumn):
    """Cohorts a minute."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed * 60:.0f} {self.words}" if task.speed else "")


@contextmanager
def progress_bar(language: str) -> Iterator[Callable[[Progress], None]]:
    """A bar on stderr for as long as the block lasts; what it gives is called as cohorts are done."""
    cohorts, rate, failed = _WORDS[language]
    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
        _Rate(rate),
        TimeRemainingColumn(elapsed_when_finished=True),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(cohorts, total=None)

        def show(progress: Progress) -> None:
            words = f"{cohorts}, {progress.failed} {failed}" if progress.failed else cohorts
            bar.update(
                task,
                total=progress.total - progress.unchanged,
                completed=progress.made + progress.failed,
                description=words,
            )

        yield show
