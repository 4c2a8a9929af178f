"""Decks to compose and write in tests: the slides of the target, and a slide of every role."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

from PIL import Image

from workshopkit.assets import shipped
from workshopkit.compose.deck.composing import compose_deck
from workshopkit.compose.deck.layout import DeckLayout
from workshopkit.diagnostics import Report
from workshopkit.elements import (
    Bullets,
    Cue,
    Numbered,
    Paragraph,
    Picture,
    QrCode,
    Role,
    Slide,
    SlideElement,
    Speech,
    Table,
    Turn,
)
from workshopkit.strings import Labels
from workshopkit.text import EMPTY, Ref, Run, Text, literal
from workshopkit.theme import Theme, load
from workshopkit.views.pages import Deck, Section
from workshopkit.writers.properties import Properties

LABELS = Labels("nl-BE")
PROPERTIES = Properties("Samen kijken naar spel", "VBJK", "nl-BE", datetime(2026, 3, 12, 19, 30, tzinfo=UTC))
STORY: tuple[SlideElement, ...] = (
    Paragraph(literal("Een vader brengt zijn dochter van twee.")),
    Speech(literal("“Ze lag tot elf uur wakker. Laat haar straks niet te lang slapen?”")),
    Paragraph(
        literal("Jij knikt. Om half twee wordt ze op je schoot steeds stiller, en haar ogen vallen toe.")
    ),
)
SOURCE = (
    "Bron: Voorbeeld, A., & Model, B. (2021). Titel van het artikel waarop dit schema steunt. "
    "Naam van het tijdschrift, 4(2), 12–28."
)


def words(*items: str) -> tuple[Text, ...]:
    return tuple(literal(item) for item in items)


def turn(lead: str, *asks: str, cue: str = "") -> Turn:
    return Turn(literal(lead), words(*asks), literal(cue))


def slide(
    role: Role,
    title: str,
    address: str,
    *main: SlideElement,
    turn: Turn | None = None,
    label: str = "",
    source: str = "",
    notes: tuple[Cue, ...] = (),
) -> Slide:
    return Slide(role, literal(title), address, literal(label), main, turn, literal(source), notes)


def picture(width: int = 640, height: int = 360) -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (width, height), "#7E9096").save(buffer, "PNG")
    return buffer.getvalue()


def code() -> QrCode:
    url = "https://example.org/film"
    return QrCode(url, "QR-code naar de film", Text((Run("Bekijk de film", link=url),)))


def questions(count: int) -> Turn:
    return turn("Per twee · 8 minuten", *(f"Vraag nummer {number}?" for number in range(1, count + 1)))


TARGET_CASE = slide(
    Role.CASE,
    "Slapen of wakker houden: wie beslist?",
    "slapen",
    *STORY,
    label="Casus",
    turn=turn(
        "Per twee · 8 minuten",
        "Wat doe je nu, en waarom?",
        "Welke zorg hoor je in de vraag van de vader?",
        "Wat zouden je studenten als eerste doen?",
        cue="Noteer op werkblad 2",
    ),
    notes=(
        Cue(literal("Doe"), literal("Lees de casus langzaam voor.")),
        Cue(literal("Zeg"), Text((Run("Straks meer op "), Ref("beelden"), Run(".")))),
    ),
)
TARGET_TABLE = slide(
    Role.TABLE,
    "Hoe je naar spel kijkt, bepaalt je rol",
    "beelden",
    Table(
        words("Als ik spel zie als …", "… dan ben ik vooral"),
        (
            words("iets om de tijd te vullen tussen twee activiteiten", "toezichthouder"),
            words("oefening voor de kleuterschool", "instructeur"),
            words("een recht dat tijd en ruimte vraagt", "bewaker van speeltijd"),
            words("een manier om de wereld te onderzoeken", "mee-onderzoeker"),
            words("iets wat kinderen samen bedenken", "medespeler"),
            words("een taal die we leren lezen", "vertaler voor het team"),
        ),
        emphasis=1,
    ),
    turn=turn("Alleen · 2 minuten", "Welke rol neem jij het vaakst op? Kies er één."),
    source=SOURCE,
)
_BULLETS = Bullets(words("Wat hier verteld wordt, blijft hier.", "Passen mag altijd, zonder uitleg."))
_PICTURE = Picture(picture(), "Een vader en zijn dochter aan de deur", literal("Beeld: eigen archief"))
EVERY_ROLE = (
    slide(Role.WALK_IN, "Welkom in De Regenboog", "welkom", Paragraph(literal("Neem een stoel."))),
    slide(Role.TITLE, "Samen kijken naar spel", "titel", Paragraph(literal("Sessie 1")), source="Naar VBJK"),
    slide(Role.LIST, "Onze afspraken", "afspraken", _BULLETS),
    slide(Role.LIST, "Wat we al doen", "al-doen", _BULLETS, turn=turn("Alleen · 1 minuut", "Welke kies je?")),
    slide(Role.LIST, "Wat helpt, wat niet", "helpt", _BULLETS, turn=questions(2)),
    TARGET_CASE,
    slide(Role.CASE, "Het vervolg", "slapen.vervolg", *STORY, label="Het vervolg"),
    slide(Role.QUESTIONS, "Wat was toen gewoon?", "ronde", turn=questions(3)),
    slide(
        Role.QUESTIONS, "En als hij nee zegt?", "nee", turn=turn("In de grote groep", "En als hij nee zegt?")
    ),
    TARGET_TABLE,
    slide(Role.QUOTE, "Wat een vader zei", "citaat", STORY[1], Paragraph(literal("Vader, Gent"))),
    slide(Role.QUOTE, "Wat een moeder zei", "citaat2", STORY[1], turn=questions(2)),
    slide(Role.VIDEO, "Ouders van toen", "film", code(), Paragraph(literal("3 min 40"))),
    slide(Role.VIDEO, "Kijk met een vraag", "film2", code(), turn=turn("Kijkopdracht", "Wie spreekt er?")),
    slide(Role.VIDEO, "Een film met beeld", "film3", _PICTURE, code()),
    slide(Role.VIDEO, "Een film met beeld en vraag", "film4", _PICTURE, code(), turn=questions(1)),
    slide(Role.CUE, "Neem een snoepje, of niet", "snoep"),
    slide(Role.CUE, "Kies een plek", "plek", Paragraph(literal("Ga staan bij je kaart."))),
    slide(Role.CUE, "Draai een tafel door", "ronde2", turn=turn("Carrousel · 5 minuten")),
    slide(Role.CUE, "Wie staat op?", "op", turn=turn("Samen · 1 minuut", "Sta op als je vandaag al belde.")),
    slide(Role.CLAIM, "Vertrouwen groeit klein", "klein", STORY[0], _BULLETS, source=SOURCE),
    slide(Role.CLAIM, "Een beeld zegt waar", "beeld", _PICTURE, _BULLETS),
    slide(Role.CLAIM, "Een beeld en een vraag", "beeld2", _PICTURE, turn=questions(1)),
    slide(Role.CLAIM, "Een beeld en drie vragen", "beeld3", _PICTURE, turn=questions(3)),
    slide(Role.BREAK, "Pauze", "pauze", Paragraph(literal("Terug om 20.15 uur"))),
    slide(Role.CLOSING, "Wat is je volgende stap?", "slot", Numbered(words("Deze week", "Deze maand"))),
    slide(Role.CLOSING, "Kies één ding", "slot2", STORY[0], turn=questions(1)),
)


def deck(*slides: Slide, footer: Text = literal("Samen kijken naar spel · sessie 1")) -> Deck:  # noqa: B008
    return Deck("presentatie", "Samen kijken naar spel", footer, "nl-BE", (Section("Spel", slides),), "VBJK")


def samen() -> Theme:
    return load(shipped("templates") / "samen")


def composed(*slides: Slide, footer: Text = EMPTY) -> tuple[DeckLayout, Report]:
    report = Report()
    return compose_deck(deck(*slides, footer=footer), samen(), LABELS, report), report
