"""Telling of what is taken out: what its own file keeps or writes stays, and what goes after it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from test_telling import BASE, RETOLD, left, told, told_by, values, went
from workshopkit.diagnostics import Code, Report
from workshopkit.model import Delivery, read_workshop
from workshopkit.model.relations import texts_about
from workshopkit.theme import Theme

FOLLOWING = """
format: 1
workshop: volgend
title: Wie volgt?
goals: [{id: g1, text: Je kijkt.}, {id: g2, text: Je volgt., about: follow}]
room: [{id: film, text: Maak het donker., about: follow}, {id: stil, text: Sluit de deur.}]
agreements: [{id: veilig, text: Niemand moet volgen., about: follow, safety: true}]
blocks:
  - {id: opening, kind: opening, title: Welkom, minutes: 3}
  - id: demo
    kind: vignette
    title: Wat zie je?
    minutes: 6
    terms: {ouder: {one: mama}}
    stages: [{id: deur, story: [Een mama wacht aan de deur.]}]
  - id: follow
    kind: whatif
    LINKS
    title: En als ze niet wachtte?
    minutes: 6
    premise: Ze loopt door.
    chains: [{id: een, cause: Niemand kijkt., thought: “Goed.”, consequence: Ze komt niet terug.}]
    facilitator:
      do: [{id: kijk, text: Denk aan de deur.}, {id: zelf, about: follow.premise, text: Lees traag.}]
  - {id: slot, kind: closing, title: Dag, minutes: 3, next_step: Wat doe je?}
