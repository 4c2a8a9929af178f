"""What went along with something, as a list below its cause: a line for each text, in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workshopkit.diagnostics import Code, Diagnostic, Span

_HEAD = {
    "nl": "{span}: ter info[went-along]: dit gaat mee weg, want het hoort bij '{id}':",
    "en": "{span}: note[went-along]: this goes along, since it belongs to '{id}':",
}
_FOOT = {
    "nl": "  iets daarvan houden? schrijf het opnieuw bij 'change:', of zeg 'keep: [ADRES]'",
    "en": "  to have some of it stay, write it anew under 'change:', or say 'keep: [ADDRESS]'",
}


def went_along(diagnostics: Iterable[Diagnostic], language: str) -> Iterator[str]:
    """The lines of all that went along, by what took it along."""
    causes: dict[tuple[Span, str], list[dict[str, str]]] = {}
    for diagnostic in diagnostics:
        if diagnostic.code is Code.WENT_ALONG:
            values = dict(diagnostic.values)
            causes.setdefault((diagnostic.span, values["id"]), []).append(values)
    for (span, name), texts in causes.items():
        yield _HEAD[language].format(span=span, id=name)
        yield from (f"  {values['address']}: “{values['words']}”" for values in texts)
        yield _FOOT[language]
