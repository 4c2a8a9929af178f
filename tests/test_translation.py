"""Translations of adapted workshops: what counts, what is missing, what has become stale."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from workshopkit import WorkshopError, load
from workshopkit.cli import main
from workshopkit.decode import written_texts
from workshopkit.diagnostics import Code, Report
from workshopkit.model import Workshop, read_workshop
from workshopkit.text import Run

BASE = Path(__file__).parent / "cases" / "adapted" / "workshop.yaml"
SESSION = "partnerschap-met-ouders"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The base of these tests with a French translation of a few of its texts."""
    (tmp_path / "regen.yaml").write_bytes(BASE.read_bytes())
    (tmp_path / "regen.fr.yaml").write_text(
        "format: 1\ntranslates: regen\nlanguage: fr-BE\n"
        "terms: {lerende: {source: cursist, one: élève, the: l’élève}}\n"
        "texts:\n"
        "  title: {source: Wie beslist over de jas?, text: Qui décide du manteau ?}\n"
        "  regendag.title: {source: 'Mag hij\n    naar buiten?', text: Peut-il sortir ?}\n"
        "  slot.title: {source: Tot overmorgen, text: À demain}\n"
        "  regendag.facilitator.purpose:\n"
        "    {source: 'Zien wat ${lerende.the} kiest.', text: 'Voir ${lerende.the}.'}\n",
        encoding="utf-8",
    )
    return tmp_path


def read(path: Path, language: str | None) -> tuple[Workshop, list[tuple[Code, str]]]:
    report = Report()
    made = read_workshop(path, report, language=language)
    report.check()
    assert made is not None
    return made, [(diagnostic.code, dict(diagnostic.values).get("id", "")) for diagnostic in report]


def titles(workshop: Workshop) -> dict[str, str]:
    return {block.id: block.title.plain for block in workshop.blocks}


def test_text_is_translated_while_its_source_is_the_same(folder: Path) -> None:
    made, told = read(folder / "regen.yaml", "fr-BE")
    assert (made.language, made.written_in) == ("fr-BE", "nl-BE")
    assert made.title.plain == "Qui décide du manteau ?"
    assert titles(made)["regendag"] == "Peut-il sortir ?"
    assert made.terms["lerende"] == {"one": "élève", "the": "l’élève"}
    assert [text.plain for text in written_texts(made) if "Voir" in text.plain] == ["Voir l’élève."]
    assert (Code.STALE_TRANSLATION, "slot.title") in told
    assert (Code.NOT_TRANSLATED, "terms.opvang") in told  # the first of them; one for the whole file
    assert [code for code, _ in told].count(Code.NOT_TRANSLATED) == 1
    assert titles(made)["slot"] == "Tot morgen"
    slot = next(block for block in made.blocks if block.id == "slot")
    assert slot.title.runs == (Run("Tot morgen", language="nl-BE"),)


def test_without_a_wish_nothing_is_translated(folder: Path) -> None:
    made, told = read(folder / "regen.yaml", None)
    assert (made.language, titles(made)["regendag"], told) == ("nl-BE", "Mag hij naar buiten?", [])


def test_adaptations_text_is_translated_by_its_own_file(folder: Path) -> None:
    path = folder / "avond.yaml"
    path.write_text("format: 1\nadapts: regen.yaml\nchange: {regendag.title: Mag zij mee?}", encoding="utf-8")
    made, told = read(path, "fr")
    assert titles(made)["regendag"] == "Mag zij mee?"
    assert (Code.NOT_TRANSLATED, "regendag.title") in told
    entry = "texts: {regendag.title: {source: Mag zij mee?, text: Peut-elle venir ?}}"
    (folder / "avond.fr.yaml").write_text(f"format: 1\n{entry}", encoding="utf-8")
    made, told = read(path, "fr")
    assert titles(made)["regendag"] == "Peut-elle venir ?"
    assert (Code.NOT_TRANSLATED, "regendag.title") not in told


def test_adaptation_may_be_written_in_the_language_of_its_pack(folder: Path) -> None:
    (folder / "soir.yaml").write_text(
        "format: 1\nadapts: regen.yaml\nlanguage: fr-BE\n"
        "terms: {opvang: {one: crèche, our: notre crèche}}\nchange: {film.title: Que voyez-vous ?}\n",
        encoding="utf-8",
    )
    made, told = read(folder / "soir.yaml", None)
    assert (made.language, titles(made)["film"]) == ("fr-BE", "Que voyez-vous ?")
    assert titles(made)["regendag"] == "Peut-il sortir ?"
    assert made.terms["opvang"]["our"] == "notre crèche"
    assert {"film.title", "terms.opvang"} & {address for _, address in told} == set()


def test_language_without_any_translation_is_an_error(folder: Path) -> None:
    with pytest.raises(WorkshopError) as caught:
        load(folder / "regen.yaml", language="en")
    assert Code.NO_TRANSLATION in [diagnostic.code for diagnostic in caught.value.diagnostics]