"""


def base(folder: Path, links: str) -> Path:
    path = folder / "base.yaml"
    path.write_text(FOLLOWING.replace("LINKS", links), encoding="utf-8")
    return path


RETELL = "change: {demo.title: Anders?, demo.stages: {deur: {story: [Een opa zit op de trap.]}}}\n"


# what is said to hold, and what is written, where something is taken out


@pytest.mark.parametrize(
    "words",
    [
        "keep: [room.donker, goals.zien]",
        "change: {room.donker.text: Doe het licht uit., goals.zien: {text: Je ziet, framework: Gids}}",
    ],
)
def test_what_is_kept_or_written_stays_although_its_block_is_taken_out(tmp_path: Path, words: str) -> None:
    made = told(tmp_path, f"remove: [film]\n{words}\n")
    assert went(made) == {"materials.projector", "sources.film", "prepare.week.film", "invitation.body.film"}
    assert "donker" in [line.id for line in made.workshop.room]
    assert "zien" in [goal.id for goal in made.workshop.goals]


def test_what_must_stay_is_not_listed_when_it_is_kept(tmp_path: Path) -> None:
    path = base(tmp_path, "leans_on: [demo]")
    assert "follow.title" in left(told(tmp_path, "remove: [demo]", base=path))
    made = told(tmp_path, "remove: [demo]\nkeep: [follow.title]", base=path)
    assert left(made) >= {"follow.premise"}
    assert "follow.title" not in left(made)
    assert left(told(tmp_path, "remove: [demo]\nkeep: [follow]", base=path)) == set()


def test_what_an_earlier_file_wrote_goes_with_what_a_later_one_takes_out(tmp_path: Path) -> None:
    (tmp_path / "eerst.yaml").write_text(
        f"format: 1\nadapts: {BASE}\nkeep: [room.donker]\n", encoding="utf-8"
    )
    assert "room.donker" in went(told(tmp_path, "remove: [film]", base=tmp_path / "eerst.yaml"))


def test_what_goes_along_with_what_went_can_be_kept_too(tmp_path: Path) -> None:
    path = base(tmp_path, "about: demo")
    assert went(told(tmp_path, "remove: [demo]", base=path)) == {"follow", "room.film", "goals.g2"}
    made = told(tmp_path, "remove: [demo]\nkeep: [room.film]", base=path)
    assert went(made) == {"follow", "goals.g2"}
    made = told(tmp_path, "remove: [demo]\nkeep: [follow]", base=path)
    assert went(made) == set()


def test_clock_still_takes_what_is_kept(tmp_path: Path) -> None:
    made = told(
        tmp_path,
        "remove: [film]\nkeep: [prepare.week.lekkers]",
        delivery=Delivery.model_validate({"duration": "32m"}),
    )
    assert [one.address for one in made.fit.left_out] == ["snoep"]
    assert "prepare.week.lekkers" in went(made)


# what a block says of itself, and what its texts tell


def test_block_that_is_there_only_with_another_still_tells_its_story(tmp_path: Path) -> None:
    leaning = told(tmp_path, RETELL, base=base(tmp_path, "leans_on: [demo]"))
    both = told(tmp_path, RETELL, base=base(tmp_path, "about: demo\n    leans_on: [demo]"))
    assert "follow.premise" in left(both)
    assert (left(both), went(both)) == (left(leaning), went(leaning))


def test_texts_of_a_block_about_a_part_of_a_story_tell_that_part(tmp_path: Path) -> None:
    made = told(tmp_path, RETELL, base=base(tmp_path, "about: demo.stages.deur"))
    assert "follow.premise" in left(made)
    assert "follow" not in went(made)


def test_texts_of_a_block_that_is_there_only_with_another_tell_nothing_of_it(tmp_path: Path) -> None:
    path = base(tmp_path, "about: demo")
    made = told(tmp_path, RETELL, base=path)
    assert (left(made), went(made)) == (set(), set())
    workshop = told(tmp_path, "", base=path).workshop
    assert not [text for text in texts_about(workshop, "demo") if (text.address or "").startswith("follow.")]


# what goes, or is over, with what went itself


def test_what_goes_with_what_went_is_told_at_the_line_that_took_out_the_first(
    tmp_path: Path, theme: Theme
) -> None:
    found = told_by(tmp_path, "remove: [demo]\n", theme, base=base(tmp_path, "about: demo"))
    along = [one for one in found if one.code is Code.WENT_ALONG]
    assert {values(one)["address"]: values(one)["id"] for one in along} == {
        "follow": "demo",
        "room.film": "follow",
        "goals.g2": "follow",
    }
    assert {one.span.line for one in along} == {3}


def test_what_must_stay_is_listed_at_the_line_that_took_out_the_first(tmp_path: Path, theme: Theme) -> None:
    found = told_by(tmp_path, "remove: [demo]\n", theme, base=base(tmp_path, "about: demo"))
    (one,) = (one for one in found if one.code is Code.LEFTOVER)
    assert (values(one)["address"], values(one)["id"]) == ("agreements.veilig.text", "follow")
    assert (Path(one.span.file).name, one.span.line) == ("avond.yaml", 3)


def test_what_goes_with_a_part_of_a_story_that_went_is_told(tmp_path: Path, theme: Theme) -> None:
    words = BASE.read_text(encoding="utf-8").replace(
        "about: film}]\nprepare", "about: verhaal.stages.afloop}]\nprepare"
    )
    path = tmp_path / "base.yaml"
    path.write_text(words, encoding="utf-8")
    found = told_by(tmp_path, RETOLD, theme, base=path)
    assert "room.donker" in {values(one)["address"] for one in found if one.code is Code.WENT_ALONG}


# a block that is kept and changed too


@pytest.mark.parametrize("more", ["", ", follow.premise: Ze wacht niet."])
def test_block_that_is_kept_holds_for_others_also_where_its_own_story_is_corrected(
    tmp_path: Path, more: str
) -> None:
    words = f"{RETELL[:-2]}{more}}}\nkeep: [follow]\n"
    made = told(tmp_path, words, base=base(tmp_path, "leans_on: [demo]"))
    assert (left(made), went(made)) == (set(), set())
    words = "remove: [demo]\nchange: {follow.premise: Ze blijft.}\nkeep: [follow]\n"
    gone = told(tmp_path, words, base=tmp_path / "base.yaml")
    assert (left(gone), went(gone)) == (set(), set())


def test_block_that_is_corrected_does_not_keep_what_told_of_its_story_of_before(tmp_path: Path) -> None:
    path = base(tmp_path, "leans_on: [demo]")
    first = tmp_path / "eerst.yaml"
    words = "change: {follow.title: Nieuw?, follow.premise: Een kat slaapt.}"
    first.write_text(f"format: 1\nadapts: {path}\n{words}\n", encoding="utf-8")
    made = told(tmp_path, "change: {follow.premise: Een kater slaapt.}\nkeep: [follow]\n", base=first)
    assert "follow.facilitator.do.zelf" in went(made)


# a name that is changed without its words


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("change: {citaat.who: Jan}", {"citaat.who": ("Keuken Klaver", "Jan")}),
        ("change: {citaat.who: ~}", {"citaat.who": ("Keuken Klaver", "–")}),
        ("change: {citaat.who: Jan, citaat.text: Proef!}", {}),
        ("change: {citaat.who: Keuken De Klaver}\nkeep: [citaat]", {}),
        ("change: {citaat.title: Anders, film.length: tien minuten}", {}),
    ],
)
def test_name_that_is_changed_without_its_words_is_told(
    tmp_path: Path, theme: Theme, words: str, changed: dict[str, tuple[str, str]]
) -> None:
    found = [one for one in told_by(tmp_path, words, theme) if one.code is Code.ATTRIBUTION_CHANGED]
    assert {values(one)["address"]: (values(one)["words"], values(one)["new"]) for one in found} == changed


@pytest.mark.parametrize("word", ["stp", "stop-algemeen"])
def test_item_in_the_place_of_none_is_told(tmp_path: Path, word: str) -> None:
    path = tmp_path / "base.yaml"
    words = BASE.read_text(encoding="utf-8").replace("instead_of: stop}", f"instead_of: {word}}}")
    path.write_text(words, encoding="utf-8")
    report = Report()
    read_workshop(path, report)
    (found,) = report.problems
    assert (found.code, values(found)["value"]) == (Code.UNKNOWN_REFERENCE, word)
    assert "stop" in values(found)["choices"]
