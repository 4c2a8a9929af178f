"""An author's words become runs: bold, italic, links, other languages, and terms in their forms."""

from __future__ import annotations

import pytest

from workshopkit.diagnostics import Code, Report, Span
from workshopkit.inline import capitalise, parse
from workshopkit.text import Run, Text

TERMS = {
    "lerende": {"one": "cursist", "many": "cursisten"},
    "ijs": {"one": "ijsje"},
    "plaats": {"one": "https://example.org/a_b_c"},
    "wild": {"one": "*wild* [x](y) ${lerende}"},
}
HERE = Span("avond.yaml", 3, 9)


def inline(words: str) -> Text:
    report = Report()
    text = parse(words, TERMS, report, HERE, "een.title")
    assert report.diagnostics == ()
    return text


def told(words: str) -> list[Code]:
    report = Report()
    parse(words, TERMS, report, HERE)
    assert {diagnostic.span for diagnostic in report} <= {HERE}
    return [diagnostic.code for diagnostic in report]


@pytest.mark.parametrize(
    ("words", "runs"),
    [
        ("gewoon", [Run("gewoon")]),
        ("een **vet** woord", [Run("een "), Run("vet", bold=True), Run(" woord")]),
        ("*schuin*", [Run("schuin", italic=True)]),
        ("***beide***", [Run("beide", bold=True, italic=True)]),
        ("**a *b* c**", [Run("a ", bold=True), Run("b", bold=True, italic=True), Run(" c", bold=True)]),
        ("[hier](https://a.be)", [Run("hier", link="https://a.be")]),
        ("[**a** b](https://c)", [Run("a", bold=True, link="https://c"), Run(" b", link="https://c")]),
        ("**[hier](mailto:a@b.be)**", [Run("hier", bold=True, link="mailto:a@b.be")]),
        ("[once](lang:en) en", [Run("once", language="en"), Run(" en")]),
        ("*[Once](lang:en-GB)*", [Run("Once", italic=True, language="en-GB")]),
        ("een\ntwee", [Run("een twee")]),
        ("een\\\ntwee", [Run("een\ntwee")]),
        ("\\*geen\\* markering", [Run("*geen* markering")]),
        ("2 * 3 * 4", [Run("2 * 3 * 4")]),
        ("<b>&amp;</b> `code` ![x](y)", None),
        ("  ruimte  ", [Run("ruimte")]),
        ("snake_case_woord", [Run("snake_case_woord")]),
    ],
)  # fmt: skip
def test_markdown_of_a_line(words: str, runs: list[Run] | None) -> None:
    if runs is None:  # other Markdown and HTML are words
        assert parse(words, {}, Report(), HERE).plain.startswith("<b>&amp;</b> `code` !")
    else:
        assert list(inline(words).runs) == runs


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("De ${lerende} leert", "De cursist leert"),
        ("${lerende.many}", "cursisten"),
        ("${ lerende.many }", "cursisten"),
        ("${Lerende.many} leren", "Cursisten leren"),
        ("${Ijs}", "IJsje"),
        ("$${lerende}", "${lerende}"),
        ("$5 en $ en $x", "$5 en $ en $x"),
        ("${lerende}${lerende}", "cursistcursist"),
    ],
)
def test_term_is_filled_in(words: str, plain: str) -> None:
    assert inline(words).plain == plain


def test_term_cannot_change_the_markup_around_it() -> None:
    assert inline("**${wild}**").runs == (Run("*wild* [x](y) ${lerende}", bold=True),)


def test_term_in_a_link() -> None:
    assert inline("[kijk](${plaats})").runs == (Run("kijk", link="https://example.org/a_b_c"),)


def test_text_keeps_where_it_comes_from() -> None:
    text = inline(" De **${lerende}** ")
    assert (text.source, text.address, text.span) == (" De **${lerende}** ", "een.title", HERE)
    assert not text.secret


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("${lerenden}", [Code.UNKNOWN_TERM]),
        ("${}", [Code.UNKNOWN_TERM]),
        ("${lerende.meer} ${x}", [Code.UNKNOWN_FORM, Code.UNKNOWN_TERM]),
        ("[a](www.a.be)", [Code.BAD_LINK]),
        ("[a](javascript:alert)", [Code.BAD_LINK]),
        ("[a](lang:Engels)", [Code.BAD_LINK]),
        ("[a](${lerende})", [Code.BAD_LINK]),
        ("een\n\ntwee", [Code.BLOCK_MARKDOWN]),
        ("# kop", [Code.BLOCK_MARKDOWN]),
        ("- punt", [Code.BLOCK_MARKDOWN]),
        ("1. punt", [Code.BLOCK_MARKDOWN]),
        ("> citaat", [Code.BLOCK_MARKDOWN]),
        ("een\n- punt", [Code.BLOCK_MARKDOWN]),
        ("\\- geen punt", []),
        ("-5 graden", []),
        ("#samen", []),
        ("12.30 uur", []),
        ("a\x0bb", [Code.BAD_CHARACTER]),
        ("a\uffffb", [Code.BAD_CHARACTER]),
    ],
)
def test_what_is_wrong_is_told_at_the_text(words: str, codes: list[Code]) -> None:
    assert told(words) == codes


def test_invisible_characters_do_not_reach_a_file() -> None:
    assert parse("a\x0bb\x1f", {}, Report(), HERE).plain == "ab"


@pytest.mark.parametrize(
    ("word", "capital"), [("ijs", "IJs"), ("één", "Één"), ("", ""), ("a", "A"), ("IJs", "IJs"), ("’s", "’s")]
)
def test_capital(word: str, capital: str) -> None:
    assert capitalise(word) == capital
