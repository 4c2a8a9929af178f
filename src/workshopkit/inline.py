"""Inline Markdown and terms: an author's words become runs.

Markdown is parsed first; then `${name.form}` is put in, in words and in link targets, so that a term
can never change the markup around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from workshopkit.diagnostics import Code, Report, Span
from workshopkit.diagnostics.suggest import near_term, suggest
from workshopkit.text import CONTROL, Run, Text

Terms = Mapping[str, Mapping[str, str]]
"""A term's forms by name: {"lerende": {"one": "cursist", "many": "cursisten"}}."""


class Forms(dict[str, str]):
    """A term's forms, with its name and place, and what a form that it lacks becomes.

    `base` are the forms of the workshop that an adaptation changes, None where none does. `instead` are the
    words for forms that are lacking here and that texts may want; `code` is what that is told as, None when
    it has been told, `language` the pack's when it is translated.
    """

    def __init__(
        self,
        forms: Mapping[str, str],
        name: str,
        span: Span,
        base: Mapping[str, str] | None = None,
        *,
        instead: Mapping[str, str] | None = None,
        code: Code | None = Code.MISSING_FORM,
        language: str = "",
    ) -> None:
        super().__init__(forms)
        self.name, self.span, self.base = name, span, base
        self.instead = (base or {}) if instead is None else instead
        self.code, self.language = code, language

    def key(self) -> tuple[object, ...]:
        """All that decides what a text becomes with it, and what is told."""
        said = (*self.items(), None, *self.instead.items())
        return (self.name, self.span, self.code, self.language, *said)


def terms_within(block: str, terms: Terms) -> Terms:
    """The terms as they are called in a block: one of its own ("regendag.ouder") also without its name."""
    start = f"{block}."
    own = {name.removeprefix(start): forms for name, forms in terms.items() if name.startswith(start)}
    return {**terms, **own} if own else terms


def named(words: str, terms: Terms) -> tuple[str, str] | None:
    """The term and the form that the words between braces name; None where there is no such term.

    A name may have dots: the longest that is known counts, and what follows is the form ("one" when nothing
    does). With a capital it is the same term.
    """
    steps = words.split(".")
    for count in range(len(steps), 0, -1):
        written = ".".join(steps[:count])
        for name in (written, _uncapitalised(written)):
            if name in terms:
                return name, ".".join(steps[count:]) or "one"
    return None


def names_in(words: str, terms: Terms) -> Iterator[str]:
    """The terms that stand in an author's words, by their names."""
    for found in _TERM.finditer(words):
        if found[1] and (known := named(found[1].strip(), terms)):
            yield known[0]


def _uncapitalised(name: str) -> str:
    """The name with a small letter at the start of each of its steps."""
    return ".".join(step[:1].lower() + step[1:] for step in name.split("."))


_TERM = re.compile(r"\$\$\{|\$\{([^{}]*)\}")
_BLOCKS = re.compile(r"^\s{0,3}(#{1,6}\s|[-*+]\s|\d+[.)]\s|>\s|```)", re.MULTILINE)
_PLAIN = re.compile(r"[^\\*_\[$\n]*")  # nothing that the rules of our parser, or a term, could start at
_REMEMBERED = 2048  # texts with marks or terms in them; most have none
_LINKS = ("http://", "https://", "mailto:")
_LANGUAGE = "lang:"


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["emphasis", "link", "escape", "newline"])
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]  # ${…} must survive
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # judged after the terms
    return parser


_MARKDOWN = _parser()


def parse(source: str, terms: Terms, report: Report, span: Span, address: str | None = None) -> Text:
    """The text of an author's words; what is wrong in them is reported at `span`.

    `[words](lang:en)` marks words of another language; other targets are web and mail addresses.
    """
    words = source.strip()
    if control := CONTROL.search(words):
        report.add(Code.BAD_CHARACTER, span, value=f"U+{ord(control[0]):04X}")
        words = CONTROL.sub("", words)
    if "\n\n" in words or _BLOCKS.search(words):
        report.add(Code.BLOCK_MARKDOWN, span, value=_shorten(words))
    if _PLAIN.fullmatch(words):
        runs: tuple[Run, ...] = (Run(words),) if words else ()
    else:
        runs = _merge(_runs(_tokens(words), _Filler(terms, report, span)))
    return Text(runs, address=address, source=source, span=span)


