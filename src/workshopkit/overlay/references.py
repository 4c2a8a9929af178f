"""References to what an adaptation took out: nobody can mend them in the base, so they go or move too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from workshopkit.diagnostics import Code, Span
from workshopkit.overlay.addresses import BLOCKS, below, ids_of
from workshopkit.overlay.changes import Log, What
from workshopkit.overlay.normal import id_of
from workshopkit.overlay.shape import PLAIN, Gone, RefersTo, Shape, lists_referred_to
from workshopkit.source import Mapping, Node, Scalar, Sequence


def without_references(root: Mapping, base: Mapping, shape: Shape, log: Log) -> Mapping:
    """The root without references to what was taken out of `base`, but for those that came later than that.

    The shape says what becomes of each. What has it may go too, and then so do the references to that.
    """
    gone = _gone(log)
    before = tuple(ids_of(base.entries.get(BLOCKS)))
    while gone:
        lists = frozenset(name for address in gone for name in _lists(address, root))
        walk = _Cleaning(gone, lists, before, frozenset(ids_of(root.entries.get(BLOCKS))), log)
        made = walk.clean(root, shape, "", "")
        root, gone = made if isinstance(made, Mapping) else root, walk.along
    return root


def _gone(log: Log) -> dict[str, Span]:
    """The address of everything with an id that is there no longer, with where it was taken out."""
    found: dict[str, Span] = {}
    for change in log.changes:
        if change.what in (What.REMOVED, What.CHANGED) and not isinstance(change.before, Scalar):
            left = set(_addresses(change.after, change.address))
            was = _addresses(change.before, change.address)
            found |= {address: change.span for address in was if address not in left}
    return found


def _addresses(node: Node | None, address: str) -> Iterator[str]:
    """The addresses of the items in a value, itself first when it is one."""
    match node:
        case Mapping(entries):
            if id_of(node):
                yield address
            for key, value in entries.items():
                yield from _addresses(value, below(address, key))
        case Sequence(items):
            for item in items:
                if own := id_of(item):
                    yield from _addresses(item, below(address, own.value))


def _lists(address: str, root: Mapping) -> tuple[str, ...]:
    """The lists in which a field may refer to what stood at an address; ".stages" are those of a block."""
    first, *rest = address.split(".")
    if first in root.entries:
        return (first,)
    return (BLOCKS, f".{rest[0]}") if rest else (BLOCKS,)


@dataclass(frozen=True, slots=True)
class _Cleaning:
    """One walk: what is gone and from which lists, the blocks that there were, those that are left, and what
    goes along."""

    gone: dict[str, Span]
    lists: frozenset[str]
    before: tuple[str, ...]
    there: frozenset[str]
    log: Log
    along: dict[str, Span] = field(default_factory=dict)

    def clean(self, node: Node, shape: Shape, address: str, block: str) -> Node | None:
        """The node without the references, in the block of that id; None when it goes along."""
        if self.lists.isdisjoint(lists_referred_to(shape)):
            return node
        match node:
            case Mapping():
                return self._map(node, shape.of(node), address, block)
            case Sequence(items):
                kept = [self._item(item, shape.items or PLAIN, address, block) for item in items]
                if all(new is old for new, old in zip(kept, items, strict=True)):
                    return node
                return replace(node, items=tuple(item for item in kept if item is not None))
            case _:
                return node

    def _map(self, node: Mapping, shape: Shape, address: str, block: str) -> Node | None:
        made: dict[str, Node] = {}
        for key, value in node.entries.items():
            known = shape.fields.get(key, PLAIN)
            way = address if key == BLOCKS and not address else below(address, key)
            if known.refers is None:
                left = self.clean(value, known, way, block)
            else:
                left = self._left(value, known.refers, way, block)
                if left is None and known.refers.gone in (Gone.GOES, Gone.MOVES):
                    self._goes(node, address, value, known.refers, block)
                    return None
            if left is not None:
                made[key] = left
        is_same = all(made.get(key) is value for key, value in node.entries.items())
        return node if is_same else replace(node, entries=made)

    def _item(self, item: Node, shape: Shape, address: str, block: str) -> Node | None:
        own = id_of(item)
        name = own.value if own else ""
        return self.clean(item, shape, below(address, name), block or ("" if address else name))

    def _left(self, value: Node, refers: RefersTo, address: str, block: str) -> Node | None:
        """What is left of a field that refers; None when nothing is."""
        if isinstance(value, Sequence):
            kept = tuple(word for word in value.items if self._since(word, refers, block) is None)
            return value if len(kept) == len(value.items) else replace(value, items=kept) if kept else None
        if (since := self._since(value, refers, block)) is None:
            return value
        return self._moved(value, since, address) if refers.gone is Gone.MOVES else None

    def _since(self, word: Node, refers: RefersTo, block: str) -> Span | None:
        """Where what a word refers to was taken out; None when it is there, or the word came later."""
        if not isinstance(word, Scalar) or refers.gone is Gone.STAYS:
            return None
        steps = refers.address(word.value, block).split(".")
        ways = (".".join(steps[:count]) for count in range(1, len(steps) + 1))
        since = next((self.gone[way] for way in ways if way in self.gone), None)
        return None if since is None or since.file == word.span.file else since

    def _moved(self, word: Node, since: Span, address: str) -> Node | None:
        """The id of the last block before the one that went; None when there is none."""
        if not isinstance(word, Scalar) or word.value not in self.before:
            return None
        earlier = [name for name in self.before[: self.before.index(word.value)] if name in self.there]
        if not earlier:
            return None
        made = replace(word, value=earlier[-1])
        self.log.note(address, What.CHANGED, word, made, since)
        name = address.split(".")[-2]
        self.log.report.add(Code.BREAK_MOVED, since, id=name, value=word.value, other=made.value)
        return made

    def _goes(self, node: Mapping, address: str, value: Node, refers: RefersTo, block: str) -> None:
        """Note that a thing goes along; told of a block, and of what has a moment in a delivery."""
        words = value.items if isinstance(value, Sequence) else (value,)
        since = next(found for word in words if (found := self._since(word, refers, block)))
        self.along[address] = since
        if "." not in address or refers.listed == BLOCKS:
            self.log.note(address, What.REMOVED, node, None, since)
        if refers.listed == BLOCKS:
            word, own = next(iter(words)), id_of(node)
            name = word.value if isinstance(word, Scalar) else ""
            self.log.report.add(Code.MOMENT_GONE, since, id=own.value if own else "", value=name)
