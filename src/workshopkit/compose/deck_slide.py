"""One slide of a view as one or more real ones: the layout chosen, long content spread over several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil, inf

from workshopkit.compose.deck_content import Content, Line, asks, contents, with_turn
from workshopkit.compose.deck_fit import partition, set_text
from workshopkit.compose.deck_place import Misfit, Placed, main_room, place
from workshopkit.compose.deck_table import split_table
from workshopkit.elements import Role, Slide
from workshopkit.text import Text
from workshopkit.theme import DISTINCT, Level, Look, Zone

MOST_ITEMS = 5
MOST_QUESTIONS = 3
_ITEMS = (Level.BULLET, Level.NUMBER)
_MANY = 8  # pages, to measure the title of a continued slide before they are counted


@dataclass(frozen=True, slots=True)
class Page:
    """What one real slide shows, the layout that it is for, and the steps at which its ladders start."""

    content: Content
    layout: str
    first_steps: tuple[tuple[Zone, int], ...] = ()


Titled = Callable[[int, int], Text]
"""The title of a page, by its number and how many there are."""


def pages(slide: Slide, titled: Titled, look: Look) -> tuple[list[Page], Misfit | None]:
    """The real slides of a slide, and what does not fit however it is spread."""
    pieces = contents(slide)
    questions = _balanced(asks(slide), MOST_QUESTIONS)
    last = pieces.pop()
    found: list[Page] = []
    for piece in pieces:
        spread, misfit = _spread(piece, piece, slide.role, titled, look)
        if misfit is not None:
            return [], misfit
        found += spread
    with_first = with_turn(last, slide, questions[0] if questions else ())
    spread, misfit = _spread(last, with_first, slide.role, titled, look)
    alone = False
    if misfit is not None and slide.turn is not None:  # the turn on a slide of its own
        spread, still = _spread(last, last, slide.role, titled, look)
        misfit, alone = still or misfit, still is None
        if alone:
            own = with_turn(Content(slide.label), slide, questions[0] if questions else ())
            turn, misfit = _spread(own, own, Role.QUESTIONS, titled, look)
            spread = spread + turn
    if misfit is not None:
        return [], misfit
    found += spread
    keeps = slide.role is Role.CASE and len(found) == 1 and not alone  # the story stays in view
    for more in questions[1:]:
        own = with_turn(last if keeps else Content(slide.label), slide, more)
        turn, misfit = _spread(own, own, slide.role if keeps else Role.QUESTIONS, titled, look)
        if misfit is not None:
            return [], misfit
        found += turn
    return found, None


def _spread(
    plain: Content, full: Content, role: Role, titled: Titled, look: Look
) -> tuple[list[Page], Misfit | None]:
    """The content on one slide, else on as few as can be, the turn (in `full`) on the last of them."""
    misfit = None
    layouts = list(_layouts(full, role, look))
    if _item_count(full.lines) <= MOST_ITEMS:
        for layout in layouts:
            placed = place(titled(1, 1), full, layout, Text(()), Text(()), look)
            if isinstance(placed, Placed):
                return [Page(full, layout)], None
            misfit = misfit or placed
    for layout in layouts:
        split = _split(full, layout, titled, look)
        if split is not None:
            parts, steps = split
            return _paged(plain, full, parts, steps, layout, role, look), None
    return [], misfit or Misfit(layouts[0], Zone.MAIN, _longest(full))


def _layouts(content: Content, role: Role, look: Look) -> Iterator[str]:
    """The layouts that have the zones for a content, those of its role first, then the fallback."""
    deck = look.deck
    names = list(dict.fromkeys((*deck.roles[role], *deck.fallback)))
    exact = [name for name in names if _suits(content, name, look, strict=True)]
    yield from exact
    yield from (name for name in names if name not in exact and _suits(content, name, look, strict=False))


def _suits(content: Content, layout: str, look: Look, *, strict: bool) -> bool:
    """Whether a layout has all that is needed and, but for main text, nothing that would stay empty.

    Not `strict`, the questions of a turn may stay empty: there are turns that only say how and how long.
    """
    zones = frozenset(look.deck.boxes(layout)) & (DISTINCT | {Zone.MAIN})
    spare = zones - content.zones - {Zone.MAIN}
    if not strict:
        spare -= {Zone.ASKS}
    return content.zones <= zones and not spare


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
    for count in range(max(2, ceil(_item_count(content.lines) / MOST_ITEMS)), len(content.lines) + 1):
        for step in range(text.steps):

            def height(lines: Sequence[Line], step: int = step) -> float:
                fitted = set_text(lines, text, step, room[2], look)
                return inf if fitted is None or _item_count(lines) > MOST_ITEMS else fitted.height_pt

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
    look: Look,
) -> list[Page]:
    """A page for each part: picture and code on the first, the turn on the last, a source on each."""
    found = []
    first_steps = tuple(steps.items())
    for index, part in enumerate(parts):
        content = part if index == 0 else replace(part, picture=None, code=None)
        if index < len(parts) - 1:
            content = replace(content, lead=plain.lead, asks=plain.asks, cue=plain.cue)
        same = content.zones == full.zones
        chosen = layout if same else next(_layouts(content, role, look), layout)
        found.append(Page(content, chosen, first_steps))
    return found


def _balanced(lines: tuple[Line, ...], most: int) -> list[tuple[Line, ...]]:
    """The lines in as few groups of at most `most` as can be, as even as can be, longer ones first."""
    if not lines:
        return []
    count = ceil(len(lines) / most)
    size, longer = divmod(len(lines), count)
    groups, start = [], 0
    for index in range(count):
        end = start + size + (1 if index < longer else 0)
        groups.append(lines[start:end])
        start = end
    return groups


def _item_count(lines: Sequence[Line]) -> int:
    return sum(line.level in _ITEMS for line in lines)


def _longest(content: Content) -> Text:
    return max((line.text for line in content.lines), key=lambda text: len(text.plain), default=content.label)
