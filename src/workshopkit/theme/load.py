"""Reading theme.yaml: its shape and its names checked, every mistake at its place."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from workshopkit.diagnostics import Code, Report, Span
from workshopkit.source import Mapping, Node, Scalar, Sequence, read
from workshopkit.theme.look import Look, Theme
from workshopkit.theme.names import unknown_names

THEME_FILE = "theme.yaml"
_CODES = {"missing": Code.MISSING_FIELD, "extra_forbidden": Code.UNKNOWN_FIELD}


def template_names(name: str) -> tuple[str, str]:
    """The files of a theme's deck and document template, beside its theme.yaml."""
    return f"{name}.pptx", f"{name}.docx"


def load(directory: Path, report: Report | None = None) -> Theme:
    """The theme in a folder, templates included; raises WorkshopError when it cannot be used."""
    found = report or Report()
    look = read_look(directory / THEME_FILE, found)
    if look is None:
        found.check()
        raise AssertionError("a look that cannot be read is reported")
    deck, document = (_template(directory / name, found) for name in template_names(look.name))
    found.check()
    return Theme(look, deck, document)


def read_look(path: Path, report: Report) -> Look | None:
    """What a theme.yaml says, or None; the report says all that is wrong with it."""
    root = read(path, report)
    if root is None or report.failed:
        return None
    try:
        look = Look.model_validate(_plain(root))
    except ValidationError as error:
        for problem in error.errors(include_url=False):
            _report(root, problem["loc"], problem["type"], problem["msg"], report)
        return None
    for place, value in unknown_names(look):
        report.add(Code.BAD_VALUE, _span(root, place), key=str(place[-1]), value=value, reason="no such name")
    return None if report.failed else look


def _template(path: Path, report: Report) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        report.add(Code.NO_FILE, Span(str(path)), file=str(path))
        return b""


def _report(root: Node, place: tuple[int | str, ...], kind: str, reason: str, report: Report) -> None:
    code = _CODES.get(kind, Code.BAD_VALUE)
    node = _node(root, place)
    value = node.value if isinstance(node, Scalar) else ""
    report.add(code, _span(root, place), key=str(place[-1]) if place else "", value=value, reason=reason)


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


def _node(node: Node, place: tuple[int | str, ...]) -> Node | None:
    for step in place:
        match node, step:
            case Sequence(items), int() if step < len(items):
                node = items[step]
            case Mapping(entries), str() if step in entries:
                node = entries[step]
            case _:
                return None
    return node


def _span(root: Node, place: tuple[int | str, ...]) -> Span:
    """The place of a value, or of the nearest map or list around it that is there."""
    for length in range(len(place), -1, -1):
        node = _node(root, place[:length])
        if node is not None:
            return node.span
    return root.span
