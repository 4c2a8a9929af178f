"""`explain`: what an adaptation changed, each text in full, and what came of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from workshopkit.cli import main

CASES = Path(__file__).parent / "cases"
LONG = "Een oma loopt met haar kleinzoon naar huis. " * 30


def explain(path: Path | str, *more: str) -> Result:
    return CliRunner().invoke(main, ["explain", str(path), *more], catch_exceptions=False)


def as_json(path: Path) -> Any:
    return json.loads(explain(path, "--format", "json").stdout)


@pytest.fixture
def adapted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Another story in the place of one, with a long text and one that still holds."""
    monkeypatch.setenv("COLUMNS", "120")
    (tmp_path / "bord.yaml").write_bytes((CASES / "told" / "workshop.yaml").read_bytes())
    path = tmp_path / "oma.yaml"
    path.write_text(
        "format: 1\nadapts: bord.yaml\nchange:\n"
        "  verhaal: {title: Eerst stappen?, stages.vraag: {story: [Een oma.], speech: “Nog even.”}}\n"
        f"  citaat: {{text: Bij ons mag alles., facilitator: {{purpose: '{LONG.strip()}'}}}}\n"
        "remove: [agreements.binnen, snoep]\n"
        "keep: [wat-als.premise]\n",
        encoding="utf-8",
    )
    return path


def test_it_says_what_was_and_what_is(adapted: Path) -> None:
    changes = {one["address"]: one for one in as_json(adapted)["changes"]}
    title = changes["verhaal.title"]
    assert (title["what"], title["before"], title["after"]) == (
        "changed",
        "Eerst spruitjes, dan toetje?",
        "Eerst stappen?",
    )
    assert changes["wat-als.premise"]["what"] == "kept"
    base = adapted.with_name("bord.yaml")
    assert explain(base, "--lang", "nl").stdout == f"'{base}' verandert niets\n"


def test_words_are_shown_in_full(adapted: Path) -> None:
    shown = explain(adapted, "--lang", "nl").stdout
    assert "…" not in shown
    assert shown.count("kleinzoon") == 30
    lines = shown.splitlines()
    assert lines[lines.index("wat-als.premise") + 1].startswith("  blijft (regel ")
    assert shown.count("Pak een snoepje.") == 0  # of a block that is out, its title says enough


def test_below_it_stands_what_came_of_it(adapted: Path) -> None:
    shown = explain(adapted, "--lang", "nl").stdout
    _, _, below = shown.partition("\nVertelt nog van het oude verhaal:\n")
    left, _, rest = below.partition("\nGing mee weg:\n")
    assert "· wat-als.title: “En als Noor toch at?”\n" in left
    assert "wat-als.premise" not in left
    assert "  slot.thanks: “Dag Noor!”\n" in rest
    assert "\nStaat er niet meer bij, want wat het noemde, is veranderd:\n" in rest
    assert "  citaat.who: “Keuken Klaver”\n" in rest
    assert "\nHield mensen veilig, en is veranderd of weg:\n" in rest
    assert "  agreements.binnen: “Wat je hier hoort blijft hier.”\n" in rest


def test_programs_get_the_same_by_code(adapted: Path) -> None:
    told = as_json(adapted)
    assert told["ok"] is True
    by_code = {
        name: [one["address"] for one in told[name]]
        for name in ("leftover", "went_along", "unattributed", "safety_changed")
    }
    assert "wat-als.title" in by_code["leftover"]
    assert "slot.thanks" in by_code["went_along"]
    assert "citaat.who" in by_code["unattributed"]
    assert by_code["safety_changed"] == ["agreements.binnen"]
    first = told["leftover"][0]
    assert first["place"].startswith("dia ")
    assert first["words"]


def test_what_cannot_be_made_is_explained_as_far_as_it_goes(adapted: Path) -> None:
    words = adapted.read_text(encoding="utf-8") + "delivery: {duration: 3}\n"
    adapted.write_text(words, encoding="utf-8")
    answer = explain(adapted, "--lang", "en")
    assert answer.exit_code == 0
    assert answer.stdout.endswith(
        "What still tells of the old story shows once 'workshopkit check' finds no mistakes.\n"
    )


def test_two_lines_of_one_address_are_one_change(adapted: Path) -> None:
    adapted.write_text(
        "format: 1\nadapts: bord.yaml\nchange: {verhaal.title: Een, verhaal: {title: Twee}}\n",
        encoding="utf-8",
    )
    (change,) = as_json(adapted)["changes"]
    assert (change["address"], change["after"]) == ("verhaal.title", "Twee")
    assert change["before"] not in (None, "Een")
