"""What people write on: tasks with their numeral, writing rules, a line for name and date."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.compose.document.layout import PlacedElement, PlacedLines, PlacedTask
from workshopkit.elements import Heading, NameDate
from workshopkit.text import Text
from workshopkit.writers.docx.controls import answer
from workshopkit.writers.docx.lists import in_list, new_list
from workshopkit.writers.docx.page import Page
from workshopkit.writers.docx.xml import Element, set_property, twips, twips_mm, w


def task_lists(page: Page, elements: tuple[PlacedElement, ...]) -> dict[int, int]:
    """The list that the task at each place belongs to; a number out of turn starts a list of its own."""
    lists: dict[int, int] = {}
    last = 0
    for place, element in enumerate(elements):
        if isinstance(element, PlacedTask):
            follows = bool(lists) and element.number == last + 1
            lists[place] = (
                lists[max(lists)] if follows else new_list(page.lists, "TaskHeading", element.number)
            )
            last = element.number
    return lists


def task(page: Page, element: PlacedTask, list_number: int) -> Iterator[Element]:
    """A heading that carries its own numeral, and what to do below it."""
    usual = element.before_pt == page.look.document.styles.task.before_pt
    closer = () if usual else (w("spacing", before=twips(element.before_pt)),)
    yield page.paragraph("TaskHeading", *page.runs(element.title), direct=(in_list(list_number), *closer))
    if element.text:
        yield page.paragraph("Prompt", *page.runs(element.text), direct=(w("keepNext"),))


def lines(page: Page, element: PlacedLines, before: tuple[PlacedElement, ...]) -> Iterator[Element]:
    """A starter where there is one, and rules in a control to type in."""
    if element.starter:
        style = "Starter" if before and isinstance(before[-1], PlacedLines) else "Prompt"
        yield page.paragraph(style, *page.runs(element.starter), direct=(w("keepNext"),))
    look = page.look.document.rules
    line = twips_mm(element.distance_mm) - twips(look.weight_pt)
    usual = element.distance_mm == look.distance_mm
    rules = [
        page.paragraph("WritingRule", direct=() if usual else (w("spacing", line=line, lineRule="exact"),))
        for _ in range(element.count)
    ]
    for rule in rules[: element.kept]:
        set_property(rule, w("keepNext"))
    yield answer(page, element.starter.plain or _title(before), rules)


def name_and_date(page: Page, element: NameDate) -> Element:
    """Words with dots behind them."""
    dotted = [_dotted(page, text) for text in (element.name, element.date) if text]
    content = [piece for place, pieces in enumerate(dotted)
               for piece in ([page.words("\t")] if place else []) + pieces]  # fmt: skip
    return page.paragraph("NameDate", *content)


def _dotted(page: Page, text: Text) -> list[Element]:
    return [*page.runs(text), page.words(" "), answer(page, text.plain, [page.words("\t")])]


def _title(before: tuple[PlacedElement, ...]) -> str:
    """The words of the last heading."""
    for element in reversed(before):
        match element:
            case PlacedTask(title=text) | Heading(text=text):
                return text.plain
    return ""
