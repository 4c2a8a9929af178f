"""Whether the words of a theme's slides can be read on their ground: contrast as WCAG 2.2 defines it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshopkit.theme.deck import BoxLook
from workshopkit.theme.look import Look

LEAST = 4.5  # WCAG 2.2, 1.4.3, for text of any size


@dataclass(frozen=True, slots=True)
class Faint:
    """A colour that cannot be read on another, and their contrast."""

    colour: str
    ground: str
    ratio: float


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, RRGGBB, from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def faint_texts(look: Look) -> Iterator[Faint]:
    """Each colour of words with too little contrast on a ground on which a layout has it, once."""
    pairs = dict.fromkeys(_pairs(look))
    for colour, ground in pairs:
        ratio = contrast(look.colours[colour], look.colours[ground])
        if ratio < LEAST:
            yield Faint(colour, ground, ratio)


def _pairs(look: Look) -> Iterator[tuple[str, str]]:
    deck = look.deck
    for name in deck.layouts:
        for box in deck.boxes(name).values():
            if box.text is not None:
                ground = _ground(look, name, box)
                text = deck.texts[box.text]
                yield from ((text.level(level).colour, ground) for level in text.levels)
    table = deck.table
    for style in (table.header, table.cell, table.strong):
        yield style.colour, deck.background
    yield from ((style.colour, table.emphasis) for style in (table.header, table.strong))


def _ground(look: Look, layout: str, box: BoxLook) -> str:
    """The colour behind a box: of the last rectangle that holds its left top corner, else the slide's own."""
    left, top, _, _ = box.at_pt
    ground = look.deck.background
    for shape in look.deck.shapes(layout):
        at_left, at_top, width, height = shape.at_pt
        inside = at_left <= left < at_left + width and at_top <= top < at_top + height
        if shape.form == "rectangle" and shape.opacity == 1 and inside:
            ground = shape.colour
    return ground


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
