"""Orders as bytes, without what many of them share: that travels once, on its own."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO
from typing import Any

from workshopkit.cohorts.making import Known, Order

Shared = tuple[object, ...]


class _Pickler(pickle.Pickler):
    """Writes a number for an object that the other side has already."""

    def __init__(self, file: BytesIO, shared: Shared) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self.numbers = {id(part): number for number, part in enumerate(shared)}

    def persistent_id(self, obj: Any) -> int | None:
        return self.numbers.get(id(obj))


class _Unpickler(pickle.Unpickler):
    """Looks such a number up."""

    def __init__(self, file: BytesIO, shared: Shared) -> None:
        super().__init__(file)
        self.shared = shared

    def persistent_load(self, number: Any) -> object:
        return self.shared[number]


def pack_shared(parts: Iterable[object]) -> tuple[Shared, bytes]:
    """The parts, each once, and as bytes."""
    shared = tuple({id(part): part for part in parts}.values())
    return shared, pickle.dumps(shared, pickle.HIGHEST_PROTOCOL)


def pack(orders: tuple[Order, ...], shared: Shared) -> bytes:
    """The orders as bytes, but for the shared parts."""
    file = BytesIO()
    _Pickler(file, shared).dump(orders)
    return file.getvalue()


def unpack(data: bytes, shared: bytes) -> tuple[tuple[Order, ...], Known]:
    """The orders again, with what this process knows already of their shared parts."""
    parts, known = _unpacked(shared)
    orders: tuple[Order, ...] = _Unpickler(BytesIO(data), parts).load()
    return orders, known


@lru_cache(maxsize=2)
def _unpacked(shared: bytes) -> tuple[Shared, Known]:
    """The shared parts, which a process reads once."""
    parts: Shared = pickle.loads(shared)
    return parts, Known(frozenset(map(id, parts)))
