"""Carry addresses over to a workshop whose lines were given other ids: in its translations and adaptations.

    python tools/readdress.py OLD NEW FILE …

OLD and NEW are the workshop file before and after. Items are matched by their id, and those of which
neither file has the other's id by their place; where these are not equally many, nothing is guessed and
the list is told. In each FILE the addresses are rewritten where they stand, and nothing else: the keys
below `texts`, `terms` apart, and those below `change`; the values of `remove`, `before`, `after`, `in`,
`keep`, `about`, `told_in` and `order`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from workshopkit.diagnostics import Report, Span
from workshopkit.source import Mapping, Node, Scalar, Sequence, read

BLOCKS = "blocks"
KEYS = ("texts", "change")
"""Below these, keys are addresses."""

VALUES = ("remove", "before", "after", "in", "keep", "about", "told_in", "order")
"""What stands here is an address, or a list of them."""


def named(items: tuple[Node, ...]) -> list[str]:
    """The name of each item of a list: its id, else its kind, else its number."""
    names: list[str] = []
    for number, item in enumerate(items, 1):
        entries = item.entries if isinstance(item, Mapping) else {}
        own = next((entries[key] for key in ("id", "kind") if key in entries), None)
        names.append(own.value if isinstance(own, Scalar) else str(number))
    return names


def renamed(old: Node, new: Node, address: str = "") -> Iterator[tuple[str, str]]:
    """Each old address of an item with the name that it has now, outer ones first."""
    match old, new:
        case Mapping(), Mapping():
            for key, value in old.entries.items():
                if key in new.entries:
                    below = "" if not address and key == BLOCKS else _below(address, key)
                    yield from renamed(value, new.entries[key], below)
        case Sequence(), Sequence():
            before, after = named(old.items), named(new.items)
            lost = [name for name in before if name not in after]
            found = [name for name in after if name not in before]
            if lost and found and len(lost) != len(found):
                print(f"{address}: {', '.join(lost)} → {', '.join(found)}: not told apart", file=sys.stderr)
            now = dict(zip(lost, found, strict=True)) if len(lost) == len(found) else {}
            for name, item in zip(before, old.items, strict=True):
                own = now.get(name, name)
                if own != name:
                    yield _below(address, name), own
                if own in after:
                    yield from renamed(item, new.items[after.index(own)], _below(address, name))


def readdressed(address: str, names: dict[str, str], within: str = "") -> str:
    """An address as it is now, written from the old address `within` on."""
    steps: list[str] = []
    old = within
    for step in address.split("."):
        old = _below(old, step)
        steps.append(names.get(old, step))
    return ".".join(steps)


def edits(root: Mapping, names: dict[str, str]) -> Iterator[tuple[Span, str, str]]:
    """Each place of a file where an address stands that is another now, with the old and the new."""
    for key, value in root.entries.items():
        if key in KEYS and isinstance(value, Mapping):
            yield from _keys(value, names, "", deep=key == "change")
        yield from _values(value, names, key)


def _keys(node: Node, names: dict[str, str], within: str, *, deep: bool) -> Iterator[tuple[Span, str, str]]:
    if isinstance(node, Mapping):
        for key, value in node.entries.items():
            now = readdressed(key, names, within)
            if now != key:
                yield node.keys[key], key, now
            if deep:
                yield from _keys(value, names, _below(within, key), deep=True)


def _values(node: Node, names: dict[str, str], key: str) -> Iterator[tuple[Span, str, str]]:
    match node:
        case Mapping(entries):
            for below, value in entries.items():
                yield from _values(value, names, below)
        case Sequence(items):
            for item in items:
                yield from _values(item, names, key)
        case Scalar(value, _, span) if key in VALUES:
            now = readdressed(value, names)
            if now != value:
                yield span, value, now


def rewrite(path: Path, names: dict[str, str]) -> int:
    """Rewrite the addresses of a file; how many there were."""
    report = Report()
    root = read(path, report)
    if root is None:
        raise SystemExit("\n".join(str(told) for told in report))
    found = sorted(edits(root, names), key=lambda edit: (edit[0].line, edit[0].column), reverse=True)
    lines = path.read_text("utf-8").split("\n")
    for span, old, new in found:
        line, start = lines[span.line - 1], span.column - 1
        start = line.index(old, start)  # a key or a value may stand in quotes
        lines[span.line - 1] = line[:start] + new + line[start + len(old) :]
    path.write_text("\n".join(lines), "utf-8")
    return len(found)


def _below(address: str, key: str) -> str:
    return f"{address}.{key}" if address else key


def main(old: str, new: str, *files: str) -> None:
    """Rewrite each file and tell how many addresses."""
    before, after = (read(Path(path), Report()) for path in (old, new))
    if before is None or after is None:
        raise SystemExit("no workshop there")
    names = dict(renamed(before, after))
    for file in files:
        print(f"{file}: {rewrite(Path(file), names)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
