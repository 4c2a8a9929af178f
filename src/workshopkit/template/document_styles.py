"""The styles of the Word template: paragraphs, characters and tables as the theme describes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshopkit.template.document_colours import drawn_line, shading, text_colour
from workshopkit.template.document_tables import table_styles
from workshopkit.theme import Look
from workshopkit.theme.document import PT_PER_MM, DocumentLook, LineLook, StyleLook
from workshopkit.writers.docx.xml import Element, half_points, twips, twips_mm, w

BULLET_LIST, NUMBERED_LIST, TASK_LIST = 1, 2, 3  # the numberings of the template
LANGUAGE = "en-GB"  # until a document says its own
_LINE_240THS = 240


@dataclass(frozen=True, slots=True)
class _Paragraph:
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


def styles(look: Look) -> Element:
    """The whole of styles.xml; only styles that a document uses, and no latent ones."""
    return w(
        "styles",
        _defaults(look.document),
        w("latentStyles", defLockedState=0, defUIPriority=99, defSemiHidden=1, defUnhideWhenUsed=1,
          defQFormat=0, count=376),
        *(_paragraph(look, style) for style in _paragraphs(look)),
        *_characters(look),
        *table_styles(look),
        w("style", w("name", val="No List"), w("uiPriority", val=99), w("semiHidden"),
          w("unhideWhenUsed"), type="numbering", default=1, styleId="NoList"),
    )  # fmt: skip


def _defaults(look: DocumentLook) -> Element:
    size = half_points(look.styles.normal.size_pt)
    return w(
        "docDefaults",
        w("rPrDefault", w("rPr", _fonts("body"), w("sz", val=size), w("szCs", val=size),
                          w("lang", val=LANGUAGE, eastAsia="en-US", bidi="ar-SA"))),
        w("pPrDefault"),
    )  # fmt: skip


def _paragraphs(look: Look) -> Iterator[_Paragraph]:
    document, of = look.document, look.document.styles
    text_width_pt = document.page.text_width_mm * PT_PER_MM
    yield _Paragraph("Normal", "Normal", of.normal)
    yield _Paragraph("Heading1", "heading 1", of.heading_1, "Normal", 0, True, True)
    yield _Paragraph("Heading2", "heading 2", of.heading_2, "Normal", 1, True, True)
    yield _Paragraph("Heading3", "heading 3", of.heading_3, "Normal", 2, True, True)
    yield _Paragraph("TaskHeading", "Task heading", of.task, "Prompt", 1, True, True, True, TASK_LIST,
                     based_on="Heading2")  # fmt: skip
    yield _Paragraph("Label", "Label", of.label, "Heading1", keep_next=True)
    yield _Paragraph("Prompt", "Prompt", of.prompt)
    yield _Paragraph("Starter", "Starter", of.starter, "WritingRule", keep_next=True)
    yield _Paragraph("WritingRule", "Writing rule", of.prompt, borders=_rules(look),
                     exact_pt=rule_line_pt(look))  # fmt: skip
    yield _Paragraph("Speech", "Speech", of.speech, "Normal")
    for name, style in (("Case text", of.case), ("Case speech", of.case_speech)):
        yield _Paragraph(name.title().replace(" ", ""), name, style, keep_lines=True,
                         borders=_case_edges(look), fill=document.case_box.fill,
                         side_pt=document.case_box.side_pt)  # fmt: skip
    yield _Paragraph("ListBullet", "List Bullet", of.list, hanging=True, list=BULLET_LIST)
    yield _Paragraph("ListNumber", "List Number", of.list, hanging=True, list=NUMBERED_LIST)
    yield _Paragraph("PromptBullet", "Prompt bullet", of.prompt_list, hanging=True, list=BULLET_LIST)
    yield _Paragraph("PromptNumber", "Prompt number", of.prompt_list, hanging=True, list=NUMBERED_LIST)
    yield _Paragraph("Choice", "Choice", of.choice, hanging=True)
    yield _Paragraph("Cue", "Cue", of.cue, hanging=True)
    yield _Paragraph("CueMore", "Cue more", of.cue_more)
    yield _Paragraph("CueLead", "Cue lead", of.cue_lead, "CueMore", keep_next=True)
    yield _Paragraph("NameDate", "Name and date", of.name_date, tabs=_name_tabs(document))
    yield _Paragraph("TableHeader", "Table header", of.table_header, "TableText", keep_next=True)
    yield _Paragraph("TableText", "Table text", of.table)
    yield _Paragraph("TableEmphasis", "Table emphasis", of.table_emphasis)
    yield _Paragraph("DenseHeader", "Dense header", of.dense_header, "DenseText", keep_next=True)
    yield _Paragraph("DenseText", "Dense text", of.dense)
    yield _Paragraph("GridText", "Grid text", of.grid)
    yield _Paragraph("GridExample", "Grid example", of.table_example)
    yield _Paragraph("CardText", "Card text", of.card)
    for name, style in (("Letter subject", of.letter_subject), ("Letter text", of.letter)):
        yield _Paragraph(name.title().replace(" ", ""), name, style, "LetterText",
                         borders=_letter_edges(look), side_pt=document.letter.side_pt)  # fmt: skip
    yield _Paragraph("Picture", "Picture", of.normal)
    yield _Paragraph("Caption", "caption", of.caption)
    for name, style in (("Header", of.header), ("Footer", of.footer)):
        right = w("tabs", w("tab", val="right", pos=twips(text_width_pt)))
        yield _Paragraph(name, name.lower(), style, tabs=right)
    yield _Paragraph("Gap", "Gap", of.normal, exact_pt=document.gap_pt)


def _paragraph(look: Look, style: _Paragraph) -> Element:
    basis = None if style.id == style.based_on else w("basedOn", val=style.based_on)
    return w(
        "style",
        w("name", val=style.name),
        basis,
        w("next", val=style.next) if style.next else None,
        w("qFormat"),
        w(
            "pPr",
            w("keepNext") if style.keep_next else None,
            w("keepLines") if style.keep_lines else None,
            _numbering(style),
            style.borders,
            shading(look, style.fill) if style.fill else None,
            style.tabs,
            _spacing(style),
            _indent(style),
            w("outlineLvl", val=style.outline) if style.outline is not None else None,
        ),
        run_look(look, style.look),
        type="paragraph",
        default=1 if style.id == "Normal" else None,
        customStyle=None if style.name in _BUILT_IN else 1,
        styleId=style.id,
    )


_BUILT_IN = ("Normal", "heading 1", "heading 2", "heading 3", "List Bullet", "List Number", "caption",
             "header", "footer")  # fmt: skip


def _numbering(style: _Paragraph) -> Element | None:
    return w("numPr", w("numId", val=style.list)) if style.list else None


def rule_line_pt(look: Look) -> float:
    """The line of a writing rule: with the rule below it, it is as high as the distance wanted."""
    rules = look.document.rules
    return rules.distance_mm * PT_PER_MM - rules.weight_pt


def _spacing(style: _Paragraph) -> Element:
    exact = style.exact_pt is not None
    before = 0 if exact else twips(style.look.before_pt)
    after = 0 if exact else twips(style.look.after_pt)
    line = twips(style.exact_pt) if style.exact_pt is not None else round(style.look.line * _LINE_240THS)
    return w("spacing", before=before, after=after, line=line, lineRule="exact" if exact else "auto")


def _indent(style: _Paragraph) -> Element | None:
    if style.side_pt:
        return w("ind", left=twips(style.side_pt), right=twips(style.side_pt))
    indent = twips(style.look.indent_pt)
    return w("ind", left=indent, hanging=indent if style.hanging else None) if indent else None


def run_look(look: Look, style: StyleLook) -> Element:
    """Font, face, colour and size; the fonts are the theme's, so that changing these changes all."""
    return w(
        "rPr",
        _fonts(style.font),
        w("b") if style.bold else None,
        w("i") if style.italic else None,
        w("caps") if style.caps else None,
        text_colour(look, style.colour),
        w("sz", val=half_points(style.size_pt)),
        w("szCs", val=half_points(style.size_pt)),
    )


def _fonts(font: str) -> Element:
    face = "major" if font == "heading" else "minor"
    return w("rFonts", asciiTheme=f"{face}HAnsi", hAnsiTheme=f"{face}HAnsi",
             eastAsiaTheme=f"{face}EastAsia", cstheme=f"{face}Bidi")  # fmt: skip


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


def _characters(look: Look) -> Iterator[Element]:
    yield w("style", w("name", val="Default Paragraph Font"), w("uiPriority", val=1), w("semiHidden"),
            w("unhideWhenUsed"), type="character", default=1, styleId="DefaultParagraphFont")  # fmt: skip
    yield w("style", w("name", val="Cue label"), w("basedOn", val="DefaultParagraphFont"), w("qFormat"),
            run_look(look, look.document.styles.cue_label), type="character", customStyle=1,
            styleId="CueLabel")  # fmt: skip
    yield w("style", w("name", val="Hyperlink"), w("basedOn", val="DefaultParagraphFont"),
            w("rPr", text_colour(look, look.document.link), w("u", val="single")),
            type="character", styleId="Hyperlink")  # fmt: skip
