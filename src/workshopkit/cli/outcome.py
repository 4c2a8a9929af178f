"""What came of an adaptation beside what it says itself: what is left over of an old story, what went along,
whose name no longer stands there, and what kept people safe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress

from workshopkit.compose.pack import compose
from workshopkit.diagnostics import Code, Diagnostic, Report, WorkshopError, quoted
from workshopkit.model import Workshop
from workshopkit.planning import plan
from workshopkit.rendering import find_theme

Outcome = Mapping[Code, tuple[Diagnostic, ...]]
"""What a check tells of each of these, in its order."""

_HEADINGS = {
    Code.LEFTOVER: {"nl": "Vertelt nog van het oude verhaal:", "en": "Still tells of the old story:"},
    Code.LEFTOVER_PERSON: {
        "nl": "Noemt nog iemand uit het oude verhaal:",
        "en": "Still names somebody of the old story:",
    },
    Code.WENT_ALONG: {"nl": "Ging mee weg:", "en": "Went along:"},
    Code.UNATTRIBUTED: {
        "nl": "Staat er niet meer bij, want wat het noemde, is veranderd:",
        "en": "No longer stands with it, since what it named has changed:",
    },
    Code.ATTRIBUTION_CHANGED: {
        "nl": "Stond bij woorden die dezelfde zijn, en is veranderd:",
        "en": "Stood with words that are the same, and has changed:",
    },
    Code.SAFETY_CHANGED: {
        "nl": "Hield mensen veilig, en is veranderd of weg:",
        "en": "Kept people safe, and is changed or gone:",
    },
}
_FAULTY = {
    "nl": "Wat nog van het oude verhaal vertelt, blijkt pas als 'workshopkit check' geen fouten vindt.",
    "en": "What still tells of the old story shows once 'workshopkit check' finds no mistakes.",
}


def outcome(workshop: Workshop) -> Outcome | None:
    """What came of what adaptations changed; None where no pages can be made, which a check tells."""
    report = Report()
    with suppress(WorkshopError):
        compose(plan(workshop, None, report), find_theme(workshop.theme, report), report)
        return {code: tuple(one for one in report if one.code is code) for code in _HEADINGS}
    return None


def outcome_lines(found: Outcome | None, language: str) -> Iterator[str]:
    """The outcome in lines: a heading, and below it each text in full, with its place and its address."""
    if found is None:
        yield _FAULTY[language]
        return
    for code, diagnostics in found.items():
        if diagnostics:
            yield ""
            yield _HEADINGS[code][language]
        for diagnostic in diagnostics:
            values = dict(diagnostic.values)
            where = [part for part in (values.get("place"), *diagnostic.places) if part]
            if diagnostic.code is Code.LEFTOVER_PERSON:
                yield f"  {values['word']} · {values['place']}"
                for address, words in zip(diagnostic.places, values["words"].splitlines(), strict=True):
                    yield f"    {address}: {quoted(words)}"
            else:
                yield f"  {' · '.join(where)}: {quoted(' / '.join(values['words'].splitlines()))}"
