"""Translating: every text of an adapted workshop with its source, for a person to translate."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from workshopkit.decode import written_texts
from workshopkit.diagnostics import Report
from workshopkit.inline import Forms
from workshopkit.model.load import workshop_of
from workshopkit.model.sources import Sources, same_language
from workshopkit.model.translated_terms import find_term, is_beside
from workshopkit.model.translation import Translation, translation_of
from workshopkit.source import written


class State(Enum):
    """What is known of a text in the other language."""

    DONE = "done"
    MISSING = "missing"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Translatable:
    """A text by its address: as written, and in the other language as far as known.

    `before` is the translation of what stood there earlier, for a stale one.
    """

    address: str
    source: str
    state: State
    text: str | None = None
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """A term by its name: its forms as written, and those in the other language as far as known.

    `before` is the translation of forms that stood there earlier, for a stale one.
    """

    name: str
    source: tuple[tuple[str, str], ...]
    state: State
    forms: tuple[tuple[str, str | None], ...]
    before: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Translating:
    """All that is to be translated of a workshop, and all that its own translation has."""

    workshop: str
    language: str
    texts: tuple[Translatable, ...]
    terms: tuple[Words, ...]

    def addresses(self, state: State) -> tuple[str, ...]:
        """The addresses in a state, terms first."""
        terms = (f"terms.{term.name}" for term in self.terms if term.state is state)
        return (*terms, *(text.address for text in self.texts if text.state is state))


def translating(sources: Sources, language: str, report: Report) -> Translating | None:
    """What is to be translated into a language; None when the workshop itself is wrong, as reported.

    Texts of files that are in that language already need no translation; nor does what is translated beside
    the workshop that an adaptation changes, where it is found as well.
    """
    workshop = workshop_of(sources, report, translated=False)
    if workshop is None or report.failed:
        return None
    known = translation_of(sources, language, Report())
    beside = sources.adaptations[-1].name if sources.adaptations else None
    languages = {file.name: file.language for file in (sources.base, *sources.adaptations)}
    texts = tuple(
        found
        for text in written_texts(workshop)
        if text.address is not None
        and text.span is not None
        and not same_language(languages.get(text.span.file, language), language)
        if (found := _translatable(text.address, text.source or "", known, beside))
    )
    terms = tuple(
        term
        for forms in workshop.terms.values()
        if texts and isinstance(forms, Forms)
        if not same_language(languages.get(forms.span.file, language), language)
        if (term := _words(forms, known, beside))
    )
    return Translating(workshop.workshop, language, texts, terms)


def _translatable(
    address: str, source: str, known: Translation | None, beside: str | None
) -> Translatable | None:
    """A text; None for one of which the translation stands by another file than that it is to be `beside`."""
    words = " ".join(source.split())
    entry, is_current = known.find(address, source) if known else (None, False)
    if entry is None:
        return Translatable(address, words, State.MISSING)
    if is_current:
        if beside is not None and not is_beside(entry.text.span.file, beside):
            return None
        return Translatable(address, words, State.DONE, entry.text.value)
    return Translatable(address, words, State.STALE, before=entry.text.value)


def _words(forms: Forms, known: Translation | None, beside: str | None) -> Words | None:
    """A term, as `_translatable`; one to be translated has the forms as written, and those that translated
    texts may want."""
    source = tuple(forms.items())
    entry, is_current = find_term(forms.name, forms, known.terms) if known else (None, False)
    if entry is None:
        return Words(forms.name, source, State.MISSING, tuple((form, None) for form in forms))
    translated = tuple(entry.forms.items())
    if is_current:
        if beside is not None and not is_beside(entry.span.file, beside):
            return None
        return Words(forms.name, source, State.DONE, translated)
    wanted = tuple((form, None) for form in dict.fromkeys([*forms, *entry.forms]))
    return Words(forms.name, source, State.STALE, wanted, translated)


def translation_file(found: Translating) -> str:
    """The YAML of a translation: each text below its source; what is still to be done has an empty `text`."""
    content = {
        "format": "1",
        "translates": str(found.workshop),
        "language": str(found.language),
        "terms": {term.name: _term(term) for term in found.terms},
        "texts": {text.address: _entry(text) for text in found.texts},
    }
    return written(content).replace("format: '1'", "format: 1", 1)


def _term(term: Words) -> dict[str, object]:
    before = {"before": dict(term.before)} if term.before else {}
    return {"source": dict(term.source), **dict(term.forms), **before}


def _entry(text: Translatable) -> dict[str, str | None]:
    entry: dict[str, str | None] = {"source": text.source, "text": text.text}
    return entry if text.before is None else {**entry, "before": text.before}
