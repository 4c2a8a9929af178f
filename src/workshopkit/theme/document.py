"""How documents look: the `document:` section of theme.yaml, in millimetres and points."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

PT_PER_MM = 72 / 25.4


class _Look(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)


class PageLook(_Look):
    """The paper, its margins, and how far header and footer stand from its edges.

    `spare_pt` stays free at the foot of a page that we fill: Word and LibreOffice differ by a few points.
    """

    width_mm: float = Field(description="How wide the paper is.")
    height_mm: float = Field(description="How high the paper is.")
    top_mm: float = Field(description="The margin at the top.")
    right_mm: float = Field(description="The margin at the right.")
    bottom_mm: float = Field(description="The margin at the foot.")
    left_mm: float = Field(description="The margin at the left.")
    header_mm: float = Field(description="How far the header is from the top edge.")
    footer_mm: float = Field(description="How far the footer is from the bottom edge.")
    spare_pt: float = Field(description="What stays free at the foot of a page that is filled.")

    @property
    def text_width_mm(self) -> float:
        return self.width_mm - self.left_mm - self.right_mm

    @property
    def text_height_mm(self) -> float:
        return self.height_mm - self.top_mm - self.bottom_mm


class MotifLook(_Look):
    """The two overlapping circles in the header; the right one lies on top."""

    diameter_pt: float = Field(description="How wide each circle is.")
    overlap_pt: float = Field(description="How far one covers the other.")
    left: str = Field(description="The colour of the left circle.")
    right: str = Field(description="The colour of the right circle.")


class StyleLook(_Look):
    """A paragraph or character style. `line` is a multiple of the font's own line height."""

    font: Literal["heading", "body"] = Field(description="The heading's family or the body's.")
    size_pt: float = Field(description="The size of its letters.")
    line: float = Field(default=1, description="How far apart its lines are, in lines of the font's own.")
    before_pt: float = Field(default=0, description="Space before the paragraph.")
    after_pt: float = Field(default=0, description="Space after the paragraph.")
    indent_pt: float = Field(default=0, description="Where its text starts, after its numeral or label.")
    colour: str = Field(description="The colour of its words.")
    bold: bool = Field(default=False, description="Whether it is bold.")
    italic: bool = Field(default=False, description="Whether it is italic.")
    caps: bool = Field(default=False, description="Whether it is set in capitals.")


class StyleLooks(_Look):
    """Every style that a document uses; `prompt` texts stand on sheets, `dense` ones in wide tables."""

    normal: StyleLook = Field(description="Running text.")
    prompt: StyleLook = Field(description="Running text on a sheet.")
    starter: StyleLook = Field(description="A sentence to complete.")
    label: StyleLook = Field(description="The small line above a heading.")
    heading_1: StyleLook = Field(description="The heading of a sheet or a chapter.")
    heading_2: StyleLook = Field(description="The heading of a section.")
    heading_3: StyleLook = Field(description="The heading of a part.")
    task: StyleLook = Field(description="The heading of a numbered task.")
    speech: StyleLook = Field(description="What somebody says.")
    case: StyleLook = Field(description="A case in its box.")
    case_speech: StyleLook = Field(description="What somebody says in a case.")
    list: StyleLook = Field(description="An item of a list.")
    prompt_list: StyleLook = Field(description="An item of a list on a sheet.")
    choice: StyleLook = Field(description="An option to tick.")
    cue: StyleLook = Field(description="A cue for the trainer.")
    cue_more: StyleLook = Field(description="A cue without a label of its own.")
    cue_label: StyleLook = Field(description="The word before a cue.")
    cue_lead: StyleLook = Field(description="A long label, above its cue.")
    name_date: StyleLook = Field(description="The line for name and date.")
    table_header: StyleLook = Field(description="The header row of a table.")
    table: StyleLook = Field(description="A cell of a table.")
    table_emphasis: StyleLook = Field(description="A cell in the column that stands out.")
    table_example: StyleLook = Field(description="The worked example of a grid.")
    grid: StyleLook = Field(description="A cell of a grid to fill in.")
    dense_header: StyleLook = Field(description="The header row of a wide table.")
    dense: StyleLook = Field(description="A cell of a wide table.")
    card: StyleLook = Field(description="A card to cut out.")
    letter_subject: StyleLook = Field(description="The subject of a mail.")
    letter: StyleLook = Field(description="The text of a mail.")
    caption: StyleLook = Field(description="Words below a picture.")
    header: StyleLook = Field(description="The header of a page.")
    footer: StyleLook = Field(description="The footer of a page.")

    def heading(self, level: int) -> StyleLook:
        """The style of a heading of level 1 to 3."""
        return (self.heading_1, self.heading_2, self.heading_3)[level - 1]


class LineLook(_Look):
    """A drawn line: its weight and the name of its colour."""

    weight_pt: float = Field(description="How heavy the line is.")
    colour: str = Field(description="Its colour.")


class RulesLook(LineLook):
    """Writing rules: how far apart, and how close they may come to let a sheet fit its pages.

    To fill a page there may be up to `most` times as many as were asked for.
    """

    distance_mm: float = Field(description="How far apart the lines are.")
    least_mm: float = Field(description="How close they may come to fit a page.")
    most: int = Field(description="How many times the lines asked for may fill a page.")
    whole: int = Field(description="Up to how many lines stay together on one page.")


