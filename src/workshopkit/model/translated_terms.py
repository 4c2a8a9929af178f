"""Terms in another language: an entry counts while every form that it was made for is the same."""

from __future__ import annotations

from collections.abc import Mapping as Map
from collections.abc import Sequence as Seq
from collections.abc import Set
from dataclasses import dataclass

from workshopkit.diagnostics import Span
from workshopkit.inline import Forms
from workshopkit.source import Mapping, Node, Scalar

NOT_FORMS = ("source", "before")
"""What stands with the forms of a term in a translation file: those it was made for, and earlier ones."""


@dataclass(frozen=True, slots=True)
class TermEntry:
    """One term of a translation file. `source` are the forms that it was made for, only the form `one` where
    the file says a plain word (`is_plain`)."""

    source: Map[str, str]
    is_plain: bool
    forms: Map[str, str]
    span: Span


def term_entries(root: Mapping) -> dict[str, TermEntry]:
    """The terms of a translation file that have at least one form with words in it."""
    terms = root.entries.get("terms")
    found: dict[str, TermEntry] = {}
    for name, written in terms.entries.items() if isinstance(terms, Mapping) else ():
        if not isinstance(written, Mapping) or not isinstance(terms, Mapping):
            continue
        source = written.entries.get("source")
        forms = {form: words for form, words in _words(written).items() if form not in NOT_FORMS}
        if source is not None and forms:
            place = terms.keys.get(name, written.span)
            found[name] = TermEntry(_words(source), isinstance(source, Scalar), forms, place)
    return found


def find_term(name: str, forms: Forms, known: Seq[Map[str, TermEntry]]) -> tuple[TermEntry | None, bool]:
    """The entry for a term, and whether it was made for these very forms.

    A plain source says nothing of the other forms. So where an adaptation has the term otherwise, it counts
    only in that adaptation's own translation, or while the forms are still the workshop's.
    """
    found = [entries[name] for entries in known if name in entries]
    current = next((entry for entry in found if _is_current(entry, forms)), None)
    return (current, True) if current else (found[0] if found else None, False)


def translated_forms(forms: Forms, foreign: Set[str], known: Seq[Map[str, TermEntry]]) -> dict[str, str]:
    """A term of which some forms are still in the base's language, with its translation in their place while
    that was made for them; without those forms where it was not, so that they are told as missing."""
    own = {form: word for form, word in forms.items() if form not in foreign}
    entries = (entries[forms.name] for entries in known if forms.name in entries)
    return next(({**entry.forms, **own} for entry in entries if _is_made_for(entry, forms, foreign)), own)


def _is_made_for(entry: TermEntry, forms: Forms, foreign: Set[str]) -> bool:
    if entry.is_plain:
        return _plain(entry.source.get("one")) == _plain((forms.base or {}).get("one"))
    return all(_plain(entry.source.get(form)) == _plain(forms[form]) for form in foreign)


def _is_current(entry: TermEntry, forms: Forms) -> bool:
    if not entry.is_plain:
        return _same(entry.source, forms)
    is_guarded = forms.base is None or is_beside(entry.span.file, forms.span.file) or _same(forms.base, forms)
    return is_guarded and _same(entry.source, {"one": forms.get("one", "")})


def differences(entry: TermEntry, forms: Map[str, str]) -> tuple[str, str]:
    """The forms in which a source and what stands there now differ: "the: de moeder", "the: de mama"."""
    names = dict.fromkeys([*entry.source, *(() if entry.is_plain else forms)])
    wrong = [name for name in names if _plain(entry.source.get(name)) != _plain(forms.get(name))]
    old, new = (
        ", ".join(f"{name}: {_plain(said.get(name)) or '–'}" for name in wrong)
        for said in (entry.source, forms)
    )
    return old, new


def is_beside(translation: str, file: str) -> bool:
    """Whether a translation file is one of this file, not of one that it adapts."""
    stem, _, _ = file.rpartition(".")
    return translation.startswith(f"{stem}.")


def _same(one: Map[str, str], other: Map[str, str]) -> bool:
    return {form: _plain(word) for form, word in one.items()} == {
        form: _plain(word) for form, word in other.items()
    }


def _plain(word: str | None) -> str:
    return " ".join((word or "").split())


def _words(node: Node) -> dict[str, str]:
    match node:
        case Scalar(word) if not node.absent:
            return {"one": word}
        case Mapping(entries):
            return {
                form: word.value
                for form, word in entries.items()
                if isinstance(word, Scalar) and not word.absent
            }
        case _:
            return {}
