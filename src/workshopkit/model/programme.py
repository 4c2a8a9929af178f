"""The names in the programme: neighbours of one name are one line, until an adaptation renames only some."""

from __future__ import annotations

from collections.abc import Mapping as Map
from itertools import groupby

from workshopkit.diagnostics import Code, Report
from workshopkit.overlay import BLOCKS, Change, id_of
from workshopkit.source import Mapping, Scalar, Sequence


def tell_split(before: Mapping, after: Mapping, changes: tuple[Change, ...], report: Report) -> None:
    """Say of each line of the programme that was several blocks which of them still have the old name."""
    now = _names(after)
    renamed = {change.address: change for change in changes}
    for name, line in groupby(_names(before).items(), key=lambda one: one[1]):
        ids = [block for block, _ in line if block in now]
        old = [block for block in ids if now[block] == name]
        new = [change for block in ids if block not in old and (change := renamed.get(f"{block}.programme"))]
        if name and old and new:
            places = tuple(f"{block}.programme" for block in old)
            values = {"value": name, "other": ", ".join(places), "words": new[0].new}
            report.add(Code.PROGRAMME_SPLIT, new[0].span, places=places, **values)


def _names(root: Mapping) -> Map[str, str]:
    """The name in the programme of each block by its id, empty where it has none."""
    blocks = root.entries.get(BLOCKS)
    found: dict[str, str] = {}
    for block in blocks.items if isinstance(blocks, Sequence) else ():
        own = id_of(block)
        if own and isinstance(block, Mapping):
            name = block.entries.get("programme")
            found[own.value] = name.value if isinstance(name, Scalar) else ""
    return found
