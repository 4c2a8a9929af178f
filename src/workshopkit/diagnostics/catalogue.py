"""The sentences of every diagnostic, in Dutch and in English."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshopkit.diagnostics import dutch, english
from workshopkit.diagnostics.code import Code

UNKNOWN = "…"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Message and hint, with {names} for the values."""

    message: str
    hint: str


class _Values(dict[str, str]):
    """Values by name; one that nobody gave leaves a mark and stops nothing."""

    def __missing__(self, name: str) -> str:
        return UNKNOWN


def phrase(code: Code, language: str) -> Phrase:
    """The sentences of a code in Dutch ("nl…"), else in English."""
    catalogue = dutch if _is_dutch(language) else english
    return Phrase(*catalogue.PHRASES[code])


def message(code: Code, language: str, values: Mapping[str, str]) -> str:
    """What is wrong, on one line; a quoted value that is empty ("the file itself") is named in words."""
    words = dutch.NOTHING if _is_dutch(language) else english.NOTHING
    sentence = phrase(code, language).message
    for name, nothing in words.items():
        if not values.get(name, UNKNOWN):
            sentence = sentence.replace(f"'{{{name}}}'", nothing)
    lines = {name: " / ".join(value.splitlines()) for name, value in values.items()}
    said = lines.get("words", "")
    if quoted(said) == said:
        sentence = sentence.replace("“{words}”", "{words}")
    return sentence.format_map(_Values(lines))


def quoted(words: str) -> str:
    """An author's words between quotation marks; what begins or ends with a quote has its own."""
    return words if words.startswith("“") or words.endswith("”") else f"“{words}”"


def hint(code: Code, language: str, values: Mapping[str, str]) -> str:
    """What to write instead, after the word that was probably meant where `suggestion` has one."""
    did_you_mean = dutch.DID_YOU_MEAN if _is_dutch(language) else english.DID_YOU_MEAN
    sentence = phrase(code, language).hint.format_map(_Values(values))
    meant = did_you_mean.format_map(_Values(values)) if values.get("suggestion") else ""
    return " ".join(part for part in (meant, sentence) if part)


def _is_dutch(language: str) -> bool:
    return language.startswith("nl")
