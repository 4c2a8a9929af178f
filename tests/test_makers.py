"""Who had the idea, who wrote the words, who changed and gives a session: said all over, and never mixed."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from workshopkit.compose.document.composing import compose_document
from workshopkit.compose.document.layout import PlacedLines
from workshopkit.compose.refs import numbered
from workshopkit.diagnostics import Code, Report, WorkshopError
from workshopkit.elements import Heading, Lines, Role, Slide, texts
from workshopkit.model import Delivery, Workshop, load
from workshopkit.package.listing import listing
from workshopkit.planning import Plan, plan
from workshopkit.rendering import render
from workshopkit.strings import Labels
from workshopkit.text import literal
from workshopkit.theme import Theme
from workshopkit.views import Deck, Document, DocumentKind, Part, deck_view, guide_view, sheet_views
from workshopkit.views.makers import adapted, author, authors, in_full, in_short, unread

BASE = Path(__file__).parent / "cases" / "makers" / "base.yaml"
WHOSE = "Naar een sessie van De Warme Keuken"
UNREAD = "Deze versie is niet nagelezen door De Warme Keuken."


def changed(folder: Path, words: str, *over: str, base: Path = BASE) -> Workshop:
    """The base with an adaptation of these words over it, and others over that."""
    files = []
    for number, said in enumerate((words, *over)):
        files.append(folder / f"{number}.yaml")
        files[-1].write_text(f"format: 1\nadapts: {base}\n{said}\n", encoding="utf-8")
    return load(files[0], *files[1:])


def planned(folder: Path, words: str, **delivery: Any) -> Plan:
    return plan(changed(folder, words), Delivery(participants=8, **delivery))


def names(workshop: Workshop) -> list[str]:
    return [credit.name.plain for credit in workshop.makers]


def words_of(shown: object) -> str:
    return "\n".join(text.plain for text in texts(shown) if text)


def slides(deck: Deck, role: Role) -> list[Slide]:
    return [slide for section in deck.sections for slide in section.slides if slide.role is role]


def document(made: Plan, kind: DocumentKind) -> Document:
    return next(document for document in sheet_views(made) if document.kind is kind)


# who the makers are


def test_the_first_credit_makes_the_whole_session_unless_one_says_so(tmp_path: Path) -> None:
    assert names(load(BASE)) == ["De Warme Keuken"]
    own = tmp_path / "own.yaml"
    said = BASE.read_text(encoding="utf-8").replace("name: Kok Mia,", "name: Kok Mia, whole: true,")
    own.write_text(said, encoding="utf-8")
    assert names(load(own)) == ["Kok Mia"]


@pytest.mark.parametrize("where", ["at: start, in: credits", "at: end, in: credits", "after: credits.keuken"])
def test_a_credit_of_ones_own_never_takes_their_place(tmp_path: Path, where: str) -> None:
    inserted = f"insert: [{{{where}, item: {{id: huis, name: Ons Huis}}}}]"
    assert names(changed(tmp_path, inserted)) == ["De Warme Keuken"]
    whole = inserted.replace("name: Ons Huis", "name: Ons Huis, whole: true")
    assert names(changed(tmp_path, whole)) == ["De Warme Keuken", "Ons Huis"]


def test_a_session_without_credits_has_no_makers(tmp_path: Path) -> None:
    bare = tmp_path / "bare.yaml"
    said = BASE.read_text(encoding="utf-8")
    bare.write_text(said[: said.index("credits:")] + said[said.index("case_form:") :], encoding="utf-8")
    made = changed(tmp_path, "insert: [{at: end, in: credits, item: {id: huis, name: Ons Huis}}]", base=bare)
    assert made.makers == ()
    assert unread(plan(made)).plain == "Deze versie is niet nagelezen door de makers."


@pytest.mark.parametrize("change", ["{credits.keuken.name: Wij}", "{credits.mia.whole: true}"])
def test_an_adaptation_names_nobody_else(tmp_path: Path, change: str) -> None:
    with pytest.raises(WorkshopError) as told:
        changed(tmp_path, f"change: {change}")
    assert [diagnostic.code for diagnostic in told.value.diagnostics] == [Code.CREDITS_STAY]


@pytest.mark.parametrize("words", ["change: {authors: [Ik]}", "change: {authors: ~}", "remove: [authors]"])
def test_who_wrote_it_stays_said(tmp_path: Path, words: str) -> None:
    with pytest.raises(WorkshopError) as told:
        changed(tmp_path, words)
    (wrong,) = (one for one in told.value.diagnostics if one.code is Code.CREDITS_STAY)
    assert dict(wrong.values)["name"] == "authors"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("insert: [{at: end, in: authors, item: Ik}]", "An Claes, Jo Maes en Ik"),
        ("change: {authors: [Ik, An Claes, Jo Maes]}", "Ik, An Claes en Jo Maes"),
    ],
)
def test_who_adapts_may_write_too(tmp_path: Path, words: str, said: str) -> None:
    assert authors(planned(tmp_path, words)).plain == said


@pytest.mark.parametrize(
    "words",
    [
        "insert: [{at: end, in: credits, item: {name: Wij}}]",
        "order: {credits: [mia, keuken]}",
        "keep: [credits]",
    ],
)
def test_what_takes_no_credit_away_may_be_written(tmp_path: Path, words: str) -> None:
    assert {"De Warme Keuken", "Kok Mia"} <= {one.name.plain for one in changed(tmp_path, words).credits}


# what is said of a session


@pytest.mark.parametrize(
    "words",
    [
        "delivery: {date: 2026-12-10, trainer: Sofie}",
        "adapted_by: De Regenboog",
        "change: {brief: {minutes: 6, priority: should}}\norder: [briefje, brief]",
        "change: {brief.minutes.max: 9}",
        "change: {brief.worksheet.lines: 4}",
        "change: {licence: CC0}",
        "change: {tafels.steps.een.form: plenary}",
        "keep: [brief]",
        "theme: samen",
    ],
)
def test_nobody_adapted_what_only_has_a_time_and_a_place(tmp_path: Path, words: str) -> None:
    made = planned(tmp_path, words)
    assert (in_short(made).plain, author(made)) == (WHOSE, "An Claes en Jo Maes")
    assert [text.plain for text in in_full(made)] == [WHOSE]


@pytest.mark.parametrize(
    "words",
    [
        "change: {brief.text: Wie oud is proeft eerst.}",
        "change: {title: Wie proeft er laatst?}",
        "change: {tafels.stations.zoet.purpose: Proef.}",
        "remove: [briefje]",
        "insert: [{at: end, in: agreements, item: Passen mag.}]",
        "terms: {gast: genodigde}",
    ],
)
def test_a_text_that_is_changed_was_adapted(tmp_path: Path, words: str) -> None:
    made = planned(tmp_path, f"adapted_by: De Regenboog\n{words}", date="2026-12-10")
    said = "Bewerkt door De Regenboog, december\N{NO-BREAK SPACE}2026"
    assert [text.plain for text in in_full(made)] == [WHOSE, f"{said}. {UNREAD}"]
    assert in_short(made).plain == f"{WHOSE} · Bewerkt door De Regenboog"
    assert author(made) == "De Regenboog"


@pytest.mark.parametrize("name", ["priority", "minutes"])
def test_a_text_is_a_text_whatever_its_item_is_called(tmp_path: Path, name: str) -> None:
    other = tmp_path / "ander.yaml"
    lines = f"agreements: [{{id: {name}, text: Proef wat.}}]\nblocks:"
    other.write_text(BASE.read_text(encoding="utf-8").replace("blocks:", lines, 1), encoding="utf-8")
    made = plan(changed(tmp_path, f"change: {{agreements.{name}.text: '77'}}", base=other))
    assert in_short(made).plain == f"{WHOSE} · Bewerkt voor deze groep"
    assert "77 min" not in words_of(guide_view(made)).replace("\N{NO-BREAK SPACE}", " ")


TEXT = "change: {brief.text: Wie oud is proeft eerst.}"


def test_who_gives_it_adapted_it_where_nobody_else_did(tmp_path: Path) -> None:
    assert adapted(planned(tmp_path, TEXT, trainer="Sofie Peeters")).plain == "Bewerkt door Sofie Peeters"
    assert adapted(planned(tmp_path, TEXT)).plain == "Bewerkt voor deze groep"
    assert author(planned(tmp_path, TEXT, trainer="Sofie Peeters")) == "An Claes en Jo Maes"


def test_the_last_adaptation_that_says_so_names_who_adapted(tmp_path: Path) -> None:
    made = changed(tmp_path, f"adapted_by: De Regenboog\n{TEXT}", "adapted_by: De Zon", "theme: samen")
    assert adapted(plan(made)).plain == "Bewerkt door De Zon"


def test_makers_who_adapt_their_own_session_have_read_it(tmp_path: Path) -> None:
    made = planned(tmp_path, f"adapted_by: De Warme Keuken\n{TEXT}")
    assert [text.plain for text in in_full(made)] == [WHOSE, "Bewerkt door De Warme Keuken."]


@pytest.mark.parametrize(
    ("language", "whose", "said"),
    [
        ("en", "Based on a session by ", "Adapted by De Regenboog, December 2026."),
        ("fr", "D’après une séance conçue par ", "Séance adaptée par De Regenboog, décembre 2026."),
    ],
)
def test_other_languages_say_it_too(tmp_path: Path, language: str, whose: str, said: str) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(f"language: {language}\n{BASE.read_text(encoding='utf-8')}", encoding="utf-8")
    adaptation = f"adapted_by: De Regenboog\n{TEXT}\ndelivery: {{date: 2026-12-10}}"
    made = plan(changed(tmp_path, adaptation, base=own))
    first, second = (text.plain.replace("\N{NO-BREAK SPACE}", " ") for text in in_full(made))
    assert first == f"{whose}De Warme Keuken"
    assert second.startswith(said)


# where it stands


@pytest.fixture(scope="module")
def made() -> Plan:
    return plan(load(BASE.with_name("workshop.yaml")))


def test_title_and_last_slide_say_all_of_it(made: Plan) -> None:
    deck = deck_view(made)
    (title,) = slides(deck, Role.TITLE)
    last = deck.sections[-1].slides[-1]
    assert last.role is Role.CLOSING
    for slide in (title, last):
        assert slide.source.plain == "\n".join(text.plain for text in in_full(made))
    assert "Met Sofie Peeters" in words_of(title)
    assert "Sofie" not in words_of(last)


def test_it_can_be_read_from_the_back_of_the_room(made: Plan, theme: Theme) -> None:
    boxes = theme.look.deck.layouts
    for name in ("title", "closing"):
        (box,) = (box for zone, box in boxes[name].boxes.items() if zone.value == "source")
        assert theme.look.deck.texts[box.text or ""].paragraph.sizes_pt[0] >= 16


def test_cover_and_first_page_of_the_guide_say_all_of_it(made: Plan) -> None:
    cover = document(made, DocumentKind.BOOKLET).parts[0]
    first = guide_view(made).parts[0]
    for part in (cover, first):
        assert all(text.plain in words_of(part.elements) for text in in_full(made))
    assert "Trainer\nSofie Peeters" in words_of(first.elements)
    assert "Versie\n2.1" in words_of(first.elements)


def test_every_loose_page_says_it_at_its_foot(made: Plan) -> None:
    parts = [part for each in sheet_views(made) for part in each.parts]
    parts.remove(document(made, DocumentKind.BOOKLET).parts[0])
    feet = [part.footer.plain for part in parts]
    assert len(feet) > 8
    assert all(in_short(made).plain in foot for foot in feet)


def test_a_sheet_of_nobody_has_its_title_at_its_foot(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    said = BASE.read_text(encoding="utf-8")
    own.write_text(said[: said.index("credits:")] + said[said.index("case_form:") :], encoding="utf-8")
    (sheet, *_) = (each for each in sheet_views(plan(load(own))) if each.kind is DocumentKind.SHEET)
    assert sheet.parts[0].footer.plain == "Werkblad 1 · Lezen met een potlood"


def test_the_last_chapter_tells_idea_words_and_adaptation_apart(made: Plan) -> None:
    words = words_of(guide_view(made).parts[-1].elements)
    assert words[: words.index("\nAangepast")].split("\n") == [
        "Bronnen en makers",
        "Bronnen", "Mia (2020), Brieven uit de keuken.",
        "Met dank aan", "Ons Huis · eigen voorbeeld", "De Warme Keuken · idee", "Kok Mia · voorbeeld",
        "Tekst", "An Claes", "Jo Maes",
        "Bewerking", "Bewerkt door De Regenboog, december\N{NO-BREAK SPACE}2026", UNREAD,
        "Trainer", "Sofie Peeters",
    ]  # fmt: skip


def test_a_paraphrase_is_in_the_words_of_who_wrote_it(made: Plan) -> None:
    quotes = {slide.address: words_of(slide.main) for slide in slides(deck_view(made), Role.QUOTE)}
    assert quotes["brief.text"].endswith("Kok Mia, in de woorden van An Claes en Jo Maes")
    assert quotes["eigen.text"].endswith("Het team, in de woorden van De Regenboog")


def test_nobody_is_said_to_have_told_again_what_is_nobodys(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(BASE.read_text(encoding="utf-8").replace("    who: Kok Mia\n", ""), encoding="utf-8")
    (quote, *_) = slides(deck_view(plan(load(own))), Role.QUOTE)
    assert words_of(quote.main) == "Wie nieuw is, mag als eerste proeven."


def test_files_name_as_their_author_who_adapts(made: Plan, theme: Theme) -> None:
    pack = render(made, theme)
    assert pack.version == "2.1"
    assert json.loads(listing(pack, {}))["workshop"] == {
        "id": "proeven", "title": "Wie proeft er eerst?", "version": "2.1",
    }  # fmt: skip
    for file in pack.files:
        core = zipfile.ZipFile(io.BytesIO(file.data)).read("docProps/core.xml").decode()
        assert "<dc:creator>De Regenboog</dc:creator>" in core


def test_a_pack_of_a_workshop_without_a_version_says_none(tmp_path: Path, theme: Theme) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(BASE.read_text(encoding="utf-8").replace('version: "2.1"\n', ""), encoding="utf-8")
    pack = render(plan(load(own)), theme)
    assert set(json.loads(listing(pack, {}))["workshop"]) == {"id", "title"}
    guide = next(file for file in pack.files if file.name.startswith("draaiboek"))
    assert "Versie" not in "\n".join(each.text for each in docx.Document(io.BytesIO(guide.data)).paragraphs)


def test_a_long_name_at_the_foot_takes_its_room_from_the_sheet(theme: Theme) -> None:
    """What is filled to the foot of its page leaves room for the second line of the footer."""
    name = "Buitenschoolse kinderopvang en kinderdagverblijf De Vrolijke Regenboog vzw, Sint-Amandsberg"
    rules = (Heading(1, literal("Mijn tafel")), Lines(12), Lines(12))
    feet = [literal(f"{WHOSE} · Bewerkt door {who}") for who in ("Zon", name)]
    sheets = [
        Document(DocumentKind.SHEET, "werkblad", "Mijn tafel", "nl-BE", (Part(rules, footer=foot, pages=1),))
        for foot in feet
    ]
    made = [
        compose_document(sheet, theme, numbered(()), Labels("nl-BE"), Report()).parts[0] for sheet in sheets
    ]
    room = [sum(each.count for each in part.elements if isinstance(each, PlacedLines)) for part in made]
    assert [part.pages for part in made] == [1, 1]
    assert room[0] - room[1] == 1
