"""The layout for what a slide shows: the first of its role, then of the theme, in which all of it fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workshopkit.compose.deck.content import Content, Line
from workshopkit.compose.deck.place import Misfit, Placed, place
from workshopkit.elements import Role
from workshopkit.text import Text
from workshopkit.theme import DISTINCT, Level, Look, Zone

MOST_ITEMS = 5
_COMBINATIONS = 1024  # of filled zones, roles and looks, remembered with their layouts
_ITEMS = (Level.BULLET, Level.NUMBER)


@dataclass(frozen=True, slots=True)
class Page:
    """What one real slide shows, the layout that it is for, and the steps at which its ladders start."""

    content: Content
    layout: str
    first_steps: tuple[tuple[Zone, int], ...] = ()


Titled = Callable[[int, int], Text]
"""The title of a page, by its number and how many there are."""


def whole(content: Content, role: Role, titled: Titled, look: Look) -> tuple[Page, Misfit | None]:
    """The content on one slide, in the first layout in which it fits; else what does not fit in the first."""
    misfit = None
    layouts = layouts_for(content, role, look)
    for layout in layouts:
        placed = place(titled(1, 1), content, layout, Text(()), Text(()), look)
        if isinstance(placed, Placed) and item_count(content.lines) <= MOST_ITEMS:
            return Page(content, layout), None
        misfit = misfit or (placed if isinstance(placed, Misfit) else None)
    page = Page(content, layouts[0])
    return page, misfit or Misfit(page.layout, Zone.MAIN, _longest(content))


def layouts_for(content: Content, role: Role, look: Look) -> tuple[str, ...]:
    """The layouts that have the zones for a content, those of its role first, then the fallback."""
    return _with_zones(content.zones, role, look)


@lru_cache(maxsize=_COMBINATIONS)
def _with_zones(wanted: frozenset[Zone], role: Role, look: Look) -> tuple[str, ...]:
    deck = look.deck
    names = dict.fromkeys((*deck.roles[role], *deck.fallback))
    exact = [name for name in names if _suits(wanted, name, look, strict=True)]
    spare = [name for name in names if name not in exact and _suits(wanted, name, look, strict=False)]
    return (*exact, *spare)


def _suits(wanted: frozenset[Zone], layout: str, look: Look, *, strict: bool) -> bool:
    """Whether a layout has all that is needed and, but for main text, nothing that would stay empty.

    Not `strict`, the questions of a turn may stay empty: there are turns that only say how and how long.
    """
    zones = frozenset(look.deck.boxes(layout)) & (DISTINCT | {Zone.MAIN})
    spare = zones - wanted - {Zone.MAIN}
    if not strict:
        spare -= {Zone.ASKS}
    return wanted <= zones and not spare


def fits(title: Text, content: Content, layout: str, steps: dict[Zone, int], look: Look) -> bool:
    """Whether the content fits a layout when its ladders start at these steps."""
    return isinstance(place(title, content, layout, Text(()), Text(()), look, steps), Placed)


def item_count(lines: Sequence[Line]) -> int:
    """How many of the lines are items of a list."""
    return sum(line.level in _ITEMS for line in lines)


def _longest(content: Content) -> Text:
    return max((line.text for line in content.lines), key=lambda text: len(text.plain), default=content.label)
