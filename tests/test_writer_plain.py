"""The writers make what python-pptx and python-docx would: every part the same, byte for byte."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dumps import Case, cases, plan_of
from plain_writers import Parts, named, with_python_docx, with_python_pptx
from workshopkit.compose.pack import compose
from workshopkit.diagnostics import Report
from workshopkit.planning import Plan
from workshopkit.theme import Theme
from workshopkit.writers.docx import write_document
from workshopkit.writers.pptx import write_deck
from workshopkit.writers.properties import Properties

MOMENT = datetime(2026, 12, 10, tzinfo=UTC)


def test_session_is_what_the_libraries_make(session_plan: Plan, theme: Theme) -> None:
    same(session_plan, theme)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_case_is_what_the_libraries_make(case: Case, theme: Theme) -> None:
    same(plan_of(case, Report()), theme)


def same(planned: Plan, theme: Theme) -> None:
    layout = compose(planned, theme, Report())
    deck = layout.deck
    properties = Properties(deck.title, deck.author, deck.language, MOMENT)
    ours = named(write_deck(deck, theme, properties))
    alike(ours, with_python_pptx(ours, deck, theme, properties))
    for document in layout.documents:
        properties = Properties(document.title, document.author, document.language, MOMENT)
        ours = named(write_document(document, theme, properties))
        alike(ours, with_python_docx(ours, theme, properties))


def alike(ours: Parts, theirs: Parts) -> None:
    assert ours.keys() == theirs.keys()
    for name, data in ours.items():
        assert data == theirs[name], name
