"""Documents composed: references read as words, sheets fill their pages and never overflow."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from document_samples import (
    MOMENT,
    PROPERTIES,
    SHEET_PART,
    booklet,
    composed,
    document,
    guide,
    theme,
    worksheet,
)
from workshopkit.compose.document.composing import dump
from workshopkit.compose.document.layout import (
    DocumentLayout,
    PlacedCards,
    PlacedCue,
    PlacedGrid,
    PlacedLines,
    PlacedScale,
    PlacedTable,
)
from workshopkit.compose.document.pages import Piece, pages
from workshopkit.compose.document.place import place_all
from workshopkit.diagnostics import Code, Report, Span
from workshopkit.elements import Cards, Cue, Grid, Heading, Lines, PageElement, Scale, Task
from workshopkit.office import pages as pages_of
from workshopkit.office import to_pdf
from workshopkit.package import zip_parts
from workshopkit.text import Run, Text, literal
from workshopkit.theme import Theme
from workshopkit.theme.document import PT_PER_MM
from workshopkit.views.pages import Part
from workshopkit.writers.docx import write_document

DRESS = theme()
RULES = DRESS.look.document.rules
SHEET = """\
sheet werkblad · Slapen of wakker houden? · nl-BE
part 1 · pages 1 · restart
  header 'Samen kijken naar spel' footer 'Werkblad 2 · Slapen of wakker houden · CC BY 4.0'
  Heading 1 Slapen of wakker houden? | Werkblad 2
  NameDate Naam | Datum
  Case Een vader brengt zijn dochter van twee. | “Ze lag tot elf uur wakker. Laat haar straks niet te lang \
slapen?” | Jij knikt. Om half twee wordt ze op je schoot steeds stiller, en haar ogen vallen toe.
  Task 1 Alleen · 3 minuten | Wat doe je nu? Schrijf je eerste idee op. Er is geen fout antwoord.
  Lines 4 × 9.5 mm
  Task 2 Per twee · 8 minuten | Denk elke keuze drie stappen verder. De eerste rij is een voorbeeld.
  Grid [157 157 157] 2 × 19 mm Als ik … | dan denkt de vader … | en de volgende keer … | haar laat slapen en \
niets zeg | “Mijn vraag telt hier niet.” | vraagt hij niets meer.
  Task 3 Mijn volgende stap · 2 minuten
  Lines 2 × 9.5 mm Deze week probeer ik …
  Lines 1 × 9.5 mm Ik merk dat het werkt als …
