"""`workshopkit check`: everything that is wrong with a workshop, down to the last page."""

from __future__ import annotations

from pathlib import Path

import click

from workshopkit.cli.answer import as_json, fail, told
from workshopkit.cli.inputs import Asked, read_inputs
from workshopkit.cli.options import delivery_options, message_language, output_options, workshop_options
from workshopkit.cli.pinning import NOTED, note_all
from workshopkit.cli.strict import StrictCommand, strict_option
from workshopkit.cli.verdict import verdict
from workshopkit.diagnostics import Code, Report, Span, WorkshopError
from workshopkit.model import Sources, read_sources
from workshopkit.planning import plan
from workshopkit.rendering import render


@click.command(cls=StrictCommand, epilog="Example: workshopkit check my-workshop.yaml --duration 90m")
@workshop_options
@click.option("--theme", metavar="NAME", help="A shipped theme, or the folder of your own.")
@click.option(
    "--accept",
    "accepts",
    is_flag=True,
    help="Say that your texts fit what the workshop says now, and note that beside the adaptation.",
)
@strict_option
@delivery_options
@output_options
def command(
    name: str,
    adaptations: tuple[str, ...],
    tag: str | None,
    theme: str | None,
    accepts: bool,
    strict: frozenset[Code],
    form: str,
    lang: str | None,
    **said: str | None,
) -> None:
    """Say everything that is wrong with the workshop NAME; nothing is written.

    The pages are made in memory, so that a text that does not fit its slide is found too.

    With --accept one file is written: regenboog.pins.yaml, with the words of the workshop over which each
    text of the adaptation regenboog.yaml was written. When the workshop has other words later, `check` tells
    what they were, what they are now, and yours.
    """
    language = message_language(lang)
    report = Report()
    noted: Path | None = None
    try:
        inputs = read_inputs(Asked(name, adaptations, tag), said, theme, report)
        planned = plan(inputs.workshop, inputs.delivery, report)
        render(planned, inputs.theme, report=report)
        sources = _adapting(name, adaptations, report) if accepts else None
        report.check(strict)
        noted = note_all(inputs.workshop, sources, language) if sources else None
    except WorkshopError as error:
        fail(error, report, form, language)
    if form == "json":
        as_json({"ok": True, **({"noted": str(noted)} if noted else {})}, report, language)
        return
    told(report, language)
    if noted:
        click.echo(NOTED[language].format(path=noted), err=True)
    for line in verdict(name, planned, report, language):
        click.echo(line)


def _adapting(name: str, adaptations: tuple[str, ...], report: Report) -> Sources | None:
    """The files that the workshop is made from, of which the last adapts it; what became of the texts that it
    changes need not be told any more. Nothing, and reported, where no file adapts anything."""
    sources = read_sources(name, adaptations, Report())
    if sources is None or not sources.adaptations:
        report.add(Code.NOT_AN_ADAPTATION, Span(name), file=name)
        return None
    last = sources.adaptations[-1].name
    for diagnostic in report.diagnostics:
        if diagnostic.code is Code.BASE_CHANGED and diagnostic.span.file == last:
            del report.found[diagnostic]
    return sources
