"""What people write on: tasks with their numeral, writing rules, a line for name and date."""

from __future__ import annotations

from workshopkit.compose.document.layout import PlacedElement, PlacedLines, PlacedTask
from workshopkit.elements import Heading, NameDate
from workshopkit.text import Text
from workshopkit.writers.docx.controls import answer
from workshopkit.writers.docx.page import Page
from workshopkit.writers.docx.xml import Paragraph, twips, twips_mm
from workshopkit.writers.xml import Element


def task_lists(page: Page, elements: tuple[PlacedElement, ...]) -> dict[int, int]:
    """The list that the task at each place belongs to; a number out of turn starts a list of its own."""
    lists: dict[int, int] = {}
    last = 0
    for place, element in enumerate(elements):
        if isinstance(element, PlacedTask):
            follows = bool(lists) and element.number == last + 1
            lists[place] = lists[max(lists)] if follows else page.lists.new("TaskHeading", element.number)
            last = element.number
    return lists


def task(page: Page, element: PlacedTask, list_number: int) -> list[Paragraph]:
    """A heading that carries its own numeral, and what to do below it."""
    usual = element.before_pt == page.look.document.styles.task.before_pt
    before = None if usual else twips(element.before_pt)
    heading = Paragraph("TaskHeading", page.runs(element.title), list=list_number, before=before)
    if not element.text:
        return [heading]
    return [heading, Paragraph("Prompt", page.runs(element.text), keep_next=True)]


def starter(page: Page, element: PlacedLines, before: tuple[PlacedElement, ...]) -> Paragraph:
    """The words that an answer starts with, above its rules."""
    style = "Starter" if before and isinstance(before[-1], PlacedLines) else "Prompt"
    return Paragraph(style, page.runs(element.starter), keep_next=True)


def lines(page: Page, element: PlacedLines, before: tuple[PlacedElement, ...]) -> Element:
    """Rules in a control to type in."""
    look = page.look.document.rules
    usual = element.distance_mm == look.distance_mm
    line = None if usual else twips_mm(element.distance_mm) - twips(look.weight_pt)
    kept = min(element.kept, element.count)
    rules = Paragraph("WritingRule", keep_next=True, line=line).xml() * kept
    rules += Paragraph("WritingRule", line=line).xml() * (element.count - kept)
    return answer(page, element.starter.plain or _title(before), rules)


def name_and_date(page: Page, element: NameDate) -> Paragraph:
    """Words with dots behind them."""
    dotted = [_dotted(page, text) for text in (element.name, element.date) if text]
    return Paragraph("NameDate", page.tab.join(dotted))


def _dotted(page: Page, text: Text) -> str:
    return page.runs(text) + page.words(" ") + answer(page, text.plain, page.tab)


def _title(before: tuple[PlacedElement, ...]) -> str:
    """The words of the last heading."""
    for element in reversed(before):
        match element:
            case PlacedTask(title=text) | Heading(text=text):
                return text.plain
    return ""
