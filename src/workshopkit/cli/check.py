"""`workshopkit check`: everything that is wrong with a workshop, down to the last page."""

from __future__ import annotations

import click

from workshopkit.cli.answer import as_json, fail, told
from workshopkit.cli.inputs import Asked, read_inputs
from workshopkit.cli.options import delivery_options, message_language, output_options, workshop_options
from workshopkit.cli.strict import StrictCommand, strict_option
from workshopkit.diagnostics import Code, Report, WorkshopError
from workshopkit.planning import plan
from workshopkit.rendering import render


@click.command(cls=StrictCommand, epilog="Example: workshopkit check my-workshop.yaml --duration 90m")
@workshop_options
@click.option("--theme", metavar="NAME", help="A shipped theme, or the folder of your own.")
@strict_option
@delivery_options
@output_options
def command(
    name: str,
    adaptations: tuple[str, ...],
    tag: str | None,
    theme: str | None,
    strict: frozenset[Code],
    form: str,
    lang: str | None,
    **said: str | None,
) -> None:
    """Say everything that is wrong with the workshop NAME; nothing is written.

    The pages are made in memory, so that a text that does not fit its slide is found too.
    """
    language = message_language(lang)
    report = Report()
    try:
        inputs = read_inputs(Asked(name, adaptations, tag), said, theme, report)
        render(plan(inputs.workshop, inputs.delivery, report), inputs.theme, report=report)
        report.check(strict)
    except WorkshopError as error:
        fail(error, report, form, language)
    if form == "json":
        as_json({"ok": True}, report, language)
        return
    told(report, language)
    good = {"nl": f"'{name}' is in orde", "en": f"'{name}' is fine"}
    click.echo(good[language])