def test_translate_writes_every_text_and_keeps_what_is_known(folder: Path) -> None:
    path = folder / "regen.yaml"
    answer = CliRunner().invoke(main, ["translate", str(path), "--to", "fr-BE", "--lang", "en"])
    assert answer.exit_code == 0
    assert answer.stdout.strip() == str(folder / "regen.fr.yaml")
    texts = [text for text in written_texts(load(path)) if text.address]
    assert answer.stderr.splitlines()[-1].startswith(f"{len(texts)} texts: ")
    assert "stale: slot.title" in answer.stderr.splitlines()
    words = (folder / "regen.fr.yaml").read_text(encoding="utf-8")
    assert all(f"  {text.address}:\n" in words for text in texts)
    assert "  slot.title:\n    source: Tot morgen\n    text:\n    before: À demain\n" in words
    made, told = read(path, "fr-BE")
    assert titles(made)["regendag"] == "Peut-il sortir ?"
    assert {code for code, _ in told} == {Code.NOT_TRANSLATED}
    again = CliRunner().invoke(main, ["translate", str(path), "--to", "fr-BE", "--format", "json"])
    assert '"stale": []' in again.stdout
    assert (folder / "regen.fr.yaml").read_text(encoding="utf-8").startswith("format: 1\n")


def test_translate_of_an_adaptation_has_only_what_its_base_does_not_translate(folder: Path) -> None:
    path = folder / "avond.yaml"
    forms = "{one: leerling, many: leerlingen, the: de leerling, a: een leerling}"
    words = f"terms: {{lerende: {forms}}}\nchange: {{title: Wie beslist?, slot.title: Dag}}\n"
    path.write_text(f"format: 1\nadapts: {SESSION}\n{words}", encoding="utf-8")
    made = folder / "avond.fr.yaml"
    for _ in range(2):  # what is filled in stays
        assert CliRunner().invoke(main, ["translate", str(path), "--to", "fr-BE"]).exit_code == 0
        filled = made.read_text(encoding="utf-8")
        assert re.findall(r"^  (\S+):$", filled, re.MULTILINE) == ["lerende", "title", "slot.title"]
        lines = filled.replace("    source: Dag\n    text:\n", "    source: Dag\n    text: Salut\n")
        made.write_text(lines, encoding="utf-8")
    report = Report()
    assert titles(load(path, language="fr-BE"))["slot"] == "Salut"
    assert read_workshop(path, report, language="fr-BE") is not None
    assert [dict(one.values)["count"] for one in report] == ["2"]


@pytest.mark.parametrize("language", ["en", "fr", "fr-BE", "en-GB"])
def test_session_is_whole_in_english_and_in_french(language: str) -> None:
    made, told = read_session(language)
    assert told == []
    assert made.language == language
    original = {text.address: text.plain for text in written_texts(load(SESSION))}
    same = [text.plain for text in written_texts(made) if original[text.address] == text.plain]
    assert len(same) < len(original) / 20  # names, and titles of what is in another language


def read_session(language: str) -> tuple[Workshop, list[Code]]:
    report = Report()
    made = read_workshop(SESSION, report, language=language)
    assert made is not None
    return made, [diagnostic.code for diagnostic in report]


TERMS = "terms: {{lerende: {{source: {source}, one: élève, the: l’élève}}}}\n"
TITLE = "texts: {{title: {{source: Wie beslist over de jas?, text: '{text}'}}}}\n"
WHOLE = "{one: cursist, many: cursisten, the: de cursist}"


def lerende(
    folder: Path, source: str, text: str = "Pour ${lerende.the}", over: str = ""
) -> tuple[str, list[Any]]:
    """The title in French with a term whose translation was made for `source`, and what is told of terms."""
    words = "format: 1\nlanguage: fr\n" + TERMS.format(source=source) + TITLE.format(text=text)
    (folder / "regen.fr.yaml").write_text(words, encoding="utf-8")
    path = folder / "avond.yaml"
    path.write_text(f"format: 1\nadapts: regen.yaml\n{over}", encoding="utf-8")
    report = Report()
    made = read_workshop(path, report, language="fr")
    report.check()
    assert made is not None
    about = [(one.code, dict(one.values)) for one in report if "terms.l" in dict(one.values).get("id", "")]
    return made.title.plain, about


def test_term_is_translated_while_each_of_its_forms_is_the_same(folder: Path) -> None:
    assert lerende(folder, WHOLE) == ("Pour l’élève", [])
    assert lerende(folder, "cursist") == ("Pour l’élève", [])
    for source in ("{one: cursist, many: cursisten, the: die cursist}", "{one: cursist, the: de cursist}"):
        title, ((code, values),) = lerende(folder, source)
        assert (title, code, values["id"]) == ("Pour de cursist", Code.STALE_TRANSLATION, "terms.lerende")
    assert (values["value"], values["other"]) == ("many: –", "many: cursisten")
    title, ((code, values),) = lerende(folder, "leerling")
    assert (code, values["value"], values["other"]) == (
        Code.STALE_TRANSLATION,
        "one: leerling",
        "one: cursist",
    )


