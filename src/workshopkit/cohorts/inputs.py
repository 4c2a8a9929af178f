"""Reading what cohorts are made from: each workshop, adaptation, picture and theme once for many cohorts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from os.path import normpath
from pathlib import Path
from typing import Any

from workshopkit.assets import is_file
from workshopkit.cohorts.cohort import Cohort
from workshopkit.cohorts.files import Digester, Digests, recorded_name
from workshopkit.cohorts.making import Order
from workshopkit.decode.raw import Leaf, leaf
from workshopkit.diagnostics import Code, Diagnostic, Report, Span, WorkshopError
from workshopkit.diagnostics.suggest import suggest
from workshopkit.model import Shelf, Sources, find, read_sources
from workshopkit.model.reading import picture_paths
from workshopkit.model.sources import primary
from workshopkit.rendering import theme_folder
from workshopkit.source import Scalar
from workshopkit.strings import KNOWN
from workshopkit.theme import Theme
from workshopkit.theme import load as load_theme

DEFAULT_THEME = "samen"
MOST_KEPT = 64  # combinations of files that are kept in memory

_THEME_FILES = (".yaml", ".pptx", ".docx")


@dataclass(frozen=True, slots=True)
class Input:
    """What a cohort's row names, read. `sources` and `theme` are None where something is wrong with them,
    which the diagnostics say."""

    sources: Sources | None
    theme: Theme | None
    digests: Digests
    diagnostics: tuple[Diagnostic, ...]

    def order(self, cohort: Cohort) -> Order | None:
        """The cohort with what its pack is made from; None when that could not be read."""
        if self.sources is None or self.theme is None:
            return None
        return Order(cohort, self.sources, self.theme, self.diagnostics)


@dataclass(slots=True)
class Inputs:
    """What was read before, for the cohorts that come. Names are sought from the list's `folder`."""

    folder: Path
    digester: Digester
    shelf: Shelf = field(default_factory=Shelf)
    kept: dict[tuple[str, ...], Input] = field(default_factory=dict)
    themes: dict[Path, Theme] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)
    pinned: frozenset[str] = frozenset()

    def read(self, cohort: Cohort) -> Input:
        """What the row of this cohort names; the same object for cohorts that name the same."""
        own = sorted({path for change in cohort.changes for path in picture_paths(change)})
        key = (*names_of(cohort), *map(str, own))
        if key in self.kept:
            return self.kept[key]
        report = Report()
        made = self._read(cohort, own, report)
        if not report.failed:  # a mistake is told at the cell of each cohort
            self.kept[key] = made
        for store in (self.kept, self.shelf.files, self.pictures):
            _trim(store, self.pinned)
        return made

    def pin(self) -> None:
        """Keep every file that was read up to now."""
        self.pinned = frozenset(self.shelf.files) | frozenset(self.pictures)

    def _read(self, cohort: Cohort, own: Sequence[Path], report: Report) -> Input:
        """What the row names; `own` are pictures that it names in what it changes."""
        sources = self._sources(cohort, own, report)
        if sources is None:
            return Input(None, None, {}, report.diagnostics)
        name = _theme_name(cohort, sources)
        try:
            folder = theme_folder(name, report)
            theme_files = [path for path in folder.iterdir() if path.suffix in _THEME_FILES]
            digests = self.digester.digests((*_files(sources), *theme_files))
            if folder not in self.themes:
                self.themes[folder] = load_theme(folder, report)
        except WorkshopError as error:
            return Input(sources, None, {}, error.diagnostics)
        return Input(sources, self.themes[folder], digests, report.diagnostics)

    def _sources(self, cohort: Cohort, own: Sequence[Path], report: Report) -> Sources | None:
        name = self._named(cohort.workshop, report)
        adaptations = [self._named(adaptation, report) for adaptation in cohort.adaptations]
        found = [path for path in adaptations if path is not None]
        if name is None or len(found) < len(adaptations):
            return None
        language = self._language(cohort, report)
        sources = read_sources(name, found, report, language, self.shelf)
        if sources is None and not report.failed:  # told before, when the file was first read
            sources = read_sources(name, found, report, language)
        if sources is None or report.failed:
            return None
        found_here = {str(path): path.read_bytes() for path in own if is_file(path)}
        pictures = {**sources.pictures, **found_here}
        shared = {path: self.pictures.setdefault(path, data) for path, data in pictures.items()}
        made = replace(sources, pictures=shared)
        self._seen(made)
        return made

    def _language(self, cohort: Cohort, report: Report) -> str | None:
        """The language that the row asks for; one that is not known is told at its cell."""
        if cohort.language and cohort.language.value not in KNOWN:
            tag = cohort.language.value
            near = suggest(tag, KNOWN) or ""
            report.add(Code.BAD_LANGUAGE, cohort.language.span, value=tag, suggestion=near)
        return cohort.language.value if cohort.language else None

    def _seen(self, sources: Sources) -> None:
        """What was read is what is recorded, even if a file has changed since."""
        for name, digest in sources.digests.items():
            self.digester.seen.setdefault(recorded_name(Path(name), self.folder), digest)

    def _named(self, cell: Scalar, report: Report) -> Path | None:
        """The file that a cell names, from the list's folder; else a shipped workshop."""
        beside = Path(normpath(self.folder / cell.value))
        if is_file(beside) or is_file(beside / "workshop.yaml"):
            return find(beside, report, cell.span)
        return find(cell.value, report, cell.span)


