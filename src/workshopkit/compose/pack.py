"""The layout of a pack: its deck and its documents composed together, so that they never disagree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from workshopkit.compose.deck.composing import compose_deck, slide_numbers
from workshopkit.compose.deck.layout import DeckLayout
from workshopkit.compose.document.composing import compose_document
from workshopkit.compose.document.layout import DocumentLayout
from workshopkit.compose.leftovers import report_leftovers
from workshopkit.diagnostics import Report
from workshopkit.planning import Plan
from workshopkit.theme import Look, Theme
from workshopkit.views import deck_view, guide_view, sheet_views

_LOOKS = 8  # of which a run has one or two


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything with its pages: the deck, and the documents that refer to it."""

    deck: DeckLayout
    documents: tuple[DocumentLayout, ...]


def compose(plan: Plan, theme: Theme, report: Report, pictures: tuple[bytes, ...] = ()) -> Layout:
    """The layout of a plan in a theme; what does not fit is reported, and nothing is left out for it.

    `pictures` are PNGs of the slides in order, for the guide; it is made without them where there are none.
    """
    report = report.pointing(plan.workshop.point)
    theme = replace(theme, look=_shared(theme.look))
    deck = compose_deck(deck_view(plan), theme, plan.labels, report)
    numbers = slide_numbers(deck)
    views = (guide_view(plan.for_guide, _by_block(deck, pictures)), *sheet_views(plan))
    documents = tuple(compose_document(view, theme, numbers, plan.labels, report) for view in views)
    report_leftovers(plan, deck, documents, report)
    return Layout(deck, documents)


@lru_cache(maxsize=_LOOKS)
def _shared(look: Look) -> Look:
    """The first look that is equal to it: what is remembered by look is found without comparing them."""
    return look


def _by_block(deck: DeckLayout, pictures: tuple[bytes, ...]) -> Mapping[str, tuple[bytes, ...]]:
    """The pictures of each block's slides."""
    found: dict[str, list[bytes]] = {}
    for slide, picture in zip(deck.slides, pictures, strict=False):
        found.setdefault(slide.address.partition(".")[0], []).append(picture)
    return {block: tuple(drawn) for block, drawn in found.items()}
