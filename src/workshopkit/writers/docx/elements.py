"""Each element of a page as paragraphs, tables and content controls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from workshopkit.compose.document.layout import (
    PlacedCards,
    PlacedCue,
    PlacedElement,
    PlacedGrid,
    PlacedLines,
    PlacedPicture,
    PlacedScale,
    PlacedStrip,
    PlacedTable,
    PlacedTask,
)
from workshopkit.elements import (
    Bullets,
    Case,
    Choices,
    Heading,
    Letter,
    NameDate,
    Numbered,
    Paragraph,
    QrCode,
    Speech,
)
from workshopkit.theme.document import PT_PER_MM, CaseBoxLook, LetterLook
from workshopkit.writers.codes import code_png
from workshopkit.writers.docx.controls import box
from workshopkit.writers.docx.page import Page
from workshopkit.writers.docx.sheet import lines, name_and_date, starter, task, task_lists
from workshopkit.writers.docx.tables import cards, grid, scale, table
from workshopkit.writers.docx.xml import Block, Control, Table, twips, w
from workshopkit.writers.docx.xml import Paragraph as Drawn

_SPACED_ABOVE = ("Heading2", "Heading3", "Label", "Starter", "TaskHeading")


def draw(page: Page, elements: tuple[PlacedElement, ...]) -> list[Block]:
    """The blocks of a part, in order; what follows a table or writing rules keeps its distance."""
    lists = task_lists(page, elements)
    drawn: list[Block] = []
    for place, element in enumerate(elements):
        blocks: Sequence[Block]
        if isinstance(element, PlacedTask):
            blocks = task(page, element, lists[place])
        else:
            blocks = _blocks(page, element, elements, place)
        if drawn and blocks and not isinstance(drawn[-1], Drawn):
            blocks = _apart(page, drawn[-1], blocks)
        drawn += blocks
    return drawn


def _apart(page: Page, above: Table | Control, blocks: Sequence[Block]) -> Sequence[Block]:
    """What stands below a table or rules: space above a paragraph, a gap between two tables."""
    space = twips(page.look.document.after_table_pt)
    match blocks[0]:
        case Drawn() as first if first.style not in _SPACED_ABOVE:
            return [first._replace(before=space), *blocks[1:]]
        case Table() if isinstance(above, Table):
            return [Drawn("Gap", before=space), *blocks]
        case _:
            return blocks


def _blocks(
    page: Page, element: PlacedElement, elements: tuple[PlacedElement, ...], place: int
) -> Sequence[Block]:
    sheet = page.layout.on_sheet
    match element:
        case PlacedCue():
            return _cue(page, element)
        case Heading():
            return _heading(page, element)
        case Paragraph(text=text):
            after = elements[place + 1 : place + 2]
            to_write = any(isinstance(each, PlacedLines | PlacedGrid | PlacedTable) for each in after)
            return [Drawn("Prompt" if sheet else "Normal", page.runs(text), to_write)]
        case Speech(text=text):
            return [Drawn("Speech", page.runs(text))]
        case Bullets(items=items):
            return [Drawn("PromptBullet" if sheet else "ListBullet", page.runs(item)) for item in items]
        case Numbered(items=items):
            style = "PromptNumber" if sheet else "ListNumber"
            number = page.lists.new(style)
            return [Drawn(style, page.runs(item), list=number) for item in items]
        case NameDate():
            return [name_and_date(page, element)]
        case Case(main=main):
            told = [Drawn(_told_as(each), page.runs(each.text)) for each in main]
            return _framed(told, page.look.document.case_box)
        case Choices(items=items):
            return [Drawn("Choice", box(page, item.plain) + page.tab + page.runs(item)) for item in items]
        case Letter(subject=subject, paragraphs=paragraphs):
            written = [Drawn("LetterSubject", page.runs(subject))]
            written += [Drawn("LetterText", page.runs(text)) for text in paragraphs]
            return _framed(written, page.look.document.letter)
        case QrCode():
            return [_code(page, element)]
        case PlacedPicture():
            return _picture(page, element)
        case PlacedStrip():
            return [_strip(page, element)]
        case PlacedLines():
            before = elements[:place]
            above = [starter(page, element, before)] if element.starter else []
            return [*above, Control(lines(page, element, before))]
        case PlacedTable():
            return [Table(table(page, element))]
        case PlacedGrid():
            return [Table(grid(page, element))]
        case PlacedScale():
            return [Table(scale(page, element))]
        case PlacedCards():
            return [Table(cards(page, element))]
        case PlacedTask():
            raise AssertionError("a task is drawn with its list")
        case _:
            assert_never(element)


def _heading(page: Page, heading: Heading) -> list[Drawn]:
    """A heading below its label, which takes over its page break and the space above it."""
    of, level = page.look.document.styles, heading.level
    usual_pt = {1: 0, 2: of.heading_2.before_pt}.get(level, of.heading_3.before_pt)
    before = 0 if heading.new_page else twips(usual_pt) if heading.label else None
    style, words = f"Heading{level}", page.runs(heading.text)
    if not heading.label:
        return [Drawn(style, words, new_page=heading.new_page, before=before)]
    gap = twips(page.look.document.label_gap_pt)
    label = Drawn("Label", page.runs(heading.label), new_page=heading.new_page, before=before)
    return [label, Drawn(style, words, before=gap)]


def _told_as(told: Paragraph | Speech) -> str:
    return "CaseSpeech" if isinstance(told, Speech) else "CaseText"


def _cue(page: Page, cue: PlacedCue) -> list[Drawn]:
    if cue.above:
        return [Drawn("CueLead", page.runs(cue.label)), Drawn("CueMore", page.runs(cue.text))]
    if cue.label:
        return [Drawn("Cue", page.runs(cue.label, "CueLabel") + page.tab + page.runs(cue.text))]
    return [Drawn("CueMore", page.runs(cue.text))]


def _framed(paragraphs: list[Drawn], look: CaseBoxLook | LetterLook) -> list[Drawn]:
    """Paragraphs in one frame: kept together, with space above and below the frame."""
    framed = [paragraph._replace(keep_next=True) for paragraph in paragraphs[:-1]] + paragraphs[-1:]
    framed[0] = framed[0]._replace(before=twips(look.before_pt))
    framed[-1] = framed[-1]._replace(after=twips(look.after_pt))
    return framed


def _code(page: Page, element: QrCode) -> Drawn:
    look = page.look.document.qr
    side_pt = look.side_mm * PT_PER_MM
    data = code_png(element.url, page.look.colours[look.colour], "FFFFFF")
    drawing = page.picture(data, "QR", (side_pt, side_pt), element.alt)
    return Drawn(
        "Picture",
        drawing + page.tab + page.runs(element.caption),
        tabs=w("tabs", w("tab", val="left", pos=twips(side_pt + look.gap_pt))),
        middle=True,
    )


def _picture(page: Page, element: PlacedPicture) -> list[Drawn]:
    drawing = page.picture(element.data, "Picture", element.size_pt, element.alt)
    if not element.caption:
        return [Drawn("Picture", drawing)]
    return [Drawn("Picture", drawing, keep_next=True), Drawn("Caption", page.runs(element.caption))]


def _strip(page: Page, strip: PlacedStrip) -> Drawn:
    line = page.look.document.strip.line
    drawn = [page.picture(each.data, "Picture", each.size_pt, each.alt, line) for each in strip.pictures]
    stops = [w("tab", val="left", pos=twips(strip.step_pt * place)) for place in range(1, len(drawn))]
    return Drawn("Picture", page.tab.join(drawn), tabs=w("tabs", *stops) if stops else "")
