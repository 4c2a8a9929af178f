"""Each element of a page as paragraphs, tables and content controls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
from workshopkit.text import Text
from workshopkit.theme.document import PT_PER_MM, CaseBoxLook, LetterLook
from workshopkit.writers.codes import code_png
from workshopkit.writers.docx.controls import box
from workshopkit.writers.docx.lists import in_list, new_list
from workshopkit.writers.docx.page import Page
from workshopkit.writers.docx.sheet import lines, name_and_date, task, task_lists
from workshopkit.writers.docx.tables import cards, grid, scale, table
from workshopkit.writers.docx.xml import Element, found, set_property, twips, w, wq

_SPACED_ABOVE = ("Heading2", "Heading3", "Label", "Starter", "TaskHeading")


def draw(page: Page, elements: tuple[PlacedElement, ...]) -> list[Element]:
    """The blocks of a part, in order; what follows a table or writing rules keeps its distance."""
    lists = task_lists(page, elements)
    drawn: list[Element] = []
    for place, element in enumerate(elements):
        before, after = elements[:place], elements[place + 1 : place + 2]
        if isinstance(element, PlacedTask):
            blocks = list(task(page, element, lists[place]))
        else:
            blocks = list(_blocks(page, element, before, after))
        if drawn and blocks:
            drawn += _distance(page, drawn[-1], blocks[0])
        drawn += blocks
    return drawn


def _blocks(
    page: Page,
    element: PlacedElement,
    before: tuple[PlacedElement, ...],
    after: tuple[PlacedElement, ...],
) -> Iterator[Element]:
    sheet = page.layout.on_sheet
    match element:
        case Heading():
            yield from _heading(page, element)
        case Paragraph(text=text):
            to_write = any(isinstance(each, PlacedLines | PlacedGrid | PlacedTable) for each in after)
            keep = (w("keepNext"),) if to_write else ()
            yield page.paragraph("Prompt" if sheet else "Normal", *page.runs(text), direct=keep)
        case Speech(text=text):
            yield page.paragraph("Speech", *page.runs(text))
        case Bullets(items=items):
            for item in items:
                yield page.paragraph("PromptBullet" if sheet else "ListBullet", *page.runs(item))
        case Numbered(items=items):
            yield from _numbered(page, items, "PromptNumber" if sheet else "ListNumber")
        case PlacedCue():
            yield from _cue(page, element)
        case NameDate():
            yield name_and_date(page, element)
        case Case(main=main):
            told = [page.paragraph(_told_as(each), *page.runs(each.text)) for each in main]
            yield from _framed(told, page.look.document.case_box)
        case Choices(items=items):
            for item in items:
                yield page.paragraph("Choice", box(page, item.plain), page.words("\t"), *page.runs(item))
        case Letter(subject=subject, paragraphs=paragraphs):
            written = [page.paragraph("LetterSubject", *page.runs(subject))]
            written += [page.paragraph("LetterText", *page.runs(text)) for text in paragraphs]
            yield from _framed(written, page.look.document.letter)
        case QrCode():
            yield _code(page, element)
        case PlacedPicture():
            yield from _picture(page, element)
        case PlacedStrip():
            yield _strip(page, element)
        case PlacedLines():
            yield from lines(page, element, before)
        case PlacedTable():
            yield table(page, element)
        case PlacedGrid():
            yield grid(page, element)
        case PlacedScale():
            yield scale(page, element)
        case PlacedCards():
            yield cards(page, element)
        case PlacedTask():
            raise AssertionError("a task is drawn with its list")
        case _:
            assert_never(element)


def _heading(page: Page, heading: Heading) -> Iterator[Element]:
    """A heading below its label, which takes over its page break and the space above it."""
    of, level = page.look.document.styles, heading.level
    usual_pt = {1: 0, 2: of.heading_2.before_pt}.get(level, of.heading_3.before_pt)
    direct: tuple[Element, ...] = ()
    if heading.new_page:
        direct = (w("pageBreakBefore"), w("spacing", before=0))
    elif heading.label:
        direct = (w("spacing", before=twips(usual_pt)),)
    if heading.label:
        yield page.paragraph("Label", *page.runs(heading.label), direct=direct)
        direct = (w("spacing", before=twips(page.look.document.label_gap_pt)),)
    yield page.paragraph(f"Heading{level}", *page.runs(heading.text), direct=direct)


def _told_as(told: Paragraph | Speech) -> str:
    return "CaseSpeech" if isinstance(told, Speech) else "CaseText"


def _cue(page: Page, cue: PlacedCue) -> Iterator[Element]:
    if cue.above:
        yield page.paragraph("CueLead", *page.runs(cue.label))
    if cue.label and not cue.above:
        label = page.runs(cue.label, "CueLabel")
        yield page.paragraph("Cue", *label, page.words("\t"), *page.runs(cue.text))
    else:
        yield page.paragraph("CueMore", *page.runs(cue.text))


def _numbered(page: Page, items: Iterable[Text], style: str) -> Iterator[Element]:
    number = new_list(page.lists, style)
    for item in items:
        yield page.paragraph(style, *page.runs(item), direct=(in_list(number),))


def _framed(paragraphs: list[Element], look: CaseBoxLook | LetterLook) -> list[Element]:
    """Paragraphs in one frame: kept together, with space above and below the frame."""
    for paragraph in paragraphs[:-1]:
        set_property(paragraph, w("keepNext"))
    set_property(paragraphs[0], w("spacing", before=twips(look.before_pt)))
    set_property(paragraphs[-1], w("spacing", after=twips(look.after_pt)))
    return paragraphs


def _code(page: Page, element: QrCode) -> Element:
    look = page.look.document.qr
    side_pt = look.side_mm * PT_PER_MM
    data = code_png(element.url, page.look.colours[look.colour], "FFFFFF")
    tab = w("tabs", w("tab", val="left", pos=twips(side_pt + look.gap_pt)))
    return page.paragraph(
        "Picture",
        page.picture(data, "QR", (side_pt, side_pt), element.alt),
        page.words("\t"),
        *page.runs(element.caption),
        direct=(tab, w("textAlignment", val="center")),
    )


def _picture(page: Page, element: PlacedPicture) -> Iterator[Element]:
    keep = (w("keepNext"),) if element.caption else ()
    drawing = page.picture(element.data, "Picture", element.size_pt, element.alt)
    yield page.paragraph("Picture", drawing, direct=keep)
    if element.caption:
        yield page.paragraph("Caption", *page.runs(element.caption))


def _strip(page: Page, strip: PlacedStrip) -> Element:
    line = page.look.document.strip.line
    drawn: list[Element] = []
    for picture in strip.pictures:
        drawn += [page.words("\t")] if drawn else []
        drawn.append(page.picture(picture.data, "Picture", picture.size_pt, picture.alt, line))
    stops = (
        w("tab", val="left", pos=twips(strip.step_pt * place)) for place in range(1, len(strip.pictures))
    )
    return page.paragraph("Picture", *drawn, direct=(w("tabs", *stops),) if len(strip.pictures) > 1 else ())


def _distance(page: Page, above: Element, below: Element) -> list[Element]:
    """What stands below a table or rules: space above a paragraph, a gap between two tables."""
    space = w("spacing", before=twips(page.look.document.after_table_pt))
    if above.tag == below.tag == wq("tbl"):
        return [page.paragraph("Gap", direct=(space,))]
    if above.tag != wq("p") and below.tag == wq("p"):
        style = found(found(below, "pPr"), "pStyle").get(wq("val"))
        if style not in _SPACED_ABOVE:
            set_property(below, space)
    return []
