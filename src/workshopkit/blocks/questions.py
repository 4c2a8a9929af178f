"""Questions: a round of questions, a slide each, nothing else on the wall."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from workshopkit.blocks.block import Block
from workshopkit.blocks.sheets import tasks
from workshopkit.elements import PageElement
from workshopkit.place import Place
from workshopkit.strings import Label


class Questions(Block):
    """Rounds of questions; what is asked stands in the steps."""

    heading: ClassVar[Label | None] = Label.QUESTIONS

    def wants_sheet(self) -> bool:
        return super().wants_sheet() and any(step.ask for step in self.steps)

    def sheet(self, place: Place) -> Iterator[PageElement]:
        yield from tasks(self, place)
