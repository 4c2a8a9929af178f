"""`workshopkit translate`: every text of a workshop with its source, to be put into another language."""

from __future__ import annotations

from pathlib import Path

import click

from workshopkit.build import replace_files
from workshopkit.cli.answer import as_json, fail, told
from workshopkit.cli.comments import first_comment
from workshopkit.cli.inputs import language_tag
from workshopkit.cli.options import message_language, output_options
from workshopkit.diagnostics import Report, WorkshopError
from workshopkit.model import find, read_sources
from workshopkit.model.sources import SourceFile, primary
from workshopkit.model.translating import State, Translating, translating, translation_file

_SUMMARY = {
    "nl": "{texts} teksten: {missing} nog te vertalen, {stale} opnieuw te bekijken",
    "en": "{texts} texts: {missing} still to translate, {stale} to look at again",
}
_STATES = {
    "nl": {State.MISSING: "ontbreekt", State.STALE: "verouderd"},
    "en": {State.MISSING: "missing", State.STALE: "stale"},
}


@click.command(epilog="Example: workshopkit translate regenboog.yaml --to fr-BE")
@click.argument("name")
@click.option("--to", "tag", metavar="TAG", required=True, help="The language: nl-BE, en, fr-BE.")
@click.option(
    "--with", "adaptations", metavar="FILE", multiple=True, help="An adaptation to put over it, in order."
)
@click.option(
    "--out",
    "path",
    type=click.Path(path_type=Path),
    help="The file to write; beside the workshop, as regenboog.fr.yaml, by default.",
)
@output_options
def command(
    name: str, tag: str, adaptations: tuple[str, ...], path: Path | None, form: str, lang: str | None
) -> None:
    """Write every text of the workshop or adaptation NAME with its source, and list what is missing or stale.

    What is translated already is kept; of an adaptation the file has only what is not translated with the
    workshop that it adapts. Fill in each `text:`; `build --language TAG` uses the file as soon as it stands
    beside yours. A translation counts only while the text it was made for is the same.
    """
    language = message_language(lang)
    report = Report()
    try:
        wanted = language_tag(tag, "--to", report)
        sources = read_sources(name, adaptations, report, wanted)
        found = translating(sources, wanted, report) if sources and wanted else None
        report.check()
        if found is None or sources is None:
            raise AssertionError(f"'{name}' could not be read and nothing was reported")
        last = (sources.base, *sources.adaptations)[-1]
        target = path or _beside(name, last, found.language, report)
        words = first_comment(target) + translation_file(found)
        replace_files(target.parent, {target.name: words.encode()}, ())
    except WorkshopError as error:
        fail(error, report, form, language)
    _answer(found, target, report, form, language)


def _answer(found: Translating, target: Path, report: Report, form: str, language: str) -> None:
    listed = {state: found.addresses(state) for state in (State.MISSING, State.STALE)}
    if form == "json":
        lists = {state.value: list(addresses) for state, addresses in listed.items()}
        as_json({"ok": True, "file": str(target), "texts": len(found.texts), **lists}, report, language)
        return
    told(report, language)
    for state, addresses in listed.items():
        for address in addresses:
            click.echo(f"{_STATES[language][state]}: {address}", err=True)
    counts = {state.value: len(addresses) for state, addresses in listed.items()}
    click.echo(_SUMMARY[language].format(texts=len(found.texts), **counts), err=True)
    click.echo(str(target))


def _beside(name: str, last: SourceFile, tag: str, report: Report) -> Path:
    """Beside the file itself; for a shipped workshop in the folder where one works."""
    file = Path(last.name)
    own = find(name, report)
    is_shipped = own is not None and not Path(name).exists() and file == own
    return Path(f"{name}.{primary(tag)}.yaml") if is_shipped else file.with_suffix(f".{primary(tag)}.yaml")
