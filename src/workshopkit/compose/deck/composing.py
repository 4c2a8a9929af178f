"""A deck for a theme: every slide spread, numbered and named, every reference to one resolved."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from workshopkit.compose.deck.layout import DeckLayout, PlacedSection, PlacedSlide
from workshopkit.compose.deck.place import Misfit, Placed, place
from workshopkit.compose.deck.rules import check_slide, check_titles, span_of
from workshopkit.compose.deck.slide import pages
from workshopkit.compose.refs import SlideNumbers, numbered, resolve, resolve_tree
from workshopkit.diagnostics import Code, Diagnostic, Report
from workshopkit.elements import Picture, Slide
from workshopkit.strings import Label, Labels
from workshopkit.text import Text, literal
from workshopkit.theme import Look, Theme
from workshopkit.views.pages import Deck

_LOWEST_ID, _END_OF_IDS = 256, 2147483648  # what PowerPoint allows
_ROUNDS = 4  # a reference's words can move a slide, and so change a number, hardly more than once
_SLIDES = 512  # remembered as they are spread; most are in the next cohort's deck too


@dataclass(frozen=True, slots=True)
class _Spread:
    """A slide on real ones: the title and the frames of each, and what there is to say of them."""

    pages: tuple[tuple[Text, Placed], ...]
    found: tuple[Diagnostic, ...]


def compose_deck(deck: Deck, theme: Theme, labels: Labels, report: Report) -> DeckLayout:
    """The deck as it will be drawn; what does not fit, and what is too much, is reported."""
    numbers = _first_numbers(deck)
    for _ in range(_ROUNDS):
        found = Report()
        layout = _compose(deck, theme.look, labels, numbers, found)
        settled = slide_numbers(layout)
        if settled == numbers or found.failed:
            break
        numbers = settled
    report.extend(found)
    return layout


def slide_numbers(layout: DeckLayout) -> SlideNumbers:
    """The numbers of each address; those of continuation slides belong to the address that they continue."""
    return numbered((slide.address.partition("~")[0], slide.number) for slide in layout.slides)


def _first_numbers(deck: Deck) -> SlideNumbers:
    """The numbers when every slide stays one."""
    slides = (slide for section in deck.sections for slide in section.slides)
    return numbered((slide.address, number) for number, slide in enumerate(slides, start=1))


def _compose(deck: Deck, look: Look, labels: Labels, numbers: SlideNumbers, report: Report) -> DeckLayout:
    taken: set[int] = set()
    sections = []
    number = 1
    resolved = [resolve_tree(section, numbers, labels) for section in deck.sections]
    footer = resolve(deck.footer, numbers, labels)
    check_titles([slide for section in resolved for slide in section.slides], report)
    for section in resolved:
        slides: list[PlacedSlide] = []
        for slide in section.slides:
            spread = _spread(slide, number, footer, labels, look)
            slides += _placed(spread, slide, number, taken)
            number += len(spread.pages)
            for diagnostic in spread.found:
                report.found[diagnostic] = None
        sections.append(PlacedSection(section.name, tuple(slides)))
    return DeckLayout(deck.name, deck.title, deck.language, deck.author, tuple(sections))


def _placed(spread: _Spread, slide: Slide, number: int, taken: set[int]) -> Iterator[PlacedSlide]:
    """The real slides of one slide, with their addresses and ids."""
    for count, (title, placed) in enumerate(spread.pages, start=1):
        address = slide.address if count == 1 else f"{slide.address}~{count}"
        yield PlacedSlide(
            number + count - 1,
            _identifier(address, taken),
            address,
            placed.layout,
            title.plain,
            placed.frames,
            slide.notes,
        )


def _spread(slide: Slide, number: int, footer: Text, labels: Labels, look: Look) -> _Spread:
    """The real slides of one slide, from this number on; those before it does not fit, which is reported."""
    if any(isinstance(element, Picture) for element in slide.main):
        return _spread_anew(slide, number, footer, labels, look)  # pictures are large: none is remembered
    spread = _spread_once(slide, number, footer, labels, look)
    if spread.found:  # told at the places of this file, not of the first one with such a slide
        return _spread_anew(slide, number, footer, labels, look)
    return spread


def _spread_anew(slide: Slide, number: int, footer: Text, labels: Labels, look: Look) -> _Spread:
    def titled(page: int, total: int) -> Text:
        return slide.title if page == 1 else slide.title + _continued(labels, page, total)

    report = Report()
    found, misfit = pages(slide, titled, look)
    made = []
    for count, page in enumerate(found, start=1):
        title, shown = titled(count, len(found)), literal(str(number + count - 1))
        placed = place(title, page.content, page.layout, footer, shown, look, dict(page.first_steps))
        if isinstance(placed, Misfit):
            misfit = placed
            break
        check_slide(slide, page.content, placed, look, report)
        made.append((title, placed))
    if misfit is not None:
        report.add(Code.DOES_NOT_FIT, span_of(misfit.text, slide), value=misfit.text.plain, id=slide.address)
    return _Spread(tuple(made), tuple(report.found))


_spread_once = lru_cache(maxsize=_SLIDES)(_spread_anew)


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
