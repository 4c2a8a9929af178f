"""What is secret until shown stands in no view of participants: by its mark, by its words, by its ids."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dumps import cases, plan_of
from workshopkit.blocks.mapping import shuffled
from workshopkit.decode import models
from workshopkit.diagnostics import Report
from workshopkit.elements import Cards, Slide, Table, texts
from workshopkit.model import Delivery, Workshop, load
from workshopkit.package import FileKind
from workshopkit.planning import Plan, plan
from workshopkit.rendering import render
from workshopkit.text import Text, literal
from workshopkit.theme import Theme
from workshopkit.views import deck_view, sheet_views

RUN = 4  # words in a row that say where they come from; a shorter secret counts as a whole
SESSION = "partnerschap-met-ouders"
AUDIENCES = (None, *load(SESSION).audience_ids)


def named_plans() -> Iterator[tuple[str, Plan]]:
    """Every case, and the shipped session for every audience."""
    for case in cases():
        yield case.name, plan_of(case, Report())
    for audience in AUDIENCES:
        yield f"{SESSION}-{audience}", plan(load(SESSION), Delivery(audience=audience))


PLANS = dict(named_plans())
every_plan = pytest.mark.parametrize("name", PLANS)


def secrets(workshop: Workshop) -> list[Text]:
    """Every text that is marked secret."""
    fields = (getattr(model, name) for model in models(workshop) for name in type(model).model_fields)
    return list({id(text): text for field in fields for text in texts(field) if text.secret}.values())


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of so many words in a text, the whole text when it has fewer."""
    listed = words(text)
    return {tuple(listed[at : at + RUN]) for at in range(max(len(listed) - RUN + 1, 1))} - {()}


def leaks(hidden: list[Text], shown: str) -> list[str]:
    """The runs of words of secrets that stand in what is shown."""
    found = f" {' '.join(words(shown))} "
    return sorted(
        {" ".join(run) for text in hidden for run in runs(text.plain) if f" {' '.join(run)} " in found}
    )


def test_leak_is_found_by_its_words() -> None:
    hidden = [literal("De moeder zegt ja. Achteraf belt ze."), literal("Tijm!")]
    assert leaks(hidden, "Ze vroeg of “de moeder zegt: ja!” klopt") == ["de moeder zegt ja"]
    assert leaks(hidden, "De moeder zegt nee, en daar groeit tijm") == ["tijm"]
    assert leaks(hidden, "De moeder zegt nee") == []


def test_kinds_with_secrets_are_among_the_plans() -> None:
    assert {name for name, made in PLANS.items() if secrets(made.workshop)} >= {
        "vignette",
        "whatif",
        "english",
        *(f"{SESSION}-{audience}" for audience in AUDIENCES),
    }


@every_plan
def test_no_sheet_has_a_secret(name: str) -> None:
    planned = PLANS[name]
    hidden = secrets(planned.workshop)
    for document in sheet_views(planned):
        found = [text for text in texts(document) if text.secret]
        assert found == [], document.name
        shown = " | ".join(text.plain for text in texts(document))
        assert leaks(hidden, f"{document.name} | {document.title} | {shown}") == [], document.name


@every_plan
def test_no_section_and_nothing_of_the_opening_has_a_secret(name: str) -> None:
    planned = PLANS[name]
    hidden = secrets(planned.workshop)
    deck = deck_view(planned)
    openings = [block.block.id for block in planned.blocks if block.block.kind == "opening"]
    assert (
        leaks(hidden, " | ".join([deck.name, deck.title, *(section.name for section in deck.sections)])) == []
    )
    for section in deck.sections:
        for slide in section.slides:
            if slide.address.partition(".")[0] in openings:
                assert [text for text in texts(slide) if text.secret] == [], slide.address


@every_plan
def test_no_slide_tells_a_secret_before_its_own(name: str) -> None:
    """A secret's words stand first on a slide that shows it, whatever stood on those before."""
    planned = PLANS[name]
    shown_at: dict[str, int] = {}
    slides = [slide for section in deck_view(planned).sections for slide in section.slides]
    for number, slide in enumerate(slides):
        for text in on_the_wall(slide):
            if text.secret:
                shown_at.setdefault(whole(text), number)
    for text in secrets(planned.workshop):
        until = shown_at.get(whole(text), len(slides))
        before = " | ".join(shown.plain for slide in slides[:until] for shown in on_the_wall(slide))
        assert leaks([text], before) == [], text.address


