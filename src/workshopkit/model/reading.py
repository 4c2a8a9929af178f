"""Reading: a workshop by its name, with all that it adapts, its translations and pictures."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from collections.abc import Sequence as Seq
from dataclasses import dataclass, field, replace
from functools import lru_cache
from os.path import normpath, realpath
from pathlib import Path

from workshopkit.assets import deck_path, is_file, is_picture, names
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.diagnostics.suggest import suggest
from workshopkit.identity import Same
from workshopkit.model.sources import (
    SourceFile,
    Sources,
    adapted,
    language_of_file,
    primary,
    same_language,
)
from workshopkit.source import Node, Scalar, parse_bytes, walk

PINS = "pins"
"""In the name of the file with what an adaptation's author saw of the base: "regenboog.pins.yaml"."""
_REMEMBERED = 16  # files; cohorts share that of their workshop


@dataclass(slots=True)
class Shelf:
    """Files that were read before, so that many cohorts of one workshop read them once."""

    files: dict[str, SourceFile | None] = field(default_factory=dict)


def read_sources(
    name: str | Path,
    adaptations: Seq[str | Path] = (),
    report: Report | None = None,
    language: str | None = None,
    shelf: Shelf | None = None,
) -> Sources | None:
    """The workshop or adaptation of that name, with further adaptations over it; None when one is missing.

    An adaptation brings what it adapts. `language` is the pack's, where another one is wanted than that of
    the files; translations are read from beside the files ("regenboog.fr.yaml").
    """
    reading = _Reading(report if report is not None else Report(), shelf or Shelf())
    chain = reading.chain(str(name), None, ())
    for other in adaptations:
        chain = reading.onto(chain, str(other), None, ())
    if not chain or reading.failed:
        return None
    base, *over = chain
    wanted = language or next((file.language for file in reversed(chain)), base.language)
    return Sources(
        base=base,
        adaptations=tuple(over),
        translations=tuple(reading.translations(chain, wanted)),
        pins=tuple(reading.beside(over, PINS)),
        pictures=_pictures(chain),
        language=language,
    )


def find(name: str | Path, report: Report, place: Span | None = None) -> Path | None:
    """The file that a name stands for: a shipped workshop, a file, or a folder with a workshop.yaml."""
    shipped = deck_path(str(name))
    path = Path(name)
    if shipped and not is_file(path):
        return shipped
    if is_file(path / "workshop.yaml"):
        return path / "workshop.yaml"
    if not is_file(path):
        near = suggest(str(name), names("decks")) or ""
        report.add(Code.NO_FILE, place or Span(str(name)), file=str(name), suggestion=near)
        return None
    return path


