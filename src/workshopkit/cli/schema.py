"""`workshopkit schema`: the JSON Schema of a file, with which an editor helps while one writes."""

from __future__ import annotations

import json
from pathlib import Path

import click

from workshopkit.cli.answer import fail
from workshopkit.cli.options import message_language
from workshopkit.diagnostics import Code, Report, Span, WorkshopError
from workshopkit.schemas import MODELS, schema


@click.command(epilog="Example: workshopkit schema --out workshop.schema.json")
@click.argument("name", type=click.Choice(list(MODELS)), default="workshop")
@click.option("--out", "path", type=click.Path(path_type=Path), help="The file to write; else it is printed.")
@click.option(
    "--lang",
    type=click.Choice(["nl", "en"]),
    default=None,
    help="Language of messages; your system's by default.",
)
def command(name: str, path: Path | None, lang: str | None) -> None:
    """Print the JSON Schema of a workshop file, an adaptation, a delivery, a list of cohorts or a theme.

    With it an editor completes fields, explains them and underlines mistakes. In VS Code, install the
    extension "YAML" (Red Hat), write the schema beside your workshop file, and start that file with

    \b
    # yaml-language-server: $schema=workshop.schema.json
    """
    words = json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"
    if path is None:
        click.echo(words, nl=False)
        return
    try:
        path.write_text(words, encoding="utf-8", newline="\n")
    except OSError as error:
        report = Report()
        report.add(Code.NOT_WRITABLE, Span(str(path), 0, 0), file=path, reason=error.strerror)
        fail(WorkshopError(report.diagnostics), report, "text", message_language(lang))
    click.echo(str(path))
