"""Parts of a document as Word sections, each with its own header and footer, copied from the template's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from workshopkit.compose.document.layout import PartLayout
from workshopkit.text import Text
from workshopkit.writers.docx.dress import Dress, Frame, section
from workshopkit.writers.docx.page import Page
from workshopkit.writers.opc import Relations, relationships_name
from workshopkit.writers.part import Part
from workshopkit.writers.xml import Element, R

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(slots=True)
class Frames:
    """The headers or the footers of a document: one for each text, kept as parts."""

    kind: str
    pattern: Frame
    made: dict[Text, str] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def relation(self, page: Page, text: Text) -> str:
        """The relationship to the one with this text."""
        if text not in self.made:
            name = f"{self.kind}{len(self.made) + 1}.xml"
            relations = Relations(self.pattern.relations)
            data = self.pattern.filled(replace(page, relations=relations).runs(text), page.drawing_numbers)
            self.parts.append(Part(f"word/{name}", data))
            if relations:
                listed = Part(
                    relationships_name(f"word/{name}"), relations.data(), static=not relations.added
                )
                self.parts.append(listed)
            self.names.append(f"word/{name}")
            self.made[text] = page.relations.add(f"{R}/{self.kind}", name)
        return self.made[text]

    def types(self) -> dict[str, str]:
        """The content type of each of the parts."""
        return dict.fromkeys(self.names, f"{_TYPES}.{self.kind}+xml")


def sections(
    page: Page, dress: Dress, headers: Frames, footers: Frames, parts: tuple[PartLayout, ...]
) -> Iterator[Element]:
    """A section's properties for each part; parts with the same words share header and footer."""
    for number, part in enumerate(parts, start=1):
        header = headers.relation(page, part.header)
        footer = footers.relation(page, part.footer)
        yield section(dress, header, footer, restart=part.restart and number > 1)
