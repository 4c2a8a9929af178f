"""`workshopkit new`: a small file to start from, that explains itself: a workshop, or an adaptation."""

from __future__ import annotations

import os
from pathlib import Path

import click

from workshopkit.cli.answer import as_json, fail
from workshopkit.cli.inputs import language_tag
from workshopkit.cli.options import message_language, output_options
from workshopkit.cli.starting import adaptation_words, workshop_words
from workshopkit.diagnostics import Code, Report, Span, WorkshopError
from workshopkit.model import read_workshop
from workshopkit.overlay import ID


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
    "--language", "tag", metavar="TAG", help="With --adapt: the language that you write in, as fr-BE."
)
@output_options
def command(
    name: str, path: Path | None, adapted: str | None, tag: str | None, form: str, lang: str | None
) -> None:
    """Write a small workshop file to start from, with an example of each kind of block to switch on.

    With --adapt it is an adaptation: a file with only what you change in a workshop that is there. The file
    is in Dutch or English, as --lang says. A file that is there is never replaced.
    """
    language = message_language(lang)
    target = path or Path(f"{name}.yaml")
    report = Report()
    try:
        _write(_words(name, target, adapted, tag, language, report), target, report)
    except WorkshopError as error:
        fail(error, report, form, language)
    if form == "json":
        as_json({"ok": True, "file": str(target)}, report, language)
        return
    next_step = {"nl": "kijk na met: workshopkit check", "en": "check it with: workshopkit check"}
    click.echo(str(target))
    click.echo(f"{next_step[language]} {target}", err=True)


def _words(
    name: str, target: Path, adapted: str | None, tag: str | None, language: str, report: Report
) -> str:
    """The starter in a language. Raises WorkshopError when the name is none, or the workshop not there."""
    if not ID.fullmatch(name):
        report.add(Code.BAD_ID, Span("NAME", 0, 0), value=name)
    own = language_tag(tag, "--language", report)
    workshop = read_workshop(adapted, report, language=own) if adapted else None
    report.check()
    shown = str(target).encode("utf-8", "replace").decode("utf-8")  # a name need not be UTF-8
    if workshop is None or adapted is None:
        return workshop_words(name, shown, language)
    return adaptation_words(workshop, _from(target, adapted), shown, language)


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
