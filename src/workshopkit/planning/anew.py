"""Told anew: of which blocks nothing of the old story stands any more."""

from __future__ import annotations

from workshopkit.blocks import Block
from workshopkit.decode import written_texts
from workshopkit.model.addresses import is_told
from workshopkit.model.relations import Relations, relations
from workshopkit.model.writings import Writings, ways_to, writings
from workshopkit.planning.plan import Plan
from workshopkit.planning.telling import retold_blocks


def told_anew(plan: Plan) -> tuple[str, ...]:
    """The ids of the blocks with a story that others tell of, and that was told anew with all of its words;
    not where anything that tells of it was kept, or where it was only corrected."""
    if not plan.workshop.changes:
        return ()
    table, written = relations(plan.workshop), writings(plan.workshop)
    targets = {target for told in (*table.said.values(), *table.leaning.values()) for target in told}
    anew = {target.partition(".")[0] for target in targets if "." in target and written.retold(target)}
    anew |= retold_blocks(plan).keys()
    stories = (block for block in plan.workshop.blocks if block.narrates and block.id in anew)
    return tuple(block.id for block in stories if _is_wholly_new(block, plan, table, written))


def _is_wholly_new(block: Block, plan: Plan, table: Relations, written: Writings) -> bool:
    ranks = [told[0] for way in block.story() if (told := written.retold(way))]
    if not ranks:
        return False
    latest = max(ranks)
    new = {change.address for rank, change in (*written.anew, *written.added) if rank >= latest}
    for text in written_texts(block):
        address = text.address or ""
        if _is_below(address, block.story()) and _tells(plan, address) and new.isdisjoint(ways_to(address)):
            return False
    kept = tuple(way for way, rank in (*written.kept.items(), *written.held.items()) if rank >= latest)
    if _is_below_any(kept, (block.id, f"terms.{block.id}")):
        return False
    return not any(
        _is_below(text.address or "", kept)
        and any(target.startswith(f"{block.id}.") for target in table.of(text.address or ""))
        for text in (written_texts(plan.workshop) if kept else ())
    )


def _tells(plan: Plan, address: str) -> bool:
    """Whether a text tells something, by its address; those of a list of texts have a number."""
    way, _, last = address.rpartition(".")
    return is_told(plan.workshop, way if last.isdigit() else address)


def _is_below(address: str, ways: tuple[str, ...]) -> bool:
    return any(f"{address}.".startswith(f"{way}.") for way in ways)


def _is_below_any(addresses: tuple[str, ...], ways: tuple[str, ...]) -> bool:
    return any(_is_below(address, ways) for address in addresses)
