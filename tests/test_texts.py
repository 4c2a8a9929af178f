"""Texts with their addresses: all of them, those of a block, those that tell of a story; ready to paste."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workshopkit.cli import main
from workshopkit.decode import written_texts
from workshopkit.model import Workshop, load
from workshopkit.model.relations import texts_about

ROOT = Path(__file__).parent.parent
SESSION = "partnerschap-met-ouders"
BASE = Path(__file__).parent / "cases" / "adapted" / "workshop.yaml"
TABLE = BASE.parents[1] / "input" / "workshop.yaml"
TELLING = """\
format: 1
workshop: avond
language: nl-BE
title: Een avond over soep
summary: Over Noor en haar kom.
agreements:
  - {id: bellen, text: Bel nooit onder het eten., about: soep.stages.nu}
  - {id: passen, text: Passen mag.}
prepare: {day: [{id: kom, text: Zet een kom klaar., about: soep}, {id: mes, text: Zet een mes klaar.}]}
blocks:
  - {id: opening, kind: opening, title: Welkom aan tafel, minutes: 5}
  - id: soep
    kind: vignette
    title: Wie lust er geen soep?
    minutes: 10
    told_in: [summary]
    stages:
      - {id: nu, story: [{id: een, text: Noor schuift haar kom weg.}]}
      - {id: later, story: [{id: een, text: Ze eet een boterham.}]}
    facilitator:
      do: [{id: lees, text: Lees voor., about: soep}, {id: noor, text: Noem Noor., about: soep.stages.nu}]
    steps: [{id: duo, form: pairs, minutes: 10, ask: [{id: eerst, text: Wat zeg je?}]}]
  - id: dag-erna
    kind: questions
    leans_on: soep
    title: En de dag erna?
    minutes: 10
    facilitator: {say: [{id: elk, text: "Zeg: elk kind eet anders.", about: dag-erna}]}
    steps:
      - id: samen
        form: plenary
        minutes: 10
        about: soep.stages.later
        ask: [{id: eerst, text: Wat doet Noor?}, {id: tafel, text: Wie zit er nog?, about: opening}]
