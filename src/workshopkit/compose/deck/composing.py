"""A deck for a theme: every slide spread, numbered and named, every reference to one resolved."""

from __future__ import annotations

import hashlib

from workshopkit.compose.deck.choose import Page
from workshopkit.compose.deck.layout import DeckLayout, PlacedSection, PlacedSlide
from workshopkit.compose.deck.place import Misfit, Placed, place
from workshopkit.compose.deck.rules import check_slide, check_titles, span_of
from workshopkit.compose.deck.slide import pages
from workshopkit.compose.refs import SlideNumbers, resolve, resolve_tree
from workshopkit.diagnostics import Code, Report
from workshopkit.elements import Slide
from workshopkit.strings import Label, Labels
from workshopkit.text import Text, literal
from workshopkit.theme import Theme
from workshopkit.views.pages import Deck

_LOWEST_ID, _END_OF_IDS = 256, 2147483648  # what PowerPoint allows
_ROUNDS = 4  # a reference's words can move a slide, and so change a number, hardly more than once


def compose_deck(deck: Deck, theme: Theme, labels: Labels, report: Report) -> DeckLayout:
    """The deck as it will be drawn; what does not fit, and what is too much, is reported."""
    numbers = _first_numbers(deck)
    for _ in range(_ROUNDS):
        found = Report()
        layout = _compose(deck, theme, labels, numbers, found)
        settled = slide_numbers(layout)
        if settled == numbers or found.failed:
            break
        numbers = settled
    for diagnostic in found:
        report.found[diagnostic] = None
    return layout


def slide_numbers(layout: DeckLayout) -> SlideNumbers:
    """The numbers of each address; those of continuation slides belong to the address that they continue."""
    found: dict[str, tuple[int, ...]] = {}
    for slide in layout.slides:
        address = slide.address.partition("~")[0]
        found[address] = (*found.get(address, ()), slide.number)
    return SlideNumbers(tuple(found.items()))


def _first_numbers(deck: Deck) -> SlideNumbers:
    """The numbers when every slide stays one."""
    slides = [slide for section in deck.sections for slide in section.slides]
    found: dict[str, tuple[int, ...]] = {}
    for number, slide in enumerate(slides, start=1):
        found[slide.address] = (*found.get(slide.address, ()), number)
    return SlideNumbers(tuple(found.items()))


def _compose(deck: Deck, theme: Theme, labels: Labels, numbers: SlideNumbers, report: Report) -> DeckLayout:
    taken: set[int] = set()
    sections = []
    number = 1
    resolved = [resolve_tree(section, numbers, labels) for section in deck.sections]
    footer = resolve(deck.footer, numbers, labels)
    check_titles([slide for section in resolved for slide in section.slides], report)
    for section in resolved:
        slides: list[PlacedSlide] = []
        for slide in section.slides:
            made = _slides(slide, number, footer, theme, labels, report, taken)
            slides += made
            number += len(made)
        sections.append(PlacedSection(section.name, tuple(slides)))
    return DeckLayout(deck.name, deck.title, deck.language, deck.author, tuple(sections))


def _slides(
    slide: Slide, number: int, footer: Text, theme: Theme, labels: Labels, report: Report, taken: set[int]
) -> list[PlacedSlide]:
    """The real slides of one slide; none when it does not fit, which is reported."""

    def titled(page: int, total: int) -> Text:
        return slide.title if page == 1 else slide.title + _continued(labels, page, total)

    found, misfit = pages(slide, titled, theme.look)
    made = []
    for count, page in enumerate(found, start=1):
        placed = _place(page, titled(count, len(found)), footer, number + count - 1, theme)
        if isinstance(placed, Misfit):
            misfit = placed
            break
        check_slide(slide, page.content, placed, theme.look, report)
        address = slide.address if count == 1 else f"{slide.address}~{count}"
        made.append(
            PlacedSlide(
                number + count - 1,
                _identifier(address, taken),
                address,
                placed.layout,
                titled(count, len(found)).plain,
                placed.frames,
                slide.notes,
            )
        )
    if misfit is not None:
        report.add(Code.DOES_NOT_FIT, span_of(misfit.text, slide), value=misfit.text.plain, id=slide.address)
    return made


def _place(page: Page, title: Text, footer: Text, number: int, theme: Theme) -> Placed | Misfit:
    steps = dict(page.first_steps)
    return place(title, page.content, page.layout, footer, literal(str(number)), theme.look, steps)


def _continued(labels: Labels, page: int, total: int) -> Text:
    words = labels(Label.CONTINUED, number=page, total=total).replace(" ", "\N{NO-BREAK SPACE}")
    return literal(f" {words}")


def _identifier(address: str, taken: set[int]) -> int:
    """An id that an address always has; the next one that is free in the rare case that two have the same."""
    digest = int.from_bytes(hashlib.sha256(address.encode()).digest()[:8], "big")
    identifier = _LOWEST_ID + digest % (_END_OF_IDS - _LOWEST_ID)
    while identifier in taken:
        identifier = identifier + 1 if identifier + 1 < _END_OF_IDS else _LOWEST_ID
    taken.add(identifier)
    return identifier