"""


def lines_of(layout: DocumentLayout) -> list[PlacedLines]:
    return [each for part in layout.parts for each in part.elements if isinstance(each, PlacedLines)]


def sheet_of(*elements: PageElement, pages: int | None = 1) -> Part:
    return Part(elements, literal("Samen"), literal("Werkblad"), pages)


def test_worksheet_of_the_target_is_drawn_as_it_was_asked_for() -> None:
    assert dump(composed(worksheet(), DRESS)) == SHEET


def test_references_read_as_words() -> None:
    layout = composed(guide(), DRESS)
    assert "Toon dia 7–8. Lees rustig voor." in dump(layout)


def test_sheet_with_room_gets_more_lines_in_turn() -> None:
    asked = sheet_of(Task(1, literal("Alleen")), Lines(2, literal("Ik …")), Lines(4))
    first, second = lines_of(composed(document(asked), DRESS))
    assert (first.count, second.count) == (2 * RULES.most, 4 * RULES.most)
    assert first.distance_mm == RULES.distance_mm


def test_part_without_pages_gets_what_it_asked_for() -> None:
    layout = composed(document(sheet_of(Lines(2), pages=None)), DRESS)
    assert [each.count for each in lines_of(layout)] == [2]


def test_grid_whose_first_cells_are_given_does_not_grow() -> None:
    named = Grid((literal("Wie"), literal("Wat")), 2, first=(literal("ouder"), literal("kind")))
    open_grid = replace(named, first=())
    layout = composed(document(sheet_of(named, open_grid)), DRESS)
    rows = [len(each.first) for each in layout.parts[0].elements if isinstance(each, PlacedGrid)]
    assert rows[0] == 2 < rows[1]


def test_crowded_sheet_draws_its_lines_closer() -> None:
    layout = composed(document(sheet_of(Task(1, literal("Alleen")), Lines(26))), DRESS)
    assert layout.parts[0].pages == 1
    assert [each.count for each in lines_of(layout)] == [26]
    assert RULES.least_mm <= lines_of(layout)[0].distance_mm < RULES.distance_mm


def test_cards_shrink_where_that_saves_a_page() -> None:
    words = tuple(literal(f"kaart {number}") for number in range(14))
    cards = DRESS.look.document.cards
    heights = []
    for items in (words[:4], words[:14], words * 2):
        layout = composed(document(sheet_of(Cards(items), pages=None)), DRESS)
        heights += [each.height_mm for each in layout.parts[0].elements if isinstance(each, PlacedCards)]
    assert heights[0] == cards.height_mm
    assert cards.least_mm < heights[1] < cards.height_mm


def test_sheet_that_cannot_fit_is_an_error_with_its_address() -> None:
    title = Text((Run("Te veel"),), address="regendag.worksheet.title", span=Span("workshop.yaml", 12, 5))
    report = Report()
    composed(document(sheet_of(Heading(1, title), Lines(60))), DRESS, report)
    (found,) = report.diagnostics
    assert (found.code, found.span) == (Code.TOO_MANY_PAGES, Span("workshop.yaml", 12, 5))
    assert dict(found.values) == {"name": "regendag.worksheet.title", "pages": "2", "expected": "1"}


def test_columns_are_as_wide_as_the_text() -> None:
    width_pt = DRESS.look.document.page.text_width_mm * PT_PER_MM
    tables = [each for part in composed(guide(), DRESS).parts for each in part.elements
              if isinstance(each, PlacedTable)]  # fmt: skip
    assert all(sum(table.widths_pt) == pytest.approx(width_pt) for table in tables)
    run_sheet = tables[0]
    assert run_sheet.dense
    assert run_sheet.widths_pt[4] > run_sheet.widths_pt[2]  # a sentence asks for more than "7–8"


@pytest.mark.parametrize("count", [1, 4, 20])
def test_statements_of_a_scale_keep_half_of_the_width(count: int) -> None:
    width_pt = DRESS.look.document.page.text_width_mm * PT_PER_MM
    scale = Scale((literal("Wij vragen ernaar."),), tuple(literal(str(option)) for option in range(count)))
    (placed,) = place_all((scale,), DRESS.look, tight=0)
    assert isinstance(placed, PlacedScale)
    assert sum(placed.widths_pt) == pytest.approx(width_pt)
    assert placed.widths_pt[0] >= width_pt / 2 - 0.01


def test_long_label_of_a_cue_stands_above_its_text() -> None:
    cues = [each for part in composed(guide(), DRESS).parts for each in part.elements
            if isinstance(each, PlacedCue)]  # fmt: skip
    labels = [cue.label.plain for cue in cues if cue.above]
    assert labels == ["Ouders kennen hun kind in andere situaties dan wij"]


def test_neighbouring_cues_look_alike() -> None:
    names = ("tafel 1 · het dagkaartje", "tafel 2 · het bord aan de deur", "tafel 3")
    cues = tuple(Cue(literal(name), literal("Probeer het uit.")) for name in names)
    layout = composed(document(sheet_of(*cues, pages=None)), DRESS)
    assert [each.above for each in layout.parts[0].elements if isinstance(each, PlacedCue)] == [True] * 3


def test_heading_goes_to_the_page_of_what_follows() -> None:
    assert pages([Piece(60), Piece(30, with_next=True), Piece(20)], 100) == 2
    assert pages([Piece(60), Piece(30), Piece(20)], 100) == 2
    assert pages([Piece(60, after_pt=5), Piece(35, before_pt=5)], 100) == 1
    assert pages([Piece(10), Piece(10, new_page=True)], 100) == 2


def test_pages_are_counted_as_a_word_processor_lays_them_out(office: Path, tmp_path: Path) -> None:
    task = Task(1, literal("Alleen"), literal("Schrijf op."))
    full = [document(sheet_of(task, Lines(count)), name=f"blad-{count}") for count in (3, 20, 26)]
    many = sheet_of(task, Lines(30), task, Lines(30), task, Lines(30), pages=4)
    full.append(document(many, name="veel"))
    long = document(sheet_of(*SHEET_PART.elements, Lines(10), pages=2), name="lang")
    layouts = [composed(each, DRESS) for each in (worksheet(), guide(), booklet(), long, *full)]
    files = []
    for layout in layouts:
        files.append(tmp_path / f"{layout.name}.docx")
        files[-1].write_bytes(zip_parts(write_document(layout, DRESS, PROPERTIES), modified=MOMENT))
    made = [pages_of(pdf) for pdf in to_pdf(files, tmp_path, office)]
    assert made == [sum(part.pages for part in layout.parts) for layout in layouts]


def test_a_heading_ends_in_no_lone_word(theme: Theme) -> None:
    heading = Heading(1, literal("Hoe bouwen aan partnerschap met ouders?"))
    (placed,) = place_all((heading,), theme.look, 0)
    assert isinstance(placed, Heading)
    assert placed.text.plain.endswith("met\N{NO-BREAK SPACE}ouders?")
