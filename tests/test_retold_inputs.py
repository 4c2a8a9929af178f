"""What a new user tries first, and what must come of it: small adaptations that once ended well and wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from retold_packs import HEAD, NAME, adapted, made, scan
from workshopkit.cli import main
from workshopkit.diagnostics import Code
from workshopkit.theme import Theme

FATHER = (
    "regendag.stages.vraag: {story: [Een vader brengt zijn dochter.], speech: “Laat haar niet slapen.”,"
    " after: [Om elf uur valt ze in slaap.]}"
)


def write(folder: Path, words: str, name: str = "avond.yaml") -> Path:
    path = folder / name
    path.write_text(HEAD + words + "\n", encoding="utf-8")
    return path


def command(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)


def told(path: Path, *options: str) -> list[dict[str, Any]]:
    """What `check` tells, as programs read it."""
    found: list[dict[str, Any]] = json.loads(command("check", path, "--format", "json", *options).output)[
        "diagnostics"
    ]
    return found


def addresses(found: list[dict[str, Any]], *codes: Code) -> set[str]:
    names = {code.value for code in codes}
    return {address for one in found if one["code"] in names for address in one["places"]}


STILL_HER = {
    "regendag.steps.duo.ask.zorg.text",
    "regendag.facilitator.purpose",
    "regendag.facilitator.debrief.so_what",
    "regendag.facilitator.do.open-laten.text",
}


def test_story_of_a_father_tells_what_is_left_of_the_mothers(tmp_path: Path, theme: Theme) -> None:
    path = write(tmp_path, f"change: {{{FATHER}}}")
    found = told(path)
    assert "regendag.stages.bellen" in addresses(found, Code.WENT_ALONG)
    assert addresses(found, Code.LEFTOVER) == {
        "regendag.title",
        "als-niemand-belde.premise",
        "oefengesprek.situation",
    }
    assert addresses(found, Code.LEFTOVER_PERSON) > STILL_HER
    shown = command("explain", path, "--lang", "nl").stdout
    for address in (*STILL_HER, "regendag.stages.bellen", "regendag.title"):
        assert f"{address}: “" in shown, address
    one = made(adapted(path), theme)
    assert "regendag.stages.bellen" not in {slide.address for slide in one.layout.deck.slides}
    assert "is in orde" not in command("check", path, "--lang", "nl").stdout


def test_fathers_story_says_nothing_of_a_mother_or_of_sweets_that_are_gone(
    tmp_path: Path, theme: Theme
) -> None:
    father = Path(__file__).parent / "retold" / "dutje.yaml"
    one = made(adapted(father, write(tmp_path, "remove: [tussendoortje]")), theme)
    assert scan(one, re.compile(r"moeder|snoep|steentje|lekkers", re.IGNORECASE)) == []
    assert one.report.problems == ()


def test_changed_field_of_a_block_silences_no_other(tmp_path: Path) -> None:
    path = write(tmp_path, f"change: {{{FATHER}, als-niemand-belde.premise: Niemand zegt dat ze sliep.}}")
    listed = addresses(told(path, "--duration", "180m"), Code.LEFTOVER, Code.LEFTOVER_PERSON)
    assert "als-niemand-belde.premise" not in listed
    assert {
        "als-niemand-belde.title",
        "als-niemand-belde.example.cause",
        "oefengesprek.situation",
        "oefengesprek.roles.ouder.name",
        "oefengesprek.observe.stem.text",
    } <= listed


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("change: {elmer.text: 'Wie te laat komt, betaalt.'}", "Elmer"),
        ("change: {zes-beelden.rows: [{left: We horen het graag, right: gast}]}", "VBJK (2022), naar"),
        ("change: {film.url: 'https://example.org/onze-film'}", "Once upon a time"),
    ],
)
def test_others_words_are_under_nobodys_name(words: str, gone: str, tmp_path: Path, theme: Theme) -> None:
    one = made(adapted(write(tmp_path, words)), theme)
    assert scan(one, re.compile(re.escape(gone))) == []


def test_own_credit_takes_the_makers_from_no_slide(tmp_path: Path, theme: Theme) -> None:
    own = "insert: [{at: start, in: credits, item: {id: wij, name: De Regenboog, role: verhaal}}]"
    one = made(adapted(write(tmp_path, own)), theme)
    named = {hit.where for hit in scan(one, re.compile("Naar een sessie van VBJK"))}
    last = one.layout.deck.slides[-1].number
    assert {"slide 2", f"slide {last}", "werkboekje", "casusfiche"} <= named


@pytest.mark.parametrize(
    ("block", "gone"),
    [
        ("film", {"prepare.week.film", "prepare.day.film", "sources.film", "invitation.body.film"}),
        ("tools", {"room.plek-per-hulpmiddel", "prepare.week.tafels", "prepare.day.tafelkaarten",
                   "slot.starters.hulpmiddel"}),
        ("zes-beelden", {"goals.mijn-kijk", "prepare.week.knipkaartjes", "credits.hughes-mac-naughton",
                         "sources.hughes-mac-naughton-2000", "sources.vbjk-2022"}),
        ("tussendoortje", {"prepare.week.lekkers"}),
    ],
)  # fmt: skip
def test_one_removed_block_takes_along_all_that_is_for_it(block: str, gone: set[str], tmp_path: Path) -> None:
    assert gone <= addresses(told(write(tmp_path, f"remove: [{block}]")), Code.WENT_ALONG)


@pytest.mark.parametrize("numbers", [False, True])
def test_nobody_takes_out_what_keeps_people_safe_unheard(numbers: bool, tmp_path: Path) -> None:
    by_id = "agreements.hier, agreements.passen, facilitator.sensitive.zorg-om-kind"
    by_number = "agreements.1, agreements.3, facilitator.sensitive.3"
    path = write(tmp_path, f"remove: [{by_number if numbers else by_id}]")
    found = told(path)
    assert addresses(found, Code.SAFETY_CHANGED) == set(by_id.split(", "))
    words = {one["words"] for one in found if one["code"] == Code.SAFETY_CHANGED.value}
    assert {"Wat je hier hoort, blijft hier.", "Passen mag altijd, ook zonder uitleg."} <= words
    assert "is in orde" not in command("check", path, "--lang", "nl").stdout
    assert command("check", path, "--strict", "safety").exit_code == 1


def test_forty_wrong_packs_do_not_go_out_green(tmp_path: Path) -> None:
    wrong = write(tmp_path, f"change: {{{FATHER}}}", "vader.yaml")
    cohorts = [*(f"{{id: groep-{number}, adaptations: vader.yaml}}" for number in range(3)), "{id: gewoon}"]
    listed = tmp_path / "lijst.yaml"
    rows = "\n".join(f"  - {cohort}" for cohort in cohorts)
    listed.write_text(f"format: 1\nworkshop: {NAME}\ncohorts:\n{rows}\n", encoding="utf-8")
    assert command("check", wrong, "--strict").exit_code == 1
    out = tmp_path / "uit"
    result = command("batch", listed, "--out", out, "--strict", "leftovers", "--jobs", "1")
    assert result.exit_code == 3
    assert sorted(path.name for path in out.iterdir() if path.is_dir()) == ["gewoon"]
