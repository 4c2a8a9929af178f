"""Documents to compose and write in tests: the worksheet of the target, and a guide with every element."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from PIL import Image

from workshopkit.compose.document.composing import compose_document
from workshopkit.compose.document.layout import DocumentLayout
from workshopkit.compose.refs import SlideNumbers
from workshopkit.diagnostics import Report
from workshopkit.elements import (
    Bullets,
    Cards,
    Case,
    Choices,
    Cue,
    Grid,
    Heading,
    Letter,
    Lines,
    NameDate,
    Numbered,
    PageElement,
    Paragraph,
    Picture,
    QrCode,
    Scale,
    Speech,
    Table,
    Task,
)
from workshopkit.strings import Labels
from workshopkit.template.document.making import make
from workshopkit.text import EMPTY, Run, Text, literal, slide_ref
from workshopkit.theme import Look, Theme, read_look
from workshopkit.views.pages import Document, DocumentKind, Part
from workshopkit.writers.properties import Properties

LANGUAGE = "nl-BE"
MOMENT = datetime(2026, 3, 12, 9, 30, tzinfo=UTC)
PROPERTIES = Properties("Slapen of wakker houden?", "VBJK", LANGUAGE, MOMENT)
THEME_FILE = Path(__file__).parent.parent / "templates" / "samen" / "theme.yaml"
NUMBERS = SlideNumbers((("slapen", (7,)), ("slapen.vervolg", (8,))))

SHEET_PART = Part(
    (
        Heading(1, literal("Slapen of wakker houden?"), literal("Werkblad 2")),
        NameDate(literal("Naam"), literal("Datum")),
        Case(
            (
                Paragraph(literal("Een vader brengt zijn dochter van twee.")),
                Speech(literal("“Ze lag tot elf uur wakker. Laat haar straks niet te lang slapen?”")),
                Paragraph(
                    literal(
                        "Jij knikt. Om half twee wordt ze op je schoot steeds stiller, "
                        "en haar ogen vallen toe."
                    )
                ),
            )
        ),
        Task(
            1,
            literal("Alleen · 3 minuten"),
            literal("Wat doe je nu? Schrijf je eerste idee op. Er is geen fout antwoord."),
        ),
        Lines(4),
        Task(
            2,
            literal("Per twee · 8 minuten"),
            literal("Denk elke keuze drie stappen verder. De eerste rij is een voorbeeld."),
        ),
        Grid(
            (literal("Als ik …"), literal("dan denkt de vader …"), literal("en de volgende keer …")),
            2,
            (
                literal("haar laat slapen en niets zeg"),
                literal("“Mijn vraag telt hier niet.”"),
                literal("vraagt hij niets meer."),
            ),
        ),
        Task(3, literal("Mijn volgende stap · 2 minuten")),
        Lines(2, literal("Deze week probeer ik …")),
        Lines(1, literal("Ik merk dat het werkt als …")),
    ),
    header=literal("Samen kijken naar spel"),
    footer=literal("Werkblad 2 · Slapen of wakker houden · CC BY 4.0"),
    pages=1,
)


def look() -> Look:
    report = Report()
    found = read_look(THEME_FILE, report)
    report.check()
    assert found is not None
    return found


def theme() -> Theme:
    """The shipped theme, with a document template made from it here."""
    numbers = look()
    return Theme(numbers, b"", make(numbers))


def document(*parts: Part, kind: DocumentKind = DocumentKind.SHEET, name: str = "werkblad") -> Document:
    return Document(kind, name, "Slapen of wakker houden?", LANGUAGE, parts, "VBJK")


def worksheet() -> Document:
    """The worksheet that stands in the target."""
    return document(SHEET_PART)


def composed(source: Document, dress: Theme, report: Report | None = None) -> DocumentLayout:
    """The layout; fails on any diagnostic unless a report is given."""
    found = report or Report()
    layout = compose_document(source, dress, NUMBERS, Labels(LANGUAGE), found)
    assert report is not None or not found.diagnostics
    return layout


def png(width: int = 600, height: int = 300) -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (width, height), (14, 74, 86)).save(buffer, "PNG")
    return buffer.getvalue()


def guide() -> Document:
    """A guide of several parts in which every element of a page stands."""
    parts = (
        Part(_glance(), literal("Draaiboek"), literal("Slapen of wakker houden? · VBJK")),
        Part(_spread(), literal("Draaiboek"), literal("Slapen of wakker houden? · VBJK")),
        Part(_appendix(), literal("Draaiboek · bijlagen"), literal("Slapen of wakker houden? · VBJK")),
    )
    return document(*parts, kind=DocumentKind.GUIDE, name="draaiboek")


def booklet() -> Document:
    """Several sheets in one, with everything that people fill in."""
    cover = Part(
        (
            Heading(1, literal("Slapen of wakker houden?"), literal("Werkboekje")),
            Paragraph(literal("Dit boekje is van jou. Je deelt eruit wat je zelf wilt.")),
            NameDate(literal("Naam"), EMPTY),
            Heading(2, literal("Afspraken")),
            Bullets((literal("Wat hier verteld wordt, blijft hier."), literal("Overslaan mag altijd."))),
            Heading(2, literal("Programma")),
            Numbered((literal("Een film"), literal("Een alledaags moment"), literal("Mijn volgende stap"))),
        ),
        literal("Samen kijken naar spel"),
        literal("Werkboekje · CC BY 4.0"),
        pages=1,
    )
    return document(cover, SHEET_PART, Part(_scan(), SHEET_PART.header, literal("Werkblad 3")), Part(
        _cards(), SHEET_PART.header, literal("Knipkaartjes")), kind=DocumentKind.BOOKLET, name="werkboekje",
    )  # fmt: skip


def _glance() -> tuple[PageElement, ...]:
    columns = ("Tijd", "Uiterlijk", "Dia", "Werkvorm", "Kernzin", "Materiaal", "Let op", "Notities")
    rows = (
        ("19.30–19.35", "19.32", "1–3", "In de grote groep", "Wat hier verteld wordt, blijft hier.",
         "Beamer, naamkaartjes", "Koffie staat klaar", ""),
        ("19.35–19.50", "19.38", "4–6", "Per twee", "Kijk eerst, oordeel later.", "Film, geluid",
         "Film offline bij de hand", ""),
        ("19.50–20.09", "19.53", "7–8", "Alleen, per twee, in de grote groep",
         "Wat er echt gebeurde, is één afloop: niet het juiste antwoord.", "Werkblad 2",
         "Dia 8 nog niet tonen", ""),
        ("20.09–20.19", "20.12", "9", "Per drie", "Wat wij niet vragen, weten we niet.", "Werkblad 3", "",
         ""),
        ("20.19–20.30", "20.22", "10–12", "In de grote groep", "Eén kleine stap, deze week.",
         "Kaartjes, stiften", "Iedereen aan het woord", ""),
    )  # fmt: skip
    return (
        Heading(1, literal("Slapen of wakker houden?"), literal("Draaiboek")),
        Paragraph(literal("Een avond over kleine vragen van ouders, en over wie ze hoort.")),
        Heading(2, literal("Tijdschema")),
        Table(_words(*columns), tuple(_words(*row) for row in rows)),
        Paragraph(literal("Is het later dan 20.20 uur? Laat blok 9 weg en ga naar ") + slide_ref("slapen")),
        Heading(2, literal("Doelen")),
        Numbered(
            _words(
                "Je benoemt welke zorg er onder de vraag van een ouder ligt.",
                "Je stelt een vraag terug voor je een oplossing geeft, ook wanneer het druk is "
                "in de leefgroep.",
            )
        ),
        Heading(2, literal("Af te drukken")),
        Bullets(_words("Werkblad 2: 16 keer, recto verso, zwart-wit", "Knipkaartjes: 4 keer, enkelzijdig")),
    )


def _spread() -> tuple[PageElement, ...]:
    return (
        Heading(1, literal("Slapen of wakker houden: wie beslist?"), literal("Alledaags moment · dia 7–8")),
        Cue(literal("Bedoeling"), literal("Ervaren dat een vraag van een ouder een zorg is, en geen bevel.")),
        Cue(literal("Materiaal"), literal("werkblad 2, een per persoon")),
        Heading(2, literal("Alleen · 3 minuten")),
        Cue(literal("Doe"), literal("Toon ") + slide_ref("slapen") + literal(". Lees rustig voor.")),
        Cue(EMPTY, literal("Deel intussen werkblad 2 uit, met de lege kant naar boven, en zeg nog niets "
                           "over de afloop.")),
        Cue(literal("Zeg"), Text((Run("Schrijf je eerste idee op. "), Run("Er is geen fout.", italic=True)))),
        Cue(literal("Vraag"), literal("Welke zorg hoor je in de vraag van de vader?")),
        Cue(
            literal("Luister naar"),
            literal("“Die ouders willen dat wij hun nachten oplossen.” → Wat heb je precies gehoord? "
                    "Wat kan erachter zitten?"),
        ),
        Cue(literal("Aandachtspunten"), literal("Niemand spreekt voor een groep. Een naam valt niet.")),
        Cue(
            literal("Ouders kennen hun kind in andere situaties dan wij"),
            literal("Dat is geen mening tegenover kennis, maar kennis naast kennis."),
        ),
        Heading(3, literal("Het vervolg")),
        Speech(literal("“Ik bel hem even. Dan weet hij het, en weten wij wat thuis werkt.”")),
        Paragraph(Text((Run("Dit is "), Run("een", bold=True), Run(" afloop. Lees ook "),
                        Run("Once upon a time", language="en"), Run(" op "),
                        Run("de website van VBJK", link="https://www.vbjk.be"), Run(".")))),
        Table(
            _words("Als ik de ouder zie als …", "… dan ben ik vooral"),
            (_words("iemand die zijn kind kent", "mee-onderzoeker"), _words("klant", "dienstverlener")),
            emphasis=1,
        ),
        Table(_words("Wie", "Wat"), (_words("Trainer", "zet de stoelen"), _words("Coach", "let op de tijd"))),
    )  # fmt: skip


def _appendix() -> tuple[PageElement, ...]:
    return (
        Heading(1, literal("Uitnodiging en film"), literal("Bijlage")),
        Letter(
            literal("Uitnodiging: slapen of wakker houden?"),
            _words(
                "Beste collega",
                "Op donderdag 12 maart om 19.30 uur zitten we samen rond een vraag die elke week terugkomt. "
                "Je hoeft niets voor te bereiden; denk alleen aan één moment waarop een ouder je iets vroeg.",
                "Tot dan!\nHet team van de opvang",
            ),
        ),
        QrCode("https://www.youtube.com/watch?v=abc", "QR-code naar de film", Text(
            (Run("Bekijk de film over slapen in de opvang", link="https://www.youtube.com/watch?v=abc"),))),
        Picture(png(), "Twee kinderen bouwen een toren", literal("Bouwen in de leefgroep. Foto: VBJK")),
        *(Picture(png(width, 360), f"Dia {width}") for width in (640, 641, 642, 643)),
        Picture(png(200, 60), None),
        Heading(2, literal("Casusfiche"), new_page=True),
        Paragraph(literal("Vul in voor de avond, zonder namen.")),
        Choices(_words("Ik laat haar slapen.", "Ik maak haar wakker.", "Ik bel de vader, en vraag het hem.")),
    )  # fmt: skip


def _scan() -> tuple[PageElement, ...]:
    statements = (
        "Bij ons weet elke ouder wie hij kan bellen.",
        "Als een ouder iets vraagt, vragen wij door voor we antwoorden, ook op een drukke dinsdagochtend.",
        "Wat ouders vertellen, komt terecht bij wie het nodig heeft.",
    )
    return (
        Heading(1, literal("Hoe is dat bij ons?"), literal("Zelfscan")),
        Task(1, literal("Alleen · 3 minuten"), literal("Zet in elke rij één kruisje.")),
        Scale(_words(*statements), _words("Nooit", "Soms", "Vaak", "Altijd")),
        Paragraph(literal("Kies één rij waarover je wilt praten.")),
        Task(4, literal("Per twee · 5 minuten"), literal("Welke keuze zou jij maken?")),
        Choices(_words("Ik laat haar slapen.", "Ik maak haar wakker.")),
        Grid(_words("Wie", "Wat"), 2, first=_words("directeur", "coach")),
    )


def _cards() -> tuple[PageElement, ...]:
    words = ("de ouder als klant", "de ouder als partner", "de ouder als leerling", "dienstverlener",
             "mee-onderzoeker")  # fmt: skip
    return Heading(1, literal("Zes beelden"), literal("Knipkaartjes")), Cards(_words(*words))


def _words(*texts: str) -> tuple[Text, ...]:
    return tuple(literal(text) for text in texts)
