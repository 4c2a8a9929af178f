"""What a story that is told anew touches: its own texts, and those that tell of it, by who meets them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby

from workshopkit.blocks import Block
from workshopkit.blocks.common import Item
from workshopkit.compose.pack import compose
from workshopkit.compose.standing_on import Surface, spots
from workshopkit.decode import written_texts
from workshopkit.diagnostics import Report, Span, WorkshopError
from workshopkit.model import Delivery, Sources, Workshop, workshop_of
from workshopkit.model.addresses import at
from workshopkit.model.relations import Relations, relations
from workshopkit.model.writings import ways_to
from workshopkit.planning import Plan, plan
from workshopkit.rendering import find_theme
from workshopkit.source import Mapping as Map
from workshopkit.source import Node, Scalar
from workshopkit.text import Text

_AMPLE_MIN = 12 * 60  # minutes in which every block has its place
_NEWLY = "…"  # what makes words others, for a trial


@dataclass(frozen=True, slots=True)
class Retold:
    """The texts of a retelling, each in the order of the file: the story's `own`, and those that tell of it
    and must be written anew or else stay (`staying`) or go along by themselves (`going`), by surface. What
    leans on the story's block without telling it (`leaning`) mostly holds for another story too."""

    own: tuple[Text, ...]
    staying: Mapping[Surface, tuple[Text, ...]]
    going: Mapping[Surface, tuple[Text, ...]]
    leaning: Mapping[Surface, tuple[Text, ...]]

    @property
    def texts(self) -> tuple[Text, ...]:
        """All of them."""
        groups = (*self.staying.values(), *self.going.values(), *self.leaning.values())
        return (*self.own, *(text for group in groups for text in group))


def retold(workshop: Workshop, sources: Sources, block: Block) -> Retold:
    """What it takes to tell the story of a block anew, found out by a trial in which all of it is other."""
    texts = tuple(written_texts(workshop))
    own = _own(workshop, texts, block)
    table = relations(workshop)
    telling = [text for text in texts if text not in own and _tells(text, table, block)]
    gone = _going(sources, own)
    going = [text for text in telling if _is_below(text, gone)]
    staying = [text for text in telling if text not in going]
    met = _surfaces(workshop)
    leaning = [
        text
        for text in texts
        if text not in own and text not in telling and not _is_below(text, gone)
        if _leans(text, table, block, met) and not _is_general(text, workshop)
    ]

    def grouped(texts: list[Text]) -> dict[Surface, tuple[Text, ...]]:
        by_surface = {surface: _on(surface, texts, met) for surface in Surface}
        return {surface: found for surface, found in by_surface.items() if found}

    return Retold(tuple(own), grouped(staying), grouped(going), grouped(leaning))


def _own(workshop: Workshop, texts: Iterable[Text], block: Block) -> list[Text]:
    """The texts of the story, with its name in the programme; those of blocks that are one line with it there
    stand beside that."""
    names = [f"{one.id}.programme" for one in _in_one_line(workshop, block)]
    own = [text for text in texts if _is_below(text, (*block.story(), *names))]
    first = next((place for place, text in enumerate(own) if text.address in names), 0)
    beside = [text for text in own if text.address in names]
    others = [text for text in own if text.address not in names]
    before = sum(1 for text in own[:first] if text.address not in names)
    return [*others[:before], *beside, *others[before:]]


def _in_one_line(workshop: Workshop, block: Block) -> tuple[Block, ...]:
    """The neighbours that are one line of the programme with a block, and the block itself."""
    groups = (tuple(group) for _, group in groupby(workshop.blocks, key=lambda one: one.public_name.plain))
    return next(group for group in groups if block in group)


def _tells(text: Text, table: Relations, block: Block) -> bool:
    return any(target.startswith(f"{block.id}.") for target in table.of(text.address or ""))


def _leans(text: Text, table: Relations, block: Block, met: Mapping[str, Surface]) -> bool:
    """Whether a text answers the story or goes on about it: what participants may say to it, and what they
    read where the block is spoken of."""
    address = text.address or ""
    is_likely = address.endswith(".likely")
    if address.startswith(f"{block.id}."):
        return is_likely or ".listen_for." in address
    about = table.of(address) or table.said.get(address.partition(".")[0], ())
    if block.id not in about or address.endswith(".programme"):
        return False
    return is_likely or address in table.said or met.get(address, Surface.TRAINER) is not Surface.TRAINER


def _is_general(text: Text, workshop: Workshop) -> bool:
    """Whether it is written for any story, to come in the place of one that tells this one."""
    around = (at(workshop, way) for way in ways_to(text.address or ""))
    return any(isinstance(item, Item) and item.instead_of is not None for item in around)


def _on(surface: Surface, texts: list[Text], met: Mapping[str, Surface]) -> tuple[Text, ...]:
    """The texts that stand first on this surface; what is on no page is for the trainer."""
    return tuple(text for text in texts if met.get(text.address or "", Surface.TRAINER) is surface)


def _is_below(text: Text, addresses: tuple[str, ...]) -> bool:
    return any(f"{text.address}.".startswith(f"{address}.") for address in addresses)


def _going(sources: Sources, own: list[Text]) -> tuple[str, ...]:
    """The addresses of what goes when all of the story's own texts are other ones, for any audience."""
    place = Span("retelling", 0, 0)
    said: dict[str, Node] = {
        text.address or "": Scalar(f"{text.source} {_NEWLY}", False, place) for text in own
    }
    trial = Map({"change": Map(said, dict.fromkeys(said, place), place)}, {"change": place}, place)
    changed = workshop_of(sources, Report(), extra=(trial,))
    return tuple(went.address for made in _plans(changed) for went in made.went) if changed else ()


def _surfaces(workshop: Workshop) -> dict[str, Surface]:
    """The first surface on which each text stands when there is time for everything, for any audience."""
    met: dict[str, Surface] = {}
    for address, surface in _standing(workshop):
        met[address] = min(surface, met.get(address, surface))
    return met


def _standing(workshop: Workshop) -> Iterator[tuple[str, Surface]]:
    theme = find_theme(workshop.theme, Report())
    for made in _plans(workshop):
        layout = compose(made, theme, Report())
        for address, found in spots(made, layout.deck, layout.documents).items():
            yield address, min(spot.surface for spot in found)


def _plans(workshop: Workshop) -> Iterator[Plan]:
    """A plan for each audience with time for everything; one that cannot be is told when it is checked."""
    for audience in (None, *workshop.audience_ids):
        with suppress(WorkshopError):
            yield plan(workshop, Delivery(audience=audience, duration=_AMPLE_MIN))
