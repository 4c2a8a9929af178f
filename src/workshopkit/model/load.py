"""Loading: a workshop file or an adaptation, or a shipped workshop by its name, becomes a Workshop."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence as Seq
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from workshopkit.blocks import KINDS, Block, Kinds
from workshopkit.decode import Context, decode, raw, shape_of
from workshopkit.diagnostics import Diagnostic, Report
from workshopkit.identity import Aside
from workshopkit.model.adaptation import Adaptation
from workshopkit.model.assembling import assembled, parts_of
from workshopkit.model.pointing import Pointing
from workshopkit.model.programme import tell_split
from workshopkit.model.reading import read_sources
from workshopkit.model.sources import Sources, adapted
from workshopkit.model.workshop import Workshop
from workshopkit.overlay import Change, Shape, normal, overlay, written_out
from workshopkit.source import Mapping, Scalar

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
    roots, changes = _adapted(sources, extra, kinds, report)
    pointing = _pointing(sources, extra, kinds, changes)
    told = Report()
    workshop = assembled(sources, roots[-1], changes, translated, kinds, told)
    report.extend(_pointed(told, pointing, sources, extra, translated, kinds))
    if workshop is not None:
        workshop._pointing = pointing
        workshop._adapted_by = _adapted_by(sources, extra)
        earlier = roots[:-1] if changes else ()
        workshop._earlier = Aside(
            tuple(parts_of(root, sources, workshop.language, translated, kinds) for root in earlier)
        )
    return workshop


def _pointing(sources: Sources, extra: Seq[Mapping], kinds: Kinds, changes: tuple[Change, ...]) -> Pointing:
    """Where what is told of the workshop points, once adaptations are over it."""
    roots = [*(file.root for file in sources.adaptations), *extra]
    named = [place for root in roots for place in adapted(root)]
    adapts = named[-1].span if named else (roots[-1].span if roots else None)
    root, _ = _written_out(sources.base.root, tuple(kinds.items()))
    return Pointing(sources.base.name, root, changes, adapts, tuple(roots), sources.translations)


def _pointed(
    told: Report,
    pointing: Pointing,
    sources: Sources,
    extra: Seq[Mapping],
    translated: bool,
    kinds: Kinds,
) -> Iterator[Diagnostic]:
    """What was told, each where its reader can mend it: what is wrong without the last adaptation too stays
    where it is, in a file of one's own."""
    moved = {one: pointing.point(one, stacked=True) for one in told}
    before: frozenset[Diagnostic] = frozenset()
    if any(one != other and not pointing.is_shipped(one.span.file) for one, other in moved.items()):
        earlier = Report()
        fewer = sources if extra else replace(sources, adaptations=sources.adaptations[:-1])
        workshop_of(fewer, earlier, extra=extra[:-1], translated=translated, kinds=kinds)
        before = frozenset(earlier)
    for one, other in moved.items():
        yield one if one in before and not pointing.is_shipped(one.span.file) else other


def _adapted(
    sources: Sources, extra: Seq[Mapping], kinds: Kinds, report: Report
) -> tuple[tuple[Mapping, ...], tuple[Change, ...]]:
    """The base written out, then with each adaptation over it, and what they changed."""
    known = tuple(kinds.items())
    root, told = _written_out(sources.base.root, known)
    report.extend(told)
    roots = [root]
    changes: list[Change] = []
    for adaptation in (*(file.root for file in sources.adaptations), *extra):
        decode(Adaptation, raw(normal(adaptation, shape_of(Adaptation), Report())), Context(report, {}))
        root, new = overlay(root, adaptation, _shape(known), report, roots[0])
        roots.append(root)
        changes += new
    tell_split(roots[0], root, tuple(changes), report)
    if sources.language:
        tag = Scalar(sources.language, True, root.span)
        roots.append(replace(root, entries={**root.entries, "language": tag}))
    return tuple(roots), tuple(changes)


def _adapted_by(sources: Sources, extra: Seq[Mapping]) -> str:
    """Who changed it, as the last adaptation that says so names them."""
    said = (root.entries.get("adapted_by") for root in (*(file.root for file in sources.adaptations), *extra))
    names = [name.value.strip() for name in said if isinstance(name, Scalar) and not name.absent]
    return names[-1] if names else ""


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
