"""What the guide says round the cues: at which slide, how many to print, and what brings a block in."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshopkit.compose.document.layout import dump
from workshopkit.compose.pack import Layout, compose
from workshopkit.diagnostics import Report
from workshopkit.model import Delivery, load, read_workshop
from workshopkit.planning import plan
from workshopkit.theme import Theme
from workshopkit.views import DocumentKind

SESSION = "partnerschap-met-ouders"


def laid_out(theme: Theme, language: str = "nl-BE", duration: int = 90) -> Layout:
    asked = Delivery(participants=14, duration=duration)
    return compose(plan(load(SESSION, language=language), asked), theme, Report())


def guide(layout: Layout) -> list[str]:
    found = next(document for document in layout.documents if document.kind is DocumentKind.GUIDE)
    return dump(found).splitlines()


@pytest.mark.parametrize(("language", "label"), [("nl-BE", "Dia"), ("en", "Slide"), ("fr-BE", "Diapo")])
def test_a_cue_that_has_its_slide_says_which(language: str, label: str, theme: Theme) -> None:
    layout = laid_out(theme, language)
    shown = {slide.address: slide.number for slide in layout.deck.slides}
    number = shown["als-niemand-belde.chains"]
    assert [line for line in guide(layout) if f"| {label} {number} · " in line]


def test_a_cue_without_a_slide_or_in_a_block_with_one_slide_says_none(theme: Theme) -> None:
    lines = guide(laid_out(theme))
    assert [line for line in lines if "| Lees de situatie voor en vraag om eerst" in line]


def test_cards_are_one_file_of_so_many_cards_and_one_of_a_thing_is_not_counted(theme: Theme) -> None:
    lines = "\n".join(guide(laid_out(theme)))
    assert "dag? (4 kaarten) | 1 × | " in lines
    assert "lege flappen, een dikke stift en kleefband | 1 ×" not in lines
    assert "balpen | 14 ×" in lines


def test_a_sheet_that_is_only_yours_has_no_line_for_a_name(theme: Theme) -> None:
    sheets = {document.name: dump(document) for document in laid_out(theme).documents}
    private = [
        words for name, words in sheets.items() if "Dit blad is van jou" in words and "werkblad" in name
    ]
    assert private
    assert not [words for words in private if "NameDate" in words]


@pytest.mark.parametrize(
    ("duration", "block", "line"),
    [(90, "oefengesprek", "oefengesprek.minutes: 18"), (45, "elmer", "elmer.priority: must")],
)
def test_the_line_that_a_block_in_reserve_names_brings_it_in(
    duration: int, block: str, line: str, theme: Theme, tmp_path: Path
) -> None:
    assert [told for told in guide(laid_out(theme, duration=duration)) if f"“{line}”" in told]
    path = tmp_path / "avond.yaml"
    path.write_text(f"format: 1\nadapts: {SESSION}\nchange:\n  {line}\n", encoding="utf-8")
    adapted = read_workshop(path, Report())
    assert adapted is not None
    made = plan(adapted, Delivery(participants=14, duration=duration))
    assert block in [planned.block.id for planned in made.blocks]
    layout = compose(made, theme, Report())
    assert [slide for slide in layout.deck.slides if slide.address.startswith(f"{block}.")]
    assert block in [sheet.block for sheet in made.sheets]
