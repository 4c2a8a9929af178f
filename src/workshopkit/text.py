"""A text as it travels: from the author's words to the page, with the way back kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from workshopkit.diagnostics import Span

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""The characters that no Office file can hold."""

_REMEMBERED = 4096  # words of our own; a pack has a few hundred


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style; a newline in it is a line break on the page."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None
    language: str | None = None  # a BCP 47 tag, only when it is not the document's own

    def __hash__(self) -> int:
        """By its words alone: measures are looked up by runs, thousands of times a pack."""
        return hash(self.text)


@dataclass(frozen=True, slots=True)
class Ref:
    """Stands for "dia 7" (or "dia 7–9") until compose knows the numbers.

    `target` is an address: the slide with it, and every slide below it; `bare` leaves the word out,
    `first` means the first slide alone.
    """

    target: str
    bare: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Words with their inline style, and where they come from.

    `address` is None for words of our own (labels); `also` are the addresses of what was joined to it;
    `source` is what the author typed;
    `secret` texts never reach a participant's view. Texts that say the same are equal, in whichever file
    they stand.
    """

    runs: tuple[Run | Ref, ...]
    address: str | None = None
    source: str | None = None
    span: Span | None = field(default=None, compare=False)
    secret: bool = False
    also: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """By its runs alone, which nearly always differ where texts do."""
        return hash(self.runs)

    @property
    def plain(self) -> str:
        """The words alone; a reference that is not yet resolved counts for nothing."""
        return "".join(run.text for run in self.runs if isinstance(run, Run))

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where all that it says stands; empty for words of our own."""
        return self.also if self.address is None else (self.address, *self.also)

    def __bool__(self) -> bool:
        return bool(self.runs)

    def __add__(self, other: Text) -> Text:
        runs, secret = self.runs + other.runs, self.secret or other.secret
        return Text(runs, self.address, self.source, self.span, secret, (*self.also, *other.addresses))


EMPTY = Text(())


@lru_cache(maxsize=_REMEMBERED)
def literal(words: str, *, bold: bool = False, italic: bool = False, link: str | None = None) -> Text:
    """Words of our own as a text without an address."""
    return Text((Run(words, bold=bold, italic=italic, link=link),)) if words else EMPTY


def italic(text: Text) -> Text:
    """The text slanted: what participants say or may say."""
    return _styled(text, italic=True)


def bold(text: Text) -> Text:
    """The text in bold: the words that one looks for."""
    return _styled(text, bold=True)


def _styled(text: Text, *, bold: bool = False, italic: bool = False) -> Text:
    runs = tuple(
        Run(run.text, run.bold or bold, run.italic or italic, run.link, run.language)
        if isinstance(run, Run)
        else run
        for run in text.runs
    )
    return replace(text, runs=runs)


def reworded(text: Text, words: str, *, bold: bool = False, italic: bool = False) -> Text:
    """Other words for a text, that still know where it stands."""
    return replace(text, runs=literal(words, bold=bold, italic=italic).runs)


def linked(text: Text, url: str | None) -> Text:
    """The text as a link; as it is when there is no address."""
    if url is None:
        return text
    return replace(
        text, runs=tuple(replace(run, link=url) if isinstance(run, Run) else run for run in text.runs)
    )


def in_language(text: Text, language: str) -> Text:
    """The text marked as being in another language than the pack; what is marked already stays so."""
    runs = (
        replace(run, language=run.language or language) if isinstance(run, Run) else run for run in text.runs
    )
    return replace(text, runs=tuple(runs))


def slide_ref(target: str) -> Text:
    """A text that reads "dia 7" once compose has numbered the slides."""
    return Text((Ref(target),))


def first_slide(target: str) -> Text:
    """A text that reads "dia 7" where the target has slides 7–9: the one to go to."""
    return Text((Ref(target, first=True),))


def slide_number(target: str) -> Text:
    """A text that reads "7" or "7–9", for columns that say what it is a number of."""
    return Text((Ref(target, bare=True),))


def first_slide_number(target: str) -> Text:
    """A text that reads "7" where the target has slides 7–9."""
    return Text((Ref(target, bare=True, first=True),))


def join(separator: str, texts: Iterable[Text]) -> Text:
    """The non-empty texts, one after the other, with the separator between them."""
    full = [text for text in texts if text.runs]
    if len(full) < 2:
        return full[0] if full else EMPTY
    first, between = full[0], literal(separator).runs
    runs = list(first.runs)
    for text in full[1:]:
        runs += between
        runs += text.runs
    secret = any(text.secret for text in full)
    also = (*first.also, *(address for text in full[1:] for address in text.addresses))
    return Text(tuple(runs), first.address, first.source, first.span, secret, also)
