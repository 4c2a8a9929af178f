"""Inline Markdown and terms: an author's words become runs.

Markdown is parsed first; then `${name.form}` is put in, in words and in link targets, so that a term
can never change the markup around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from workshopkit.diagnostics import Code, Report, Span
from workshopkit.diagnostics.suggest import suggest
from workshopkit.text import CONTROL, Run, Text

Terms = Mapping[str, Mapping[str, str]]
"""A term's forms by name: {"lerende": {"one": "cursist", "many": "cursisten"}}."""


class Forms(dict[str, str]):
    """A term's forms, with their place in an adaptation and the forms of the workshop that it adapts."""

    def __init__(self, forms: Mapping[str, str], span: Span, base: Mapping[str, str]) -> None:
        super().__init__(forms)
        self.span = span
        self.base = base


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
        name, _, form = found[1].strip().partition(".")
        lower = name[:1].lower() + name[1:]
        capital = name not in self.terms and lower in self.terms
        forms = self.terms.get(lower if capital else name)
        if forms is None:
            self.report.add(
                Code.UNKNOWN_TERM, self.span, value=name, suggestion=suggest(lower, self.terms) or ""
            )
            return found[0]
        wanted = form or "one"
        if wanted not in forms and isinstance(forms, Forms) and wanted in forms.base:
            other = forms.base[wanted]
            self.report.add(Code.MISSING_FORM, forms.span, name=lower, value=wanted, other=other)
            return other
        if wanted not in forms:
            self.report.add(
                Code.UNKNOWN_FORM,
                self.span,
                value=wanted,
                name=lower,
                choices=", ".join(forms),
                suggestion=suggest(wanted, forms) or "",
            )
            return found[0]
        return capitalise(forms[wanted]) if capital else forms[wanted]


def capitalise(word: str) -> str:
    """The word with a capital; Dutch "ij" is one letter: "IJsland"."""
    return "IJ" + word[2:] if word[:2] == "ij" else word[:1].upper() + word[1:]


def _shorten(words: str) -> str:
    line = words.splitlines()[0]
    return line if len(line) <= 40 else line[:39] + "…"
