"""A list of cohorts in YAML: a map for each, and beside them what they have in common."""

from __future__ import annotations

from workshopkit.cohorts.rows import Row
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.diagnostics.suggest import suggest
from workshopkit.model.cohort import CohortList, CohortRow
from workshopkit.source import Mapping, Node, Scalar, Sequence, parse

_NOTHING = Row({}, {}, Span(""))


def rows_of(words: str, file: str, report: Report) -> tuple[Row, list[Row]]:
    """What the cohorts have in common, and a row for each. What has the wrong shape is reported."""
    root = parse(words, file, report)
    if root is None:
        return _NOTHING, []
    common = _row(root, tuple(CohortList.known_keys()), report)
    form = root.entries.get("format")
    if form is None:
        report.add(Code.MISSING_FIELD, root.span, key="format")
    elif not isinstance(form, Scalar) or form.value != "1":
        report.add(Code.BAD_FORMAT, form.span, value=form.value if isinstance(form, Scalar) else "")
    return common, _rows(root, file, report)


def _rows(root: Mapping, file: str, report: Report) -> list[Row]:
    listed = root.entries.get("cohorts")
    if listed is None or (isinstance(listed, Scalar) and listed.absent):
        report.add(Code.NO_COHORTS, root.keys.get("cohorts", root.span), file=file)
        return []
    if not isinstance(listed, Sequence):
        report.add(Code.NOT_A_LIST, listed.span, key="cohorts", value=_words(listed))
        return []
    if not listed.items:
        report.add(Code.NO_COHORTS, listed.span, file=file)
    rows = []
    for item in listed.items:
        if isinstance(item, Mapping):
            rows.append(_row(item, tuple(CohortRow.known_keys()), report))
        else:
            report.add(Code.NOT_A_MAP, item.span, key="cohorts", value=_words(item))
    return rows


def _row(node: Mapping, known: tuple[str, ...], report: Report) -> Row:
    said: dict[str, Node] = {}
    for key, value in node.entries.items():
        if key not in known:
            report.add(
                Code.UNKNOWN_FIELD,
                node.keys[key],
                key=key,
                choices=", ".join(known),
                suggestion=suggest(key, known) or "",
            )
        elif key in ("format", "cohorts") or (isinstance(value, Scalar) and value.absent):
            continue
        elif _fits(key, value, report):
            said[key] = value
    return Row(said, node.keys, node.span)


def _fits(key: str, value: Node, report: Report) -> bool:
    """Whether a value has the shape of its field: words, but for files (also a list) and changes (a map)."""
    match key, value:
        case ("change", Mapping()) | ("adaptations", Sequence()):
            return True
        case "change", _:
            report.add(Code.NOT_A_MAP, value.span, key=key, value=_words(value))
        case _, Scalar():
            return True
        case "adaptations", _:
            report.add(Code.NOT_A_LIST, value.span, key=key, value=_words(value))
        case _:
            report.add(Code.NOT_A_TEXT, value.span, key=key, value=_words(value))
    return False


def _words(node: Node) -> str:
    return node.value if isinstance(node, Scalar) else ""
