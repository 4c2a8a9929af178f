"""Loading: a workshop file or an adaptation, or a shipped workshop by its name, becomes a Workshop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from workshopkit.blocks import KINDS, Block, Kinds
from workshopkit.decode import Context, Fields, decode, raw, shape_of
from workshopkit.diagnostics import Diagnostic, Report
from workshopkit.model.adaptation import Adaptation
from workshopkit.model.adapting import check_adapted
from workshopkit.model.decoding import blocks_of
from workshopkit.model.reading import read_sources
from workshopkit.model.rules import check
from workshopkit.model.sources import Sources
from workshopkit.model.terms import read_terms
from workshopkit.model.translation import translation_of
from workshopkit.model.wording import check_wording
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import Change, Shape, normal, overlay
from workshopkit.source import Mapping, Node, Scalar


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
    adaptations: Sequence[str | Path] = (),
    language: str | None = None,
) -> Workshop | None:
    """Like load, into a report that the caller has; warnings stay in it."""
    sources = read_sources(name, adaptations, report, language)
    return workshop_of(sources, report, kinds=kinds) if sources else None


def workshop_of(
    sources: Sources,
    report: Report,
    *,
    extra: Sequence[Mapping] = (),
    translated: bool = True,
    kinds: Kinds = KINDS,
) -> Workshop | None:
    """The workshop that sources are, with further adaptations over it; nothing is read from disk.

    `translated` False leaves every text in the language that it was written in.
    """
    root, changes = _adapted(sources, extra, kinds, report)
    language = _language(root, sources)
    translation = translation_of(sources, language, report) if translated else None
    values = raw(root, hidden=("blocks",))
    if not isinstance(values, Fields):
        return None
    terms = read_terms(values, report, changes, translation)
    context = Context(report, terms, sources.pictures, translation.text if translation else None)
    blocks = blocks_of(values, root, context, kinds)
    frame = Fields({key: value for key, value in values.items() if key != "terms"})
    frame.span, frame.address, frame.keys_at = values.span, values.address, values.keys_at
    if "blocks" in frame:
        frame["blocks"] = blocks
    workshop = decode(Workshop, frame, context)
    check(values, blocks, workshop, report, changes)
    check_adapted(changes, blocks, sources, report)
    if workshop is None:
        return None
    check_wording(workshop, blocks, language, report)
    made = workshop.model_copy(update={"terms": terms})
    made._changes = changes
    made._written_in = sources.base.language
    return made


def _adapted(
    sources: Sources, extra: Sequence[Mapping], kinds: Kinds, report: Report
) -> tuple[Mapping, tuple[Change, ...]]:
    """The base written out, with every adaptation over it, and what they changed."""
    shape = _shape(kinds)
    root, found = _written_out(sources.base.root, tuple(kinds.items()))
    for diagnostic in found:
        report.found[diagnostic] = None
    if not isinstance(root, Mapping):
        raise AssertionError("a root map that is written out is a map")
    changes: list[Change] = []
    for adaptation in (*(file.root for file in sources.adaptations), *extra):
        decode(Adaptation, raw(normal(adaptation, shape_of(Adaptation), Report())), Context(report, {}))
        root, new = overlay(root, adaptation, shape, report)
        changes += new
    if sources.language:
        tag = Scalar(sources.language, True, root.span)
        root = replace(root, entries={**root.entries, "language": tag})
    return root, tuple(changes)


def _language(root: Mapping, sources: Sources) -> str:
    tag = root.entries.get("language")
    return tag.value if isinstance(tag, Scalar) and not tag.absent else sources.base.language


def _shape(kinds: Kinds) -> Shape:
    """The shape of a workshop file whose blocks are of these kinds."""
    return _shape_of(tuple(kinds.items()))


@lru_cache(maxsize=8)
def _written_out(
    root: Mapping, kinds: tuple[tuple[str, type[Block]], ...]
) -> tuple[Node, tuple[Diagnostic, ...]]:
    """A base written out, and what is told of it; the same nodes for all that adapt it."""
    report = Report()
    return normal(root, _shape_of(kinds), report), tuple(report.found)


@lru_cache(maxsize=8)
def _shape_of(kinds: tuple[tuple[str, type[Block]], ...]) -> Shape:
    own = shape_of(Workshop)
    block = replace(shape_of(Block), kinds={name: shape_of(kind) for name, kind in kinds})
    return replace(own, fields={**own.fields, "blocks": Shape(items=block)})
