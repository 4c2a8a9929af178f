"""`workshopkit new`: a small file to start from, that explains itself: a workshop, or an adaptation."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from workshopkit.cli.answer import as_json, fail
from workshopkit.cli.inputs import language_tag
from workshopkit.cli.lines import by_address
from workshopkit.cli.options import message_language, output_options
from workshopkit.cli.pinning import write_pins
from workshopkit.cli.retold import retold
from workshopkit.cli.starting import adaptation_words, retelling_words, workshop_words
from workshopkit.cli.unknown import unknown_block
from workshopkit.decode import written_texts
from workshopkit.diagnostics import Code, Report, Span, WorkshopError
from workshopkit.model import Sources, read_sources, workshop_of
from workshopkit.model.pins import Pins, pins_name
from workshopkit.overlay import ID

_NEXT_STEP = {"nl": "kijk na met: workshopkit check", "en": "check it with: workshopkit check"}
_SEEN = {
    "nl": "en wat er nu in de workshop staat, om later mee te vergelijken: {path}",
    "en": "and what stands in the workshop now, to compare with later: {path}",
}


@click.command(epilog="Example: workshopkit new our-group --adapt partnerschap-met-ouders")
@click.argument("name")
@click.option(
    "--out",
    "path",
    type=click.Path(path_type=Path),
    help="The file to write; NAME.yaml by default.",
)
@click.option(
    "--adapt",
    "adapted",
    metavar="WORKSHOP",
    help="Write an adaptation of this workshop instead, with each block as a line to switch on.",
)
@click.option(
    "--story",
    metavar="BLOCK",
    help="With --adapt: write the file of your own story in the place of this block's.",
)
@click.option(
    "--language", "tag", metavar="TAG", help="With --adapt: the language that you write in, as fr-BE."
)
@output_options
def command(
    name: str,
    path: Path | None,
    adapted: str | None,
    story: str | None,
    tag: str | None,
    form: str,
    lang: str | None,
) -> None:
    """Write a small workshop file to start from, with an example of each kind of block to switch on.

    With --adapt it is an adaptation: a file with only what you change in a workshop that is there. With
    --story it has every text that tells the story of a block, in full, to be written anew. The file is in
    Dutch or English, as --lang says. A file that is there is never replaced.
    """
    language = message_language(lang)
    if story is not None and adapted is None:
        raise click.UsageError("--story needs --adapt WORKSHOP: the workshop in which the story stands.")
    target = path or Path(f"{name}.yaml")
    pins = Path(pins_name(str(target)))
    report = Report()
    try:
        starter = _starter(name, target, adapted, story, tag, language, report)
        if starter.seen and pins.exists():
            report.add(Code.EXISTS, Span(str(pins), 0, 0), file=pins)
        report.check()
        _write(starter.words, target, report)
        noted = write_pins(pins, starter.seen, language)
    except WorkshopError as error:
        fail(error, report, form, language)
    if form == "json":
        as_json(
            {"ok": True, "file": str(target), **({"noted": str(pins)} if noted else {})}, report, language
        )
        return
    click.echo(str(target))
    if noted:
        click.echo(_SEEN[language].format(path=pins), err=True)
    click.echo(f"{_NEXT_STEP[language]} {target}", err=True)


@dataclass(frozen=True, slots=True)
class _Starter:
    """The words of a file to start from, and those of the workshop that stand in it, by address."""

    words: str
    seen: Pins


def _starter(
    name: str,
    target: Path,
    adapted: str | None,
    story: str | None,
    tag: str | None,
    language: str,
    report: Report,
) -> _Starter:
    """The starter in a language. Raises WorkshopError when the name is none, or the workshop not there."""
    if not ID.fullmatch(name):
        report.add(Code.BAD_ID, Span("NAME", 0, 0), value=name)
    own = language_tag(tag, "--language", report)
    sources = read_sources(adapted, (), report, own) if adapted else None
    workshop = workshop_of(sources, report) if sources else None
    report.check()
    shown = str(target).encode("utf-8", "replace").decode("utf-8")  # a name need not be UTF-8
    if workshop is None or adapted is None or sources is None:
        return _Starter(workshop_words(name, shown, language), {})
    found_as = _from(target, adapted)
    if story is None:
        addresses = [f"{block.id}.title" for block in workshop.blocks]
        words = adaptation_words(workshop, found_as, shown, language)
        return _Starter(words, _seen(sources, ["title", *addresses]))
    block = next((block for block in workshop.blocks if block.id == story), None)
    if block is None:
        unknown_block("--story", story, workshop, report)
        report.check()
        raise AssertionError("what is reported is an error")
    found = retold(workshop, sources, block)
    words = retelling_words(workshop, block, found, found_as, shown, language)
    return _Starter(words, _seen(sources, [address for address, _ in by_address(found.texts)]))


def _seen(sources: Sources, addresses: Iterable[str]) -> dict[str, str]:
    """What the workshop says in its own language at these addresses, and as its terms."""
    workshop = workshop_of(sources, Report(), translated=False)
    if workshop is None:
        return {}
    typed = {
        address: "\n".join(text.source or "" for text in texts)
        for address, texts in by_address(written_texts(workshop))
    }
    terms = {f"terms.{name}": "\n".join(forms.values()) for name, forms in workshop.terms.items()}
    return {address: typed[address] for address in addresses if address in typed} | terms


def _from(target: Path, adapted: str) -> str:
    """How a workshop is named in a file: a shipped one by its name, another by the way to it."""
    if not Path(adapted).exists():
        return adapted
    return Path(os.path.relpath(adapted, target.parent)).as_posix()


def _write(words: str, target: Path, report: Report) -> None:
    """Write a new file. Raises WorkshopError when one is there, or when it cannot be written."""
    place = Span(str(target), 0, 0)
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(words)
    except FileExistsError:
        report.add(Code.EXISTS, place, file=target)
    except OSError as error:
        report.add(Code.NOT_WRITABLE, place, file=target, reason=error.strerror)
    report.check()
