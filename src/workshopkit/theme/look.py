"""A theme: the looks of decks and documents, with the templates made for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from workshopkit.theme.deck import DeckLook
from workshopkit.theme.document import DocumentLook

Hex = Annotated[str, StringConstraints(pattern="^[0-9A-Fa-f]{6}$")]
FileStem = Annotated[str, StringConstraints(pattern=r"^[^/\\:\x00-\x1f]+$")]
Slot = Literal[
    "dk1", "lt1", "dk2", "lt2",
    "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
]  # fmt: skip


class FontsLook(BaseModel):
    """The two families; both come with Office."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    heading: str = Field(description="The family of headings and of what somebody says.")
    body: str = Field(description="The family of everything else.")


class Look(BaseModel):
    """What theme.yaml says, the only home of a look's numbers."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    format: Literal["1"] = Field(description="The version of the language: 1.")
    name: FileStem = Field(description="The theme's name; its templates are called so too.")
    colours: dict[str, Hex] = Field(description="Colours by name, as six hexadecimal digits.")
    slots: dict[Slot, str] = Field(description="The name of the colour in each slot of an Office theme.")
    fonts: FontsLook = Field(description="The two families of type.")
    deck: DeckLook = Field(description="How slides look, in points.")
    document: DocumentLook = Field(description="How guide, booklet and sheets look.")

    def __hash__(self) -> int:
        """By its name: what is composed is remembered by look, and there are hardly ever two of a name."""
        return hash(self.name)

    def slot(self, colour: str) -> str:
        """The theme slot that holds a colour ("accent1"), so that no slide has a literal one."""
        return next(slot for slot, name in self.slots.items() if name == colour)

    def family(self, font: str) -> str:
        """The family of "heading" or "body"."""
        return self.fonts.heading if font == "heading" else self.fonts.body


@dataclass(frozen=True, slots=True)
class Theme:
    """A look, and the bytes of the .pptx and .docx that dress what is written."""

    look: Look
    deck_template: bytes
    document_template: bytes