def names_of(cohort: Cohort) -> tuple[str, ...]:
    """What a row names, as words: the same for cohorts that are made from the same files."""
    alone = (cohort.workshop, cohort.language, cohort.theme)
    words = ((cell.value if cell else "") for cell in alone)
    return (*words, *(adaptation.value for adaptation in cohort.adaptations))


def shared_parts(cohorts: Iterable[Cohort], inputs: Inputs) -> Iterator[object]:
    """The files and themes that many cohorts are made from, so that these travel once."""
    cohorts = list(cohorts)
    plain = [replace(cohort, adaptations=()) for cohort in cohorts]
    for group in (plain, cohorts):
        examples = {names_of(cohort): cohort for cohort in group}
        for names, count in Counter(map(names_of, group)).most_common(MOST_KEPT // 4):
            if count > 1:
                found = inputs.read(examples[names])
                if found.sources is not None and found.theme is not None:
                    yield from (file.root for file in found.sources.files)
                    yield from (*found.sources.pictures.values(), found.theme)
                    yield found.sources
    inputs.pin()


def _trim(store: dict[Any, Any], pinned: frozenset[str]) -> None:
    """Keep what is pinned and the newest of the rest: a list may be longer than memory is large."""
    loose = [key for key in store if key not in pinned]
    for key in loose[:-MOST_KEPT]:
        del store[key]


def _theme_name(cohort: Cohort, sources: Sources) -> Leaf:
    """The theme that a cohort is shown in: its own, else that of the last file that says one."""
    said = [file.root.entries.get("theme") for file in (sources.base, *sources.adaptations)]
    for node in (cohort.theme, *reversed(said)):
        if isinstance(node, Scalar) and not node.absent:
            return leaf(node.value.strip(), node.span, "theme")
    return leaf(DEFAULT_THEME, Span(DEFAULT_THEME, 0, 0), "theme")


def _files(sources: Sources) -> Iterator[Path]:
    """Every file that sources were read from, and those that would have been read, had they been there."""
    yield from (Path(file.name) for file in sources.files)
    yield from (Path(name) for name in sources.pictures)
    chain = (sources.base, *sources.adaptations)
    wanted = sources.language or chain[-1].language
    for file in chain:
        path = Path(file.name)
        for ending in dict.fromkeys((wanted, primary(wanted), "pins")):
            yield path.with_name(f"{path.stem}.{ending}{path.suffix}")
