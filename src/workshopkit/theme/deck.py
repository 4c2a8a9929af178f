"""How slides look: the `deck:` section of theme.yaml, in points."""

from __future__ import annotations

from enum import Enum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from workshopkit.elements import Role


class _Look(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


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

    font: Literal["heading", "body"] = "body"
    sizes_pt: tuple[float, ...] = Field(min_length=1)
    line: float = 1
    after_pt: float = 0
    indent_pt: float = 0
    colour: str
    bold: bool = False
    italic: bool = False
    marker: str | None = Field(default=None, description="colour of the bullet or number")


class TextLook(_Look):
    """The styles of the paragraphs that may stand in a zone."""

    paragraph: LevelLook
    speech: LevelLook | None = None
    bullet: LevelLook | None = None
    number: LevelLook | None = None

    def level(self, level: Level) -> LevelLook:
        """The style of a level; a plain paragraph's where it has none of its own."""
        found: LevelLook | None = getattr(self, level.value)
        return found or self.paragraph

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels that have a style, in order: a level's place is its list level in the .pptx."""
        return tuple(level for level in Level if getattr(self, level.value) is not None)

    @property
    def steps(self) -> int:
        """How many sizes there are to walk down."""
        return max(len(self.level(level).sizes_pt) for level in self.levels)


class NearLook(_Look):
    """How far an edge of a box stays from what really stands in another zone."""

    zone: Zone
    gap_pt: float


class BoxLook(_Look):
    """Where a zone is: left, top, width, height. `text` names its styles; a picture has none.

    Where another zone is filled, the box can start `below` or `beside` (right of) what stands in it, and
    end `above` or `before` (left of) it; its other edges stay.
    """

    at_pt: tuple[float, float, float, float]
    text: str | None = None
    anchor: Literal["top", "middle", "bottom"] = "top"
    align: Literal["left", "right"] = "left"
    below: NearLook | None = None
    above: NearLook | None = None
    beside: NearLook | None = None
    before: NearLook | None = None


class ShapeLook(_Look):
    """Decoration of a layout. A rule has no height; with `needs` it stands only where that zone is filled."""

    form: Literal["rectangle", "circle", "rule"]
    at_pt: tuple[float, float, float, float]
    colour: str
    opacity: float = 1
    weight_pt: float = 0
    needs: Zone | None = None


class FrameLook(_Look):
    """What several layouts share: the petrol panel or strip, footer and number."""

    shapes: tuple[ShapeLook, ...] = ()
    boxes: dict[Zone, BoxLook]


class LayoutLook(_Look):
    """A layout of the .pptx: its name there, the frame it stands in, its own boxes."""

    name: str
    frame: str
    shapes: tuple[ShapeLook, ...] = ()
    boxes: dict[Zone, BoxLook]


class LineLook(_Look):
    """A drawn line: its weight and the name of its colour."""

    weight_pt: float
    colour: str


class TableLook(_Look):
    """A table: sizes and row heights walk down together; `emphasis` is the colour behind a column."""

    header: LevelLook
    cell: LevelLook
    strong: LevelLook
    header_height_pt: float
    row_heights_pt: tuple[float, ...] = Field(min_length=1)
    edge_pt: float = Field(description="space above and below the words of a row")
    gutter_pt: float = Field(description="space between the words of neighbouring columns")
    side_pt: float = Field(description="space beside the words of the column that stands out")
    header_rule: LineLook
    row_rule: LineLook
    emphasis: str

    def margins_pt(self, column: int, emphasis: int | None) -> tuple[float, float]:
        """The room left and right of a column's words; the first is flush with the slide's margin."""
        if column == emphasis and column > 0:
            return self.side_pt, self.side_pt
        return (0 if column == 0 else self.gutter_pt), self.gutter_pt


class QrLook(_Look):
    """A code to scan."""

    dark: str
    light: str


class DeckLook(_Look):
    """Everything that the look of a deck needs to be told; colours are names of the theme's.

    `roles` gives each role its layouts, in order of preference; `fallback` those for all others.
    """

    width_pt: float
    height_pt: float
    background: str
    texts: dict[str, TextLook]
    table: TableLook
    qr: QrLook
    frames: dict[str, FrameLook]
    layouts: dict[str, LayoutLook]
    roles: dict[Role, tuple[str, ...]]
    fallback: tuple[str, ...]
    notes: LevelLook

    def boxes(self, layout: str) -> dict[Zone, BoxLook]:
        """Every box of a layout, those of its frame too, in reading order."""
        own = self.layouts[layout]
        both = {**self.frames[own.frame].boxes, **own.boxes}
        return {zone: both[zone] for zone in Zone if zone in both}

    def shapes(self, layout: str) -> tuple[ShapeLook, ...]:
        """Every decoration of a layout, from back to front."""
        own = self.layouts[layout]
        return self.frames[own.frame].shapes + own.shapes
