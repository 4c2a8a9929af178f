"""What a slide can hold at once, and which of it a theme has no layout for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from workshopkit.theme.deck import DeckLook, Zone

DISTINCT = frozenset((Zone.TABLE, Zone.PICTURE, Zone.CODE, Zone.LEAD, Zone.ASKS))
"""The zones that a layout has for those slides only that fill them; all but ASKS may not stay empty."""

_MEDIA: tuple[frozenset[Zone], ...] = (
    frozenset(),
    frozenset((Zone.TABLE,)),
    frozenset((Zone.PICTURE,)),
    frozenset((Zone.CODE,)),
    frozenset((Zone.PICTURE, Zone.CODE)),
)
_TURNS: tuple[frozenset[Zone], ...] = (frozenset(), frozenset((Zone.LEAD, Zone.ASKS)))


def without_layout(deck: DeckLook) -> Iterator[str]:
    """Each combination for which `fallback`, which all roles end with, has no layout with a main text."""
    known = [frozenset(deck.boxes(name)) for name in deck.fallback if name in deck.layouts]
    for media, turn in product(_MEDIA, _TURNS):
        wanted = media | turn
        if not any(Zone.MAIN in zones and zones & DISTINCT == wanted for zones in known):
            yield " + ".join(sorted(zone.value for zone in wanted | {Zone.MAIN}))