class CaseBoxLook(_Look):
    """The tinted box of a case, with the space between its edge and its text."""

    fill: str = Field(description="The colour of the box.")
    side_pt: float = Field(description="Space beside its text.")
    edge_pt: float = Field(description="Space above and below its text.")
    before_pt: float = Field(description="Space before the box.")
    after_pt: float = Field(description="Space after the box.")


class GridLook(_Look):
    """A table to fill in: its lines, the space around its text, the height of its empty rows."""

    row_mm: float = Field(description="How high an empty row is.")
    least_mm: float = Field(description="How low it may become to fit a page.")
    most: int = Field(description="How many times the rows asked for may fill a page.")
    header: LineLook = Field(description="The line below the header.")
    rows: LineLook = Field(description="The line below a row.")
    columns: LineLook = Field(description="The line between columns.")
    example_mm: float = Field(description="How high the row of the worked example is at least.")
    side_pt: float = Field(description="Space beside the words of a cell.")
    top_pt: float = Field(description="Space above the words of a cell.")
    bottom_pt: float = Field(description="Space below the words of a cell.")


class TableLook(_Look):
    """A table to read. From `dense_columns` columns it is set smaller; empty columns get `blank_mm`."""

    header: LineLook = Field(description="The line below the header.")
    rows: LineLook = Field(description="The line below a row.")
    emphasis: str = Field(description="The colour behind the column that stands out.")
    side_pt: float = Field(description="Space beside the words of a cell.")
    top_pt: float = Field(description="Space above the words of a cell.")
    bottom_pt: float = Field(description="Space below the words of a cell.")
    whole_rows: int = Field(description="Up to how many rows a table stays on one page.")
    dense_columns: int = Field(description="From how many columns a table is set smaller.")
    narrowest_mm: float = Field(description="How narrow a column may become.")
    blank_mm: float = Field(description="How wide an empty column is.")


class ScaleLook(_Look):
    """Statements with boxes: how wide a column of boxes is."""

    option_mm: float = Field(description="How wide a column of boxes is.")


class CardsLook(_Look):
    """Cards to cut out, with a dashed line around each."""

    height_mm: float = Field(description="How high a card is.")
    least_mm: float = Field(description="How low it may become to save a page.")
    side_pt: float = Field(description="Space beside its text.")
    edge_pt: float = Field(description="Space above and below its text.")
    line: LineLook = Field(description="The line to cut along.")


class LetterLook(_Look):
    """A letter in a fine frame."""

    side_pt: float = Field(description="Space beside its text.")
    edge_pt: float = Field(description="Space above and below its text.")
    before_pt: float = Field(description="Space before the frame.")
    after_pt: float = Field(description="Space after the frame.")
    line: LineLook = Field(description="The line of the frame.")


class NameLook(_Look):
    """The dotted line for a name; the date's follows after a gap."""

    share: float = Field(description="The part of the line that is for the name; the date has the rest.")
    gap_pt: float = Field(description="Space between name and date.")


class QrLook(_Look):
    """A code to scan, with its link beside it."""

    side_mm: float = Field(description="How wide the code is.")
    gap_pt: float = Field(description="Space between the code and its link.")
    colour: str = Field(description="The colour of the code.")


class PictureLook(_Look):
    """A picture is as wide as the text, unless it gets taller than this."""

    tallest_mm: float = Field(description="How high a picture may become.")


class StripLook(_Look):
    """Small pictures without captions, side by side, each in a fine frame."""

    across: int = Field(description="How many stand beside each other.")
    gap_pt: float = Field(description="Space between them.")
    line: LineLook = Field(description="The line around each.")


class DocumentLook(_Look):
    """Everything that the look of a document needs to be told; colours are names of the theme's."""

    page: PageLook = Field(description="The paper and its margins.")
    motif: MotifLook = Field(description="The circles in the header.")
    styles: StyleLooks = Field(description="The styles of text.")
    numeral: str = Field(description="The colour of numerals.")
    bullet: str = Field(description="The colour of bullets.")
    link: str = Field(description="The colour of links.")
    rules: RulesLook = Field(description="The lines to write on.")
    case_box: CaseBoxLook = Field(description="The box of a case.")
    grid: GridLook = Field(description="Tables to fill in.")
    table: TableLook = Field(description="Tables to read.")
    after_table_pt: float = Field(description="Space below a table or lines to write on, at least.")
    cue_gap_pt: float = Field(description="Space between a cue's label and its text at least.")
    task_least_pt: float = Field(description="How small the space before a task may become to fit a page.")
    label_gap_pt: float = Field(description="Space between a label and its heading.")
    gap_pt: float = Field(description="The line that closes a page which ends with a table.")
    scale: ScaleLook = Field(description="Statements with boxes to tick.")
    cards: CardsLook = Field(description="Cards to cut out.")
    letter: LetterLook = Field(description="Mails, ready to copy.")
    name: NameLook = Field(description="The line for name and date.")
    qr: QrLook = Field(description="Codes to scan.")
    strip: StripLook = Field(description="Small pictures in a row.")
    picture: PictureLook = Field(description="Pictures.")