def test_other_form_in_an_adaptation_is_not_translated_silently(folder: Path) -> None:
    for source in ("cursist", WHOLE):
        title, ((code, values),) = lerende(folder, source, over="terms: {lerende.the: die cursist}")
        assert (title, code, values["id"]) == ("Pour die cursist", Code.NOT_TRANSLATED, "terms.lerende")
    own = (
        "format: 1\nlanguage: fr\ntexts: {}\nterms: {lerende: {source: cursist, one: élève, the: cet élève}}"
    )
    (folder / "avond.fr.yaml").write_text(own, encoding="utf-8")
    assert lerende(folder, "cursist", over="terms: {lerende.the: die cursist}") == ("Pour cet élève", [])


def test_form_that_a_translation_lacks_is_told_once_a_text_wants_it(folder: Path) -> None:
    title, ((code, values),) = lerende(folder, WHOLE, "Pour les ${lerende.many}")
    assert (title, code) == ("Pour les cursisten", Code.NOT_TRANSLATED)
    assert (values["id"], values["value"]) == ("terms.lerende.many", "cursisten")


def test_person_that_is_not_translated_stands_for_every_form_a_translation_wants(folder: Path) -> None:
    (folder / "regen.fr.yaml").write_text(
        "format: 1\nlanguage: fr\n"
        "terms: {lerende: {source: cursist, one: élève, les: les élèves}}\n"
        "texts: {title: {source: Wie beslist over de jas?, text: 'Pour ${lerende.les}'}}\n",
        encoding="utf-8",
    )
    path = folder / "avond.yaml"
    path.write_text("format: 1\nadapts: regen.yaml\nterms: {lerende: leerling}", encoding="utf-8")
    made, told = read(path, "fr")
    assert made.title.plain == "Pour leerling"
    assert (Code.NOT_TRANSLATED, "terms.lerende") in told
    path.write_text(
        "format: 1\nadapts: regen.yaml\nlanguage: fr\nterms: {lerende: stagiaire}", encoding="utf-8"
    )
    with pytest.raises(WorkshopError) as caught:
        read(path, None)
    missing = [one for one in caught.value.diagnostics if one.code is Code.MISSING_FORM]
    assert [(one.span.file, dict(one.values)["other"]) for one in missing] == [
        (str(path), "les élèves, de cursist"),
    ]


def test_translate_keeps_the_forms_that_a_term_was_made_for(folder: Path) -> None:
    command = ["translate", str(folder / "regen.yaml"), "--to", "fr"]
    assert CliRunner().invoke(main, command).exit_code == 0
    words = (folder / "regen.fr.yaml").read_text(encoding="utf-8")
    source = "    source:\n      one: cursist\n      many: cursisten\n      the: de cursist\n"
    assert f"  lerende:\n{source}    one: élève\n    the: l’élève\n" in words
    assert "  opvang:\n    source:\n      one: kinderdagverblijf\n" in words
    base = folder / "regen.yaml"
    base.write_text(base.read_text(encoding="utf-8").replace("the: de cursist", "the: die cursist"), "utf-8")
    again = CliRunner().invoke(main, command)
    assert "verouderd: terms.lerende" in again.stderr or "stale: terms.lerende" in again.stderr
    words = (folder / "regen.fr.yaml").read_text(encoding="utf-8")
    assert "    one:\n    many:\n    the:\n    before:\n      one: élève\n      the: l’élève\n" in words
    assert read(base, "fr")[0].terms["lerende"]["one"] == "cursist"  # forms left empty are no translation


def test_film_that_the_group_does_not_understand_is_told(folder: Path) -> None:
    words = "format: 1\nadapts: regen.yaml\nchange: {film: {spoken: en, captions: [CAPTIONS]}}"
    path = folder / "avond.yaml"
    path.write_text(words.replace("CAPTIONS", "fr"), encoding="utf-8")
    assert read(path, None)[1] == [(Code.FILM_LANGUAGE, "film")]
    path.write_text(words.replace("CAPTIONS", "nl"), encoding="utf-8")
    assert read(path, None)[1] == []


def test_cells_of_a_table_are_translated_too(tmp_path: Path) -> None:
    path = tmp_path / "cijfers.fr.yaml"
    source = BASE.parents[1] / "input" / "workshop.yaml"
    words = ["translate", str(source), "--to", "fr-BE", "--out", str(path)]
    assert CliRunner().invoke(main, words).exit_code == 0
    words_written = path.read_text(encoding="utf-8")
    assert "  tabel.table.rows.maandag.cells.1:\n    source: maandag\n    text:\n" in words_written
