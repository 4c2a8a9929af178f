"""Content too long for a slide, on as few as can be: split evenly, in one size, the turn on the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshopkit.compose.deck.choose import MOST_ITEMS, Page, Titled, fits, item_count, layouts_for, whole
from workshopkit.compose.deck.content import Content, Line
from workshopkit.compose.deck.fit import set_text
from workshopkit.compose.deck.groups import Piece, Room, evenly, fewest
from workshopkit.compose.deck.place import Misfit, main_room
from workshopkit.compose.deck.table import split_table
from workshopkit.elements import Role
from workshopkit.theme import Look, TextLook, Zone

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
    return _apart(plain, full, role, titled, look) or ([], misfit)


def _apart(
    plain: Content, full: Content, role: Role, titled: Titled, look: Look
) -> tuple[list[Page], Misfit | None] | None:
    """Text before the table that it leads to, or after the picture that it tells of; None without either."""
    if not full.lines or not (full.table or full.picture or full.code):
        return None
    if full.table:
        first = replace(plain, table=None)
        plain, full = replace(plain, lines=()), replace(full, lines=())
    else:
        first = replace(plain, lines=())
        plain, full = _unseen(plain), _unseen(full)
    before, failed = spread(first, first, role, titled, look)
    after, still = spread(plain, full, role, titled, look)
    misfit = failed or still
    return ([], misfit) if misfit is not None else (before + after, None)


def _unseen(content: Content) -> Content:
    return replace(content, picture=None, code=None)


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
    room = main_room(title, content, layout, Zone.MAIN, look) if len(content.lines) > 1 else None
    if room is None:
        return None
    text = look.deck.texts[look.deck.boxes(layout)[Zone.MAIN].text or ""]
    space = Room(room[3], MOST_ITEMS)
    found: tuple[int, int, list[Piece]] | None = None
    for step in range(text.steps):
        pieces = _pieces(content.lines, text, step, room[2], look)
        count = fewest(pieces, space) if pieces is not None else None
        if pieces is not None and count is not None and (found is None or count < found[0]):
            found = count, step, pieces
    if found is None:
        return None
    count, step, pieces = found
    groups = evenly(pieces, max(count, 2), space)
    assert groups is not None, "what fits in fewer groups fits in these"
    return [replace(content, lines=content.lines[start:end]) for start, end in groups], {Zone.MAIN: step}


def _pieces(
    lines: Sequence[Line], text: TextLook, step: int, width_pt: float, look: Look
) -> list[Piece] | None:
    """The lines with their heights; None when a word is wider than the box."""
    pieces = []
    for line in lines:
        fitted = set_text([line], text, step, width_pt, look)
        if fitted is None:
            return None
        pieces.append(Piece(fitted.height_pt, text.level(line.level).after_pt, item_count([line]) > 0))
    return pieces


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
        content = part if index == 0 else _unseen(part)
        if index < len(parts) - 1:
            content = replace(content, lead=plain.lead, asks=plain.asks, cue=plain.cue)
        wanted = [layout] if content.zones == full.zones else layouts_for(content, role, look)
        title = titled(index + 1, len(parts))
        chosen = next((name for name in wanted if fits(title, content, name, steps, look)), None)
        if chosen is None:
            return None
        found.append(Page(content, chosen, tuple(steps.items())))
    return found