@lru_cache(maxsize=_REMEMBERED)
def _tokens(words: str) -> tuple[Token, ...]:
    return tuple(_MARKDOWN.parseInline(words)[0].children or ())


def _runs(tokens: Iterable[Token], fill: _Filler) -> list[Run]:
    runs: list[Run] = []
    style = Run("")
    outside = style
    for token in tokens:
        match token.type:
            case "text":
                words = fill(token.content)
                if style.link and words.startswith((*_LINKS, "www.")):
                    fill.report.add(Code.BARE_LINK, fill.span, value=words)
                runs.append(replace(style, text=words))
            case "softbreak":
                runs.append(replace(style, text=" "))
            case "hardbreak":
                runs.append(replace(style, text="\n"))
            case "strong_open" | "strong_close":
                style = replace(style, bold=token.nesting > 0)
            case "em_open" | "em_close":
                style = replace(style, italic=token.nesting > 0)
            case "link_open":
                outside, style = style, _linked(style, fill(str(token.attrs["href"])), fill)
            case "link_close":
                style = replace(outside, bold=style.bold, italic=style.italic)
            case _:
                raise AssertionError(f"markdown-it gave {token.type}")
    return runs


def _linked(style: Run, target: str, fill: _Filler) -> Run:
    if target.startswith(_LANGUAGE) and re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", target[len(_LANGUAGE) :]):
        return replace(style, language=target[len(_LANGUAGE) :])
    if not target.startswith(_LINKS) or " " in target:
        fill.report.add(Code.BAD_LINK, fill.span, value=target)
    return replace(style, link=target)


def _merge(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbours in the same style become one run; empty ones go."""
    merged: list[Run] = []
    for run in runs:
        if merged and replace(run, text="") == replace(merged[-1], text=""):
            merged[-1] = replace(run, text=merged[-1].text + run.text)
        elif run.text:
            merged.append(run)
    return tuple(merged)


class _Filler:
    """Puts terms into words."""

    def __init__(self, terms: Terms, report: Report, span: Span) -> None:
        self.terms, self.report, self.span = terms, report, span

    def __call__(self, words: str) -> str:
        return _TERM.sub(self._form, words)

    def _form(self, found: re.Match[str]) -> str:
        if found[0] == "$${":
            return "${"
        words = found[1].strip()
        term = named(words, self.terms)
        if term is None:
            self._unknown(words)
            return found[0]
        name, form = term
        forms = self.terms[name]
        if form not in forms and isinstance(forms, Forms) and form in forms.instead:
            return self._instead(forms, form)
        if form not in forms:
            self.report.add(
                Code.UNKNOWN_FORM,
                self.span,
                value=form,
                name=name,
                choices=", ".join(forms),
                suggestion=suggest(form, forms) or "",
            )
            return found[0]
        return forms[form] if words.startswith(name) else capitalise(forms[form])

    def _instead(self, forms: Forms, form: str) -> str:
        """The words for a form that a term lacks; told where the term stands, not where it is wanted."""
        word, address = forms.instead[form], f"terms.{forms.name}.{form}"
        if forms.code is Code.MISSING_FORM:
            own = ", ".join(f"{name}: {said}" for name, said in forms.items())
            self.report.add(forms.code, forms.span, name=forms.name, value=form, other=word, own=own)
        elif forms.code:
            self.report.add(forms.code, forms.span, id=address, value=word, name=forms.language)
        return word

    def _unknown(self, words: str) -> None:
        """Report a term that is not there, with the one that was probably meant: perhaps one of a block."""
        first, *rest = words.split(".")
        own = [name for name in self.terms if name.startswith(f"{_uncapitalised(first)}.")]
        written = f"{first}.{rest[0]}" if own and rest else first
        meant = near_term(_uncapitalised(written), self.terms) or ""
        self.report.add(Code.UNKNOWN_TERM, self.span, value=written, suggestion=meant)


def capitalise(word: str) -> str:
    """The word with a capital; Dutch "ij" is one letter: "IJsland"."""
    return "IJ" + word[2:] if word[:2] == "ij" else word[:1].upper() + word[1:]


def _shorten(words: str) -> str:
    line = words.splitlines()[0]
    return line if len(line) <= 40 else line[:39] + "…"
