"""Reading theme.yaml: its shape and its names checked, every mistake at its place."""

from __future__ import annotations

import re
import zipfile
from contextlib import suppress
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from types import UnionType
from typing import get_args
from xml.etree import ElementTree

from pydantic import BaseModel, ValidationError

from workshopkit.diagnostics import Code, Diagnostic, Report, Span
from workshopkit.diagnostics.suggest import suggest
from workshopkit.source import Mapping, Node, Scalar, Sequence, read
from workshopkit.theme.contrast import LEAST, faint_texts
from workshopkit.theme.coverage import without_layout
from workshopkit.theme.look import Look, Theme
from workshopkit.theme.names import unknown_names

THEME_FILE = "theme.yaml"
_THEMES = 8  # remembered, templates and all; a run has one or two

_LAYOUT_PART = re.compile(r"ppt/slideLayouts/[^/]+\.xml")

Place = tuple[int | str, ...]


def template_names(name: str) -> tuple[str, str]:
    """The files of a theme's deck and document template, beside its theme.yaml."""
    return f"{name}.pptx", f"{name}.docx"


def load(directory: Path, report: Report | None = None) -> Theme:
    """The theme in a folder, templates included; raises WorkshopError when it cannot be used.

    A process reads it once, and again when one of its files was saved since.
    """
    report = report if report is not None else Report()
    theme, found = _loaded(directory, _saved(directory))
    for diagnostic in found:
        report.found[diagnostic] = None
    report.check()
    if theme is None:
        raise AssertionError("a theme that cannot be used is reported")
    return theme


def _saved(directory: Path) -> tuple[tuple[str, int, int, int], ...]:
    """When each file that a theme can consist of was saved, and how large it is."""
    found = []
    for path in (directory / THEME_FILE, *directory.glob("*.pptx"), *directory.glob("*.docx")):
        with suppress(OSError):  # a file that is not there is told when it is read
            state = path.stat()
            found.append((path.name, state.st_mtime_ns, state.st_ctime_ns, state.st_size))
    return tuple(sorted(found))


@lru_cache(maxsize=_THEMES)
def _loaded(
    directory: Path, saved: tuple[tuple[str, int, int, int], ...]
) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    """The theme as its files are since they were `saved`, None when it cannot be used; and what is told."""
    report = Report()
    look = read_look(directory / THEME_FILE, report)
    if look is None:
        return None, report.diagnostics
    deck_name, document_name = template_names(look.name)
    deck = _template(directory / deck_name, "ppt/presentation.xml", report)
    document = _template(directory / document_name, "word/document.xml", report)
    if not report.failed:
        _same_layouts(look, deck, Span(str(directory / deck_name), 0, 0), report)
    return (None if report.failed else Theme(look, deck, document)), report.diagnostics


def read_look(path: Path, report: Report) -> Look | None:
    """What a theme.yaml says, or None; the report says all that is wrong with it."""
    own = Report()
    root = read(path, own)
    look = None if root is None or own.failed else _look(root, own)
    for diagnostic in own:
        report.found[diagnostic] = None
    return None if own.failed else look


def _look(root: Mapping, report: Report) -> Look | None:
    try:
        look = Look.model_validate(_plain(root))
    except ValidationError as error:
        for problem in error.errors(include_url=False):
            _report(root, problem["loc"], problem["type"], report)
        return None
    for place, value in unknown_names(look):
        report.add(Code.BAD_VALUE, _span(root, place), key=str(place[-1]), value=value)
    if report.failed:
        return None
    for zones in without_layout(look.deck):
        report.add(Code.BAD_VALUE, _span(root, ("deck", "fallback")), key="fallback", value=f"– ({zones})")
    for faint in faint_texts(look):
        span = _span(root, ("colours", faint.colour))
        report.add(Code.LOW_CONTRAST, span, name=faint.colour, other=faint.ground,
                   value=f"{faint.ratio:.1f}", expected=LEAST)  # fmt: skip
    return look


def _template(path: Path, main_part: str, report: Report) -> bytes:
    """The bytes of a template that has the part which makes it one; b"" when there is none, which is told."""
    try:
        data = path.read_bytes()
        with zipfile.ZipFile(BytesIO(data)) as archive:
            archive.getinfo(main_part)
    except (OSError, KeyError, zipfile.BadZipFile):
        report.add(Code.NO_FILE, Span(str(path)), file=str(path))
        return b""
    return data


def _same_layouts(look: Look, deck: bytes, place: Span, report: Report) -> None:
    """Report layouts of theme.yaml that the template does not have, and a missing notes master."""
    with zipfile.ZipFile(BytesIO(deck)) as archive:
        parts = [archive.read(name) for name in archive.namelist() if _LAYOUT_PART.fullmatch(name)]
        if not any(name.startswith("ppt/notesMasters/") for name in archive.namelist()):
            report.add(Code.NO_NOTES_MASTER, place)
    drawn = sorted(part.get("name", "") for words in parts for part in ElementTree.fromstring(words))
    for layout in look.deck.layouts.values():
        if layout.name not in drawn:
            near = suggest(layout.name, drawn) or ""
            report.add(
                Code.UNKNOWN_CHOICE, place, key="layout", value=layout.name,
                choices=", ".join(filter(None, drawn)), suggestion=near,
            )  # fmt: skip


def _report(root: Node, place: Place, kind: str, report: Report) -> None:
    key = str(place[-1]) if place else ""
    node = _node(root, place)
    match kind:
        case "missing":
            report.add(Code.MISSING_FIELD, _span(root, place), key=key)
        case "extra_forbidden":
            report.add(
                Code.UNKNOWN_FIELD, _span(root, place), key=key, choices=", ".join(_fields(place[:-1]))
            )
        case _:
            value = node.value if isinstance(node, Scalar) else "…"
            report.add(Code.BAD_VALUE, _span(root, place), key=key, value=value)


def _fields(place: Place) -> list[str]:
    """The keys that may stand in the map at a place of a look."""
    model: object = Look
    for step in place:
        if isinstance(model, type) and issubclass(model, BaseModel):
            field = model.model_fields.get(str(step))
            model = field.annotation if field is not None else None
        else:
            model = next(reversed(get_args(model)), None) if not _is_list(model) else get_args(model)[0]
        if isinstance(model, UnionType):
            model = next(part for part in get_args(model) if part is not type(None))
    return list(model.model_fields) if isinstance(model, type) and issubclass(model, BaseModel) else []


def _is_list(model: object) -> bool:
    return getattr(model, "__origin__", None) is tuple


def _plain(node: Node) -> object:
    match node:
        case Scalar():
            return None if node.absent else _switch(node)
        case Sequence(items):
            return [_plain(item) for item in items]
        case Mapping(entries):
            return {key: _plain(value) for key, value in entries.items()}


def _switch(node: Scalar) -> str | bool:
    return node.value == "true" if node.plain and node.value in ("true", "false") else node.value


def _node(node: Node, place: Place) -> Node | None:
    for step in place:
        match node, step:
            case Sequence(items), int() if step < len(items):
                node = items[step]
            case Mapping(entries), str() if step in entries:
                node = entries[step]
            case _:
                return None
    return node


def _span(root: Node, place: Place) -> Span:
    """The place of a value, or of the nearest map or list around it that is there."""
    for length in range(len(place), -1, -1):
        node = _node(root, place[:length])
        if node is not None:
            return node.span
    return root.span
