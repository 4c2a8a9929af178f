"""File names that every system can keep, Windows too."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)
_LONGEST_STEM = 80  # characters; leaves room for the folders before it and for ".nieuw-2"


def file_name(stem: str, ending: str, taken: Collection[str] = ()) -> str:
    """The stem as a file name with its ending ("docx"), unlike those taken whatever their case."""
    words = folder_name(stem)
    used = {name.casefold() for name in taken}
    name, count = f"{words}.{ending}", 1
    while name.casefold() in used:
        count += 1
        name = f"{words}-{count}.{ending}"
    return name


def folder_name(words: str) -> str:
    """The words as the name of a folder, or of a file without its ending."""
    words = unicodedata.normalize("NFC", words)
    words = _FORBIDDEN.sub("-", words)
    words = re.sub(r"\s+", " ", words).strip(" .-")[:_LONGEST_STEM].rstrip(" .-") or "workshop"
    return f"_{words}" if _RESERVED.fullmatch(words) else words


def is_safe(name: str) -> bool:
    """Whether a name is one file in a folder, on every system."""
    return (
        bool(name.strip(" ."))
        and not _FORBIDDEN.search(name)
        and not name.startswith((" ", "."))
        and not name.endswith((" ", "."))
        and not _RESERVED.fullmatch(name)
    )
