"""The names that a theme.yaml uses but does not define: colours, texts, frames, layouts."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from pydantic import BaseModel

from workshopkit.elements import Role
from workshopkit.theme.deck import Zone
from workshopkit.theme.look import Look

Place = tuple[int | str, ...]

_COLOUR_FIELDS = (
    "colour", "marker", "background", "dark", "light", "emphasis", "left", "right",
    "fill", "numeral", "bullet", "link",
)  # fmt: skip
_PICTURES = (Zone.PICTURE, Zone.CODE, Zone.TABLE)


def unknown_names(look: Look) -> Iterator[tuple[Place, str]]:
    """Each place where a name stands that nothing has, with that name."""
    for slot, name in look.slots.items():
        if name not in look.colours:
            yield ("slots", slot), name
    for section in ("deck", "document"):
        yield from _colours(getattr(look, section), (section,), look)
    yield from _layouts(look)


def _colours(node: object, place: Place, look: Look) -> Iterator[tuple[Place, str]]:
    match node:
        case BaseModel():
            for name in type(node).model_fields:
                value = getattr(node, name)
                if name in _COLOUR_FIELDS and isinstance(value, str):
                    if value not in look.slots.values():
                        yield (*place, name), value
                else:
                    yield from _colours(value, (*place, name), look)
        case dict():
            for key, value in node.items():
                yield from _colours(value, (*place, key.value if isinstance(key, Enum) else str(key)), look)
        case tuple():
            for index, value in enumerate(node):
                yield from _colours(value, (*place, index), look)
        case _:
            return


def _layouts(look: Look) -> Iterator[tuple[Place, str]]:
    deck = look.deck
    for name, layout in deck.layouts.items():
        if layout.frame not in deck.frames:
            yield ("deck", "layouts", name, "frame"), layout.frame
        elif Zone.TITLE not in layout.boxes:
            yield ("deck", "layouts", name, "boxes"), Zone.TITLE.value
    boxes = [(("frames", name), frame.boxes) for name, frame in deck.frames.items()]
    boxes += [(("layouts", name), layout.boxes) for name, layout in deck.layouts.items()]
    for place, found in boxes:
        for zone, box in found.items():
            if zone not in _PICTURES and box.text not in deck.texts:
                yield ("deck", *place, "boxes", zone.value, "text"), box.text or ""
    for role in Role:
        for index, name in enumerate(deck.roles.get(role, (role.value,))):
            if name not in deck.layouts:
                yield ("deck", "roles", role.value, index), name
    for index, name in enumerate(deck.fallback):
        if name not in deck.layouts:
            yield ("deck", "fallback", index), name
