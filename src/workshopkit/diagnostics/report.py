"""A diagnostic and its place, and the report that collects those of a run."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from workshopkit.diagnostics import catalogue
from workshopkit.diagnostics.code import Code, Severity
from workshopkit.diagnostics.groups import RETELLING

LONGEST_QUOTE = 400  # characters of a value in a message
IN_FULL = ("words", "then", "now", "yours")  # values that are an author's text, which is never cut

_SEVERITIES = {"nl": {"error": "fout", "warning": "let op", "note": "ter info"}}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file; line and column count from 1. Line 0: no file's (an option, a program)."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem. `values` fill the sentences of its code, in any language; `places` are the addresses of
    the texts that it is about, in their order on the page."""

    code: Code
    span: Span
    values: tuple[tuple[str, str], ...] = ()
    places: tuple[str, ...] = ()

    @property
    def severity(self) -> Severity:
        return self.code.severity

    def message(self, language: str = "en") -> str:
        """What is wrong, in Dutch ("nl") or English (anything else)."""
        return catalogue.message(self.code, language, dict(self.values))

    def hint(self, language: str = "en") -> str:
        """What to write instead."""
        return catalogue.hint(self.code, language, dict(self.values))

    def render(self, language: str = "en") -> str:
        """Two lines as the command line prints them."""
        severity = _SEVERITIES.get(language[:2], {}).get(self.severity.value, self.severity.value)
        first = f"{self.span}: {severity}[{self.code.value}]: {self.message(language)}"
        hint = self.hint(language)
        return f"{first}\n  {hint}" if hint else first

    def __str__(self) -> str:
        return self.render()


def about(places: tuple[str, ...], values: Mapping[str, str]) -> dict[str, object]:
    """What a program asks of a diagnostic by name: the first address that it is about and all of them, where
    that is in the pack, and the words that stand there in full, null where there are none; of a text that
    became another one what it was, what it is, and what was written over it."""
    others = {name: values[name] for name in ("then", "now", "yours") if name in values}
    return {
        "address": places[0] if places else None,
        "places": list(places),
        "place": values.get("place"),
        "words": values.get("words"),
        **others,
    }


class WorkshopError(Exception):
    """What stops a run: every diagnostic of it, warnings too, as they stand in the files."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("\n".join(str(diagnostic) for diagnostic in diagnostics))
        self.diagnostics = diagnostics

    def __reduce__(self) -> tuple[type[WorkshopError], tuple[tuple[Diagnostic, ...]]]:
        return type(self), (self.diagnostics,)


def _quoted(name: str, words: str) -> str:
    """The words as a message can quote them: a text of the author's in full, anything else not too long."""
    is_whole = name in IN_FULL or len(words) <= LONGEST_QUOTE
    return words if is_whole else words[: LONGEST_QUOTE - 1] + "…"


def _order(one: Diagnostic) -> tuple[Span, str, tuple[tuple[str, str], ...]]:
    """By place, then by code; what is told of one retelling stays in the order in which it was told."""
    if one.code in RETELLING:
        return one.span, Code.LEFTOVER.value, ()
    return one.span, one.code.value, one.values


@dataclass(slots=True)
class Report:
    """Collects the diagnostics of a run; each is kept once, in order of place.

    What a retelling leaves behind keeps the order in which it was told: the wall first, then paper.
    """

    found: dict[Diagnostic, None] = field(default_factory=dict)
    point: Callable[[Diagnostic], Diagnostic] | None = None

    def pointing(self, point: Callable[[Diagnostic], Diagnostic]) -> Report:
        """This very report for whatever is told from here on, each put where `point` wants it."""
        return Report(self.found, point)

    def add(self, code: Code, span: Span, *, places: tuple[str, ...] = (), **values: object) -> None:
        """Note a problem; `values` fill the sentences of its code, `places` are the addresses it is about."""
        named = tuple((name, _quoted(name, str(value))) for name, value in values.items())
        self.extend([Diagnostic(code, span, named, places)])

    def extend(self, told: Iterable[Diagnostic]) -> None:
        """Note problems that were told elsewhere."""
        self.found.update(dict.fromkeys(map(self.point, told) if self.point else told))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(sorted(self.found, key=_order))

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return tuple(self)

    @property
    def problems(self) -> tuple[Diagnostic, ...]:
        """All but the notes: what somebody should do something about."""
        return tuple(one for one in self if one.severity is not Severity.NOTE)

    @property
    def failed(self) -> bool:
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.found)

    def check(self, strict: Collection[Code] = ()) -> None:
        """Raise WorkshopError with everything found when any of it is an error, or one of these codes."""
        if self.failed or any(diagnostic.code in strict for diagnostic in self.found):
            raise WorkshopError(self.diagnostics)
