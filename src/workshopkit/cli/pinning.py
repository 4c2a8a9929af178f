"""Noting, beside an adaptation, the words of the workshop over which it was written."""

from __future__ import annotations

from pathlib import Path

from workshopkit.build import replace_files
from workshopkit.cli.comments import first_comment
from workshopkit.diagnostics import Report
from workshopkit.model import Sources, Workshop
from workshopkit.model.pins import Pins, pins_name, pins_words, read_pins, seen_by
from workshopkit.source import parse_bytes

NOTED = {"nl": "genoteerd wat je veranderde: {path}", "en": "noted what you changed: {path}"}
_HEAD = {
    "nl": """\
# Wat er in de workshop stond toen jij het veranderde. 'workshopkit check' vergelijkt ermee en zegt wat
# intussen anders is; 'workshopkit check --accept' schrijft dit opnieuw.
""",
    "en": """\
# What stood in the workshop when you changed it. 'workshopkit check' compares with it, and says what is
# other by now; 'workshopkit check --accept' writes this anew.
""",
}


def note_all(workshop: Workshop, sources: Sources, language: str) -> Path | None:
    """Note every text that the last adaptation changes as it stands in its base now; what was noted of other
    texts stays. The file that says so, None where there is nothing to note. Raises WorkshopError when it
    cannot be written.

    Adaptations below the last are somebody else's, and keep telling what became of their texts.
    """
    file, noted, seen = _seen(workshop, sources)
    write_pins(file, noted | seen, language)
    return file if file.is_file() else None


def note_missing(workshop: Workshop, sources: Sources, language: str) -> Path | None:
    """Note what the last adaptation changes and is not noted yet; what is noted stays as it is. The file,
    None where there was nothing to note. Raises WorkshopError when it cannot be written."""
    if not sources.adaptations:
        return None
    file, noted, seen = _seen(workshop, sources)
    return file if write_pins(file, seen | noted, language) else None


def write_pins(path: Path, pins: Pins, language: str) -> bool:
    """Write the words at each address; whether there was anything to write. A file that says so already is
    not touched, and the comment at the top of another stays. Raises WorkshopError when it cannot be."""
    if not pins or _pinned(path) == dict(pins):
        return False
    words = (first_comment(path) or _HEAD[language]) + pins_words(pins)
    replace_files(path.parent, {path.name: words.encode()}, ())
    return True


def _seen(workshop: Workshop, sources: Sources) -> tuple[Path, dict[str, str], dict[str, str]]:
    """The file of the last adaptation's pins, what it notes, and what stands in the base now."""
    file = sources.adaptations[-1].name
    path = Path(pins_name(file))
    return path, _pinned(path), seen_by(workshop, file)


def _pinned(path: Path) -> dict[str, str]:
    """What a file notes; nothing where there is none that can be read, which reading the workshop tells."""
    if not path.is_file():
        return {}
    root = parse_bytes(path.read_bytes(), str(path), Report())
    return read_pins(root) if root else {}
