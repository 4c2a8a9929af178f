"""Translation: texts of an adapted workshop in another language, each while its source is the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Map
from dataclasses import dataclass, replace
from functools import lru_cache

from workshopkit.decode import Leaf
from workshopkit.decode.raw import leaf
from workshopkit.diagnostics import Code, Diagnostic, Report, Span
from workshopkit.inline import Forms
from workshopkit.model.sources import SourceFile, Sources, language_of_file, same_language
from workshopkit.model.translated_terms import (
    TermEntry,
    differences,
    find_term,
    is_beside,
    term_entries,
    translated_forms,
)
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
    terms: tuple[Map[str, TermEntry], ...]

    def text(self, written: Leaf, report: Report) -> tuple[Leaf, str | None]:
        """A text in the pack's language; itself, with the tag of its own language, where none is known."""
        own = self.languages.get(written.span.file)
        if own is None or same_language(own, self.language):
            return written, None
        found, is_current = self.find(written.address, written)
        if found and is_current:
            return leaf(found.text.value, found.text.span, written.address, found.text.plain), None
        if found and is_beside(found.text.span.file, written.span.file):
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

    def term(self, forms: Forms, report: Report, files: Map[str, str]) -> Forms:
        """A term's forms in the pack's language, its own where none are known.

        A form that texts want and that the translation lacks is told as not translated; where the term itself
        is told as that, the form `one` stands for whatever a translated text wants. `files` says in which
        file each form stands: beside a form in an adaptation's language those of its base are still there.
        """
        name, place = forms.name, forms.span
        entry, is_current = find_term(name, forms, self.terms)
        if self._is_known(place.file):
            wanted = self._wanted(name) if forms.base is not None else {}
            foreign = {form for form in forms if not self._is_known(files.get(form, place.file))}
            kept = translated_forms(forms, foreign, self.terms) if foreign else forms
            return Forms(kept, name, place, forms.base, instead={**(forms.base or {}), **wanted})
        if entry and is_current:
            code, language = Code.NOT_TRANSLATED, self.language
            return Forms(entry.forms, name, place, forms.base, instead=forms, code=code, language=language)
        if entry and is_beside(entry.span.file, place.file):
            old, new = differences(entry, forms)
            report.add(Code.STALE_TRANSLATION, entry.span, id=f"terms.{name}", value=old, other=new)
        else:
            self._missing(f"terms.{name}", forms.get("one", ""), place, report)
        one = forms.get("one", "")
        instead = dict.fromkeys([*(forms.base or {}), *self._wanted(name)], one)
        return Forms(forms, name, place, forms.base, instead=instead, code=None)

    def _is_known(self, file: str) -> bool:
        """Whether the words of a file are in the pack's language."""
        own = self.languages.get(file)
        return own is None or same_language(own, self.language)

    def _wanted(self, name: str) -> Map[str, str]:
        """The forms that translated texts may want of a term."""
        return {
            form: word
            for terms in reversed(self.terms)
            if name in terms
            for form, word in terms[name].forms.items()
        }

    def _missing(self, address: str, words: str, place: Span, report: Report) -> None:
        report.add(Code.NOT_TRANSLATED, place, id=address, value=words, name=self.language)


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
    """The same, but the texts of a file that are not translated in one, at the first of them; the forms that
    a term lacks in one too, with the whole line to fill in."""
    missing: dict[str, list[Diagnostic]] = {}
    forms: dict[tuple[Span, str], dict[str, str]] = {}
    for diagnostic in told:
        if diagnostic.code is Code.MISSING_FORM:
            said = dict(diagnostic.values)
            lacking = forms.setdefault((diagnostic.span, said["name"]), {"": said["own"]})
            lacking[said["value"]] = said["other"]
        elif diagnostic.code is Code.NOT_TRANSLATED:
            missing.setdefault(diagnostic.span.file, []).append(diagnostic)
        else:
            yield diagnostic
    for (span, name), lacking in forms.items():
        own = lacking.pop("")
        line = ", ".join(part for part in (own, *(f"{form}: …" for form in lacking)) if part)
        values = {
            "name": name,
            "value": ", ".join(lacking),
            "other": ", ".join(lacking.values()),
            "line": f"{name}: {{{line}}}",
        }
        yield Diagnostic(Code.MISSING_FORM, span, tuple(values.items()))
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
    made = Translation(language, dict(languages), entries, tuple(term_entries(file.root) for file in known))
    return made, report.diagnostics


def _is_of(file: SourceFile, language: str) -> bool:
    own = language_of_file(file.root)
    return own is None or same_language(own, language)


def _entries(file: SourceFile, report: Report) -> dict[str, Entry]:
    """The entries of a translation file that have a text."""
    texts = file.root.entries.get("texts")
    if texts is None or (isinstance(texts, Scalar) and texts.absent):
        return {}  # perhaps it has only terms
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
