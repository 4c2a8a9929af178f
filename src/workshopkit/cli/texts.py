"""`workshopkit texts`: every text in full with its address, ready to be written anew in an adaptation."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from itertools import accumulate
from pathlib import Path

import click

from workshopkit.cli.answer import as_json, fail, told
from workshopkit.cli.inputs import language_tag
from workshopkit.cli.lines import block_of, by_address, change_lines, indented, term_line
from workshopkit.cli.options import message_language, output_options, workshop_options
from workshopkit.cli.pinning import NOTED, note_missing
from workshopkit.cli.unknown import unknown_block
from workshopkit.decode import written_texts
from workshopkit.diagnostics import Report, WorkshopError
from workshopkit.model import Workshop, read_sources, workshop_of
from workshopkit.model.addresses import NOTHING, at
from workshopkit.model.relations import texts_about
from workshopkit.text import Text


@click.command(epilog="Example: workshopkit texts partnerschap-met-ouders --about regendag")
@workshop_options
@click.option("--block", metavar="ID", help="Only the texts of this block.")
@click.option(
    "--about", metavar="ADDRESS", help="Only the texts that tell of this: a block by its id, or a part of it."
)
@output_options
def command(
    name: str,
    adaptations: tuple[str, ...],
    tag: str | None,
    block: str | None,
    about: str | None,
    form: str,
    lang: str | None,
) -> None:
    """Print every text of NAME in full, with its address, as lines to paste below `change:`.

    A text is as its author typed it, with terms (${ouder.the}) and marks; the terms stand above. Of an
    adaptation the texts are those that stand there now; what it changes is noted beside it, in
    regenboog.pins.yaml.
    """
    language = message_language(lang)
    report = Report()
    try:
        wanted = language_tag(tag, "--language", report)
        sources = read_sources(name, adaptations, report, wanted)
        workshop = workshop_of(sources, report) if sources else None
        report.check()
        if workshop is None or sources is None:
            raise AssertionError(f"'{name}' could not be read and nothing was reported")
        texts = _chosen(workshop, block, about, report)
        report.check()
    except WorkshopError as error:
        fail(error, report, form, language)
    noted: Path | None = None
    with suppress(WorkshopError):  # the texts are shown where nothing can be written
        noted = note_missing(workshop, sources, language)
    terms = _terms(workshop, block or about)
    if form == "json":
        contents = [_content(address, found, workshop) for address, found in by_address(texts)]
        forms = {term: dict(workshop.terms[term]) for term in terms}
        as_json({"ok": True, "texts": contents, "terms": forms}, report, language)
        return
    told(report, language)
    if noted:
        click.echo(NOTED[language].format(path=noted), err=True)
    for term in terms:
        click.echo(indented(term_line(term, workshop, "terms.")))
    click.echo(change_lines(texts, workshop), nl=False)


def _chosen(workshop: Workshop, block: str | None, about: str | None, report: Report) -> tuple[Text, ...]:
    """The texts that are asked for; a block or an address that is not there is reported."""
    texts = tuple(written_texts(workshop))
    if block is not None:
        if all(one.id != block for one in workshop.blocks):
            unknown_block("--block", block, workshop, report)
        texts = tuple(text for text in texts if block_of(text, workshop) == block)
    if about is not None:
        found = {text.address for text in texts_about(workshop, about)}
        ways = {way for text in written_texts(workshop) for way in _ways(text)}
        if about not in ways and at(workshop, about) is NOTHING:
            unknown_block("--about", about, workshop, report, also=sorted(ways))
        texts = tuple(text for text in texts if text.address in found)
    return texts


def _terms(workshop: Workshop, of: str | None) -> tuple[str, ...]:
    """The terms by name: of a block the people of its story, else all of them."""
    if of is None:
        return tuple(workshop.terms)
    start = f"{of.partition('.')[0]}."
    return tuple(name for name in workshop.terms if name.startswith(start))


def _ways(text: Text) -> Iterable[str]:
    """The addresses around a text, and its own."""
    return accumulate((text.address or "").split("."), "{}.{}".format)


def _content(address: str, texts: tuple[Text, ...], workshop: Workshop) -> dict[str, object]:
    """A text as a program reads it; of a row of a table, the texts of its cells."""
    is_row = texts[0].address != address
    return {
        "address": address,
        "text": [text.plain for text in texts] if is_row else texts[0].plain,
        "source": [text.source for text in texts] if is_row else texts[0].source,
        "block": block_of(texts[0], workshop),
    }
