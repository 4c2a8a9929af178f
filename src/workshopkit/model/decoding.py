"""The blocks of a file, each decoded by its kind; once for all cohorts that leave it as it is."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest

from workshopkit.blocks import Block, Kinds
from workshopkit.decode import Context, Fields, Items, Leaf, decode, raw_once
from workshopkit.diagnostics import Code, Diagnostic, Report, Span
from workshopkit.diagnostics.suggest import suggest
from workshopkit.source import Mapping, Node, Sequence

_REMEMBERED = 128  # blocks; a workshop has about a dozen, and most cohorts change one

FrozenTerms = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def blocks_of(values: Fields, root: Mapping, context: Context, kinds: Kinds) -> tuple[Block, ...]:
    """Each block by its kind. One of an unknown kind has at least its common fields checked.

    `values` are those of the root map.
    """
    written = values.get("blocks")
    if not isinstance(written, Items):
        if written is not None:
            context.report.add(Code.NOT_A_LIST, values.keys_at["blocks"], key="blocks", value="")
        return ()
    listed = root.entries.get("blocks")
    nodes = listed.items if isinstance(listed, Sequence) else ()
    found = (_block(item, node, context, kinds) for item, node in zip_longest(written, nodes))
    return tuple(block for block in found if block is not None)


def _block(item: object, node: Node | None, context: Context, kinds: Kinds) -> Block | None:
    if not isinstance(item, Fields):
        span = item.span if isinstance(item, Leaf | Items) else Span("")
        context.report.add(Code.NOT_A_MAP, span, key="blocks", value=item if isinstance(item, Leaf) else "")
        return None
    kind = item.get("kind")
    if isinstance(kind, Leaf) and kind in kinds:
        return _decoded(kinds[kind], item, node, context)
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


def _decoded(kind: type[Block], item: Fields, node: Node | None, context: Context) -> Block | None:
    """The block; the very same one where its node and the terms are, and nothing comes from elsewhere."""
    if not isinstance(node, Mapping) or context.translate or context.pictures:
        return decode(kind, item, context)
    terms = tuple((name, tuple(forms.items())) for name, forms in context.terms.items())
    block, found = _decoded_once(kind, node, item.address, terms)
    if block is None:
        return decode(kind, item, context)
    for diagnostic in found:
        context.report.found[diagnostic] = None
    return block


@lru_cache(maxsize=_REMEMBERED)
def _decoded_once(
    kind: type[Block], node: Mapping, address: str, terms: FrozenTerms
) -> tuple[Block | None, tuple[Diagnostic, ...]]:
    report = Report()
    context = Context(report, {name: dict(forms) for name, forms in terms})
    return decode(kind, raw_once(node, address), context), tuple(report.found)
