"""Terms in one table: the workshop's own, and those of a block under its name ("regendag.ouder")."""

from __future__ import annotations

from dataclasses import replace

from workshopkit.diagnostics import Code, Report
from workshopkit.diagnostics.suggest import near_term
from workshopkit.overlay.addresses import BLOCKS, below
from workshopkit.overlay.changes import Log, What
from workshopkit.overlay.normal import id_of
from workshopkit.source import Mapping, Node, Scalar, Sequence

TERMS = "terms"


def written_out(root: Mapping, report: Report) -> Mapping:
    """A workshop with the terms of its blocks in its own table; one that stands in both is reported."""
    table = _table(root)
    for item in _blocks(root):
        own, terms = id_of(item), apart(item)[1]
        if own is None or not isinstance(terms, Mapping):
            continue
        for name, place in terms.keys.items():
            if first := table.keys.get(below(own.value, name)):
                other = f"{first.line}:{first.column}"
                report.add(Code.DUPLICATE_KEY, place, key=below(own.value, name), other=other)
    return with_block_terms(root, Log(report))


def with_block_terms(root: Mapping, log: Log) -> Mapping:
    """The root with each block's own terms in its table, and off the block; they are new there."""
    blocks = root.entries.get(BLOCKS)
    if not isinstance(blocks, Sequence) or not any(_says_terms(item) for item in blocks.items):
        return root
    kept: list[Node] = []
    for item in blocks.items:
        if (own := id_of(item)) and _says_terms(item):
            item, terms = apart(item)
            root = with_terms(root, terms, log, own.value, new=True)
        kept.append(item)
    return replace(root, entries={**root.entries, BLOCKS: replace(blocks, items=tuple(kept))})


def apart(block: Node) -> tuple[Node, Node]:
    """A block, or what is put over one, without its terms, and these; "terms.ouder.this" is one of them."""
    own = Mapping({}, {}, block.span)
    if not isinstance(block, Mapping) or not _says_terms(block):
        return block, own
    written = block.entries.get(TERMS, own)
    if not isinstance(written, Mapping):
        return replace(
            block, entries={key: node for key, node in block.entries.items() if key != TERMS}
        ), written
    entries, keys = dict(written.entries), dict(written.keys)
    for key, value in block.entries.items():
        if key.startswith(f"{TERMS}."):
            name = key.removeprefix(f"{TERMS}.")
            entries[name], keys[name] = value, block.keys.get(key, value.span)
    rest = {key: node for key, node in block.entries.items() if key.partition(".")[0] != TERMS}
    return replace(block, entries=rest), replace(written, entries=entries, keys=keys)


def with_terms(root: Mapping, terms: Node, log: Log, block: str = "", *, new: bool = False) -> Mapping:
    """The root with terms replaced, each as a whole: a form of the old word must not stay behind.

    A single form named by its address ("lerende.many") is changed alone. `block` is the one whose own terms
    they are. One that is much like a term that is there is reported, unless all of them are `new`.
    """
    if not isinstance(terms, Mapping):
        if not (new and isinstance(terms, Scalar) and terms.absent):
            log.report.add(Code.NOT_A_MAP, terms.span, key=TERMS, value=_word(terms))
        return root
    table = _table(root)
    owners = {own.value for item in _blocks(root) if (own := id_of(item))}
    owners |= {block, *(name.partition(".")[0] for name in table.entries if "." in name)}
    entries, keys = dict(table.entries), dict(table.keys)
    for key, value in terms.entries.items():
        place = terms.keys.get(key, value.span)
        name, form = _named(below(block, key), table, owners)
        before = entries.get(name)
        if before is None and not new and (near := near_term(name, table.entries)):
            start = f"{block}." if block else ""
            near = next(
                (below(name, own) for own in forms_of(value) if below(name, own) in table.entries), near
            )
            known = [one.removeprefix(start) for one in table.entries if one.startswith(start)]
            log.report.add(
                Code.UNKNOWN_ADDRESS,
                place,
                value=name.removeprefix(start),
                name=below(block, TERMS),
                choices=", ".join(known),
                suggestion=near.removeprefix(start),
            )
            continue
        if form:
            places = before.keys if isinstance(before, Mapping) else {}
            value = Mapping({**forms_of(before), form: value}, {**places, form: place}, place)
        elif isinstance(value, Scalar):
            value = Mapping({"one": value}, {"one": place}, value.span)
        is_new = before is None or _said(before) != _said(value)
        log.note(below(TERMS, name), What.CHANGED if is_new else What.REPEATED, before, value, place)
        if is_new:
            entries[name], keys[name] = value, place
    if entries == table.entries:
        return root
    return replace(root, entries={**root.entries, TERMS: Mapping(entries, keys, table.span)})


def terms_at(root: Mapping, address: str) -> dict[str, Node]:
    """The terms that an address means ("terms", "regendag.terms", "regendag.terms.ouder"), by their names."""
    block, is_below, name = address.partition(TERMS)
    if not is_below or (block and block[-1] != ".") or name[:1] not in ("", "."):
        return {}
    meant = (block + name[1:]).strip(".")
    table = _table(root).entries
    return {key: term for key, term in table.items() if f"{key}.".startswith(f"{meant}.") or not meant}


def forms_of(term: Node | None) -> dict[str, Node]:
    """The forms of a term as it stands in the table; a plain word is the form `one`."""
    match term:
        case Mapping(entries):
            return dict(entries)
        case Scalar() if not term.absent:
            return {"one": term}
        case _:
            return {}


def _named(full: str, table: Mapping, owners: set[str]) -> tuple[str, str]:
    """The term that an address means, and the form of it; no form when it means the whole term."""
    head, _, last = full.rpartition(".")
    if full in table.entries or head in table.entries:
        return (full, "") if full in table.entries else (head, last)
    steps = full.split(".")
    depth = 2 if steps[0] in owners else 1
    return ".".join(steps[:depth]), ".".join(steps[depth:])


def _table(root: Mapping) -> Mapping:
    written = root.entries.get(TERMS)
    return written if isinstance(written, Mapping) else Mapping({}, {}, root.span)


def _blocks(root: Mapping) -> tuple[Node, ...]:
    blocks = root.entries.get(BLOCKS)
    return blocks.items if isinstance(blocks, Sequence) else ()


def _says_terms(block: Node) -> bool:
    return isinstance(block, Mapping) and any(key.partition(".")[0] == TERMS for key in block.entries)


def _said(term: Node) -> dict[str, str]:
    return {form: _word(node) for form, node in forms_of(term).items()}


def _word(node: Node) -> str:
    return node.value if isinstance(node, Scalar) else ""
