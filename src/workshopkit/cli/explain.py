"""`workshopkit explain`: what an adaptation changed, and what its author saw when she changed it."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from workshopkit.build import replace_files
from workshopkit.cli.answer import as_json, fail, told
from workshopkit.cli.options import message_language, output_options
from workshopkit.diagnostics import Report, WorkshopError
from workshopkit.model import Sources, Workshop, read_sources, workshop_of
from workshopkit.model.adapting import pins_file, pins_name, still_original
from workshopkit.overlay import Change, What, name_of

_COLUMNS = {
    "nl": ("adres", "wat", "was", "is nu", "regel"),
    "en": ("address", "what", "was", "is now", "line"),
}
_WHAT = {
    "nl": {
        What.CHANGED: "veranderd",
        What.ADDED: "toegevoegd",
        What.REMOVED: "weg",
        What.ORDERED: "volgorde",
        What.KEPT: "blijft",
    },
    "en": {
        What.CHANGED: "changed",
        What.ADDED: "added",
        What.REMOVED: "removed",
        What.ORDERED: "order",
        What.KEPT: "kept",
    },
}
_NOTHING = {"nl": "'{name}' verandert niets", "en": "'{name}' changes nothing"}
_STILL = {
    "nl": "Nog zoals het was, rond wat je opnieuw vertelt (kijk of het past):",
    "en": "Still as it was, around what you tell anew (see whether it fits):",
}
_LONGEST = 300  # characters of a text in the table


@click.command(epilog="Example: workshopkit explain regenboog.yaml --pin")
@click.argument("name")
@click.option(
    "--with", "adaptations", metavar="FILE", multiple=True, help="An adaptation to put over it, in order."
)
@click.option(
    "--pin",
    is_flag=True,
    help="Also note what you changed as it is now; `check` tells when that becomes another text.",
)
@output_options
def command(name: str, adaptations: tuple[str, ...], pin: bool, form: str, lang: str | None) -> None:
    """Show each thing that the adaptation NAME changed: what stood there, and what stands there now."""
    language = message_language(lang)
    report = Report()
    try:
        sources = read_sources(name, adaptations, report)
        workshop = workshop_of(sources, report, translated=False) if sources else None
        report.check()
        if workshop is None or sources is None:
            raise AssertionError(f"'{name}' could not be read and nothing was reported")
        pinned = _pin(workshop, sources) if pin else []
    except WorkshopError as error:
        fail(error, report, form, language)
    if form == "json":
        changes = [_content(change) for change in workshop.changes]
        files = [str(path) for path in pinned]
        kept = [{"address": text.address, "text": text.plain} for text in still_original(workshop)]
        content = {"ok": True, "changes": changes, "still_original": kept, "pinned": files}
        as_json(content, report, language)
        return
    told(report, language)
    if workshop.changes:
        Console(markup=False, emoji=False).print(_table(workshop.changes, language))
    else:
        click.echo(_NOTHING[language].format(name=name))
    if still := still_original(workshop):
        click.echo(_STILL[language])
    for text in still:
        click.echo(f"  {text.address}: {_short(text.plain, 70)}")
    for path in pinned:
        click.echo(str(path))


def _pin(workshop: Workshop, sources: Sources) -> list[Path]:
    """Write, beside the last adaptation alone, what it changed as it is now. Raises WorkshopError when it
    cannot. Those below it are somebody else's, and keep telling what became of their texts."""
    for file in sources.adaptations[-1:]:
        own = [change for change in workshop.changes if change.span.file == file.name]
        path = Path(pins_name(file.name))
        replace_files(path.parent, {path.name: pins_file(own).encode()}, ())
        return [path]
    return []


def _table(changes: tuple[Change, ...], language: str) -> Table:
    table = Table(show_lines=True)
    for name in _COLUMNS[language]:
        table.add_column(name, overflow="fold")
    files = {change.span.file for change in changes}
    for change in changes:
        line = str(change.span.line)
        where = line if len(files) == 1 else f"{Path(change.span.file).name}:{line}"
        old, new = (_short(name_of(node)) for node in (change.before, change.after))
        table.add_row(change.address, _WHAT[language][change.what], old, new, where)
    return table


def _short(words: str, longest: int = _LONGEST) -> str:
    return words if len(words) <= longest else words[: longest - 1] + "…"


def _content(change: Change) -> dict[str, object]:
    return {
        "address": change.address,
        "what": change.what.value,
        "before": change.old or None,
        "after": change.new or None,
        "file": change.span.file,
        "line": change.span.line,
        "column": change.span.column,
    }
