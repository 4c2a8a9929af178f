"""`workshopkit explain`: what an adaptation changed, each text with what stood there, and what came of it."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from workshopkit.cli.answer import as_json, fail, listed, told
from workshopkit.cli.options import message_language, output_options
from workshopkit.cli.outcome import outcome, outcome_lines
from workshopkit.diagnostics import Report, WorkshopError
from workshopkit.model import Workshop, read_sources, workshop_of
from workshopkit.overlay import Change, What, name_of, words_of
from workshopkit.source import Mapping, Node

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


@click.command(epilog="Example: workshopkit explain regenboog.yaml")
@click.argument("name")
@click.option(
    "--with", "adaptations", metavar="FILE", multiple=True, help="An adaptation to put over it, in order."
)
@output_options
def command(name: str, adaptations: tuple[str, ...], form: str, lang: str | None) -> None:
    """Show each thing that the adaptation NAME changed: what stood there, and what stands there now.

    Below it stands what came of that: what still tells of the old story, what went along with it, whose words
    are no longer said to be theirs, and what kept people safe.
    """
    language = message_language(lang)
    report = Report()
    try:
        sources = read_sources(name, adaptations, report)
        workshop = workshop_of(sources, report, translated=False) if sources else None
        report.check()
        if workshop is None or sources is None:
            raise AssertionError(f"'{name}' could not be read and nothing was reported")
        shown = workshop_of(sources, Report())
    except WorkshopError as error:
        fail(error, report, form, language)
    found = outcome(shown) if shown and shown.changes else {}
    if form == "json":
        changes = [_content(change) for change in _shown(workshop)]
        lists = {code.value.replace("-", "_"): listed(told, language) for code, told in (found or {}).items()}
        as_json({"ok": True, "changes": changes, **lists}, report, language)
        return
    told(report, language)
    if shown_changes := _shown(workshop):
        console = Console(markup=False, emoji=False)
        if console.is_terminal:
            console.print(_table(shown_changes, language))
        else:
            click.echo("\n\n".join(_record(change, language) for change in shown_changes))
    else:
        click.echo(_NOTHING[language].format(name=name))
    for line in outcome_lines(found, language):
        click.echo(line)


def _shown(workshop: Workshop) -> tuple[Change, ...]:
    """What was changed, and what was said to hold still."""
    return tuple(change for change in workshop.said if change.what is not What.REPEATED)


def _table(changes: tuple[Change, ...], language: str) -> Table:
    table = Table(show_lines=True)
    for name in _COLUMNS[language]:
        table.add_column(name, overflow="fold")
    files = {change.span.file for change in changes}
    for change in changes:
        line = str(change.span.line)
        where = line if len(files) == 1 else f"{Path(change.span.file).name}:{line}"
        old, new = (_words(node) for node in (change.before, change.after))
        old = "" if change.what is What.KEPT else old
        table.add_row(change.address, _WHAT[language][change.what], old, new, where)
    return table


def _record(change: Change, language: str) -> str:
    """A change as lines that can be copied and searched: its address, what was done where, was, is now."""
    _, _, was, now, line = _COLUMNS[language]
    place = f"{line} {change.span.line}, {Path(change.span.file).name}"
    found = [change.address, f"  {_WHAT[language][change.what]} ({place})"]
    old, new = (_words(node) for node in (change.before, change.after))
    for name, words in ((was, "" if change.what is What.KEPT else old), (now, new)):
        if words:
            found.append(f"  {name}: " + " / ".join(words.splitlines()))
    return "\n".join(found)


def _words(node: Node | None) -> str:
    """All words of a value, a line for each text; of a block its title."""
    is_block = isinstance(node, Mapping) and "kind" in node.entries
    return name_of(node) if is_block else words_of(node)


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
