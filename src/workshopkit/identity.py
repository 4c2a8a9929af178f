"""Things that are the same only when they are the very same: keys for what is remembered of them."""

from __future__ import annotations

from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Same(Generic[Thing]):
    """A thing as a key: equal to another only where that holds the very same thing, and quick to compare."""

    __slots__ = ("it",)

    def __init__(self, it: Thing) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.it is other.it

    def __hash__(self) -> int:
        return id(self.it)


class Aside(Generic[Thing]):
    """A thing that goes along with a key and is no part of it: what it holds must follow from the rest.

    Where it is taken, a key that is remembered keeps nothing of it.
    """

    __slots__ = ("it",)

    def __init__(self, it: Thing) -> None:
        self.it = it

    def take(self) -> Thing:
        """The thing, which goes from here."""
        it = self.it
        del self.it
        return it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Aside)

    def __hash__(self) -> int:
        return 0