"""


def command(*arguments: str | Path) -> Result:
    words = ["texts", *map(str, arguments), "--lang", "en"]
    return CliRunner().invoke(main, words, catch_exceptions=False)


def plain(workshop: Workshop) -> dict[str | None, str]:
    return {text.address: text.plain for text in written_texts(workshop)}


@pytest.fixture
def avond(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workshop in which texts tell of a story in every way."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "avond.yaml"
    path.write_text(TELLING, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "head"),
    [
        (SESSION, ""),
        (SESSION, "language: fr-BE\n"),
        (str(BASE), ""),
        (str(TABLE), ""),
        (str(ROOT / "examples" / "secundair.yaml"), ""),
        (str(ROOT / "examples" / "bruxelles.yaml"), "language: fr-BE\n"),
    ],
)
def test_what_is_printed_and_pasted_changes_nothing(name: str, head: str, tmp_path: Path) -> None:
    language = ["--language", "fr-BE"] if "fr" in head else []
    answer = (
        command(name, *language) if BASE.name in name or name == SESSION else command(copied(name, tmp_path))
    )
    assert answer.exit_code == 0
    path = tmp_path / "nieuw.yaml"
    path.write_text(f"format: 1\nadapts: {name}\n{head}change:\n{answer.stdout}", encoding="utf-8")
    made, base = load(path), load(name, language="fr-BE" if head else None)
    assert plain(made) == plain(base)
    if not head:
        assert [change for change in made.changes if change.span.file == str(path)] == []


def copied(name: str, folder: Path) -> Path:
    """An example in a folder of its own, beside which something may be written."""
    path = folder / Path(name).name
    path.write_bytes(Path(name).read_bytes())
    return path


def test_lines_have_the_address_and_the_words_as_typed(avond: Path) -> None:
    answer = command("avond.yaml", "--block", "soep")
    assert answer.stdout.startswith(
        "  # soep: Wie lust er geen soep?\n"
        '  soep.title: "Wie lust er geen soep?"\n'
        '  soep.steps.duo.ask.eerst.text: "Wat zeg je?"\n'
    )
    avond.write_text(TELLING.replace("Noor schuift", "Noor schuift " + "traag " * 20), encoding="utf-8")
    assert "  soep.stages.nu.story.een.text: >-\n    Noor schuift traag traag" in command("avond.yaml").stdout


def test_texts_are_a_list_for_programs() -> None:
    told = json.loads(command(SESSION, "--block", "regendag", "--format", "json").stdout)
    assert told["ok"] is True
    by_address = {one["address"]: one for one in told["texts"]}
    one = by_address["regendag.steps.duo.ask.groep.text"]
    assert one["block"] == "regendag"
    assert (one["source"], "${" in one["text"]) == ("Wat zouden je ${lerende.many} doen?", False)
    assert {one["block"] for one in told["texts"]} == {"regendag"}


def test_row_of_a_table_is_a_line() -> None:
    lines = command(TABLE, "--block", "tabel").stdout
    assert '.rows.maandag.cells: ["maandag", "20"]\n' in lines
    told = json.loads(command(TABLE, "--format", "json").stdout)["texts"]
    assert ["maandag", "20"] in [one["source"] for one in told]


def test_texts_about_a_block_are_those_that_tell_of_it_in_any_way(avond: Path) -> None:
    workshop = load(avond)
    assert [text.address for text in texts_about(workshop, "soep")] == [
        "summary",
        "agreements.bellen.text",
        "prepare.day.kom.text",
        "soep.facilitator.do.lees.text",
        "soep.facilitator.do.noor.text",
        "dag-erna.title",
        "dag-erna.steps.samen.ask.eerst.text",
    ]


def test_texts_about_a_part_of_a_story(avond: Path) -> None:
    workshop = load(avond)
    assert [text.address for text in texts_about(workshop, "soep.stages.nu.story")] == [
        "summary",
        "agreements.bellen.text",
        "soep.facilitator.do.noor.text",
        "dag-erna.title",
    ]
    assert [text.address for text in texts_about(workshop, "opening")] == [
        "dag-erna.steps.samen.ask.tafel.text"
    ]
    shown = command("avond.yaml", "--about", "soep.stages.later", "--block", "dag-erna").stdout
    assert '  dag-erna.steps.samen.ask.eerst.text: "Wat doet Noor?"\n' in shown
    assert "summary" not in shown


@pytest.mark.parametrize("flag", ["--block", "--about"])
def test_what_is_not_there_is_told_at_its_flag(flag: str, avond: Path) -> None:
    answer = command("avond.yaml", flag, "soepp")
    assert (answer.exit_code, answer.stdout) == (1, "")
    assert f"{flag}: error[unknown-reference]: '{flag}' points to 'soepp'" in answer.stderr
    assert "did you mean 'soep'?" in answer.stderr


def test_nothing_may_tell_of_what_is_there(avond: Path) -> None:
    answer = command("avond.yaml", "--about", "prepare.day")
    assert (answer.exit_code, answer.stdout, answer.stderr) == (0, "", "")


def test_texts_of_an_adaptation_note_what_is_not_noted_yet(avond: Path) -> None:
    path = avond.with_name("pap.yaml")
    path.write_text(
        "format: 1\nadapts: avond.yaml\nchange: {title: Pap, summary: Over pap.}", encoding="utf-8"
    )
    pins = avond.with_name("pap.pins.yaml")
    pins.write_text("# van mij\nformat: 1\npins: {title: Hoe het was}\n", encoding="utf-8")
    answer = command("pap.yaml")
    assert answer.stderr.endswith("\nnoted what you changed: pap.pins.yaml\n")
    assert '  title: "Pap"\n' in answer.stdout
    assert pins.read_text("utf-8") == (
        "# van mij\nformat: 1\npins:\n  title: Hoe het was\n  summary: Over Noor en haar kom.\n"
    )
    written = pins.read_text("utf-8")
    assert "noted" not in command("pap.yaml").stderr
    assert pins.read_text("utf-8") == written
    command("avond.yaml")
    assert sorted(file.name for file in avond.parent.iterdir()) == ["avond.yaml", "pap.pins.yaml", "pap.yaml"]


def test_names_that_no_adaptation_changes_are_comments() -> None:
    told = BASE.parents[1] / "told" / "workshop.yaml"
    lines = command(told).stdout
    assert '  # credits.keuken.name: "Keuken Klaver"\n  credits.keuken.role: "voorbeeld"\n' in lines


def test_terms_stand_above_the_texts(avond: Path) -> None:
    people = TELLING.replace("    told_in", "    terms: {kind: {one: meisje, the: het meisje}}\n    told_in")
    avond.write_text(people.replace("title: Een", "terms: {kom: kom}\ntitle: Een"), encoding="utf-8")
    assert command("avond.yaml").stdout.startswith(
        "  terms.kom: {one: kom}\n  terms.soep.kind: {one: meisje, the: het meisje}\n  title: "
    )
    assert command("avond.yaml", "--block", "soep").stdout.startswith("  terms.soep.kind: {one: meisje, ")
    told = json.loads(command("avond.yaml", "--about", "soep.stages", "--format", "json").stdout)
    assert told["terms"] == {"soep.kind": {"one": "meisje", "the": "het meisje"}}


def test_part_of_a_story_that_is_not_there_tells_nothing() -> None:
    about = "regendag.stages.vraag.stor"
    result = CliRunner().invoke(main, ["texts", "partnerschap-met-ouders", "--about", about, "--lang", "nl"])
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "regendag.stages.vraag.story" in result.stderr