def on_the_wall(slide: Slide) -> list[Text]:
    """All of a slide but for the trainer's notes."""
    return texts((slide.title, slide.label, slide.main, slide.turn, slide.source))


def whole(text: Text) -> str:
    """The address of the stage or chain that a text belongs to: these are revealed as one."""
    return ".".join((text.address or "").split(".")[:3])


@every_plan
def test_no_file_of_participants_has_a_secret(name: str, theme: Theme) -> None:
    """Their files are searched as bytes: names, every part's words, every attribute, every part's name."""
    planned = PLANS[name]
    hidden = secrets(planned.workshop)
    addresses = [address for text in hidden if (address := text.address)]
    for file in render(planned, theme).files:
        if file.kind in (FileKind.DECK, FileKind.GUIDE):
            continue
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            parts = {part: archive.read(part).decode("utf-8") for part in archive.namelist() if is_text(part)}
        assert leaks(hidden, file.name) == []
        for part, content in parts.items():
            assert leaks(hidden, plain(content)) == [], f"{file.name} {part}"
            assert [address for address in addresses if address in content] == [], f"{file.name} {part}"


def is_text(part: str) -> bool:
    return part.endswith((".xml", ".rels"))


def plain(content: str) -> str:
    """The words of a part: those of a paragraph joined, those of each attribute apart."""
    attributes = " | ".join(re.findall(r'="([^"]*)"', content))
    paragraphs = re.sub(r"</w:p>|<w:br/>|<w:tab/>", " | ", content)
    return re.sub(r"<[^>]*>", "", paragraphs) + " | " + attributes


def test_ids_of_blocks_stand_in_no_file_of_participants(theme: Theme) -> None:
    """An id may betray how a story ends ("als-niemand-belde")."""
    planned = PLANS[f"{SESSION}-None"]
    ids = [block.id for block in planned.workshop.blocks if "-" in block.id]
    assert "als-niemand-belde" in ids
    for file in render(planned, theme).files:
        if file.kind in (FileKind.DECK, FileKind.GUIDE):
            continue
        assert [id for id in ids if id in file.name] == []
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            for part in filter(is_text, archive.namelist()):
                content = archive.read(part).decode("utf-8")
                assert [id for id in ids if id in content] == [], f"{file.name} {part}"


def test_shown_secret_is_in_the_guide() -> None:
    """The guard hides nothing from the trainer."""
    planned = PLANS["vignette"]
    assert secrets(planned.workshop)
    for text in secrets(planned.workshop):
        if "stages.afloop.story" in (text.address or ""):
            assert any(text.plain == other.plain for other in texts(deck_view(planned)))


PAIRS = st.tuples(st.text("abc", max_size=3), st.text("xyz", max_size=3))


@given(st.lists(PAIRS, min_size=1, max_size=12))
def test_cards_never_lie_in_matching_order(pairs: list[tuple[str, str]]) -> None:
    """Neither beside each other nor at the same place of their column. Of one pair the cards do match,
    and of two pairs those in the middle: nothing else is possible, and there is nothing to find."""
    left = tuple(literal(f"L{number}{word}") for number, (word, _) in enumerate(pairs))
    right = tuple(literal(f"R{number}{word}") for number, (_, word) in enumerate(pairs))
    cards = shuffled(left, right)
    assert sorted(card.plain for card in cards) == sorted(card.plain for card in (*left, *right))
    assert shuffled(left, right) == cards
    matches = {(a.plain, b.plain) for a, b in zip(left, right, strict=True)}
    names = [card.plain for card in cards]
    half = len(left)
    if half > 1:
        assert not matches & set(zip(names[:half], names[half:], strict=True))
    if half > 2:
        assert not matches & set(pairwise(names))


def test_sheet_of_a_mapping_has_cards_and_no_table() -> None:
    parts = [part for document in sheet_views(PLANS["mapping"]) for part in document.parts]
    kinds = {type(element) for part in parts for element in part.elements}
    assert Cards in kinds
    assert Table not in kinds
