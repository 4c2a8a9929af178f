"""Terms: words that change with the group, read with all their forms; a plain word is the form `one`."""

from __future__ import annotations

from workshopkit.decode import Fields, Leaf
from workshopkit.diagnostics import Code, Report
from workshopkit.inline import Forms, Terms
from workshopkit.model.translation import Translation
from workshopkit.overlay import Change
from workshopkit.source import Mapping, Node, Scalar
from workshopkit.text import CONTROL


def read_terms(
    values: Fields, report: Report, changes: tuple[Change, ...] = (), translation: Translation | None = None
) -> Terms:
    """The forms of each term in a file's values, in the pack's language where there is a translation.

    A form that an adaptation's term lacks is told at the adaptation, when a text wants it.
    """
    written = values.get("terms")
    if written is None:
        return {}
    if not isinstance(written, Fields):
        report.add(Code.NOT_A_MAP, values.keys_at["terms"], key="terms", value="")
        return {}
    terms: dict[str, dict[str, str]] = {}
    for name, forms in written.items():
        own = _forms(name, forms, written, report)
        place = written.keys_at[name]
        terms[name] = translation.term(name, own, place) if translation and own else own
        base = next((change.before for change in changes if change.address == f"terms.{name}"), None)
        if base is not None and terms[name] is own:
            terms[name] = Forms(own, place, _words(base))
    return terms


def _forms(name: str, forms: object, written: Fields, report: Report) -> dict[str, str]:
    if isinstance(forms, Leaf):
        return {"one": _form(forms, report)}
    if not isinstance(forms, Fields):
        report.add(Code.NOT_A_MAP, written.keys_at[name], key=name, value="")
        return {}
    for form, word in forms.items():
        if not isinstance(word, Leaf):
            report.add(Code.NOT_A_TEXT, forms.keys_at[form], key=form, value="")
    return {form: _form(word, report) for form, word in forms.items() if isinstance(word, Leaf)}


def _words(base: Node) -> dict[str, str]:
    """The forms of a term as its workshop has them."""
    match base:
        case Scalar(word):
            return {"one": word}
        case Mapping(entries):
            return {form: word.value for form, word in entries.items() if isinstance(word, Scalar)}
        case _:
            return {}


def _form(word: Leaf, report: Report) -> str:
    if control := CONTROL.search(word):
        report.add(Code.BAD_CHARACTER, word.span, value=f"U+{ord(control[0]):04X}")
    return str(word)