@dataclass(slots=True)
class _Reading:
    """One reading of a workshop and its adaptations."""

    report: Report
    shelf: Shelf
    failed: bool = False

    def chain(self, name: str, asked: Scalar | None, begun: tuple[str, ...]) -> list[SourceFile]:
        """The file of that name, after all that it adapts; empty when one of them is missing.

        `asked` is where another file names it, `begun` the files that wait for it.
        """
        path = self._find(name, asked)
        if path is None:
            return []
        real = realpath(path)
        if real in begun:
            self._fail(Code.ADAPTS_ITSELF, asked.span if asked else Span(str(path)), file=name)
            return []
        file = self.file(path)
        if file is None:
            return []
        bases = adapted(file.root)
        if not bases:
            return [file]
        first, *others = bases
        chain = self.chain(first.value, first, (*begun, real))
        for other in others:
            chain = self.onto(chain, other.value, other, (*begun, real))
        return [*chain, _in_language(file, chain[-1].language)] if chain else []

    def onto(
        self, chain: list[SourceFile], name: str, asked: Scalar | None, begun: tuple[str, ...]
    ) -> list[SourceFile]:
        """The chain with the adaptation of that name over it; it must adapt the same workshop.

        A file is the same by whatever path it is named. Of one that is named more than once the last time
        counts: what comes last decides.
        """
        own = self.chain(name, asked, begun)
        if not own or not chain:
            return []
        place = asked.span if asked else Span(own[-1].name)
        if len(own) == 1:
            self._fail(Code.NOT_AN_ADAPTATION, place, file=name)
            return []
        base, *over = own
        if realpath(base.name) != realpath(chain[0].name):
            value, other = (_workshop(file) for file in (base, chain[0]))
            self._fail(Code.OTHER_WORKSHOP, place, file=name, value=value, other=other)
            return []
        again = {realpath(file.name) for file in over}
        return [*(file for file in chain if realpath(file.name) not in again), *over]

    def _find(self, name: str, asked: Scalar | None) -> Path | None:
        """A path is sought from the file that names it."""
        if asked is not None:
            beside = Path(normpath(Path(asked.span.file).parent / name))
            if is_file(beside) or is_file(beside / "workshop.yaml"):
                return find(beside, self.report)
        path = find(name, self.report, asked.span if asked else None)
        self.failed |= path is None
        return path

    def file(self, path: Path) -> SourceFile | None:
        """The file, read once."""
        shown = str(path)
        if shown not in self.shelf.files:
            self.shelf.files[shown] = self._read(path, shown)
        file = self.shelf.files[shown]
        self.failed |= file is None
        return file

    def _read(self, path: Path, shown: str) -> SourceFile | None:
        try:
            data = path.read_bytes()
        except (OSError, ValueError):
            self.report.add(Code.NO_FILE, Span(shown), file=shown)
            return None
        root = parse_bytes(data, shown, self.report)
        if root is None:
            return None
        return SourceFile(shown, root, hashlib.sha256(data).hexdigest(), language_of_file(root) or "nl-BE")

    def beside(self, files: Iterable[SourceFile], *endings: str) -> Iterable[SourceFile]:
        """The first of the files beside each one that has such an ending before ".yaml"."""
        for file in files:
            path = Path(file.name)
            for ending in endings:
                other = path.with_name(f"{path.stem}.{ending}{path.suffix}")
                if is_file(other) and (found := self.file(other)):
                    yield found
                    break

    def translations(self, chain: list[SourceFile], wanted: str) -> Iterable[SourceFile]:
        """The translations beside the files that are in another language than the one wanted."""
        foreign = [file for file in chain if not same_language(file.language, wanted)]
        return self.beside(foreign, wanted, primary(wanted))

    def _fail(self, code: Code, place: Span, **values: object) -> None:
        self.failed = True
        self.report.add(code, place, places=(), **values)


def _workshop(file: SourceFile) -> str:
    """What a workshop file calls its workshop; the file's name where it does not say."""
    name = file.root.entries.get("workshop")
    return name.value if isinstance(name, Scalar) else file.name


def _in_language(file: SourceFile, otherwise: str) -> SourceFile:
    """An adaptation is in the language of what it adapts, unless it says another."""
    own = language_of_file(file.root)
    return replace(file, language=own or otherwise)


def _pictures(files: Iterable[SourceFile]) -> dict[str, bytes]:
    """The bytes of every picture that a file names and that can be read, by its path."""
    found: dict[str, bytes] = {}
    for file in files:
        for path in picture_paths(file.root):
            try:
                found[str(path)] = path.read_bytes()
            except (OSError, ValueError):
                continue  # told where it is wanted
    return found


def picture_paths(root: Node) -> frozenset[Path]:
    """Where the pictures stand that a tree names: each from the file that names it."""
    return _picture_paths(Same(root))


@lru_cache(maxsize=_REMEMBERED)
def _picture_paths(root: Same[Node]) -> frozenset[Path]:
    return frozenset(
        Path(node.span.file).parent / node.value
        for node in walk(root.it)
        if isinstance(node, Scalar) and is_picture(node.value)
    )
