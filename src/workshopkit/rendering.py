"""Rendering: a plan and a theme become a pack, in memory; nothing is read from disk or written."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from workshopkit.assets import is_folder, names, template_path
from workshopkit.compose.pack import Layout, compose
from workshopkit.decode import place_of
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.diagnostics.suggest import suggest
from workshopkit.package import FileKind, Pack, PackFile, build_time, file_name, zip_parts
from workshopkit.planning import Plan
from workshopkit.profile import Profile, Stage
from workshopkit.theme import Theme, load
from workshopkit.version import VERSION
from workshopkit.writers.docx import write_document
from workshopkit.writers.pptx import write_deck
from workshopkit.writers.properties import Properties


def render(
    plan: Plan,
    theme: str | Theme | None = None,
    *,
    report: Report | None = None,
    pictures: tuple[bytes, ...] = (),
    profile: Profile | None = None,
    moment: datetime | None = None,
) -> Pack:
    """The pack of a plan: deck, guide, booklet, worksheets, cards, case form.

    `theme` is a shipped theme's name, the folder of one's own, or a Theme; the workshop's own when None.
    The same plan and theme give the same bytes; `moment`, else SOURCE_DATE_EPOCH, sets what the files carry.
    Raises WorkshopError when something does not fit; warnings go into `report`. `pictures` are PNGs of
    the slides, for the guide. `profile` collects how long each stage takes.
    """
    report = report if report is not None else Report()
    profile = profile if profile is not None else Profile()
    with profile.stage(Stage.THEME):
        used = theme if isinstance(theme, Theme) else find_theme(theme or plan.workshop.theme, report)
    with profile.stage(Stage.COMPOSE):
        layout = compose(plan, used, report, pictures)
    report.check()
    made = moment or build_time(os.environ, plan.meetings[0].date)
    return Pack(
        files=tuple(_files(layout, used, made, profile)),
        workshop=plan.workshop.workshop,
        title=plan.workshop.title.plain,
        language=plan.language,
        theme=used.look.name,
        generator=f"workshopkit {VERSION}",
        version=plan.workshop.version,
    )


def find_theme(name: str, report: Report) -> Theme:
    """The shipped theme of that name, or the one in that folder; a workshop's own is sought beside its file.

    Raises WorkshopError when there is none.
    """
    return load(theme_folder(name, report), report)


def theme_folder(name: str, report: Report) -> Path:
    """The folder of the theme of that name. Raises WorkshopError when there is none."""
    place = place_of(name, Span(name, 0, 0))
    beside = Path(place.file).parent / name if place.line else Path(name)
    folder = template_path(name) or (beside if is_folder(beside) else Path(name))
    if not is_folder(folder):
        known = names("templates")
        near = suggest(name, known) or ""
        report.add(Code.UNKNOWN_THEME, place, value=name, choices=", ".join(known), suggestion=near)
        report.check()
    return folder


def _files(layout: Layout, theme: Theme, made: datetime, profile: Profile) -> list[PackFile]:
    deck = layout.deck
    properties = Properties(deck.title, deck.author, deck.language, made)
    with profile.stage(Stage.WRITE):
        parts = tuple(write_deck(deck, theme, properties))
    with profile.stage(Stage.ZIP):
        data = zip_parts(parts, modified=made)
    files = [PackFile(file_name(deck.name, "pptx"), data, FileKind.DECK)]
    for document in layout.documents:
        properties = Properties(document.title, document.author, document.language, made)
        with profile.stage(Stage.WRITE):
            parts = tuple(write_document(document, theme, properties))
        with profile.stage(Stage.ZIP):
            data = zip_parts(parts, modified=made)
        name = file_name(document.name, "docx", taken=[file.name for file in files])
        files.append(PackFile(name, data, FileKind(document.kind.value)))
    return files
