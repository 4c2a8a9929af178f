"""What slides in one layout have in common, reckoned once for a deck."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from workshopkit.theme import BoxLook, Look, ShapeLook, Zone
from workshopkit.writers.pptx.places import PLACES, placeholder
from workshopkit.writers.pptx.styles import list_style
from workshopkit.writers.pptx.texts import Depths, depths
from workshopkit.writers.pptx.xml import a
from workshopkit.writers.xml import Element

_HOLDERS = {zone: placeholder(zone) for zone in Zone}
_NO_STYLE = a("lstStyle")


@dataclass(frozen=True, slots=True)
class Spot:
    """A zone of a layout: its name for people, its `p:ph`, how deep its lists go, and its `a:lstStyle`.

    Footers say their style again: LibreOffice does not take it from the layout.
    """

    name: str
    holder: Element
    depths: Depths
    style: Element


@dataclass(frozen=True, slots=True)
class Room:
    """A layout: its zones, and the shapes that stand only where a zone is filled."""

    spots: Mapping[Zone, Spot]
    shapes: tuple[ShapeLook, ...]


def rooms(look: Look, layouts: Iterable[str]) -> dict[str, Room]:
    """The rooms of these layouts."""
    deck = look.deck
    deep = cache(lambda name: depths(deck.texts[name]))
    style = cache(lambda name, align: list_style(deck.texts[name], look, align))

    def spot(zone: Zone, box: BoxLook) -> Spot:
        own = style(box.text, box.align) if zone in (Zone.FOOTER, Zone.NUMBER) else _NO_STYLE
        return Spot(PLACES[zone].name, _HOLDERS[zone], deep(box.text) if box.text else {}, own)

    return {
        layout: Room(
            spots={zone: spot(zone, box) for zone, box in deck.boxes(layout).items()},
            shapes=tuple(each for each in deck.shapes(layout) if each.needs is not None),
        )
        for layout in layouts
    }
