"""An adaptation: a small file that changes a workshop for one context, put over the workshop's nodes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshopkit.diagnostics import Code, Report, Span
from workshopkit.overlay.addresses import BLOCKS, ids_of, is_field, unknown
from workshopkit.overlay.changes import Change, Log, folded
from workshopkit.overlay.keeping import kept
from workshopkit.overlay.lists import inserted, ordered, removed
from workshopkit.overlay.merging import merged, put, steps
from workshopkit.overlay.references import without_references
from workshopkit.overlay.shape import PLAIN, Shape
from workshopkit.overlay.terms import TERMS, apart, with_block_terms, with_terms
from workshopkit.overlay.times import without_times
from workshopkit.overlay.whole import by_id
from workshopkit.source import Mapping, Node, Scalar, Sequence

TAKEN_OVER = ("delivery", "theme", "language")
"""What an adaptation says at its top as a workshop does."""


def overlay(
    base: Mapping, adaptation: Mapping, shape: Shape, report: Report, workshop: Mapping | None = None
) -> tuple[Mapping, tuple[Change, ...]]:
    """The base with an adaptation put over it, and what that changed.

    `base` is written out (`normal`); the adaptation as read. Changes come first, then insertions, removals
    and the order, so that each may name what the base has. Values keep their place: a mistake in one points
    into the file it came from. Where nothing changes, the base's own nodes are returned. `workshop` is what
    the first adaptation was put over, in whose lists a number counts.
    """
    log = Log(report, (workshop or base, base))
    root = base
    if isinstance(terms := adaptation.entries.get(TERMS), Mapping):
        root = with_terms(root, terms, log)
    for key in TAKEN_OVER:
        value = adaptation.entries.get(key)
        if key == "delivery" and not isinstance(value, Mapping):
            continue  # told by its model
        if value is not None and not (isinstance(value, Scalar) and value.absent):
            root = _field(root, key, adaptation.keys.get(key, value.span), value, shape, log)
    if isinstance(change := adaptation.entries.get("change"), Mapping):
        root = _changed(root, change, shape, log)
    for item in _listed(adaptation, "insert"):
        if isinstance(item, Mapping):
            root = with_block_terms(inserted(root, item, shape, log), log)
    for item in _listed(adaptation, "remove"):
        if isinstance(item, Scalar) and not item.absent:
            root = _removed(root, item, shape, log)
    root = _in_order(root, adaptation, shape, log)
    for item in _listed(adaptation, "keep"):
        if isinstance(item, Scalar) and not item.absent:
            kept(root, item, shape, log)
    return without_references(root, base, shape, log), folded(log.changes)


def _field(
    root: Mapping, key: str, place: Span, value: Mapping | Sequence | Scalar, shape: Shape, log: Log
) -> Mapping:
    """The root with a field of its own merged; the times of a delivery take each other's place."""
    entries, keys = dict(root.entries), dict(root.keys)
    if key == "delivery" and isinstance(value, Mapping) and isinstance(old := entries.get(key), Mapping):
        entries[key] = without_times(old, value)
    put(entries, keys, key, place, value, shape.fields.get(key, PLAIN), key, log)
    return replace(root, entries=entries, keys=keys)


def _removed(root: Mapping, written: Scalar, shape: Shape, log: Log) -> Mapping:
    """The root without what stands at an address: an item of a list, or a field as null does it."""
    address, place = written.value, written.span
    if not is_field(root, address):
        return removed(root, written, shape, log)
    return _changed(root, Mapping({address: Scalar("", True, place)}, {address: place}, place), shape, log)


def _changed(root: Mapping, change: Mapping, shape: Shape, log: Log) -> Mapping:
    """The root with every value of `change` merged: of the workshop's own fields, and of blocks by id."""
    for key, place, value in steps(change):
        if key == TERMS:
            root = with_terms(root, value, log)
        elif key == BLOCKS:
            for name, where, one in _by_block(root, value, place, log):
                root = _block_changed(root, name, where, one, shape, log)
        elif key in shape.fields or key in root.entries:
            root = _field(root, key, place, value, shape, log)
        else:
            root = _block_changed(root, key, place, value, shape, log)
    return root


def _by_block(root: Mapping, value: Node, place: Span, log: Log) -> Iterator[tuple[str, Span, Node]]:
    """What is written for each block under `blocks`; the list itself never takes the place of the base's."""
    blocks = root.entries.get(BLOCKS)
    if isinstance(value, Sequence) and isinstance(blocks, Sequence):
        value = by_id(blocks, value, BLOCKS, log) or value
    if isinstance(value, Mapping):
        yield from steps(value)
    else:
        log.report.add(Code.BLOCKS_STAY, place, id=next(ids_of(blocks), "…"))


def _block_changed(root: Mapping, name: str, place: Span, value: Node, shape: Shape, log: Log) -> Mapping:
    """The root with one block changed; its terms stand in the workshop's table."""
    blocks = root.entries.get(BLOCKS)
    ids = list(ids_of(blocks))
    if name not in ids or not isinstance(blocks, Sequence):
        unknown(name, ids, place, "", log, also=shape.fields)
        return root
    value, terms = apart(value)
    root = with_terms(root, terms, log, name)
    over = Mapping({name: value}, {name: place}, value.span)
    made = merged(blocks, over, shape.fields.get(BLOCKS, PLAIN), "", log)
    return replace(root, entries={**root.entries, BLOCKS: made or blocks})


def _in_order(root: Mapping, adaptation: Mapping, shape: Shape, log: Log) -> Mapping:
    match adaptation.entries.get("order"):
        case Sequence() as names:
            return ordered(root, BLOCKS, names, shape, log)
        case Mapping(entries):
            for way, listed in entries.items():
                if isinstance(listed, Sequence):
                    root = ordered(root, way, listed, shape, log)
    return root


def _listed(adaptation: Mapping, key: str) -> tuple[Mapping | Sequence | Scalar, ...]:
    value = adaptation.entries.get(key)
    match value:
        case Sequence(items):
            return items
        case None:
            return ()
        case _:
            return (value,)
