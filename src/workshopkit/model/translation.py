"""Translation: texts of an adapted workshop in another language, each while its source is the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Map
from dataclasses import dataclass, replace
from functools import lru_cache

from workshopkit.decode import Leaf
from workshopkit.decode.raw import leaf
from workshopkit.diagnostics import Code, Diagnostic, Report, Span
from workshopkit.model.sources import SourceFile, Sources, language_of_file, same_language
from workshopkit.overlay import digest
from workshopkit.source import Mapping, Scalar


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a translation file, with the digest of the source text that it was made for."""

    digest: str
    source: str
    text: Scalar


@dataclass(frozen=True, slots=True)
class Translation:
    """What is known in the pack's language; entries of later files come first.

    `languages` are those of the files that texts come from. What is missing or stale is reported at its
    place as soon as it is asked for.
    """

    language: str
    languages: Map[str, str]
    entries: tuple[Map[str, Entry], ...]
    terms: tuple[Map[str, tuple[str, Map[str, str]]], ...]

    def text(self, written: Leaf, report: Report) -> tuple[Leaf, str | None]:
        """A text in the pack's language; itself, with the tag of its own language, where none is known."""
        own = self.languages.get(written.span.file)
        if own is None or same_language(own, self.language):
            return written, None
        found, is_current = self.find(written.address, written)
        if found and is_current:
            return leaf(found.text.value, found.text.span, written.address, found.text.plain), None
        if found and _is_beside(found.text.span.file, written.span.file):
            report.add(
                Code.STALE_TRANSLATION,
                found.text.span,
                id=written.address,
                value=found.source,
                other=" ".join(written.split()),
            )
        else:
            self._missing(written.address, " ".join(written.split()), written.span, report)
        return written, own

    def find(self, address: str, source: str) -> tuple[Entry | None, bool]:
        """The entry for a text, and whether it was made for this very source."""
        found = [entry for entries in self.entries if (entry := entries.get(address))]
        wanted = digest(source)
        current = next((entry for entry in found if entry.digest == wanted), None)
        return (current, True) if current else (found[0] if found else None, False)

    def forms(self, name: str, word: str) -> Map[str, str] | None:
        """The forms of a term, where they were made for this very word."""
        wanted = digest(word)
        return next(
            (terms[name][1] for terms in self.terms if name in terms and digest(terms[name][0]) == wanted),
            None,
        )

    def term(self, name: str, forms: dict[str, str], place: Span, report: Report) -> dict[str, str]:
        """A term's forms in the pack's language, its own where none are known."""
        own = self.languages.get(place.file)
        if own is None or same_language(own, self.language):
            return forms
        word = forms.get("one", "")
        if known := self.forms(name, word):
            return dict(known)
        self._missing(f"terms.{name}", word, place, report)
        return forms

    def _missing(self, address: str, words: str, place: Span, report: Report) -> None:
        report.add(Code.NOT_TRANSLATED, place, id=address, value=words, name=self.language)


def _is_beside(translation: str, file: str) -> bool:
    """Whether a translation file is one of this file, not of one that it adapts."""
    stem, _, _ = file.rpartition(".")
    return translation.startswith(f"{stem}.")


def translation_of(sources: Sources, language: str, report: Report) -> Translation | None:
    """The translation into a language, None when all files are in it. Reports when nothing is translated."""
    files = (sources.base, *sources.adaptations)
    if all(same_language(file.language, language) for file in files):
        return None
    known = tuple(file for file in reversed(sources.translations) if _is_of(file, language))
    if not known and not same_language(sources.base.language, language):
        report.add(Code.NO_TRANSLATION, Span(sources.base.name), name=language, file=sources.base.name)
    made, told = _translation(tuple((file.name, file.language) for file in files), known, language)
    report.extend(told)
    return made


def together(told: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The same, but the texts of a file that are not translated in one, at the first of them."""
    missing: dict[str, list[Diagnostic]] = {}
    for diagnostic in told:
        if diagnostic.code is Code.NOT_TRANSLATED:
            missing.setdefault(diagnostic.span.file, []).append(diagnostic)
        else:
            yield diagnostic
    for found in missing.values():
        first = min(found, key=lambda one: one.span)
        yield replace(first, values=(*first.values, ("count", str(len(found)))))


@lru_cache(maxsize=64)
def _translation(
    languages: tuple[tuple[str, str], ...], known: tuple[SourceFile, ...], language: str
) -> tuple[Translation, tuple[Diagnostic, ...]]:
    """A translation, remembered: every cohort in a language has the same one."""
    report = Report()
    entries = tuple(_entries(file, report) for file in known)
    made = Translation(language, dict(languages), entries, tuple(_terms(file) for file in known))
    return made, report.diagnostics


def _is_of(file: SourceFile, language: str) -> bool:
    own = language_of_file(file.root)
    return own is None or same_language(own, language)


def _entries(file: SourceFile, report: Report) -> dict[str, Entry]:
    """The entries of a translation file that have a text."""
    texts = file.root.entries.get("texts")
    if not isinstance(texts, Mapping):
        report.add(Code.NOT_A_MAP, file.root.keys.get("texts", file.root.span), key="texts", value="")
        return {}
    found: dict[str, Entry] = {}
    for address, entry in texts.entries.items():
        if not isinstance(entry, Mapping):
            report.add(Code.NOT_A_MAP, texts.keys[address], key=address, value="")
            continue
        source, text = entry.entries.get("source"), entry.entries.get("text")
        if isinstance(source, Scalar) and isinstance(text, Scalar) and text.value.strip():
            found[address] = Entry(digest(source.value), " ".join(source.value.split()), text)
    return found


def _terms(file: SourceFile) -> dict[str, tuple[str, Map[str, str]]]:
    """The terms of a translation file: the word that each was made for, and its forms."""
    terms = file.root.entries.get("terms")
    found: dict[str, tuple[str, Map[str, str]]] = {}
    for name, forms in terms.entries.items() if isinstance(terms, Mapping) else ():
        if isinstance(forms, Mapping):
            words = {form: word.value for form, word in forms.entries.items() if isinstance(word, Scalar)}
            source = words.pop("source", "")
            found[name] = (source, words)
    return found
