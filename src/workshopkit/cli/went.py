"""What went along with something, and what names somebody of an old story: texts below their cause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workshopkit.diagnostics import Code, Diagnostic, Span, quoted

SHOWN = 5  # texts of one cause that are shown in full

_HEAD = {
    "nl": "{span}: ter info[went-along]: dit gaat mee weg, want het hoort bij '{id}':",
    "en": "{span}: note[went-along]: this goes along, since it belongs to '{id}':",
}
_FOOT = {
    "nl": "  iets daarvan houden? schrijf het opnieuw bij 'change:', of zeg 'keep: [ADRES]'",
    "en": "  to have some of it stay, write it anew under 'change:', or say 'keep: [ADDRESS]'",
}
_MANY = {
    "nl": "{span}: ter info[went-along]: {count} teksten gaan mee weg, want ze horen bij '{id}'\n"
    "  lees ze met: workshopkit explain {file}",
    "en": "{span}: note[went-along]: {count} texts go along, since they belong to '{id}'\n"
    "  read them with: workshopkit explain {file}",
}


def went_along(diagnostics: Iterable[Diagnostic], language: str) -> Iterator[str]:
    """The lines of all that went along, by what took it along."""
    causes: dict[tuple[Span, str], list[dict[str, str]]] = {}
    for diagnostic in diagnostics:
        if diagnostic.code is Code.WENT_ALONG:
            values = dict(diagnostic.values)
            causes.setdefault((diagnostic.span, values["id"]), []).append(values)
    for (span, name), texts in causes.items():
        if len(texts) > SHOWN:
            yield _MANY[language].format(span=span, count=len(texts), id=name, file=span.file)
            continue
        yield _HEAD[language].format(span=span, id=name)
        for values in texts:
            yield f"  {values['address']}: {quoted(' / '.join(values['words'].splitlines()))}"
        yield _FOOT[language]


def naming(diagnostic: Diagnostic) -> Iterator[str]:
    """The lines of all texts that one diagnostic is about, each by its address and in full."""
    if diagnostic.code is Code.LEFTOVER_PERSON:
        texts = dict(diagnostic.values)["words"].splitlines()
        for address, words in zip(diagnostic.places, texts, strict=True):
            yield f"  {address}: {quoted(words)}"
