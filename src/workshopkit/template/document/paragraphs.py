"""The paragraph styles of the Word template, each with what its look does not say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshopkit.template.document.colours import drawn_line
from workshopkit.theme import Look
from workshopkit.theme.document import PT_PER_MM, DocumentLook, LineLook, StyleLook
from workshopkit.writers.docx.xml import twips, twips_mm, w
from workshopkit.writers.xml import Element

BULLET_LIST, NUMBERED_LIST, TASK_LIST = 1, 2, 3  # the numberings of the template


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style: its id and name, its look, and what a look does not say."""

    id: str
    name: str
    look: StyleLook
    next: str | None = None
    outline: int | None = None
    keep_next: bool = False
    keep_lines: bool = False
    hanging: bool = False
    list: int | None = None
    borders: Element | None = None
    fill: str | None = None
    side_pt: float = 0
    tabs: Element | None = None
    exact_pt: float | None = None
    based_on: str = "Normal"


def paragraph_styles(look: Look) -> Iterator[ParagraphStyle]:
    """Every paragraph style that a document uses, the default first."""
    document, of = look.document, look.document.styles
    text_width_pt = document.page.text_width_mm * PT_PER_MM
    yield ParagraphStyle("Normal", "Normal", of.normal)
    yield ParagraphStyle("Heading1", "heading 1", of.heading_1, "Normal", 0, True, True)
    yield ParagraphStyle("Heading2", "heading 2", of.heading_2, "Normal", 1, True, True)
    yield ParagraphStyle("Heading3", "heading 3", of.heading_3, "Normal", 2, True, True)
    yield ParagraphStyle("TaskHeading", "Task heading", of.task, "Prompt", 1, True, True, True, TASK_LIST,
                     based_on="Heading2")  # fmt: skip
    yield ParagraphStyle("Label", "Label", of.label, "Heading1", keep_next=True)
    yield ParagraphStyle("Prompt", "Prompt", of.prompt)
    yield ParagraphStyle("Starter", "Starter", of.starter, "WritingRule", keep_next=True)
    yield ParagraphStyle("WritingRule", "Writing rule", of.prompt, borders=_rules(look),
                     exact_pt=_rule_line_pt(look))  # fmt: skip
    yield ParagraphStyle("Speech", "Speech", of.speech, "Normal")
    for name, style in (("Case text", of.case), ("Case speech", of.case_speech)):
        yield ParagraphStyle(name.title().replace(" ", ""), name, style, keep_lines=True,
                         borders=_case_edges(look), fill=document.case_box.fill,
                         side_pt=document.case_box.side_pt)  # fmt: skip
    yield ParagraphStyle("ListBullet", "List Bullet", of.list, hanging=True, list=BULLET_LIST)
    yield ParagraphStyle("ListNumber", "List Number", of.list, hanging=True, list=NUMBERED_LIST)
    yield ParagraphStyle("PromptBullet", "Prompt bullet", of.prompt_list, hanging=True, list=BULLET_LIST)
    yield ParagraphStyle("PromptNumber", "Prompt number", of.prompt_list, hanging=True, list=NUMBERED_LIST)
    yield ParagraphStyle("Choice", "Choice", of.choice, hanging=True)
    yield ParagraphStyle("Cue", "Cue", of.cue, hanging=True)
    yield ParagraphStyle("CueMore", "Cue more", of.cue_more)
    yield ParagraphStyle("CueLead", "Cue lead", of.cue_lead, "CueMore", keep_next=True)
    yield ParagraphStyle("NameDate", "Name and date", of.name_date, tabs=_name_tabs(document))
    yield ParagraphStyle("TableHeader", "Table header", of.table_header, "TableText", keep_next=True)
    yield ParagraphStyle("TableText", "Table text", of.table)
    yield ParagraphStyle("TableEmphasis", "Table emphasis", of.table_emphasis)
    yield ParagraphStyle("DenseHeader", "Dense header", of.dense_header, "DenseText", keep_next=True)
    yield ParagraphStyle("DenseText", "Dense text", of.dense)
    yield ParagraphStyle("GridText", "Grid text", of.grid)
    yield ParagraphStyle("GridExample", "Grid example", of.table_example)
    yield ParagraphStyle("CardText", "Card text", of.card)
    for name, style in (("Letter subject", of.letter_subject), ("Letter text", of.letter)):
        yield ParagraphStyle(name.title().replace(" ", ""), name, style, "LetterText",
                         borders=_letter_edges(look), side_pt=document.letter.side_pt)  # fmt: skip
    yield ParagraphStyle("Picture", "Picture", of.normal)
    yield ParagraphStyle("Caption", "caption", of.caption)
    for name, style in (("Header", of.header), ("Footer", of.footer)):
        right = w("tabs", w("tab", val="right", pos=twips(text_width_pt)))
        yield ParagraphStyle(name, name.lower(), style, tabs=right)
    yield ParagraphStyle("Gap", "Gap", of.normal, exact_pt=document.gap_pt)


def _rule_line_pt(look: Look) -> float:
    """The line of a writing rule: with the rule below it, it is as high as the distance wanted."""
    rules = look.document.rules
    return rules.distance_mm * PT_PER_MM - rules.weight_pt


def _rules(look: Look) -> Element:
    """A line below each paragraph; `between` keeps neighbours from sharing one frame."""
    rules = look.document.rules
    return w("pBdr", drawn_line("bottom", look, rules), drawn_line("between", look, rules))


def _case_edges(look: Look) -> Element:
    """A border in the box's own tint: its distance is the padding."""
    box = look.document.case_box
    line = LineLook(weight_pt=look.document.rules.weight_pt, colour=box.fill)
    return _frame(look, line, box.edge_pt, box.side_pt)


def _letter_edges(look: Look) -> Element:
    letter = look.document.letter
    return _frame(look, letter.line, letter.edge_pt, letter.side_pt)


def _frame(look: Look, line: LineLook, edge_pt: float, side_pt: float) -> Element:
    spaces = {"top": edge_pt, "left": side_pt, "bottom": edge_pt, "right": side_pt}
    return w("pBdr", *(drawn_line(side, look, line, space) for side, space in spaces.items()))


def _name_tabs(look: DocumentLook) -> Element:
    """Dots up to the end of the name's share, a gap, dots up to the margin."""
    share_mm = look.page.text_width_mm * look.name.share
    gap_end = twips_mm(share_mm) + twips(look.name.gap_pt)
    return w("tabs", w("tab", val="left", leader="dot", pos=twips_mm(share_mm)),
             w("tab", val="left", pos=gap_end),
             w("tab", val="right", leader="dot", pos=twips_mm(look.page.text_width_mm)))  # fmt: skip
