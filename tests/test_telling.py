"""Telling: what speaks of something goes with it, what must stay is listed, and names go with their words."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshopkit.blocks.common import lines
from workshopkit.compose.pack import Layout, compose
from workshopkit.diagnostics import Code, Diagnostic, Report, Severity, WorkshopError
from workshopkit.elements import Heading, texts
from workshopkit.model import Delivery, Workshop, read_sources, read_workshop, workshop_of
from workshopkit.planning import Plan, plan, told_anew
from workshopkit.source import parse, written
from workshopkit.strings import Labels, MakersLabel
from workshopkit.theme import Theme
from workshopkit.views import DocumentKind
from workshopkit.views.fitted import fitted

BASE = Path(__file__).parent / "cases" / "told" / "workshop.yaml"
RETOLD = "change: {verhaal.stages.vraag: {story: [Een oma loopt.], speech: “Hij kan stappen.”}}\n"
WHOLE = f"{RETOLD[:-2]}, verhaal.title: Eerst de trap?}}\n"


def told(folder: Path, words: str = "", delivery: Delivery | None = None, base: Path = BASE) -> Plan:
    """The plan of the base with an adaptation of these words over it."""
    path = folder / "avond.yaml"
    path.write_text(f"format: 1\nadapts: {base}\n{words}", encoding="utf-8")
    report = Report()
    workshop = read_workshop(path, report)
    report.check()
    assert workshop is not None
    return plan(workshop, delivery, report)


def went(made: Plan) -> set[str]:
    return {one.address for one in made.went}


def left(made: Plan) -> set[str]:
    return {one.address for one in made.left}


def block(made: Plan, name: str) -> object:
    return next(block for block in made.workshop.blocks if block.id == name)


def values(diagnostic: Diagnostic) -> dict[str, str]:
    return dict(diagnostic.values)


def told_by(
    folder: Path, words: str, theme: Theme, name: str = "avond.yaml", base: Path = BASE
) -> list[Diagnostic]:
    """All that is told of an adaptation, down to the last page."""
    path = folder / name
    path.write_text(f"format: 1\nadapts: {base}\n{words}", encoding="utf-8")
    report = Report()
    workshop = read_workshop(path, report)
    report.check()
    assert workshop is not None
    compose(plan(workshop, None, report), theme, report)
    return list(report)


def test_nothing_goes_from_a_workshop_as_it_is(tmp_path: Path) -> None:
    made = told(tmp_path)
    assert (made.went, made.left) == ((), ())
    do = [line.id for line in block(made, "verhaal").facilitator.do]  # type: ignore[attr-defined]
    assert do == ["traag", "stop"]


def test_what_speaks_of_a_block_goes_with_it(tmp_path: Path) -> None:
    assert went(told(tmp_path, "remove: [film]")) == {
        "goals.zien",
        "materials.projector",
        "sources.film",
        "room.donker",
        "prepare.week.film",
        "invitation.body.film",
    }
    made = told(tmp_path, "remove: [snoep]")
    assert went(made) == {"goals.vrij", "prepare.week.lekkers"}
    assert left(made) == {"agreements.eten.text"}  # it keeps people safe, and nothing comes in its place


def test_clock_that_leaves_a_block_out_takes_what_speaks_of_it(tmp_path: Path) -> None:
    made = told(tmp_path, delivery=Delivery.model_validate({"duration": "40m"}))
    assert [one.address for one in made.fit.left_out] == ["snoep"]
    assert went(made) == {"goals.vrij", "prepare.week.lekkers"}
    assert [goal.id for goal in made.workshop.goals] == ["zien", "kiezen"]


def test_audience_is_asked_in_the_same_pass(tmp_path: Path) -> None:
    words = BASE.read_text(encoding="utf-8").replace("id: snoep, kind", "id: snoep, for: [koks], kind")
    words = words.replace("  - id: snoep\n", "  - id: snoep\n    for: [koks]\n")
    (tmp_path / "base.yaml").write_text(words, encoding="utf-8")
    made = told(tmp_path, "delivery: {audience: ouders}", base=tmp_path / "base.yaml")
    assert "prepare.week.lekkers" in went(made)
    made = told(tmp_path, "delivery: {audience: koks}", base=tmp_path / "base.yaml")
    assert went(made) == set()


def test_a_step_stands_in_for_one_that_goes_with_its_minutes(tmp_path: Path) -> None:
    pan = "about: verhaal.stages.afloop, ask: [Wat nu met de pan?]}\n"
    other = "      - {id: bord, form: pairs, minutes: 2, instead_of: pan, ask: [Wat nu met het bord?]}\n"
    base = tmp_path / "base.yaml"
    base.write_text(BASE.read_text(encoding="utf-8").replace(pan, pan + other), encoding="utf-8")
    as_it_is, retold = told(tmp_path, base=base), told(tmp_path, RETOLD, base=base)
    for made, names, minutes in (
        (as_it_is, ["stil", "duo", "pan"], 14),
        (retold, ["stil", "duo", "bord"], 9),
    ):
        planned = next(one for one in made.blocks if one.block.id == "verhaal")
        assert ([step.id for step in planned.block.steps], planned.minutes) == (names, minutes)


def test_retold_story_takes_what_is_optional_and_lists_what_must_stay(tmp_path: Path) -> None:
    made = told(tmp_path, RETOLD)
    assert went(made) == {
        "summary",
        "verhaal.stages.afloop",
        "verhaal.steps.pan",
        "verhaal.steps.duo.ask.eerst.likely",
        "verhaal.facilitator.do.stop",
        "verhaal.facilitator.if_short",
        "verhaal.facilitator.sensitive.honger",
        "wat-als.facilitator.say.noor",
        "wat-als.predict",
        "wat-als.chains.twee",
        "wat-als.example",
        "slot.thanks",
    }
    assert left(made) == {
        "verhaal.facilitator.sensitive.spruitjes.text",
        "wat-als.title",
        "wat-als.premise",
        "wat-als.chains.een.cause",
        "wat-als.chains.een.thought",
        "wat-als.chains.een.consequence",
    }


def test_general_line_comes_in_the_place_of_the_one_that_told_the_story(tmp_path: Path) -> None:
    cues = block(told(tmp_path, RETOLD), "verhaal").facilitator  # type: ignore[attr-defined]
    assert [line.id for line in cues.do] == ["traag", "stop-algemeen"]
    assert [line.id for line in cues.sensitive] == ["honger-algemeen", "spruitjes"]
    removed = told(tmp_path, f"{RETOLD}remove: [verhaal.facilitator.do.stop]")
    assert [line.id for line in block(removed, "verhaal").facilitator.do] == ["traag"]  # type: ignore[attr-defined]


def test_step_that_is_about_the_story_takes_its_minutes_along(tmp_path: Path) -> None:
    made = told(tmp_path, RETOLD)
    planned = next(planned for planned in made.blocks if planned.block.id == "verhaal")
    assert [(step.id, step.minutes) for step in planned.steps] == [("stil", 1), ("duo", 6)]
    assert planned.minutes == 7
    as_it_was = next(planned for planned in told(tmp_path).blocks if planned.block.id == "verhaal")
    assert as_it_was.minutes == 14


@pytest.mark.parametrize(
    "words",
    [
        "change: {verhaal.minutes: 9, verhaal.stages.vraag.priority: should}",
        "order: {verhaal.stages: [afloop, vraag]}",
        "remove: [verhaal.stages.afloop.ask.pan]",
        "change: {verhaal.stages.vraag.note: Wacht., verhaal.stages.afloop.ask.pan.text: Wat nu?}",
        "remove: [verhaal.stages.afloop.ask.pan]\n"
        "insert: [{in: verhaal.stages.afloop.ask, at: end, item: {id: deksel, text: Wat nu?}}]",
        f"{RETOLD}keep: [verhaal]",
    ],
)
def test_minutes_an_order_a_cue_and_a_correction_are_no_retelling(tmp_path: Path, words: str) -> None:
    made = told(tmp_path, words)
    assert (made.went, made.left) == ((), ())


def test_what_is_taken_out_and_put_in_again_is_told_anew(tmp_path: Path) -> None:
    words = (
        "insert: [{at: start, in: verhaal.stages, item: {id: oma, story: [Een oma loopt.]}}]\n"
        "remove: [verhaal.stages.vraag]\n"
    )
    assert {"summary", "wat-als.predict"} <= went(told(tmp_path, words))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (WHOLE, ("verhaal",)),
        (f"{WHOLE}keep: [wat-als]", ()),
        (f"{WHOLE}keep: [summary]", ()),
        (f"{WHOLE}keep: [slot.next_step, room]", ("verhaal",)),
        (f"{WHOLE}keep: [verhaal]", ()),
        (RETOLD, ()),  # its title is the old one
        ("change: {citaat.text: Proeven moet.}", ()),  # no story
        ("change: {opening.title: Dag!, slot.next_step: Wat nu?, wat-als.premise: Noor zwijgt.}", ()),
    ],
)
def test_story_is_told_anew_where_all_of_its_words_are_others(
    tmp_path: Path, words: str, names: tuple[str, ...]
) -> None:
    assert told_anew(told(tmp_path, words)) == names


def test_kept_text_stays_and_is_not_listed(tmp_path: Path) -> None:
    made = told(tmp_path, f"{RETOLD}keep: [wat-als.title, summary, wat-als.chains, slot]")
    assert {"summary", "wat-als.chains.twee", "slot.thanks"}.isdisjoint(went(made))
    assert left(made) == {"verhaal.facilitator.sensitive.spruitjes.text", "wat-als.premise"}


def test_correction_of_a_story_told_anew_brings_nothing_of_the_old_one_back(tmp_path: Path) -> None:
    first = told(tmp_path, RETOLD)
    (tmp_path / "oma.yaml").write_text((tmp_path / "avond.yaml").read_text("utf-8"), encoding="utf-8")
    words = "change: {verhaal.stages.vraag.speech: “Hij kan goed stappen.”}\nkeep: [verhaal]"
    made = told(tmp_path, words, base=tmp_path / "oma.yaml")
    assert (went(made), left(made)) == (went(first), left(first))


def test_text_that_was_retold_stays_and_the_rest_of_its_item_is_listed(tmp_path: Path) -> None:
    made = told(tmp_path, f"{RETOLD[:-2]}, wat-als.chains.een.cause: Niemand ziet oma.}}\n")
    assert "wat-als.chains.twee" in went(made)
    chains = {address for address in left(made) if ".chains." in address}
    assert chains == {"wat-als.chains.een.thought", "wat-als.chains.een.consequence"}


def test_later_adaptation_makes_the_texts_of_an_earlier_one_old(tmp_path: Path) -> None:
    first = tmp_path / "eerst.yaml"
    first.write_text(f"format: 1\nadapts: {BASE}\n{RETOLD[:-2]}, summary: Over oma.}}\n", encoding="utf-8")
    made = told(tmp_path, "change: {verhaal.stages.vraag.story: [Een kat slaapt.]}", base=first)
    assert "summary" in went(made)
    again = told(tmp_path, "change: {summary: Over de oma van toen.}", base=first)
    assert "summary" not in went(again)


WORDS = {
    "citaat": "citaat.text: Wie te laat komt betaalt.",
    "film": "film.url: https://example.org/anders",
}


def test_names_go_with_the_words_that_they_were_said_of(tmp_path: Path) -> None:
    made = told(tmp_path, f"change: {{{WORDS['citaat']}}}")
    assert went(made) == {
        "citaat.credits",
        "citaat.source",
        "citaat.who",
        "citaat.context",
        "citaat.facilitator.say.klaver",
        "sources.klaver",
        "credits.keuken",
    }
    assert [credit.id for credit in made.workshop.credits] == ["makers"]
    made = told(tmp_path, f"change: {{{WORDS['film']}}}")
    assert went(made) == {
        "film.video_title",
        "film.link",
        "film.length",
        "film.spoken",
        "film.captions",
        "film.steps.duo.ask.handen",
        "sources.film",
    }


NAMED = {"citaat": "Klaver", "film": "De lege borden"}
"""Whose words or work stands there, as their name is in the words of all that belongs to it."""


def pages(layout: Layout) -> dict[str, str]:
    """The words of the slides with their notes, and of each document; but for the one chapter of the guide
    that shows what stood there before."""
    changed = Labels("nl")(MakersLabel.CHANGED)
    slides = [text.plain for slide in layout.deck.slides for text in texts((slide.frames, slide.notes))]
    found = {"deck": slides}
    for document in layout.documents:
        words = found.setdefault(document.name, [])
        before = False
        for part in document.parts:
            words += [text.plain for text in texts((part.header, part.footer))]
            for element in part.elements:
                if isinstance(element, Heading) and element.level == 1:
                    before = element.text.plain == changed
                words += [] if before else [text.plain for text in texts(element)]
    return {name: " ".join(words) for name, words in found.items()}


@pytest.mark.parametrize(("name", "other"), [("citaat", "film"), ("film", "citaat")])
def test_no_page_has_the_name_of_who_did_not_say_it(
    tmp_path: Path, name: str, other: str, theme: Theme
) -> None:
    before = pages(compose(told(tmp_path), theme, Report()))
    shown = pages(compose(told(tmp_path, f"change: {{{WORDS[name]}}}"), theme, Report()))
    assert shown.keys() == before.keys() >= {"deck"}
    assert len(shown) > 2
    assert {page for page, words in shown.items() if NAMED[name] in words} == set()
    assert {page for page, words in before.items() if NAMED[name] in words} != set()
    for stays in (NAMED[other], "Het Maakhuis"):
        where = {page for page, words in shown.items() if stays in words}
        assert where == {page for page, words in before.items() if stays in words} != set()


def test_keep_brings_no_name_back_but_writing_it_does(tmp_path: Path) -> None:
    changed = f"change: {{{WORDS['citaat']}}}\n"
    kept = told(tmp_path, f"{changed}keep: [citaat.who, citaat.facilitator, citaat]")
    assert {"citaat.who", "citaat.facilitator.say.klaver"} <= went(kept)
    written = told(tmp_path, f"{changed[:-2]}, citaat.who: Oma Klaver}}")
    assert "citaat.who" not in went(written)
    filmed = told(tmp_path, f"change: {{{WORDS['film']}}}\nkeep: [film.length]")
    assert "film.length" not in went(filmed)
    assert "film.link" in went(filmed)


def test_own_row_takes_the_source_of_the_others(tmp_path: Path) -> None:
    base = tmp_path / "base.yaml"
    base.write_text(
        "format: 1\nworkshop: rij\ntitle: Rij\ncredits:\n"
        "  - {id: m, name: Maker, whole: true}\n  - {id: w, name: Wijs}\n"
        "sources: [{id: wijs, text: Wijs (2020)., about: tabel.rows}]\nblocks:\n"
        "  - {id: tabel, kind: mapping, title: Wat hoort bij wat?, minutes: 5, left: Soep, right: Kom,\n"
        "     source: Naar Wijs, credits: w, rows: [{id: a, left: tomaat, right: rood},"
        " {id: b, left: prei, right: groen}]}\n",
        encoding="utf-8",
    )
    own = "insert: [{after: tabel.rows.b, item: {left: biet, right: paars}}]"
    assert went(told(tmp_path, own, base=base)) == {
        "tabel.source",
        "tabel.credits",
        "sources.wijs",
        "credits.w",
    }
    assert went(told(tmp_path, "remove: [tabel.rows.b]", base=base)) == set()
    assert went(told(tmp_path, "change: {tabel.title: Anders?}", base=base)) == set()


def test_names_written_again_in_the_same_words_are_written(tmp_path: Path) -> None:
    words = f"change: {{{WORDS['citaat']}, citaat.who: Keuken Klaver, citaat.credits: [keuken, makers]}}"
    assert {"citaat.who", "citaat.credits", "credits.keuken"}.isdisjoint(went(told(tmp_path, words)))


WITH_NOOR = "terms: {kind: {one: Noor, own: haar}}\n    told_in"


def with_people(folder: Path) -> Path:
    base = folder / "mensen.yaml"
    words = BASE.read_text(encoding="utf-8").replace("told_in", WITH_NOOR, 1)
    words = words.replace("text: Wat doe je?,", "text: 'Wat doe je met ${kind.own} bord?',")
    words = words.replace("next_step: Wat kook je?", "next_step: 'Wat kook je voor ${verhaal.kind}?'")
    base.write_text(words.replace("Neem je tijd.", "Neem je tijd met de kok."), encoding="utf-8")
    return base


def test_people_of_the_old_story_are_listed_until_they_are_somebody_else(tmp_path: Path) -> None:
    base = with_people(tmp_path)
    still = {"verhaal.steps.duo.ask.eerst.text", "slot.next_step"}
    assert left(told(tmp_path, base=base)) == set()
    made = told(tmp_path, RETOLD, base=base)
    assert still <= left(made)
    assert {one.cause.target for one in made.left if one.address in still} == {"verhaal.terms.kind"}
    other = told(tmp_path, f"{RETOLD[:-2]}, verhaal.terms.kind: {{one: Tom, own: zijn}}}}", base=base)
    assert still.isdisjoint(left(other))
    assert block(other, "slot").next_step.plain == "Wat kook je voor Tom?"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "words",
    ["keep: [verhaal.terms.kind]", "keep: [verhaal]", "terms: {verhaal.kind: {one: Noor, own: haar}}"],
)
def test_people_who_are_the_same_are_said_once(tmp_path: Path, words: str) -> None:
    made = told(tmp_path, f"{RETOLD}{words}", base=with_people(tmp_path))
    assert {"verhaal.steps.duo.ask.eerst.text", "slot.next_step"}.isdisjoint(left(made))


def test_who_is_still_the_old_one_is_told_with_the_word(tmp_path: Path, theme: Theme) -> None:
    made = told(tmp_path, RETOLD, base=with_people(tmp_path))
    report = Report()
    compose(made, theme, report)
    (found,) = [one for one in report if one.code is Code.LEFTOVER_PERSON]
    assert (values(found)["word"], values(found)["term"], values(found)["place"]) == (
        "Noor",
        "kind",
        "dia 9, 14; werkblad 2, 6",
    )


def test_each_text_left_over_is_told_by_itself_where_it_stands(tmp_path: Path, theme: Theme) -> None:
    found = [one for one in told_by(tmp_path, RETOLD, theme) if one.code is Code.LEFTOVER]
    assert [(one.places, values(one)["place"]) for one in found] == [
        (("wat-als.title",), "dia 5, dia 10, werkboekje en werkblad 3"),
        (("wat-als.premise",), "dia 10 en werkblad 3"),
        (("wat-als.chains.een.cause",), "dia 11"),
        (("wat-als.chains.een.thought",), "dia 11"),
        (("wat-als.chains.een.consequence",), "dia 11"),
        (("verhaal.facilitator.sensitive.spruitjes.text",), "draaiboek, blok 3"),
    ]


def test_what_goes_is_a_note_and_what_stays_a_warning(tmp_path: Path, theme: Theme) -> None:
    found = told_by(tmp_path, RETOLD, theme)
    severities = {one.code: one.severity for one in found}
    assert severities[Code.WENT_ALONG] is Severity.NOTE
    assert severities[Code.LEFTOVER] is Severity.WARNING
    assert {Path(one.span.file).name for one in found} == {"avond.yaml"}


def test_removing_the_block_that_is_left_over_is_offered_once(tmp_path: Path, theme: Theme) -> None:
    found = [one for one in told_by(tmp_path, RETOLD, theme) if one.code is Code.LEFTOVER_BLOCK]
    assert [one.places for one in found] == [("wat-als",)]


def test_correction_is_offered_first_when_half_of_the_words_still_stand(tmp_path: Path, theme: Theme) -> None:
    corrected = "change: {verhaal.stages.vraag.story: [Noor prikt in haar vele spruitjes.]}"
    first = told_by(tmp_path, corrected, theme)[0]
    assert (first.code, first.places) == (Code.ONLY_CORRECTED, ("verhaal",))
    assert Code.ONLY_CORRECTED not in [one.code for one in told_by(tmp_path, RETOLD, theme)]


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("remove: [agreements.binnen]", "agreements.binnen"),
        ("change: {agreements.binnen.text: Vertel het verder.}", "agreements.binnen.text"),
        ("change: {agreements: [Alles mag.]}", "agreements.binnen"),
        ("change: {agreements.binnen.safety: false}", "agreements.binnen.safety"),
        ("remove: [verhaal.facilitator.sensitive.spruitjes]", "verhaal.facilitator.sensitive.spruitjes"),
    ],
)
def test_who_changes_what_keeps_people_safe_is_told(
    tmp_path: Path, words: str, address: str, theme: Theme
) -> None:
    found = [one for one in told_by(tmp_path, words, theme) if one.code is Code.SAFETY_CHANGED]
    assert address in [place for one in found for place in one.places]


def test_guide_begins_with_what_keeps_people_safe_no_more(tmp_path: Path, theme: Theme) -> None:
    layout = compose(told(tmp_path, "remove: [agreements.binnen]"), theme, Report())
    guide = next(one for one in layout.documents if one.kind is DocumentKind.GUIDE)
    first = [text.plain for text in texts(guide.parts[0].elements)][:8]
    assert "Houdt mensen veilig, en is hier anders dan in het origineel" in first
    assert "Wat je hier hoort blijft hier." in first


def test_plan_says_what_goes_along_with_what_there_is_no_time_for(tmp_path: Path) -> None:
    made = told(tmp_path, delivery=Delivery.model_validate({"duration": "40m"}))
    said = "Weggelaten: Neem je er een? (4 min.) · wat erover gaat, gaat mee weg (2)"
    assert next(fitted(made)).plain == said


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("change: {verhaal.facilitator.do.traag.text: Vlug.}", []),
        ("change: {agreements.binnen.priority: should}", []),
        ("change: {agreements.eten.about: slot}", []),
        ("remove: [verhaal.facilitator.do.traag]", []),
        ("change: {agreements.binnen.safety: false}", ["Wat je hier hoort blijft hier."]),
        (
            "change: {verhaal.facilitator: {sensitive: [Niets.]}}",
            ["Dwing", "thuis genoeg", "thuis spruitjes"],
        ),
    ],
)
def test_safety_is_told_in_the_words_that_stood_there(
    tmp_path: Path, words: str, found: list[str], theme: Theme
) -> None:
    told_words = [
        values(one)["words"] for one in told_by(tmp_path, words, theme) if one.code is Code.SAFETY_CHANGED
    ]
    assert len(told_words) == len(found)
    assert all(piece in words for piece, words in zip(found, told_words, strict=True))


def test_way_out_of_an_energizer_is_a_matter_of_safety(tmp_path: Path, theme: Theme) -> None:
    base = tmp_path / "weg.yaml"
    words = BASE.read_text(encoding="utf-8")
    more = "    opt_out: Niets nemen mag.\n    leans_on: verhaal\n    cues: [{id: pak"
    words = words.replace("    cues: [{id: pak", more)
    base.write_text(words, encoding="utf-8")
    made = told(tmp_path, RETOLD, base=base)
    assert "snoep.opt_out" in left(made)
    made = told(tmp_path, "change: {snoep.opt_out: Kom.}", base=base)
    assert [one.address for one in made.safety] == ["snoep.opt_out"]


def test_goal_of_a_block_without_any_is_nobodys(tmp_path: Path) -> None:
    base = tmp_path / "leeg.yaml"
    base.write_text(BASE.read_text("utf-8").replace("    goals: [vrij]\n", "    goals:\n"), encoding="utf-8")
    assert "goals.vrij" not in went(told(tmp_path, "remove: [snoep]", base=base))


def test_list_that_nobody_here_gets_anything_of_is_told_as_ever(tmp_path: Path) -> None:
    base = tmp_path / "koks.yaml"
    words = BASE.read_text(encoding="utf-8").replace("cues: [{id: pak,", "cues: [{id: pak, for: [koks],")
    base.write_text(words, encoding="utf-8")
    with pytest.raises(WorkshopError) as caught:
        told(tmp_path, "delivery: {audience: ouders}", base=base)
    assert [one.code for one in caught.value.diagnostics if one.severity is Severity.ERROR] == [
        Code.NOTHING_TO_SHOW
    ]


@pytest.mark.parametrize(
    "words",
    [
        "change: {snoep: {kind: questions, title: Wat nu?, minutes: 4, steps: [{form: pairs, minutes: 4}]}}",
        "change: {snoep.goals: [zien]}",
        "change: {snoep.goals: ~}",
    ],
)
def test_goal_that_its_block_serves_no_more_goes(tmp_path: Path, words: str) -> None:
    assert "goals.vrij" in went(told(tmp_path, words))


def with_words(folder: Path, *changes: tuple[str, str]) -> Path:
    base = folder / "basis.yaml"
    words = BASE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in words
        words = words.replace(old, new, 1)
    base.write_text(words, encoding="utf-8")
    return base


SHORT = Delivery.model_validate({"duration": "40m"})


def test_block_that_is_left_out_keeps_all_that_is_its_own(tmp_path: Path) -> None:
    own = "goals: [vrij]\n    facilitator: {do: [{id: a, about: snoep, priority: could, text: Deel uit.}]}"
    made = told(tmp_path, base=with_words(tmp_path, ("goals: [vrij]", own)), delivery=SHORT)
    (snoep,) = made.reserve
    assert [line.text.plain for line in snoep.block.facilitator.do] == ["Deel uit."]


def test_step_that_takes_no_time_stays_however_short_it_is(tmp_path: Path) -> None:
    step = "{id: stil, form: silent, minutes: 1}\n      - {id: los, form: pairs, minutes: 0, priority: could}"
    base = with_words(tmp_path, ("{id: stil, form: silent, minutes: 1}", step))
    case = block(told(tmp_path, base=base, delivery=SHORT), "verhaal")
    assert "los" in [step.id for step in case.steps]  # type: ignore[attr-defined]


def test_what_the_clock_leaves_over_is_told_at_the_delivery(tmp_path: Path, theme: Theme) -> None:
    made = told(tmp_path, delivery=SHORT)
    report = Report()
    compose(made, theme, report)
    (found,) = [one for one in report if one.code is Code.LEFTOVER]
    assert (found.places, found.span.line) == (("agreements.eten.text",), 0)


def test_keep_of_a_part_brings_no_name_back(tmp_path: Path) -> None:
    lines = "length: twaalf minuten\n    transcript: [{id: a, text: Eet.}]"
    base = with_words(tmp_path, ("length: twaalf minuten", lines))
    made = told(tmp_path, f"change: {{{WORDS['film']}}}\nkeep: [film.transcript.a]", base=base)
    assert "film.transcript" in went(made)


def test_block_is_asked_anew_when_something_else_is_said_of_it(tmp_path: Path) -> None:
    """What is remembered of a block follows from all that is said of it, also elsewhere."""
    sources = read_sources(BASE)
    assert sources is not None
    anew = {"verhaal.stages.vraag.speech": "Anders?"}
    for words, gone in ((anew, False), ({**anew, "verhaal.told_in": ["film.task"]}, True)) * 2:
        root = parse(written({"change": words}), "avond.yaml", Report())
        assert root is not None
        workshop = workshop_of(sources, Report(), extra=[root])
        assert workshop is not None
        assert ("film.task" in went(plan(workshop))) is gone


def test_detail_goes_with_the_time_but_never_what_keeps_people_safe(tmp_path: Path) -> None:
    base = tmp_path / "kort.yaml"
    words = BASE.read_text(encoding="utf-8")
    for old, new in (
        ("{id: traag, text: Vertel", "{id: traag, priority: could, text: Vertel"),
        ("id: spruitjes, text", "id: spruitjes, priority: could, text"),
        ("minutes: 10\n    goals", "minutes: {min: 6, plan: 10, max: 10}\n    goals"),
    ):
        assert old in words
        words = words.replace(old, new, 1)
    base.write_text(words, encoding="utf-8")
    made = told(tmp_path, base=base, delivery=Delivery.model_validate({"duration": "41m"}))
    cues = block(made, "verhaal").facilitator  # type: ignore[attr-defined]
    assert [line.id for line in cues.do] == ["stop"]
    assert "spruitjes" in [line.id for line in cues.sensitive]


def test_safety_of_a_block_that_is_removed_is_not_told(tmp_path: Path, theme: Theme) -> None:
    assert Code.SAFETY_CHANGED not in [one.code for one in told_by(tmp_path, "remove: [verhaal]", theme)]


def test_reserve_is_there_for_the_guide_and_gone_for_the_wall(tmp_path: Path) -> None:
    words = BASE.read_text(encoding="utf-8").replace(
        "minutes: 4\n    priority: could", "minutes: {plan: 0, max: 5}\n    priority: could"
    )
    base = tmp_path / "base.yaml"
    base.write_text(words, encoding="utf-8")
    made = told(tmp_path, base=base)
    assert "prepare.week.lekkers" in went(made)
    assert "goals.vrij" in went(made)
    assert [line.id for line in made.for_guide.workshop.prepare.week] == ["film", "lekkers"]
    assert lines(made.for_guide.workshop.agreements)[-1].plain == "Wie niets lust hoeft niets te zeggen."


def test_unknown_address_is_told_where_it_stands(tmp_path: Path) -> None:
    base = tmp_path / "base.yaml"
    words = BASE.read_text(encoding="utf-8").replace(
        "about: film}, {id: lekkers", "about: filn}, {id: lekkers"
    )
    base.write_text(words, encoding="utf-8")
    report = Report()
    made: Workshop | None = read_workshop(base, report)
    assert made is not None
    (found,) = report.diagnostics
    assert (found.code, values(found)["suggestion"], found.span.line) == (Code.UNKNOWN_REFERENCE, "film", 26)
    assert values(found)["key"] == "about"
    with_words(tmp_path, ("told_in: [summary", "told_in: [sumary"))
    report = Report()
    read_workshop(tmp_path / "basis.yaml", report)
    (found,) = report.diagnostics
    assert (values(found)["key"], values(found)["suggestion"]) == ("told_in", "summary")


PEOPLE = """\
format: 1
workshop: regen
title: Regen
summary: Een avond over ${regendag.ouder.the}.
blocks:
  - id: regendag
    kind: vignette
    title: Wat wil ${ouder.the}?
    minutes: 12
    told_in: [regendag.title]
    terms:
      ouder: {one: moeder, the: de moeder}
      kind: {one: zoon}
    stages:
      - {id: vraag, about: regendag.stages.vraag, story: ["${Ouder.the} brengt ${kind}."], speech: “Nee?”}
    steps: [{id: duo, form: pairs, minutes: 12, ask: [{id: a, text: "Wat zeg je aan ${ouder.the}?"}, Hoe?]}]
  - {id: slot, kind: closing, title: Tot ziens, minutes: 3, next_step: "Wie is jouw ${regendag.ouder}?"}
