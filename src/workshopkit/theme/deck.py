"""How slides look: the `deck:` section of theme.yaml, in points."""

from __future__ import annotations

from enum import Enum
from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from workshopkit.elements import Role


class _Look(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)


class Zone(Enum):
    """A place on a slide that holds one thing; the order is that in which a slide is read."""

    TITLE = "title"
    LABEL = "label"
    MAIN = "main"
    TABLE = "table"
    PICTURE = "picture"
    CODE = "code"
    CAPTION = "caption"
    SOURCE = "source"
    LEAD = "lead"  # form and minutes of what participants do now
    ASKS = "asks"
    CUE = "cue"
    FOOTER = "footer"
    NUMBER = "number"

    __hash__ = object.__hash__  # there is one of each; Enum's own hash is a slow one


class Level(Enum):
    """What a paragraph is; in the .pptx each is a list level of its placeholder, in this order."""

    PARAGRAPH = "paragraph"
    SPEECH = "speech"
    BULLET = "bullet"
    NUMBER = "number"


class LevelLook(_Look):
    """A paragraph's style. `sizes_pt` is its ladder, from wanted to smallest.

    `line` is a multiple of the font's own line; `indent_pt` is where the text starts, after the marker
    where there is one.
    """

    font: Literal["heading", "body"] = Field(
        default="body", description="The heading's family or the body's."
    )
    sizes_pt: tuple[float, ...] = Field(
        min_length=1, description="Its sizes, from the wanted one down to the smallest."
    )
    line: float = Field(default=1, description="How far apart its lines are, in lines of the font's own.")
    after_pt: float = Field(default=0, description="Space after the paragraph.")
    indent_pt: float = Field(default=0, description="Where its text starts, after the marker.")
    colour: str = Field(description="The colour of its words.")
    bold: bool = Field(default=False, description="Whether it is bold.")
    italic: bool = Field(default=False, description="Whether it is italic.")
    marker: str | None = Field(
        default=None, description="The colour of the bullet or number; none when absent."
    )


class TextLook(_Look):
    """The styles of the paragraphs that may stand in a zone."""

    paragraph: LevelLook = Field(description="A plain paragraph.")
    speech: LevelLook | None = Field(default=None, description="What somebody says.")
    bullet: LevelLook | None = Field(default=None, description="An item of a list.")
    number: LevelLook | None = Field(default=None, description="A numbered item.")

    def level(self, level: Level) -> LevelLook:
        """The style of a level; a plain paragraph's where it has none of its own."""
        found: LevelLook | None = getattr(self, level.value)
        return found or self.paragraph

    @cached_property
    def levels(self) -> tuple[Level, ...]:
        """The levels that have a style, in order: a level's place is its list level in the .pptx."""
        return tuple(level for level in Level if getattr(self, level.value) is not None)

    @cached_property
    def steps(self) -> int:
        """How many sizes there are to walk down."""
        return max(len(self.level(level).sizes_pt) for level in self.levels)


class NearLook(_Look):
    """How far an edge of a box stays from what really stands in another zone."""

    zone: Zone = Field(description="The other zone.")
    gap_pt: float = Field(description="The space between the two.")


class BoxLook(_Look):
    """Where a zone is: left, top, width, height. `text` names its styles; a picture has none.

    Where another zone is filled, the box can start `below` or `beside` (right of) what stands in it, and
    end `above` or `before` (left of) it; its other edges stay.
    """

    at_pt: tuple[float, float, float, float] = Field(description="Left, top, width, height.")
    text: str | None = Field(default=None, description="The name of its styles, under texts.")
    anchor: Literal["top", "middle", "bottom"] = Field(
        default="top", description="Where its text stands when there is room to spare."
    )
    align: Literal["left", "right"] = Field(default="left", description="At which side its text is flush.")
    below: NearLook | None = Field(default=None, description="The zone that its top stays below.")
    above: NearLook | None = Field(default=None, description="The zone that its foot stays above.")
    beside: NearLook | None = Field(default=None, description="The zone that its left edge stays right of.")
    before: NearLook | None = Field(default=None, description="The zone that its right edge stays left of.")


