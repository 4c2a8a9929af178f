"""Loading: a workshop file or an adaptation, or a shipped workshop by its name, becomes a Workshop."""

from __future__ import annotations

from collections.abc import Sequence as Seq
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from workshopkit.blocks import KINDS, Block, Kinds
from workshopkit.decode import Context, decode, raw, shape_of
from workshopkit.diagnostics import Code, Diagnostic, Report, Span
from workshopkit.diagnostics.suggest import suggest
from workshopkit.model.adaptation import Adaptation
from workshopkit.model.adapting import check_adapted
from workshopkit.model.decoding import APART, Decoded, Setting, decoded, decoded_frame, setting_of
from workshopkit.model.delivery import Delivery
from workshopkit.model.reading import read_sources
from workshopkit.model.rules import check
from workshopkit.model.sources import Sources
from workshopkit.model.terms import read_terms
from workshopkit.model.translation import together, translation_of
from workshopkit.model.wording import check_films
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import Change, Shape, id_of, normal, overlay, written_out
from workshopkit.source import Mapping, Node, Scalar, Sequence

Kind = tuple[str, type[Block]]


def load(
    name: str | Path, *adaptations: str | Path, language: str | None = None, kinds: Kinds = KINDS
) -> Workshop:
    """The workshop in a file, or the shipped one of that name, with adaptations over it.

    The file may be an adaptation itself. `language` is the pack's, where a translation is wanted. `kinds` are
    the kinds of blocks that the file may use: KINDS with one's own beside them. Raises WorkshopError with all
    that is wrong.
    """
    report = Report()
    workshop = read_workshop(name, report, kinds, adaptations=adaptations, language=language)
    report.check()
    if workshop is None:
        raise AssertionError(f"'{name}' did not decode and nothing was reported")
    return workshop


def read_workshop(
    name: str | Path,
    report: Report,
    kinds: Kinds = KINDS,
    *,
    adaptations: Seq[str | Path] = (),
    language: str | None = None,
) -> Workshop | None:
    """Like load, into a report that the caller has; warnings stay in it."""
    sources = read_sources(name, adaptations, report, language)
    return workshop_of(sources, report, kinds=kinds) if sources else None


def workshop_of(
    sources: Sources,
    report: Report,
    *,
    extra: Seq[Mapping] = (),
    translated: bool = True,
    kinds: Kinds = KINDS,
) -> Workshop | None:
    """The workshop that sources are, with further adaptations over it; nothing is read from disk.

    `translated` False leaves every text in the language that it was written in.
    """
    root, changes = _adapted(sources, extra, kinds, report)
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
        workshop._adapted_by = _adapted_by(sources, extra)
    others = (part for part in parts if not isinstance(part.model, Delivery))
    references = tuple(found for part in (frame, *others) for found in part.references)
    check(root, blocks, references, workshop, report, changes)
    check_adapted(changes, workshop, sources, report)
    check_films(blocks, language, report)
    return workshop


def _entries(root: Mapping) -> tuple[tuple[str, Node, Span], ...]:
    """The entries of a root map but the blocks and the delivery, of which only the keys matter here."""
    mark = Scalar("apart", True, root.span)
    return tuple(
        (key, mark if key in APART and not _is_absent(node) else node, root.keys.get(key, node.span))
        for key, node in root.entries.items()
    )


def _is_absent(node: Node) -> bool:
    return isinstance(node, Scalar) and node.absent


def _adapted(
    sources: Sources, extra: Seq[Mapping], kinds: Kinds, report: Report
) -> tuple[Mapping, tuple[Change, ...]]:
    """The base written out, with every adaptation over it, and what they changed."""
    known = tuple(kinds.items())
    root, told = _written_out(sources.base.root, known)
    report.extend(told)
    workshop = root
    changes: list[Change] = []
    for adaptation in (*(file.root for file in sources.adaptations), *extra):
        decode(Adaptation, raw(normal(adaptation, shape_of(Adaptation), Report())), Context(report, {}))
        root, new = overlay(root, adaptation, _shape(known), report, workshop)
        changes += new
    if sources.language:
        tag = Scalar(sources.language, True, root.span)
        root = replace(root, entries={**root.entries, "language": tag})
    return root, tuple(changes)


def _adapted_by(sources: Sources, extra: Seq[Mapping]) -> str:
    """Who changed it, as the last adaptation that says so names them."""
    said = (root.entries.get("adapted_by") for root in (*(file.root for file in sources.adaptations), *extra))
    names = [name.value.strip() for name in said if isinstance(name, Scalar) and not name.absent]
    return names[-1] if names else ""


def _language(root: Mapping, sources: Sources) -> str:
    tag = root.entries.get("language")
    return tag.value if isinstance(tag, Scalar) and not tag.absent else sources.base.language


@lru_cache(maxsize=8)
def _written_out(root: Mapping, kinds: tuple[Kind, ...]) -> tuple[Mapping, tuple[Diagnostic, ...]]:
    """A workshop file written out, remembered, for every cohort begins with the same one."""
    report = Report()
    made = normal(root, _shape(kinds), report)
    if not isinstance(made, Mapping):
        raise AssertionError("a root map that is written out is a map")
    return written_out(made, report), report.diagnostics


@lru_cache(maxsize=8)
def _shape(kinds: tuple[Kind, ...]) -> Shape:
    """The shape of a workshop file whose blocks are of these kinds."""
    own = shape_of(Workshop)
    block = replace(shape_of(Block), kinds={name: shape_of(kind) for name, kind in kinds})
    return replace(own, fields={**own.fields, "blocks": Shape(items=block)})


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
