"""Which texts tell of something: what `about`, a block's `told_in` and its `leans_on` say of each text."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.blocks.common import Told
from workshopkit.decode import Model
from workshopkit.model.workshop import Workshop
from workshopkit.text import Text

Telling = tuple[Text, tuple[str, ...]]
"""A text, and the addresses of what it tells of."""


def texts_about(workshop: Workshop, *addresses: str) -> tuple[Text, ...]:
    """The texts that tell of what stands at any of these addresses, in the order of the file.

    A text that tells of a story tells of each part of it; one that is only there while a block is run
    (`about: film`) tells of the block, and of none of its parts.
    """
    blocks = {block.id for block in workshop.blocks}
    return tuple(
        text
        for text, told in tellings(workshop)
        if any(_meets(one, address, blocks) for one in told for address in addresses)
    )


def tellings(workshop: Workshop) -> Iterator[Telling]:
    """Every text of an author's, with what it tells of: what it says itself or what stands around it says,
    and the story of each block that names it; else the stories on which its block leans."""
    stories = {block.id: block.story() for block in workshop.blocks}
    named = [(way, stories[block.id]) for block in workshop.blocks for way in block.told_in]
    leaning = {
        block.id: tuple(way for other in block.leans_on for way in stories.get(other, ()))
        for block in workshop.blocks
    }
    for text, about in _texts(workshop, ()):
        address = text.address or ""
        told = (*about, *(way for at, story in named if is_below(address, at) for way in story))
        yield text, told or leaning.get(address.partition(".")[0], ())


def is_below(address: str, other: str) -> bool:
    """Whether an address is the other one, or of something in it."""
    return f"{address}.".startswith(f"{other}.")


def _meets(told: str, address: str, blocks: set[str]) -> bool:
    return is_below(told, address) or (told not in blocks and is_below(address, told))


def _texts(node: object, about: tuple[str, ...]) -> Iterator[Telling]:
    """Every text in a value; what a map says of itself holds for what stands in it and says nothing."""
    match node:
        case Text():
            if node.address is not None:
                yield node, about
        case Model():
            own = node.about if isinstance(node, Told) and node.about else about
            for name in type(node).model_fields:
                yield from _texts(getattr(node, name), own)
        case tuple():
            for item in node:
                yield from _texts(item, about)
        case dict():
            for item in node.values():
                yield from _texts(item, about)
