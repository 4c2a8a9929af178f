"""What an element needs of the document that it is drawn in: its look, and numbers that nothing else has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count, groupby

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.parts.story import StoryPart

from workshopkit.compose.document.layout import DocumentLayout
from workshopkit.text import Run, Text
from workshopkit.theme import Look
from workshopkit.theme.document import LineLook
from workshopkit.writers.docx.content import hyperlink, run_properties, text_run
from workshopkit.writers.docx.drawing import picture
from workshopkit.writers.docx.lists import Lists
from workshopkit.writers.docx.xml import Element, set_property, w

_TEMPLATE_DRAWINGS = 1  # the motif in the template's header


@dataclass(frozen=True, slots=True)
class Page:
    """A document being drawn. Its counters make ids unique; images and links are relations of `part`."""

    part: StoryPart
    lists: Lists
    look: Look
    layout: DocumentLayout
    drawing_numbers: Iterator[int] = field(default_factory=lambda: count(_TEMPLATE_DRAWINGS + 1))
    control_numbers: Iterator[int] = field(default_factory=lambda: count(1))
    names: Counter[str] = field(default_factory=Counter)

    @property
    def language(self) -> str:
        return self.layout.language

    def runs(self, text: Text, style: str | None = None) -> Iterator[Element]:
        """The runs of a text, those of a link together in one hyperlink."""
        runs = [run for run in text.runs if isinstance(run, Run)]
        for link, group in groupby(runs, key=lambda run: run.link):
            drawn = [
                text_run(run.text, run_properties(self.language, run, "Hyperlink" if link else style))
                for run in group
            ]
            if link:
                relation = self.part.relate_to(link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
                yield hyperlink(relation, drawn)
            else:
                yield from drawn

    def paragraph(self, style: str, *content: Element | None, direct: tuple[Element, ...] = ()) -> Element:
        """A paragraph; `direct` is what it has besides its style."""
        made = w("p", w("pPr", w("pStyle", val=style)), *content)
        for each in direct:
            set_property(made, each)
        return made

    def words(self, words: str, style: str | None = None) -> Element:
        """Words of our own, a tab for instance."""
        return text_run(words, run_properties(self.language, style=style))

    def picture(
        self,
        data: bytes,
        name: str,
        size_pt: tuple[float, float],
        alt: str | None,
        line: LineLook | None = None,
    ) -> Element:
        """A run with a picture in it, in a frame where there is a line; the same picture is kept once."""
        relation, _ = self.part.get_or_add_image(BytesIO(data))
        frame = (line.weight_pt, self.look.slot(line.colour)) if line else None
        drawing = picture(relation, next(self.drawing_numbers), name, size_pt, alt, frame)
        return w("r", run_properties(self.language), drawing)

    def unique(self, name: str) -> str:
        """The name, with a number from its second use on."""
        self.names[name] += 1
        return f"{name} ({self.names[name]})" if self.names[name] > 1 else name
