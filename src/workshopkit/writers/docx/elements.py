"""Each element of a page as paragraphs, tables and content controls."""

from __future__ import annotations

from collections.abc import Iterator
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
        if isinstance(element, PlacedTask):
            blocks: list[Block] = [*task(page, element, lists[place])]
        else:
            blocks = [*_blocks(page, element, elements, place)]
        if drawn and blocks and not isinstance(drawn[-1], Drawn):
            blocks = _apart(page, drawn[-1], blocks)
        drawn += blocks
    return drawn


def _apart(page: Page, above: Table | Control, blocks: list[Block]) -> list[Block]:
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
) -> Iterator[Block]:
    sheet = page.layout.on_sheet
    match element:
        case Heading():
            yield from _heading(page, element)
        case Paragraph(text=text):
            after = elements[place + 1 : place + 2]
            to_write = any(isinstance(each, PlacedLines | PlacedGrid | PlacedTable) for each in after)
            yield Drawn("Prompt" if sheet else "Normal", page.runs(text), to_write)
        case Speech(text=text):
            yield Drawn("Speech", page.runs(text))
        case Bullets(items=items):
            for item in items:
                yield Drawn("PromptBullet" if sheet else "ListBullet", page.runs(item))
        case Numbered(items=items):
            style = "PromptNumber" if sheet else "ListNumber"
            number = page.lists.new(style)
            for item in items:
                yield Drawn(style, page.runs(item), list=number)
        case PlacedCue():
            yield from _cue(page, element)
        case NameDate():
            yield name_and_date(page, element)
        case Case(main=main):
            told = [Drawn(_told_as(each), page.runs(each.text)) for each in main]
            yield from _framed(told, page.look.document.case_box)
        case Choices(items=items):
            for item in items:
                yield Drawn("Choice", box(page, item.plain) + page.words("\t") + page.runs(item))
        case Letter(subject=subject, paragraphs=paragraphs):
            written = [Drawn("LetterSubject", page.runs(subject))]
            written += [Drawn("LetterText", page.runs(text)) for text in paragraphs]
            yield from _framed(written, page.look.document.letter)
        case QrCode():
            yield _code(page, element)
        case PlacedPicture():
            yield from _picture(page, element)
        case PlacedStrip():
            yield _strip(page, element)
        case PlacedLines():
            if element.starter:
                yield starter(page, element, elements[:place])
            yield Control(lines(page, element, elements[:place]))
        case PlacedTable():
            yield Table(table(page, element))
        case PlacedGrid():
            yield Table(grid(page, element))
        case PlacedScale():
            yield Table(scale(page, element))
        case PlacedCards():
            yield Table(cards(page, element))
        case PlacedTask():
            raise AssertionError("a task is drawn with its list")
        case _:
            assert_never(element)


def _heading(page: Page, heading: Heading) -> Iterator[Drawn]:
    """A heading below its label, which takes over its page break and the space above it."""
    of, level = page.look.document.styles, heading.level
    usual_pt = {1: 0, 2: of.heading_2.before_pt}.get(level, of.heading_3.before_pt)
    before = 0 if heading.new_page else twips(usual_pt) if heading.label else None
    new_page = heading.new_page
    if heading.label:
        yield Drawn("Label", page.runs(heading.label), new_page=new_page, before=before)
        new_page, before = False, twips(page.look.document.label_gap_pt)
    yield Drawn(f"Heading{level}", page.runs(heading.text), new_page=new_page, before=before)


def _told_as(told: Paragraph | Speech) -> str:
    return "CaseSpeech" if isinstance(told, Speech) else "CaseText"


def _cue(page: Page, cue: PlacedCue) -> Iterator[Drawn]:
    if cue.above:
        yield Drawn("CueLead", page.runs(cue.label))
    if cue.label and not cue.above:
        label = page.runs(cue.label, "CueLabel")
        yield Drawn("Cue", label + page.words("\t") + page.runs(cue.text))
    else:
        yield Drawn("CueMore", page.runs(cue.text))


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
        drawing + page.words("\t") + page.runs(element.caption),
        tabs=w("tabs", w("tab", val="left", pos=twips(side_pt + look.gap_pt))),
        middle=True,
    )


def _picture(page: Page, element: PlacedPicture) -> Iterator[Drawn]:
    drawing = page.picture(element.data, "Picture", element.size_pt, element.alt)
    yield Drawn("Picture", drawing, bool(element.caption))
    if element.caption:
        yield Drawn("Caption", page.runs(element.caption))


def _strip(page: Page, strip: PlacedStrip) -> Drawn:
    line = page.look.document.strip.line
    drawn = [page.picture(each.data, "Picture", each.size_pt, each.alt, line) for each in strip.pictures]
    stops = [w("tab", val="left", pos=twips(strip.step_pt * place)) for place in range(1, len(drawn))]
    return Drawn("Picture", page.words("\t").join(drawn), tabs=w("tabs", *stops) if stops else "")
