"""Runs and paragraphs: texts with their language, links and fields."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.text import Run
from workshopkit.writers.docx.xml import XML_SPACE, Element, rq, w


def text_run(words: str, properties: Element | None = None) -> Element:
    """A run; a newline becomes a line break, a tab a tab."""
    run = w("r", properties)
    for row, line in enumerate(words.split("\n")):
        if row:
            run.append(w("br"))
        for place, piece in enumerate(line.split("\t")):
            if place:
                run.append(w("tab"))
            if piece or not words:
                text = w("t")
                text.text = piece
                text.set(XML_SPACE, "preserve")
                run.append(text)
    return run


def run_properties(language: str, run: Run | None = None, style: str | None = None) -> Element:
    """The properties of a run, in the order of the schema; every run says its language."""
    return w(
        "rPr",
        w("rStyle", val=style) if style else None,
        w("b") if run and run.bold else None,
        w("i") if run and run.italic else None,
        w("lang", val=(run.language if run else None) or language),
    )


def page_number() -> Iterator[Element]:
    """A PAGE field, complete, with a number to show until it is computed."""
    for content in (
        w("fldChar", fldCharType="begin"),
        _instruction(" PAGE "),
        w("fldChar", fldCharType="separate"),
        _text("1"),
        w("fldChar", fldCharType="end"),
    ):
        yield w("r", content)


def hyperlink(relation: str, runs: list[Element]) -> Element:
    """Runs that lead elsewhere."""
    link = w("hyperlink", *runs, history=1)
    link.set(rq("id"), relation)
    return link


def _instruction(words: str) -> Element:
    instruction = w("instrText")
    instruction.text = words
    instruction.set(XML_SPACE, "preserve")
    return instruction


def _text(words: str) -> Element:
    text = w("t")
    text.text = words
    return text
