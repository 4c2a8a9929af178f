"""Content too long for a slide, on as few as can be: split evenly, in one size, the turn on the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil, inf

from workshopkit.compose.deck_choose import MOST_ITEMS, Page, Titled, fits, item_count, layouts_for, whole
from workshopkit.compose.deck_content import Content, Line
from workshopkit.compose.deck_fit import partition, set_text
from workshopkit.compose.deck_place import Misfit, main_room
from workshopkit.compose.deck_table import split_table
from workshopkit.elements import Role
from workshopkit.theme import Look, Zone

_MANY = 8  # pages, to measure the title of a continued slide before they are counted


def spread(
    plain: Content, full: Content, role: Role, titled: Titled, look: Look
) -> tuple[list[Page], Misfit | None]:
    """The content on one slide, else on as few as can be, the turn (in `full`) on the last of them."""
    page, misfit = whole(full, role, titled, look)
    if misfit is None:
        return [page], None
    for layout in layouts_for(full, role, look):
        split = _split(full, layout, titled, look)
        if split is not None:
            parts, steps = split
            found = _paged(plain, full, parts, steps, layout, role, titled, look)
            if found is not None:
                return found, None
    return [], misfit


def _split(
    content: Content, layout: str, titled: Titled, look: Look
) -> tuple[list[Content], dict[Zone, int]] | None:
    """The content in as few parts as can be, and the steps at which the parts are in one size."""
    title = titled(_MANY, _MANY)
    if content.table is not None:
        room = main_room(title, content, layout, Zone.TABLE, look)
        tables = split_table(content.table, room[2], room[3], look) if room is not None else None
        if tables is None:
            return None
        parts = [replace(content, table=table) for table in tables[0]]
        return [parts[0], *(replace(part, lines=()) for part in parts[1:])], {Zone.TABLE: tables[1]}
    if not content.lines:
        return None
    room = main_room(title, content, layout, Zone.MAIN, look)
    if room is None:
        return None
    text = look.deck.texts[look.deck.boxes(layout)[Zone.MAIN].text or ""]
    for count in range(max(2, ceil(item_count(content.lines) / MOST_ITEMS)), len(content.lines) + 1):
        for step in range(text.steps):

            def height(lines: Sequence[Line], step: int = step) -> float:
                fitted = set_text(lines, text, step, room[2], look)
                return inf if fitted is None or item_count(lines) > MOST_ITEMS else fitted.height_pt

            groups = partition(content.lines, height, count, room[3])
            if groups is not None:
                return [replace(content, lines=tuple(group)) for group in groups], {Zone.MAIN: step}
    return None


def _paged(
    plain: Content,
    full: Content,
    parts: list[Content],
    steps: dict[Zone, int],
    layout: str,
    role: Role,
    titled: Titled,
    look: Look,
) -> list[Page] | None:
    """A page for each part: picture and code on the first, the turn on the last, a source on each."""
    found = []
    for index, part in enumerate(parts):
        content = part if index == 0 else replace(part, picture=None, code=None)
        if index < len(parts) - 1:
            content = replace(content, lead=plain.lead, asks=plain.asks, cue=plain.cue)
        wanted = [layout] if content.zones == full.zones else layouts_for(content, role, look)
        title = titled(index + 1, len(parts))
        chosen = next((name for name in wanted if fits(title, content, name, steps, look)), None)
        if chosen is None:
            return None
        found.append(Page(content, chosen, tuple(steps.items())))
    return found
