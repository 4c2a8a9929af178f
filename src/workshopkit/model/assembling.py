"""Assembling: a root that is written out and adapted becomes a Workshop, its parts decoded and checked."""

from __future__ import annotations

from dataclasses import replace

from workshopkit.blocks import Block, Kinds
from workshopkit.decode import Model
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.diagnostics.suggest import suggest
from workshopkit.model.adapting import check_adapted
from workshopkit.model.decoding import APART, Decoded, Setting, decoded, decoded_frame, setting_of
from workshopkit.model.delivery import Delivery
from workshopkit.model.rules import check
from workshopkit.model.sources import Sources
from workshopkit.model.terms import read_terms
from workshopkit.model.translation import together, translation_of
from workshopkit.model.wording import check_films
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import Change, id_of
from workshopkit.source import Mapping, Node, Scalar, Sequence


def assembled(
    sources: Sources,
    root: Mapping,
    changes: tuple[Change, ...],
    translated: bool,
    kinds: Kinds,
    report: Report,
) -> Workshop | None:
    """The workshop of a root that is written out and adapted; None when its shape is wrong.

    `translated` False leaves every text in the language that it was written in.
    """
    language = _language(root, sources)
    translation = translation_of(sources, language, report) if translated else None
    own = Report()
    terms = read_terms(root, own, changes, translation)
    setting = setting_of(sources, language, terms, translation)
    parts = [part for node in _blocks(root, report) if (part := _block(node, setting, kinds, report))]
    delivery = root.entries.get("delivery")
    if delivery is not None and not _is_absent(delivery):
        parts.append(decoded(Delivery, delivery, "delivery", setting))
    frame = decoded_frame(_entries(root), root.span, setting)
    for part in (frame, *parts):
        own.extend(part.told)
    report.extend(together(own))
    blocks = tuple(part.model for part in parts if isinstance(part.model, Block))
    given = [part.model for part in parts if isinstance(part.model, Delivery)]
    workshop = frame.model if isinstance(frame.model, Workshop) else None
    if workshop is not None:
        workshop = workshop.model_copy(update={"blocks": blocks, "terms": terms})
        workshop = workshop.model_copy(update={"delivery": given[0]}) if given else workshop
        workshop._changes = changes
        workshop._written_in = sources.base.language
    others = (part for part in parts if not isinstance(part.model, Delivery))
    references = tuple(found for part in (frame, *others) for found in part.references)
    check(root, blocks, references, workshop, report, changes)
    written = {name.value for node in _blocks(root, Report()) if (name := id_of(node))}
    unread = written - {block.id for block in blocks}
    check_adapted(changes, workshop, sources, report, unread)
    check_films(blocks, language, report)
    return workshop


def parts_of(
    root: Mapping, sources: Sources, language: str, translated: bool, kinds: Kinds
) -> tuple[Model, ...]:
    """The parts of a root that is written out, in a pack's language: its fields, and each block; without what
    has a wrong shape. Nothing is told: that is done where it is read for its own sake."""
    report = Report()
    translation = translation_of(sources, language, report) if translated else None
    setting = setting_of(sources, language, read_terms(root, report, (), translation), translation)
    parts = [_block(node, setting, kinds, report) for node in _blocks(root, report)]
    frame = decoded_frame(_entries(root), root.span, setting)
    return tuple(part.model for part in (frame, *parts) if part is not None and part.model is not None)


def _language(root: Mapping, sources: Sources) -> str:
    tag = root.entries.get("language")
    return tag.value if isinstance(tag, Scalar) and not tag.absent else sources.base.language


def _entries(root: Mapping) -> tuple[tuple[str, Node, Span], ...]:
    """The entries of a root map but the blocks and the delivery, of which only the keys matter here."""
    mark = Scalar("apart", True, root.span)
    return tuple(
        (key, mark if key in APART and not _is_absent(node) else node, root.keys.get(key, node.span))
        for key, node in root.entries.items()
    )


def _is_absent(node: Node) -> bool:
    return isinstance(node, Scalar) and node.absent


def _blocks(root: Mapping, report: Report) -> tuple[Node, ...]:
    written = root.entries.get("blocks")
    if isinstance(written, Sequence):
        return written.items
    if written is not None and not _is_absent(written):
        report.add(Code.NOT_A_LIST, root.keys["blocks"], key="blocks", value="")
    return ()


def _block(node: Node, setting: Setting, kinds: Kinds, report: Report) -> Decoded | None:
    """A block by its kind. One of an unknown kind has at least its common fields checked."""
    if not isinstance(node, Mapping):
        value = node.value if isinstance(node, Scalar) else ""
        report.add(Code.NOT_A_MAP, node.span, key="blocks", value=value)
        return None
    own = id_of(node)
    address = own.value if own else ""
    kind = node.entries.get("kind")
    if isinstance(kind, Scalar) and kind.value in kinds:
        return decoded(kinds[kind.value], node, address, setting)
    if isinstance(kind, Scalar) and not kind.absent:
        near = suggest(kind.value, kinds) or ""
        report.add(Code.UNKNOWN_KIND, kind.span, kind=kind.value, choices=", ".join(kinds), suggestion=near)
    shared = Block.known_keys()
    entries = {key: value for key, value in node.entries.items() if key in shared}
    keys = {key: place for key, place in node.keys.items() if key in shared}
    found = decoded(Block, Mapping(entries, keys, node.span), address, setting)
    return replace(found, model=None, references=())
