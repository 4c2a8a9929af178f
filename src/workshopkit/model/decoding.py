"""Decoding the parts of a workshop, each remembered by its very nodes: cohorts share nearly all of them."""

from __future__ import annotations

from collections.abc import Mapping as Map
from dataclasses import dataclass, field
from functools import lru_cache, partial

from workshopkit.blocks.common import MinutesRange
from workshopkit.decode import Context, Fields, Model, decode, models, raw, referring, written_texts
from workshopkit.diagnostics import Code, Diagnostic, Report, Span
from workshopkit.inline import Forms, Terms, terms_within
from workshopkit.model.sources import Sources, same_language
from workshopkit.model.translation import Translation
from workshopkit.model.wording import check_inflection
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import RefersTo
from workshopkit.source import Mapping, Node, Scalar

APART = ("blocks", "delivery", "terms")
"""What is decoded apart from the rest of a workshop: the first two by themselves, the terms before all."""

_REMEMBERED = 256  # parts; a workshop has about fifteen


@dataclass(frozen=True, slots=True)
class Setting:
    """What the texts of a workshop are read with. Two settings are the same when their `key` is."""

    key: tuple[object, ...]
    language: str
    terms: Terms = field(compare=False)
    pictures: Map[str, bytes] = field(compare=False)
    translation: Translation | None = field(compare=False)

    def context(self, report: Report, block: str = "") -> Context:
        """The setting as a decode needs it, in a block with the terms that are that block's own."""
        translate = partial(self.translation.text, report=report) if self.translation else None
        terms = terms_within(block, self.terms) if block else self.terms
        return Context(report, terms, self.pictures, translate)


@dataclass(frozen=True, slots=True)
class Reference:
    """Words in a field that refer to what stands in some list; `span` is the place of what has the field."""

    key: str
    refers: RefersTo
    words: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Decoded:
    """A part as a model, None when its shape is wrong; what was told of it; what it refers to."""

    model: Model | None
    told: tuple[Diagnostic, ...]
    references: tuple[Reference, ...]


def setting_of(
    sources: Sources, language: str, terms: Map[str, Forms], translation: Translation | None
) -> Setting:
    """The setting of a workshop's sources, in a language, with the terms of its group."""
    words = tuple(forms.key() for forms in terms.values())
    files = tuple(sources.digests.items()) if sources.translations or sources.pictures else ()
    languages = tuple(translation.languages.items()) if translation else ()
    return Setting((words, files, languages), language, terms, sources.pictures, translation)


@lru_cache(maxsize=_REMEMBERED)
def decoded(model: type[Model], node: Node, address: str, setting: Setting) -> Decoded:
    """A part that is written out, as a model; nodes are the same only when they are the very same."""
    return _decoded(model, raw(node, address), setting, block=address)


@lru_cache(maxsize=_REMEMBERED)
def decoded_frame(entries: tuple[tuple[str, Node, Span], ...], span: Span, setting: Setting) -> Decoded:
    """A workshop but for what stands APART: its blocks are (), its delivery the default."""
    nodes = {key: node for key, node, _ in entries if key not in APART}
    blocks = next((node for key, node, _ in entries if key == "blocks"), None)
    has_blocks = blocks is not None and not (isinstance(blocks, Scalar) and blocks.absent)
    if blocks is not None and not has_blocks:
        nodes["blocks"] = blocks  # so that it is told where it is missing
    values = raw(Mapping(nodes, {key: place for key, _, place in entries}, span))
    if isinstance(values, Fields) and has_blocks:
        values["blocks"] = ()
    return _decoded(Workshop, values, setting)


def _decoded(model: type[Model], values: object, setting: Setting, block: str = "") -> Decoded:
    report = Report()
    context = setting.context(report, block)
    made = decode(model, values, context)  # type: ignore[arg-type]
    found: list[Reference] = []
    for below in models(made):
        found += [Reference(*said, below.span) for said in referring(below)]
        if isinstance(below, MinutesRange):
            _in_order(below, report)
    if same_language(setting.language, "nl"):
        for text in written_texts(made):
            check_inflection(text, context.terms, report)
    return Decoded(made, report.diagnostics, tuple(found))


def _in_order(minutes: MinutesRange, report: Report) -> None:
    if not minutes.least <= minutes.plan <= minutes.most:
        report.add(
            Code.BAD_RANGE,
            minutes.span,
            value=f"min {minutes.least}, plan {minutes.plan}, max {minutes.most}",
        )
