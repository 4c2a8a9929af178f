"""An adaptation: a small file that changes a workshop for one context, put over the workshop's nodes."""

from __future__ import annotations

from dataclasses import replace

from workshopkit.diagnostics import Report, Span
from workshopkit.overlay.changes import Change, Log
from workshopkit.overlay.keeping import kept
from workshopkit.overlay.lists import BLOCKS, inserted, ordered, removed
from workshopkit.overlay.merging import merged, put, steps, unknown
from workshopkit.overlay.normal import id_of
from workshopkit.overlay.references import without_references
from workshopkit.overlay.shape import PLAIN, Shape
from workshopkit.overlay.terms import TERMS, apart, with_block_terms, with_terms
from workshopkit.source import Mapping, Scalar, Sequence

TAKEN_OVER = ("delivery", "theme", "language")
"""What an adaptation says at its top as a workshop does."""

_WHOLE = ("start", "end", "duration")  # of the short form of a single session


def overlay(
    base: Mapping, adaptation: Mapping, shape: Shape, report: Report
) -> tuple[Mapping, tuple[Change, ...]]:
    """The base with an adaptation put over it, and what that changed.

    `base` is written out (`normal`); the adaptation as read. Changes come first, then insertions, removals
    and the order, so that each may name what the base has. Values keep their place: a mistake in one points
    into the file it came from. Where nothing changes, the base's own nodes are returned.
    """
    log = Log(report)
    root = base
    if isinstance(terms := adaptation.entries.get(TERMS), Mapping):
        root = with_terms(root, terms, log)
    for key in TAKEN_OVER:
        value = adaptation.entries.get(key)
        if value is not None and not (isinstance(value, Scalar) and value.absent):
            root = _field(root, key, adaptation.keys.get(key, value.span), value, shape, log)
    if isinstance(change := adaptation.entries.get("change"), Mapping):
        root = _changed(root, change, shape, log)
    for item in _listed(adaptation, "insert"):
        if isinstance(item, Mapping):
            root = with_block_terms(inserted(root, item, shape, log), log)
    for item in _listed(adaptation, "remove"):
        if isinstance(item, Scalar) and not item.absent:
            root = removed(root, item, shape, log)
    root = _in_order(root, adaptation, shape, log)
    for item in _listed(adaptation, "keep"):
        if isinstance(item, Scalar) and not item.absent:
            kept(root, item, shape, log)
    return without_references(root, base, shape, log), tuple(log.changes)


def _field(
    root: Mapping, key: str, place: Span, value: Mapping | Sequence | Scalar, shape: Shape, log: Log
) -> Mapping:
    """The root with a field of its own merged; the times of a delivery take each other's place."""
    entries, keys = dict(root.entries), dict(root.keys)
    if key == "delivery" and isinstance(value, Mapping) and isinstance(old := entries.get(key), Mapping):
        entries[key] = _without_times(old, value)
    put(entries, keys, key, place, value, shape.fields.get(key, PLAIN), key, log)
    return replace(root, entries=entries, keys=keys)


def _without_times(old: Mapping, new: Mapping) -> Mapping:
    """A delivery without what a new one takes the place of: sessions, an end or a duration."""
    said = {step for step, _, _ in steps(new)}
    gone: set[str] = set()
    if "sessions" in said:
        gone = {"date", *_WHOLE}
        if isinstance(new.entries.get("sessions"), Sequence):
            gone.add("sessions")  # a list says all of them; a map changes some by their id
    elif said & set(_WHOLE):
        gone = {"sessions"}
        gone |= {"end"} if "duration" in said else set()
        gone |= {"duration"} if "end" in said else set()
    return replace(old, entries={key: value for key, value in old.entries.items() if key not in gone})


def _changed(root: Mapping, change: Mapping, shape: Shape, log: Log) -> Mapping:
    """The root with every value of `change` merged: of the workshop's own fields, and of blocks by id."""
    for key, place, value in steps(change):
        blocks = root.entries.get(BLOCKS)
        ids = (
            [own.value for item in blocks.items if (own := id_of(item))]
            if isinstance(blocks, Sequence)
            else []
        )
        if key == TERMS:
            root = with_terms(root, value, log)
        elif key in shape.fields or key in root.entries:
            root = _field(root, key, place, value, shape, log)
        elif key in ids and isinstance(blocks, Sequence):
            value, terms = apart(value)
            root = with_terms(root, terms, log, key)
            over = Mapping({key: value}, {key: place}, value.span)
            made = merged(blocks, over, shape.fields.get(BLOCKS, PLAIN), "", log)
            root = replace(root, entries={**root.entries, BLOCKS: made or blocks})
        else:
            unknown(key, ids, place, "", log, also=shape.fields)
    return root


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
