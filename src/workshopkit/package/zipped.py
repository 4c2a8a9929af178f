"""Parts zipped so that the same parts always give the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO

from workshopkit.writers.opc import CONTENT_TYPES, PACKAGE_RELATIONSHIPS
from workshopkit.writers.part import Part

_DEFLATE_LEVEL = 6
_FIRST = {CONTENT_TYPES: 0, PACKAGE_RELATIONSHIPS: 1}
_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)  # what a zip's clock can tell
_LATEST = datetime(2107, 12, 31, 23, 59, 58, tzinfo=UTC)


def zip_parts(parts: Iterable[Part], *, modified: datetime) -> bytes:
    """An Open Packaging file: content types, package relationships, then the parts as given.

    Every entry carries `modified` (in UTC, within what a zip can tell) and nothing of this machine.
    Raises ValueError when two names differ in case only: Office opens no such file.
    """
    ordered = sorted(parts, key=lambda part: _FIRST.get(part.name, len(_FIRST)))
    seen: set[str] = set()
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_DEFLATE_LEVEL) as archive:
        for part in ordered:
            if part.name.lower() in seen:
                raise ValueError(f"two parts are named '{part.name}'")
            seen.add(part.name.lower())
            archive.writestr(_entry(part.name, modified), part.data, compresslevel=_DEFLATE_LEVEL)
    return buffer.getvalue()


def _entry(name: str, modified: datetime) -> zipfile.ZipInfo:
    clock = min(max(modified.astimezone(UTC), _EARLIEST), _LATEST)
    entry = zipfile.ZipInfo(name, clock.timetuple()[:6])
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # the same, wherever it is made
    entry.external_attr = 0o644 << 16
    return entry
