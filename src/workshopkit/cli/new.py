"""`workshopkit new`: a small workshop file to start from, that explains itself."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

from workshopkit.cli.answer import as_json, fail
from workshopkit.cli.options import message_language, output_options
from workshopkit.diagnostics import Code, Report, Span, WorkshopError
from workshopkit.overlay import ID

_STARTERS = files("workshopkit.cli") / "starter"
_NAME, _FILE = "NAME", "FILE"  # what stands for the workshop's name and its file in a starter


@click.command(epilog="Example: workshopkit new rainy-day --lang en")
@click.argument("name")
@click.option(
    "--out",
    "path",
    type=click.Path(path_type=Path),
    help="The file to write; NAME.yaml by default.",
)
@output_options
def command(name: str, path: Path | None, form: str, lang: str | None) -> None:
    """Write a small workshop file to start from, with an example of each kind of block to switch on.

    The file is in Dutch or English, as --lang says. A file that is there is never replaced.
    """
    language = message_language(lang)
    target = path or Path(f"{name}.yaml")
    report = Report()
    try:
        _write(name, target, language, report)
    except WorkshopError as error:
        fail(error, report, form, language)
    if form == "json":
        as_json({"ok": True, "file": str(target)}, report, language)
        return
    next_step = {"nl": "kijk na met: workshopkit check", "en": "check it with: workshopkit check"}
    click.echo(str(target))
    click.echo(f"{next_step[language]} {target}", err=True)


def _write(name: str, target: Path, language: str, report: Report) -> None:
    """Write the starter in a language under a workshop's name. Raises WorkshopError when it cannot."""
    if not ID.fullmatch(name):
        report.add(Code.BAD_ID, Span("NAME", 0, 0), value=name)
        report.check()
    words = (_STARTERS / f"{language}.yaml").read_text(encoding="utf-8").replace(_NAME, name)
    shown = str(target).encode("utf-8", "replace").decode("utf-8")  # a name need not be UTF-8
    place = Span(str(target), 0, 0)
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(words.replace(_FILE, shown))
    except FileExistsError:
        report.add(Code.EXISTS, place, file=target)
    except OSError as error:
        report.add(Code.NOT_WRITABLE, place, file=target, reason=error.strerror)
    report.check()
