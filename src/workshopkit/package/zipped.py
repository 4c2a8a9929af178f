"""Parts zipped so that the same parts always give the same bytes.

The standard library cannot put in what is deflated already; the few records of a zip that we need are
written here, after PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from struct import Struct

from workshopkit.writers.opc import CONTENT_TYPES, PACKAGE_RELATIONSHIPS
from workshopkit.writers.part import Part

_FAST, _SMALL = 3, 6  # levels of deflate; the first takes two thirds of the time, and 7 % more room
_STATIC_KEPT = 2048  # parts of templates: some two hundred for each theme and language
_LATELY, _SHORT = 1024, 16384  # other parts, and the bytes that each may have: at most some 20 MB
_FIRST = {CONTENT_TYPES: 0, PACKAGE_RELATIONSHIPS: 1}
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)  # what a zip's clock can tell
_LATEST = datetime(2107, 12, 31, 23, 59, 58, tzinfo=UTC)
_MOST_ENTRIES, _MOST_BYTES = 0xFFFF, 0xFFFFFFFF  # what a zip can tell without its 64-bit extension

_LOCAL = Struct("<4s5H3I2H")
_CENTRAL = Struct("<4s6H3I5H2I")
_END = Struct("<4s4H2IH")
_VERSION = 20
_UTF8_NAME = 0x800
_STORED, _DEFLATED = 0, 8
_UNIX = 3 << 8 | _VERSION  # the same, wherever it is made
_MODE = 0o644 << 16
_PACKED = (b"\x89PNG", b"\xff\xd8")  # a PNG or a JPEG is deflated by its own format


@dataclass(frozen=True, slots=True)
class _Entry:
    """The content of an entry as it stands in a zip."""

    method: int
    checksum: int
    content: bytes


def zip_parts(parts: Iterable[Part], *, modified: datetime) -> bytes:
    """An Open Packaging file: content types, package relationships, then the parts as given.

    Every entry carries `modified` (in UTC, within what a zip can tell) and nothing of this machine.
    Static parts are kept deflated. Raises ValueError when two names differ in case only, which Office
    does not open, or when there is more than a zip can hold.
    """
    clock = _clock(modified)
    written: list[bytes] = []
    listed: list[bytes] = []
    seen: set[str] = set()
    at = 0
    for part in sorted(parts, key=lambda part: _FIRST.get(part.name, len(_FIRST))):
        lowered = part.name.lower()
        if lowered in seen:
            raise ValueError(f"two parts are named '{part.name}'")
        seen.add(lowered)
        entry = _entry_of(part)
        name = part.name.encode()
        flags = 0 if part.name.isascii() else _UTF8_NAME
        what = (flags, entry.method, *clock, entry.checksum, len(entry.content), len(part.data), len(name))
        written += (_LOCAL.pack(b"PK\3\4", _VERSION, *what, 0), name, entry.content)
        listed += (_CENTRAL.pack(b"PK\1\2", _UNIX, _VERSION, *what, 0, 0, 0, 0, _MODE, at), name)
        at += _LOCAL.size + len(name) + len(entry.content)
    directory = b"".join(listed)
    if len(seen) >= _MOST_ENTRIES or at + len(directory) >= _MOST_BYTES:
        raise ValueError(f"{len(seen)} parts, {at} bytes: more than a zip can hold")
    end = _END.pack(b"PK\5\6", 0, 0, len(seen), len(seen), len(directory), at, 0)
    return b"".join((*written, directory, end))


def _entry_of(part: Part) -> _Entry:
    if part.static:
        return _kept(part.data)
    return _lately(part.data) if len(part.data) <= _SHORT else _entry(part.data, _FAST)


def _entry(data: bytes, level: int) -> _Entry:
    if data.startswith(_PACKED):
        return _Entry(_STORED, zlib.crc32(data), data)
    deflate = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return _Entry(_DEFLATED, zlib.crc32(data), deflate.compress(data) + deflate.flush())


@lru_cache(maxsize=_STATIC_KEPT)
def _kept(data: bytes) -> _Entry:
    return _entry(data, _SMALL)


@lru_cache(maxsize=_LATELY)
def _lately(data: bytes) -> _Entry:
    """Cohorts of one workshop have most of their slides and sheets in common."""
    return _entry(data, _FAST)


def _clock(modified: datetime) -> tuple[int, int]:
    """Time and day as MS-DOS counts them, in steps of two seconds."""
    at = min(max(modified.astimezone(UTC), _EARLIEST), _LATEST)
    time = at.hour << 11 | at.minute << 5 | at.second // 2
    return time, (at.year - 1980) << 9 | at.month << 5 | at.day
