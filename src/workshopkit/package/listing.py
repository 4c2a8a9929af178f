"""pack.json: what a pack holds, and by their digests which files on disk are still as written."""

from __future__ import annotations

import json
from collections.abc import Mapping

from workshopkit.package.pack import Pack

LISTING = "pack.json"

_FORMAT = 1


def listing(pack: Pack, beside: Mapping[str, str]) -> bytes:
    """The JSON that lists a pack, the same bytes for the same pack.

    `beside` gives, for a file whose name is taken by one that a person edited, the name under which the
    new one stands. The digest is always that of our own bytes, so the edited file never matches it.
    """
    files = [
        {
            "name": file.name,
            "kind": file.kind.value,
            "sha256": file.sha256,
            "bytes": len(file.data),
            **({"beside": beside[file.name]} if file.name in beside else {}),
        }
        for file in pack.files
    ]
    content = {
        "format": _FORMAT,
        "generator": pack.generator,
        "workshop": {
            "id": pack.workshop,
            "title": pack.title,
            **({"version": pack.version} if pack.version else {}),
        },
        "language": pack.language,
        "theme": pack.theme,
        "files": files,
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def listed_digests(data: bytes) -> dict[str, str] | None:
    """The digests that a pack.json lists, by file name; None when the data are no such list.

    A file beside an edited one is listed under both names.
    """
    try:
        content = json.loads(data)
        if content["format"] != _FORMAT or not content["generator"]:
            return None
        digests: dict[str, str] = {}
        for file in content["files"]:
            for name in (file["name"], file.get("beside", file["name"])):
                digests[str(name)] = str(file["sha256"])
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return digests