class ShapeLook(_Look):
    """Decoration of a layout. A rule has no height; with `needs` it stands only where that zone is filled."""

    form: Literal["rectangle", "circle", "rule"] = Field(description="What it is; a rule is a line.")
    at_pt: tuple[float, float, float, float] = Field(
        description="Left, top, width, height; a rule has no height."
    )
    colour: str = Field(description="Its colour.")
    opacity: float = Field(default=1, description="From 0, unseen, to 1.")
    weight_pt: float = Field(default=0, description="How heavy a rule is.")
    needs: Zone | None = Field(default=None, description="The zone without which it is left out.")


class FrameLook(_Look):
    """What several layouts share: the petrol panel or strip, footer and number."""

    shapes: tuple[ShapeLook, ...] = Field(default=(), description="Decoration, from back to front.")
    boxes: dict[Zone, BoxLook] = Field(description="The box of each zone that its layouts share.")


class LayoutLook(_Look):
    """A layout of the .pptx: its name there, the frame it stands in, its own boxes."""

    name: str = Field(description="Its name in PowerPoint.")
    frame: str = Field(description="The name of its frame, under frames.")
    shapes: tuple[ShapeLook, ...] = Field(default=(), description="Decoration in front of the frame's.")
    boxes: dict[Zone, BoxLook] = Field(description="The box of each zone of its own.")


class LineLook(_Look):
    """A drawn line: its weight and the name of its colour."""

    weight_pt: float = Field(description="How heavy the line is.")
    colour: str = Field(description="Its colour.")


class TableLook(_Look):
    """A table: sizes and row heights walk down together; `emphasis` is the colour behind a column."""

    header: LevelLook = Field(description="The style of the header row.")
    cell: LevelLook = Field(description="The style of a cell.")
    strong: LevelLook = Field(description="The style of a cell in the column that stands out.")
    header_height_pt: float = Field(description="The height of the header row.")
    row_heights_pt: tuple[float, ...] = Field(
        min_length=1, description="The heights of a row, from the wanted one down to the smallest."
    )
    edge_pt: float = Field(description="Space above and below the words of a row.")
    gutter_pt: float = Field(description="Space between the words of neighbouring columns.")
    side_pt: float = Field(description="Space beside the words of the column that stands out.")
    header_rule: LineLook = Field(description="The line below the header.")
    row_rule: LineLook = Field(description="The line below a row.")
    emphasis: str = Field(description="The colour behind the column that stands out.")

    def margins_pt(self, column: int, emphasis: int | None) -> tuple[float, float]:
        """The room left and right of a column's words; the first is flush with the slide's margin."""
        if column == emphasis and column > 0:
            return self.side_pt, self.side_pt
        return (0 if column == 0 else self.gutter_pt), self.gutter_pt


class QrLook(_Look):
    """A code to scan."""

    dark: str = Field(description="The colour of the code.")
    light: str = Field(description="The colour behind it.")


class DeckLook(_Look):
    """Everything that the look of a deck needs to be told; colours are names of the theme's.

    `roles` gives each role its layouts, in order of preference; `fallback` those for all others.
    """

    width_pt: float = Field(description="How wide a slide is.")
    height_pt: float = Field(description="How high a slide is.")
    background: str = Field(description="The colour of a slide.")
    texts: dict[str, TextLook] = Field(description="Styles of text by name, for the boxes.")
    table: TableLook = Field(description="How tables look.")
    qr: QrLook = Field(description="How a code to scan looks.")
    frames: dict[str, FrameLook] = Field(description="What several layouts share, by name.")
    layouts: dict[str, LayoutLook] = Field(description="The layouts by name.")
    roles: dict[Role, tuple[str, ...]] = Field(description="The layouts of a role, the preferred one first.")
    fallback: tuple[str, ...] = Field(description="The layouts of roles that are not named.")
    notes: LevelLook = Field(description="The style of the notes.")

    def boxes(self, layout: str) -> dict[Zone, BoxLook]:
        """Every box of a layout, those of its frame too, in reading order."""
        own = self.layouts[layout]
        both = {**self.frames[own.frame].boxes, **own.boxes}
        return {zone: both[zone] for zone in Zone if zone in both}

    def shapes(self, layout: str) -> tuple[ShapeLook, ...]:
        """Every decoration of a layout, from back to front."""
        own = self.layouts[layout]
        return self.frames[own.frame].shapes + own.shapes
