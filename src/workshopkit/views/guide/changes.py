"""What was changed for this group: each text beside the original's, in the last chapter of the guide."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.diagnostics import Report, Span
from workshopkit.elements import Bullets, Heading, PageElement, Table
from workshopkit.inline import Terms, parse, terms_within
from workshopkit.model.addresses import has_words
from workshopkit.overlay import TERMS, Change, What, forms_of, name_of
from workshopkit.planning import Plan
from workshopkit.source import Mapping, Node, Scalar
from workshopkit.strings import AnyLabel, GuideLabel, Label, MakersLabel
from workshopkit.text import Text, in_language, join, literal

_ELSEWHERE = ("delivery", "theme", "language")  # told at the front of the guide
_HALF_A_TERM = re.compile(r"\$\{[^}]*$")
_LONGEST = 160  # characters of a text; the whole of it stands where it is used


def changes(plan: Plan) -> Iterator[PageElement]:
    """A table of all that adaptations changed; nothing for a workshop as it is."""
    told = [change for change in plan.workshop.changes if change.block not in _ELSEWHERE]
    if not told:
        return
    labels = plan.labels
    yield Heading(1, literal(labels(MakersLabel.CHANGED)))
    header = tuple(
        literal(labels(label))
        for label in (GuideLabel.ACTIVITY, MakersLabel.ORIGINAL, MakersLabel.THIS_VERSION)
    )
    yield Table(header, tuple(_row(plan, change) for change in told))


def _row(plan: Plan, change: Change) -> tuple[Text, Text, Text]:
    old = _words(plan, change, change.before, _terms_before(plan, change))
    new = _words(plan, change, change.after, plan.workshop.terms)
    if change.what is What.REMOVED:
        new = literal(plan.labels(GuideLabel.LEFT_OUT))
    return _where(plan, change), old, new


_FIELDS: dict[str, AnyLabel] = {
    "agreements": Label.AGREEMENTS,
    "credits": MakersLabel.CREDITS,
    "follow_up": GuideLabel.FOLLOW_UP,
    "goals": Label.GOALS,
    "invitation": GuideLabel.INVITATION,
    "materials": GuideLabel.MATERIALS,
    "prepare": GuideLabel.PREPARE,
    "room": GuideLabel.ROOM,
    "sources": MakersLabel.SOURCES,
}


def safety(plan: Plan) -> Iterator[PageElement]:
    """What kept people safe in the original and is otherwise here, in its words; nothing where all stays."""
    if plan.safety:
        yield Heading(2, literal(plan.labels(MakersLabel.SAFETY_CHANGED)))
        yield Bullets(tuple(changed.text for changed in plan.safety))


def _where(plan: Plan, change: Change) -> Text:
    """What a change is in: a block by its title, a field of the workshop by its label, else the session."""
    titles = {block.id: block.title for block in plan.workshop.blocks}
    if change.block in titles and "." in change.address:
        return titles[change.block]
    if change.block in _FIELDS:
        return literal(plan.labels(_FIELDS[change.block]))
    is_field = change.block in type(plan.workshop).known_keys() and change.block != "blocks"
    return plan.workshop.title if is_field else literal(plan.labels(Label.PROGRAMME))


def _terms_before(plan: Plan, change: Change) -> Terms:
    """The terms that a text was read with before the adaptation that changed it."""
    changes = plan.workshop.changes
    files = [other.span.file for other in changes]
    terms = dict(plan.workshop.terms)
    for other in reversed(changes[files.index(change.span.file) :]):
        if other.block == TERMS and isinstance(other.before, Mapping):
            forms = forms_of(other.before).items()
            words = {form: word.value for form, word in forms if isinstance(word, Scalar)}
            terms[other.address.removeprefix(f"{TERMS}.")] = words
    return terms


def _words(plan: Plan, change: Change, node: Node | None, terms: Terms) -> Text:
    """The words of a value with these terms, marked where they are in another language."""
    if change.block == "terms" and isinstance(node, Mapping):
        node = node.entries.get("one", node)
    lines = name_of(node).split("\n")
    if change.what is What.ORDERED:
        titles = {block.id: block.title for block in plan.workshop.blocks}
        return join("\n", [titles.get(name, literal(name)) for name in lines])
    is_number = name_of(node).isdigit() and not has_words(plan.workshop, change.address)
    if is_number and "minutes" in change.address.split("."):
        return literal(plan.labels.minutes(int(name_of(node))))
    return _parsed(plan, change.address, "\n".join(_short(lines)), terms)


def _parsed(plan: Plan, address: str, as_typed: str, terms: Terms) -> Text:
    """Words as an author typed them as a text, with these terms, marked where in another language."""
    own = terms_within(address.partition(".")[0], terms)
    shown = [parse(line, own, Report(), Span("")) for line in as_typed.split("\n") if line]
    words = join("\n", shown)
    written_in = plan.workshop.written_in
    return words if written_in == plan.language else in_language(words, written_in)


def _short(lines: list[str]) -> list[str]:
    kept: list[str] = []
    left = _LONGEST
    for line in lines:
        if left <= 0:
            break
        kept.append(line if len(line) <= left else f"{_HALF_A_TERM.sub('', line[: left - 1]).rstrip()}…")
        left -= len(line)
    return kept
