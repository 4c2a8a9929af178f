"""`workshopkit build`: the pack of a workshop, written into a folder."""

from __future__ import annotations

from pathlib import Path

import click

from workshopkit.build import Written, write
from workshopkit.cli import IMPORT_MS
from workshopkit.cli.answer import as_json, fail, told
from workshopkit.cli.inputs import Asked, Inputs, read_inputs
from workshopkit.cli.options import delivery_options, message_language, output_options, workshop_options
from workshopkit.cli.pictures import add_pdfs, slide_pictures
from workshopkit.cli.strict import StrictCommand, strict_option
from workshopkit.cli.timings import profile_data, told_profile
from workshopkit.cli.verdict import remainder
from workshopkit.cli.watching import watched
from workshopkit.diagnostics import Code, Report, WorkshopError
from workshopkit.package import Pack
from workshopkit.planning import plan
from workshopkit.profile import Profile, Stage
from workshopkit.rendering import render

_REMOVED = {
    "nl": "weg, want van de vorige keer en nu niet gemaakt: {path}",
    "en": "gone, since it was of the last time and not made now: {path}",
}


@click.command(
    cls=StrictCommand,
    epilog="Example: workshopkit build partnerschap-met-ouders --out pack --participants 14 --start 19:30",
)
@workshop_options
@click.option(
    "--out",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("pack"),
    show_default=True,
    help="The folder to write into.",
)
@click.option("--theme", metavar="NAME", help="A shipped theme, or the folder of your own.")
@click.option("--pdf", is_flag=True, help="Also write each file as PDF (needs LibreOffice).")
@click.option(
    "--thumbnails", is_flag=True, help="Put small pictures of the slides in the guide (needs LibreOffice)."
)
@click.option("--overwrite", is_flag=True, help="Also replace files that were edited by hand.")
@click.option(
    "--watch", is_flag=True, help="Build again whenever the workshop file is saved; stop with Ctrl-C."
)
@click.option(
    "--profile", "shows_profile", is_flag=True, help="Say where the time went, on stderr (or in the JSON)."
)
@strict_option
@delivery_options
@output_options
def command(
    name: str,
    adaptations: tuple[str, ...],
    tag: str | None,
    folder: Path,
    theme: str | None,
    pdf: bool,
    thumbnails: bool,
    overwrite: bool,
    watch: bool,
    shows_profile: bool,
    strict: frozenset[Code],
    form: str,
    lang: str | None,
    **said: str | None,
) -> None:
    """Make the pack of the workshop NAME and write its files into a folder.

    A file that you edited by hand is never overwritten: the new one is written beside it.
    """
    language = message_language(lang)
    asked = Asked(name, adaptations, tag)
    meta = click.get_current_context().meta

    def once() -> None:
        report, profile = Report(), Profile()
        profile.add(Stage.IMPORT, meta.pop(IMPORT_MS, 0.0))
        try:
            inputs = read_inputs(asked, said, theme, report, profile)
            pack = _made(inputs, report, pdf, thumbnails, profile)
            report.check(strict)
            with profile.stage(Stage.SAVE):
                written = write(pack, folder, overwrite, strict)
        except WorkshopError as error:
            fail(error, report, form, language)
        for diagnostic in written.diagnostics:
            report.found[diagnostic] = None
        _tell(written, report, form, language, profile if shows_profile else None)

    if not watch:
        once()
        return
    watched(asked, theme, once)


def _made(inputs: Inputs, report: Report, pdf: bool, thumbnails: bool, profile: Profile) -> Pack:
    """The pack, with what LibreOffice adds to it where that is asked for."""
    with profile.stage(Stage.PLAN):
        planned = plan(inputs.workshop, inputs.delivery, report)
    pack = render(planned, inputs.theme, report=report, profile=profile)
    if thumbnails:
        with profile.stage(Stage.OFFICE):
            pictures = slide_pictures(pack, report)
        pack = render(planned, inputs.theme, pictures=pictures, profile=profile) if pictures else pack
    if pdf:
        with profile.stage(Stage.OFFICE):
            pack = add_pdfs(pack, report)
    return pack


def _tell(written: Written, report: Report, form: str, language: str, profile: Profile | None) -> None:
    if form == "json":
        files = [str(path) for path in written.files]
        removed = [str(path) for path in written.removed]
        timings = {"profile": profile_data(profile)} if profile else {}
        content = {"ok": True, "folder": str(written.folder), "files": files, "removed": removed}
        as_json({**content, **timings}, report, language)
        return
    told(report, language)
    for path in written.removed:
        click.echo(_REMOVED[language].format(path=path), err=True)
    if profile:
        told_profile(profile, language)
    for path in written.files:
        click.echo(str(path))
    if line := remainder(report, language):
        click.echo(line, err=True)
