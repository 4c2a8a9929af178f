"""Noting, beside an adaptation, the words of the workshop over which it was written."""

from __future__ import annotations

from pathlib import Path

from workshopkit.build import replace_files
from workshopkit.cli.comments import first_comment
from workshopkit.diagnostics import Report
from workshopkit.model import Sources, Workshop
from workshopkit.model.pins import Pins, pins_name, pins_words, read_pins, seen_by
from workshopkit.source import parse_bytes

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
    texts stays. The file that says so, None where nothing is adapted. Raises WorkshopError when it cannot.

    Adaptations below the last are somebody else's, and keep telling what became of their texts.
    """
    return _note(workshop, sources, language, is_anew=True)


def note_missing(workshop: Workshop, sources: Sources, language: str) -> Path | None:
    """Like `note_all`, for what is not noted yet; what is noted stays as it is."""
    return _note(workshop, sources, language, is_anew=False)


def write_pins(adaptation: Path, pins: Pins, language: str) -> Path:
    """Write the words at each address beside an adaptation; a file that says so already is not touched, and
    the comment at the top of another stays. Raises WorkshopError when it cannot be written."""
    path = Path(pins_name(str(adaptation)))
    if not pins or _pinned(path) == dict(pins):
        return path
    words = (first_comment(path) or _HEAD[language]) + pins_words(pins)
    replace_files(path.parent, {path.name: words.encode()}, ())
    return path


def _note(workshop: Workshop, sources: Sources, language: str, *, is_anew: bool) -> Path | None:
    if not sources.adaptations:
        return None
    file = sources.adaptations[-1].name
    noted = _pinned(Path(pins_name(file)))
    seen = seen_by(workshop.changes, file)
    return write_pins(Path(file), noted | seen if is_anew else seen | noted, language)


def _pinned(path: Path) -> dict[str, str]:
    """What a file notes; nothing where there is none that can be read, which reading the workshop tells."""
    if not path.is_file():
        return {}
    root = parse_bytes(path.read_bytes(), str(path), Report())
    return read_pins(root) if root else {}
