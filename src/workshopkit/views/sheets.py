"""What participants get on paper: worksheets, the booklet that binds them, cards, the case form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from workshopkit.blocks.common import Per, Privacy
from workshopkit.elements import Bullets, Heading, Lines, NameDate, PageElement, Paragraph, Task
from workshopkit.place import Place
from workshopkit.planning import Plan, PlannedBlock
from workshopkit.planning.plan import PlannedSheet
from workshopkit.strings import Label
from workshopkit.text import EMPTY, Text, join, literal
from workshopkit.views.makers import author, in_full, in_short
from workshopkit.views.pages import Document, DocumentKind, Part
from workshopkit.views.places import frame, places
from workshopkit.views.secrets import without_secrets

COVER_LINES = 4  # for notes, below what the cover lists; what it says of the makers comes in their place
_PRIVACY = {Privacy.PRIVATE: Label.PRIVATE, Privacy.SHARED: Label.SHARED, Privacy.COLLECTED: Label.COLLECTED}


def sheet_views(plan: Plan) -> tuple[Document, ...]:
    """The booklet, each worksheet, the cards, the case form. Raises ValueError where a secret would show."""
    known = places(plan)
    made = [_worksheet(plan, planned, known[planned.block.id]) for planned in _with_sheets(plan)]
    bound = [part for planned, part in made if planned.sheet and planned.sheet.bound]
    documents = []
    if bound:
        title = f"{plan.labels(Label.BOOKLET)} · {plan.workshop.title.plain}"
        documents.append(
            _document(
                plan, DocumentKind.BOOKLET, plan.labels(Label.BOOKLET_FILE), title, (_cover(plan), *bound)
            )
        )
    for planned, part in made:
        if planned.sheet:
            name = _stem(plan, Label.SHEET_FILE, str(planned.sheet.number), planned.sheet.title)
            documents.append(_document(plan, DocumentKind.SHEET, name, planned.sheet.title.plain, (part,)))
    documents.extend(_cards(plan, known))
    documents.extend(_case_form(plan))
    for document in documents:
        without_secrets(document, document.title)
    return tuple(documents)


def _with_sheets(plan: Plan) -> list[PlannedBlock]:
    """The blocks with a sheet, in the order of their numbers; those in reserve too."""
    blocks = [planned for planned in (*plan.blocks, *plan.reserve) if planned.sheet]
    return sorted(blocks, key=lambda planned: planned.sheet.number if planned.sheet else 0)


def _worksheet(plan: Plan, planned: PlannedBlock, place: Place) -> tuple[PlannedBlock, Part]:
    assert planned.sheet
    label = plan.labels(Label.SHEET, number=planned.sheet.number)
    elements: tuple[PageElement, ...] = (
        Heading(1, planned.sheet.title, label=literal(label)),
        *_owner(plan, planned.sheet),
        *planned.block.sheet(place),
    )
    footer = _footer(plan, literal(label), planned.sheet.title, plan.workshop.licence)
    return planned, Part(elements, plan.workshop.title, footer, pages=planned.sheet.pages)


def _footer(plan: Plan, label: Text, title: Text, licence: str = "") -> Text:
    """What a page is and whose session it is from, since pages go about by themselves; its title where nobody
    is named."""
    return join(" · ", [label, in_short(plan) or title, literal(licence)])


def _owner(plan: Plan, sheet: PlannedSheet) -> Iterator[PageElement]:
    """What becomes of a sheet, and whose it is unless nobody else sees it; a set of cards for a group is
    nobody's."""
    if sheet.copies is Per.PERSON:
        if sheet.privacy is not Privacy.PRIVATE:
            yield NameDate(literal(plan.labels(Label.NAME)), literal(plan.labels(Label.DATE)))
        yield Paragraph(literal(plan.labels(_PRIVACY[sheet.privacy])))


def _cover(plan: Plan) -> Part:
    shown = frame(plan)
    labels = plan.labels
    elements: list[PageElement] = [Heading(1, shown.title, label=literal(labels(Label.BOOKLET)))]
    facts = [text for text in (shown.subtitle, join(" · ", [shown.when, shown.where])) if text]
    made = in_full(plan)
    elements += [Paragraph(text) for text in (*facts, *made)]
    second = Label.WORKPLACE if shown.when else Label.DATE
    elements.append(NameDate(literal(labels(Label.NAME)), literal(labels(second))))
    for label, items in ((Label.GOALS, shown.goals), (Label.AGREEMENTS, shown.agreements)):
        if items:
            elements += [Heading(2, literal(labels(label))), Bullets(items)]
    names = tuple(_listed(plan, sheet) for sheet in plan.sheets)
    elements += [Heading(2, literal(labels(Label.SHEETS))), Bullets(names)]
    elements += [Heading(2, literal(labels(Label.NOTES))), Lines(COVER_LINES - len(made))]
    return Part(tuple(elements), footer=literal(labels(Label.BOOKLET)))


def _listed(plan: Plan, sheet: PlannedSheet) -> Text:
    """A sheet as the cover lists it; one that is not bound comes later."""
    number = literal(plan.labels(Label.SHEET, number=sheet.number))
    when = EMPTY
    if not sheet.bound:
        when = literal(plan.labels(Label.LATER if sheet.copies is Per.PERSON else Label.PER_GROUP))
    return join(" · ", [number, sheet.title, when])


def _cards(plan: Plan, known: Mapping[str, Place]) -> Iterator[Document]:
    for planned in plan.blocks:
        place = known[planned.block.id]
        if planned.block.card_count(place.groups):
            title = planned.block.public_name
            cards = planned.block.cards(place)
            footer = _footer(plan, EMPTY, title)
            parts = tuple(Part(elements, plan.workshop.title, footer, pages=1) for elements in cards)
            yield _document(
                plan, DocumentKind.SHEET, _stem(plan, Label.CARDS_FILE, title), title.plain, parts
            )


def _case_form(plan: Plan) -> Iterator[Document]:
    form = plan.workshop.case_form
    if form is None:
        return
    label = literal(plan.labels(Label.CASE_FORM))
    title: Text = form.title or label
    elements: list[PageElement] = [Heading(1, title, label=label if form.title else EMPTY)]
    if form.intro:
        elements.append(Paragraph(form.intro))
    elements.append(NameDate(literal(plan.labels(Label.BACK_BY)), literal(plan.labels(Label.BACK_TO))))
    if form.after:
        elements += [Heading(2, literal(plan.labels(Label.WHAT_BECOMES))), Paragraph(form.after)]
    for number, field in enumerate(form.fields, 1):
        elements += [Task(number, field.label, field.hint), Lines(field.lines)]
    footer = _footer(plan, label, EMPTY)
    part = Part(tuple(elements), plan.workshop.title, footer, pages=form.pages)
    yield _document(plan, DocumentKind.CASE_FORM, plan.labels(Label.CASE_FORM_FILE), title.plain, (part,))


def _stem(plan: Plan, label: Label, *words: str | Text) -> str:
    """A file's stem: small letters and hyphens. Never an id, since an id may betray how a story ends."""
    plain = " ".join(
        [plan.labels(label), *(word.plain if isinstance(word, Text) else word for word in words)]
    )
    ascii_only = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")


def _document(plan: Plan, kind: DocumentKind, name: str, title: str, parts: tuple[Part, ...]) -> Document:
    return Document(kind, name, title, plan.language, parts, author=author(plan))
