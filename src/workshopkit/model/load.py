"""Loading: a workshop file or an adaptation, or a shipped workshop by its name, becomes a Workshop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from workshopkit.blocks import KINDS, Block, Kinds
from workshopkit.decode import Context, Fields, Items, Leaf, decode, raw, shape_of
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.diagnostics.suggest import suggest
from workshopkit.model.adaptation import Adaptation
from workshopkit.model.adapting import check_adapted
from workshopkit.model.reading import read_sources
from workshopkit.model.rules import check
from workshopkit.model.sources import Sources
from workshopkit.model.terms import read_terms
from workshopkit.model.translation import translation_of
from workshopkit.model.wording import check_wording
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import Change, Shape, normal, overlay
from workshopkit.source import Mapping, Scalar


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
    shape = _shape(kinds)
    root, changes = _adapted(sources, extra, shape, report)
    language = _language(root, sources)
    translation = translation_of(sources, language, report) if translated else None
    values = raw(root, hidden=("blocks",))
    if not isinstance(values, Fields):
        return None
    terms = read_terms(values, report, changes, translation)
    context = Context(report, terms, sources.pictures, translation.text if translation else None)
    blocks = _blocks(values, context, kinds)
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
    sources: Sources, extra: Sequence[Mapping], shape: Shape, report: Report
) -> tuple[Mapping, tuple[Change, ...]]:
    """The base written out, with every adaptation over it, and what they changed."""
    root = normal(sources.base.root, shape, report)
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
def _shape_of(kinds: tuple[tuple[str, type[Block]], ...]) -> Shape:
    own = shape_of(Workshop)
    block = replace(shape_of(Block), kinds={name: shape_of(kind) for name, kind in kinds})
    return replace(own, fields={**own.fields, "blocks": Shape(items=block)})


def _blocks(values: Fields, context: Context, kinds: Kinds) -> tuple[Block, ...]:
    """Each block by its kind. One of an unknown kind has at least its common fields checked."""
    written = values.get("blocks")
    if not isinstance(written, Items):
        if written is not None:
            context.report.add(Code.NOT_A_LIST, values.keys_at["blocks"], key="blocks", value="")
        return ()
    found = (_block(item, context, kinds) for item in written)
    return tuple(block for block in found if block is not None)


def _block(item: object, context: Context, kinds: Kinds) -> Block | None:
    if not isinstance(item, Fields):
        span = item.span if isinstance(item, Leaf | Items) else Span("")
        context.report.add(Code.NOT_A_MAP, span, key="blocks", value=item if isinstance(item, Leaf) else "")
        return None
    kind = item.get("kind")
    if isinstance(kind, Leaf) and kind in kinds:
        return decode(kinds[kind], item, context)
    if isinstance(kind, Leaf):
        context.report.add(
            Code.UNKNOWN_KIND,
            kind.span,
            kind=kind,
            choices=", ".join(kinds),
            suggestion=suggest(kind, kinds) or "",
        )
    shared = Block.known_keys()
    common = Fields({key: value for key, value in item.items() if key in shared})
    common.span, common.address = item.span, item.address
    common.keys_at = {key: place for key, place in item.keys_at.items() if key in shared}
    decode(Block, common, context)
    return None
