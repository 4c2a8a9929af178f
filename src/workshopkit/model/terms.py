"""Terms: words that change with the group, read with all their forms; a plain word is the form `one`."""

from __future__ import annotations

from workshopkit.diagnostics import Code, Report, Span
from workshopkit.inline import Forms
from workshopkit.model.translation import Translation
from workshopkit.overlay import Change, forms_of
from workshopkit.source import Mapping, Node, Scalar
from workshopkit.text import CONTROL


def read_terms(
    root: Mapping, report: Report, changes: tuple[Change, ...] = (), translation: Translation | None = None
) -> dict[str, Forms]:
    """The forms of each term of a workshop, in the pack's language where there is a translation.

    A form that an adaptation's term lacks is told at the adaptation, when a text wants it.
    """
    written = root.entries.get("terms")
    if written is None or (isinstance(written, Scalar) and written.absent):
        return {}
    if not isinstance(written, Mapping):
        report.add(Code.NOT_A_MAP, root.keys.get("terms", written.span), key="terms", value="")
        return {}
    terms: dict[str, Forms] = {}
    for name, node in written.entries.items():
        place = written.keys.get(name, node.span)
        replaced = (change.before for change in changes if change.address == f"terms.{name}")
        base = next((before for before in replaced if before is not None), None)
        own = Forms(_forms(name, node, place, report), name, place, None if base is None else _words(base))
        terms[name] = translation.term(own, report, _files(node)) if translation and own else own
    return terms


def _forms(name: str, node: Node, place: Span, report: Report) -> dict[str, str]:
    match node:
        case Scalar():
            return {} if node.absent else {"one": _form(node, report)}
        case Mapping(entries, keys):
            forms: dict[str, str] = {}
            for form, word in entries.items():
                if isinstance(word, Scalar):
                    if not word.absent:
                        forms[form] = _form(word, report)
                else:
                    report.add(Code.NOT_A_TEXT, keys.get(form, word.span), key=form, value="")
            return forms
        case _:
            report.add(Code.NOT_A_MAP, place, key=name, value="")
            return {}


def _files(term: Node) -> dict[str, str]:
    """The file in which each form of a term is written."""
    return {form: word.span.file for form, word in forms_of(term).items()}


def _words(base: Node) -> dict[str, str]:
    """The forms of a term as its workshop has them."""
    match base:
        case Scalar(word):
            return {"one": word}
        case Mapping(entries):
            return {form: word.value for form, word in entries.items() if isinstance(word, Scalar)}
        case _:
            return {}


def _form(word: Scalar, report: Report) -> str:
    if control := CONTROL.search(word.value):
        report.add(Code.BAD_CHARACTER, word.span, value=f"U+{ord(control[0]):04X}")
    return word.value
