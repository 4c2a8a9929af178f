"""What an element needs of the document that it is drawn in: its look, and numbers that nothing else has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count, groupby

from workshopkit.compose.document.layout import DocumentLayout
from workshopkit.text import Run, Text
from workshopkit.theme import Look
from workshopkit.theme.document import LineLook
from workshopkit.writers.docx.content import hyperlink
from workshopkit.writers.docx.drawing import picture
from workshopkit.writers.docx.lists import Lists
from workshopkit.writers.docx.xml import run, run_properties, w
from workshopkit.writers.opc import IMAGE, Media, Relations
from workshopkit.writers.xml import Element, quoted

_TEMPLATE_DRAWINGS = 1  # the motif in the template's header


@dataclass(frozen=True, slots=True)
class Page:
    """A document being drawn. Its counters make ids unique; images and links are `relations` of a part."""

    relations: Relations
    media: Media
    lists: Lists
    look: Look
    layout: DocumentLayout
    language: str  # as it stands in an attribute
    plain: Element  # the properties of a run without a style
    tab: Element  # a run of its own
    drawing_numbers: Iterator[int] = field(default_factory=lambda: count(_TEMPLATE_DRAWINGS + 1))
    control_numbers: Iterator[int] = field(default_factory=lambda: count(1))
    names: Counter[str] = field(default_factory=Counter)

    def runs(self, text: Text, style: str | None = None) -> str:
        """The runs of a text, those of a link together in one hyperlink."""
        drawn = []
        for each in text.runs:
            if isinstance(each, Run):
                if each.link:
                    return self._linked(text, style)
                plain = not (style or each.bold or each.italic or each.language)
                drawn.append(run(self.plain if plain else self._look(each, style), each.text))
        return "".join(drawn)

    def _linked(self, text: Text, style: str | None) -> str:
        drawn = []
        runs = (each for each in text.runs if isinstance(each, Run))
        for link, group in groupby(runs, key=lambda each: each.link):
            own = "Hyperlink" if link else style
            words = "".join([run(self._look(each, own), each.text) for each in group])
            drawn.append(hyperlink(self.relations.link(link), words) if link else words)
        return "".join(drawn)

    def _look(self, each: Run, style: str | None) -> Element:
        language = quoted(each.language) if each.language else self.language
        return run_properties(language, style, each.bold, each.italic)

    def words(self, words: str) -> Element:
        """Words of our own, a tab for instance."""
        return run(self.plain, words)

    def picture(
        self,
        data: bytes,
        name: str,
        size_pt: tuple[float, float],
        alt: str | None,
        line: LineLook | None = None,
    ) -> Element:
        """A run with a picture in it, in a frame where there is a line; the same picture is kept once."""
        relation = self.relations.add(IMAGE, self.media.name(data))
        frame = (line.weight_pt, self.look.slot(line.colour)) if line else None
        return w("r", self.plain, picture(relation, next(self.drawing_numbers), name, size_pt, alt, frame))

    def unique(self, name: str) -> str:
        """The name, with a number from its second use on."""
        self.names[name] += 1
        return f"{name} ({self.names[name]})" if self.names[name] > 1 else name
