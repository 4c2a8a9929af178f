"""`workshopkit batch`: a pack for each cohort in a list, and only what changed made again."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import click

from workshopkit import cli
from workshopkit.cli.answer import SOME_FAILED, as_json, fail, listed, told
from workshopkit.cli.options import message_language, output_options
from workshopkit.cli.strict import StrictCommand, strict_option
from workshopkit.cli.timings import profile_data, told_profile
from workshopkit.cohorts.result import BatchResult, Outcome, Progress, State
from workshopkit.cohorts.run import batch
from workshopkit.diagnostics import Code, Diagnostic, Report, WorkshopError

_SUMMARY = {
    "nl": "{total} groepen: {made} gemaakt, {unchanged} ongewijzigd, {failed} mislukt",
    "en": "{total} cohorts: {made} made, {unchanged} unchanged, {failed} failed",
}
_FAILED = {"nl": "mislukt: {names}", "en": "failed: {names}"}
_STOPPED = {"nl": "tegengehouden door --strict: {names}", "en": "stopped by --strict: {names}"}
_LEFT = {
    "nl": "niet meer in de lijst, en blijven staan: {names}",
    "en": "no longer in the list, and left as they are: {names}",
}
_AND_MORE = {"nl": "… en nog {count}", "en": "… and {count} more"}
_MOST_NAMES = 5


@click.command(cls=StrictCommand, epilog="Example: workshopkit batch cohorts.csv --out packs")
@click.argument("cohorts", metavar="LIST", type=click.Path(path_type=Path))
@click.option(
    "--out",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("packs"),
    show_default=True,
    help="The folder in which each cohort gets a folder of its own.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes work at once; by default one for each processor.",
)
@click.option("--scheduler", metavar="ADDRESS", help="Work on the dask cluster of this scheduler instead.")
@click.option("--overwrite", is_flag=True, help="Make everything again; also replace files edited by hand.")
@click.option(
    "--profile", "shows_profile", is_flag=True, help="Say where the time went, of all workers together."
)
@strict_option
@output_options
def command(
    cohorts: Path,
    folder: Path,
    jobs: int | None,
    scheduler: str | None,
    overwrite: bool,
    shows_profile: bool,
    strict: frozenset[Code],
    form: str,
    lang: str | None,
) -> None:
    """Make the pack of each cohort in LIST: a .csv or .xlsx as Excel saves it, or a .yaml.

    The first row has headings: id, name, workshop, adaptations, audience, date, start, end, duration, place,
    participants, trainer, language, theme, and change.ADDRESS for whatever else is different. Each row is a
    cohort.

    One that fails stops no other. A second run makes only what changed; cohorts.json in the folder says how
    each cohort stands. Exit codes: 0 good, 1 the list is wrong and nothing was written, 2 wrong use of the
    command, 3 some cohorts failed or, with --strict, were stopped: their folders stay as they were.
    """
    language = message_language(lang)
    if jobs is not None and scheduler is not None:
        raise click.UsageError("--jobs is for this machine; a cluster has workers of its own.")
    shows = form == "text" and sys.stderr.isatty()
    try:
        with ExitStack() as stack:
            progress = _bar(stack, language) if shows else None
            result = batch(
                cohorts,
                folder,
                jobs=jobs,
                scheduler=scheduler,
                progress=progress,
                overwrite=overwrite,
                strict=strict,
            )
    except WorkshopError as error:
        fail(error, Report(), form, language)
    if form == "json":
        _as_json(result, language, shows_profile)
    else:
        _tell(result, language)
        if shows_profile:
            told_profile(result.profile, language)
    if not result.ok:
        sys.exit(SOME_FAILED)


def _bar(stack: ExitStack, language: str) -> Callable[[Progress], None]:
    """What shows how far a run is; the bar appears when there is something to do."""
    bars: list[Callable[[Progress], None]] = []

    def show(progress: Progress) -> None:
        if not bars:
            bars.append(stack.enter_context(cli.progress_bar(language)))
        bars[0](progress)

    return show


def _tell(result: BatchResult, language: str) -> None:
    """Warnings of every pack that stands, then what failed and why, then how it went; each said once."""
    report = Report()
    for cohort in (*result.having(State.MADE), *result.having(State.UNCHANGED)):
        report.found.update(dict.fromkeys(cohort.diagnostics))
    told(report, language)
    for diagnostics, names in _by_cause(result.having(State.FAILED)).items():
        report = Report(dict.fromkeys(diagnostics))
        heading = (_FAILED if report.failed else _STOPPED)[language]
        click.echo(heading.format(names=_names(names, language)), err=True)
        told(report, language)
    if result.left:
        click.echo(_LEFT[language].format(names=_names(list(result.left), language)), err=True)
    counts = {state.value: len(result.having(state)) for state in State}
    click.echo(_SUMMARY[language].format(total=len(result.cohorts), **counts))


def _by_cause(failed: tuple[Outcome, ...]) -> dict[tuple[Diagnostic, ...], list[str]]:
    causes: dict[tuple[Diagnostic, ...], list[str]] = {}
    for cohort in failed:
        causes.setdefault(cohort.diagnostics, []).append(cohort.id)
    return causes


def _names(names: list[str], language: str) -> str:
    shown = ", ".join(names[:_MOST_NAMES])
    more = len(names) - _MOST_NAMES
    return f"{shown} {_AND_MORE[language].format(count=more)}" if more > 0 else shown


def _as_json(result: BatchResult, language: str, shows_profile: bool) -> None:
    """One object: how it went, each cohort with its own diagnostics, and no path but the folder's."""
    content: dict[str, object] = {
        "ok": result.ok,
        "folder": str(result.folder),
        **{state.value: len(result.having(state)) for state in State if state is not State.PENDING},
        "cohorts": [
            {
                "id": cohort.id,
                "folder": cohort.folder,
                "state": cohort.state.value,
                "files": list(cohort.files),
                "diagnostics": listed(cohort.diagnostics, language),
            }
            for cohort in result.cohorts
        ],
        "left": list(result.left),
        **({"profile": profile_data(result.profile)} if shows_profile else {}),
    }
    as_json(content, (), language)
