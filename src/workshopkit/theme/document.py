"""How documents look: the `document:` section of theme.yaml, in millimetres and points."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

PT_PER_MM = 72 / 25.4


class _Look(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PageLook(_Look):
    """The paper, its margins, and how far header and footer stand from its edges.

    `spare_pt` stays free at the foot of a page that we fill: Word and LibreOffice differ by a few points.
    """

    width_mm: float
    height_mm: float
    top_mm: float
    right_mm: float
    bottom_mm: float
    left_mm: float
    header_mm: float
    footer_mm: float
    spare_pt: float

    @property
    def text_width_mm(self) -> float:
        return self.width_mm - self.left_mm - self.right_mm

    @property
    def text_height_mm(self) -> float:
        return self.height_mm - self.top_mm - self.bottom_mm


class MotifLook(_Look):
    """The two overlapping circles in the header; the right one lies on top."""

    diameter_pt: float
    overlap_pt: float
    left: str = Field(description="colour of the left circle")
    right: str = Field(description="colour of the right circle")


class StyleLook(_Look):
    """A paragraph or character style. `line` is a multiple of the font's own line height."""

    font: Literal["heading", "body"]
    size_pt: float
    line: float = 1
    before_pt: float = 0
    after_pt: float = 0
    indent_pt: float = 0
    colour: str
    bold: bool = False
    italic: bool = False
    caps: bool = False


class StyleLooks(_Look):
    """Every style that a document uses; `prompt` texts stand on sheets, `dense` ones in wide tables."""

    normal: StyleLook
    prompt: StyleLook
    starter: StyleLook
    label: StyleLook
    heading_1: StyleLook
    heading_2: StyleLook
    heading_3: StyleLook
    task: StyleLook
    speech: StyleLook
    case: StyleLook
    case_speech: StyleLook
    list: StyleLook
    prompt_list: StyleLook
    choice: StyleLook
    cue: StyleLook
    cue_label: StyleLook
    cue_lead: StyleLook
    name_date: StyleLook
    table_header: StyleLook
    table: StyleLook
    table_emphasis: StyleLook
    table_example: StyleLook
    grid: StyleLook
    dense_header: StyleLook
    dense: StyleLook
    card: StyleLook
    letter_subject: StyleLook
    letter: StyleLook
    caption: StyleLook
    header: StyleLook
    footer: StyleLook


class LineLook(_Look):
    """A drawn line: its weight and the name of its colour."""

    weight_pt: float
    colour: str


class RulesLook(LineLook):
    """Writing rules: how far apart, and how close they may come to let a sheet fit its pages.

    To fill a page there may be up to `most` times as many as were asked for.
    """

    distance_mm: float
    least_mm: float
    most: int


class CaseBoxLook(_Look):
    """The tinted box of a case, with the space between its edge and its text."""

    fill: str
    side_pt: float
    edge_pt: float
    after_pt: float


class GridLook(_Look):
    """A table to fill in: its lines, the space around its text, the height of its empty rows."""

    row_mm: float
    least_mm: float
    header: LineLook
    rows: LineLook
    columns: LineLook
    example_mm: float
    side_pt: float
    top_pt: float
    bottom_pt: float


class TableLook(_Look):
    """A table to read. From `dense_columns` columns it is set smaller; empty columns get `blank_mm`."""

    header: LineLook
    rows: LineLook
    emphasis: str
    side_pt: float
    top_pt: float
    bottom_pt: float
    dense_columns: int
    narrowest_mm: float
    blank_mm: float


class ScaleLook(_Look):
    """Statements with boxes: how wide a column of boxes is."""

    option_mm: float


class CardsLook(_Look):
    """Cards to cut out, at least this high, with a dashed line around each."""

    height_mm: float
    side_pt: float
    edge_pt: float
    line: LineLook


class LetterLook(_Look):
    """A letter in a fine frame."""

    side_pt: float
    edge_pt: float
    after_pt: float
    line: LineLook


class NameLook(_Look):
    """The dotted line for a name; the date's follows after a gap."""

    share: float
    gap_pt: float
    colour: str


class QrLook(_Look):
    """A code to scan, with its link beside it."""

    side_mm: float
    gap_pt: float
    colour: str


class PictureLook(_Look):
    """A picture is as wide as the text, unless it gets taller than this."""

    tallest_mm: float


class DocumentLook(_Look):
    """Everything that the look of a document needs to be told; colours are names of the theme's."""

    page: PageLook
    motif: MotifLook
    styles: StyleLooks
    numeral: str
    bullet: str
    link: str
    rules: RulesLook
    case_box: CaseBoxLook
    grid: GridLook
    table: TableLook
    after_table_pt: float
    cue_gap_pt: float
    gap_pt: float
    scale: ScaleLook
    cards: CardsLook
    letter: LetterLook
    name: NameLook
    qr: QrLook
    picture: PictureLook
