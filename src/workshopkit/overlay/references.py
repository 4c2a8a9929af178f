"""References to what an adaptation took out: nobody can mend them in the base, so they go too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workshopkit.overlay.changes import Change, What
from workshopkit.source import Mapping, Node, Scalar, Sequence

_FIELDS = {  # by the list in which something was taken out: the fields that refer to what stands in it
    "": ("keep_together", "hand_out_after", "value"),
    "goals": ("goals",),
    "credits": ("credits",),
}
_BOUND = ("after", "block")  # of a break or a fixed time, in a delivery


def without_references(root: Mapping, changes: Iterable[Change]) -> Mapping:
    """The root without references to what was taken out, but for those that came later than that.

    A break or a fixed time of a block that is gone, goes with it.
    """
    for change in changes:
        if change.what is not What.REMOVED or not isinstance(change.before, Mapping):
            continue
        listed, _, name = change.address.rpartition(".")
        if listed in _FIELDS:
            root = _cleaned(root, _FIELDS[listed], name, change.span.file, bound=not listed)
    return root


def _cleaned(root: Mapping, fields: tuple[str, ...], name: str, file: str, *, bound: bool) -> Mapping:
    def is_gone(node: Node) -> bool:
        return isinstance(node, Scalar) and node.value == name and node.span.file != file

    def clean(node: Node) -> Node | None:
        match node:
            case Mapping(entries):
                if (
                    bound
                    and "kind" not in entries
                    and any(is_gone(entries[k]) for k in _BOUND if k in entries)
                ):
                    return None
                made = {key: field(key, value) for key, value in entries.items()}
                if all(made[key] is entries[key] for key in entries):
                    return node
                return replace(node, entries={key: value for key, value in made.items() if value is not None})
            case Sequence(items):
                kept = tuple(clean(item) for item in items)
                if all(new is old for new, old in zip(kept, items, strict=True)):
                    return node
                return replace(node, items=tuple(item for item in kept if item is not None))
            case _:
                return node

    def field(key: str, value: Node) -> Node | None:
        if key not in fields:
            return clean(value)
        if isinstance(value, Sequence):
            kept = tuple(item for item in value.items if not is_gone(item))
            return replace(value, items=kept) if len(kept) < len(value.items) else clean(value)
        return None if is_gone(value) else clean(value)

    return clean(root) or root  # type: ignore[return-value]