"""
STORY = "regendag.stages.vraag.story: [Een vader brengt Fien.]"
PEOPLE_NAMED = {"summary", "regendag.title", "regendag.steps.duo.ask.a.text", "slot.next_step"}


def people(folder: Path) -> Path:
    path = folder / "regen.yaml"
    path.write_text(PEOPLE, encoding="utf-8")
    return path


def test_people_of_the_old_story_are_listed_wherever_they_are_named(tmp_path: Path, theme: Theme) -> None:
    made = told(tmp_path, f"change: {{{STORY}}}", base=people(tmp_path))
    assert left(made) == PEOPLE_NAMED
    report = Report()
    compose(made, theme, report)
    (one,) = (one for one in report if one.code is Code.LEFTOVER_PERSON)
    assert set(one.places) == PEOPLE_NAMED - {"regendag.title"}  # the title tells the story anyhow
    assert len(values(one)["words"].splitlines()) == len(one.places)
    codes = (Code.LEFTOVER, Code.LEFTOVER_PERSON)
    listed = [address for one in report if one.code in codes for address in one.places]
    assert set(listed) == PEOPLE_NAMED


@pytest.mark.parametrize(
    ("words", "still"),
    [
        (f"change: {{{STORY}, regendag.terms.ouder: {{one: vader, the: de vader}}}}", {"regendag.title"}),
        (f"change: {{{STORY}}}\nkeep: [regendag.terms]", {"regendag.title"}),
        (f"change: {{{STORY}}}\nkeep: [regendag.terms.ouder]", {"regendag.title"}),
        (f"change: {{{STORY}}}\nkeep: [terms]", {"regendag.title"}),
        (f"change: {{{STORY}, summary: Over een vader.}}", PEOPLE_NAMED - {"summary"}),
        (f'change: {{{STORY}, summary: "Over ${{regendag.ouder}}."}}', PEOPLE_NAMED - {"summary"}),
        (
            f"change: {{{STORY}}}\nkeep: [slot, regendag.title]",
            PEOPLE_NAMED - {"slot.next_step", "regendag.title"},
        ),
        (f"change: {{{STORY}}}\nkeep: [regendag]", set()),
        ("change: {regendag.terms.ouder: {one: vader, the: de vader}}", set()),
    ],
)
def test_people_that_were_replaced_or_kept_are_those_of_the_new_story(
    tmp_path: Path, words: str, still: set[str]
) -> None:
    assert left(told(tmp_path, words, base=people(tmp_path))) == still


def test_story_that_is_told_anew_later_makes_the_people_of_an_earlier_one_old(tmp_path: Path) -> None:
    words = f"change: {{{STORY}, regendag.terms.ouder: {{one: vader, the: de vader}}}}"
    first = tmp_path / "eerst.yaml"
    first.write_text(f"format: 1\nadapts: {people(tmp_path)}\n{words}", encoding="utf-8")
    made = told(tmp_path, "change: {regendag.stages.vraag.story: [Oma brengt Fien.]}", base=first)
    assert left(made) == PEOPLE_NAMED


def test_terms_that_are_not_there_cannot_be_kept(tmp_path: Path) -> None:
    for address in ("regendag.terms.oudr", "regendga.terms", "slot.terms"):
        with pytest.raises(WorkshopError) as caught:
            told(tmp_path, f"keep: [{address}]", base=people(tmp_path))
        assert {one.code for one in caught.value.diagnostics} == {Code.UNKNOWN_ADDRESS}


def test_stage_that_is_told_in_part_keeps_nothing_of_the_old_one(tmp_path: Path) -> None:
    made = told(tmp_path, f"change: {{{STORY}}}", base=people(tmp_path))
    assert went(made) == {"regendag.stages.vraag.speech"}
