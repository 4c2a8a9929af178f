"""People: which texts still name those of a story that is told anew, by the terms of its block."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.decode import written_texts
from workshopkit.inline import terms_in, terms_within
from workshopkit.model import Workshop
from workshopkit.overlay import Change
from workshopkit.planning.selection import Left
from workshopkit.planning.standing import Cause, Known, Why
from workshopkit.text import Text


def old_people(known: Known, workshop: Workshop) -> tuple[Left, ...]:
    """The texts of what is left of a workshop that name somebody of a story which was told anew later than
    who is in it. They stay: another word for the person mends them all."""
    old = {name: (rank, change) for name, rank, change in _old_terms(known)}
    found = []
    for text in written_texts(workshop) if old else ():
        address = text.address or ""
        for name in _names(text, known.workshop):
            rank, change = old.get(name, (0, None))
            if change and rank > known.written.last(address):
                block, _, person = name.partition(".")
                cause = Cause(f"{block}.terms.{person}", Why.PEOPLE, change)
                found.append(Left(address, text.plain, cause))
                break
    return tuple(found)


def _names(text: Text, workshop: Workshop) -> Iterator[str]:
    """The terms that a text is written with, by their full names."""
    block = (text.address or "").partition(".")[0]
    for name in terms_in(text.source or "", terms_within(block, workshop.terms)):
        own = f"{block}.{name}"
        yield own if own in workshop.terms else name


def _old_terms(known: Known) -> Iterator[tuple[str, int, Change]]:
    """Each term of a block that was told anew after the term was written, with the retelling and its rank."""
    for block in known.workshop.blocks:
        told = [found for address in block.story() if (found := known.written.retold(address))]
        if not told:
            continue
        rank, change = max(told, key=lambda one: one[0])
        for name in known.workshop.terms:
            if name.startswith(f"{block.id}.") and known.written.last(f"terms.{name}") < rank:
                yield name, rank, change
