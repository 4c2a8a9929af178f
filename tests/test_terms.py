"""The people of a story are terms of its block: one table, known everywhere, short within the block."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshopkit import WorkshopError, load
from workshopkit.cli.starting import adaptation_words
from workshopkit.decode import written_texts
from workshopkit.diagnostics import Code, Diagnostic, Report
from workshopkit.elements import Table
from workshopkit.inline import named, terms_within
from workshopkit.model import Workshop, read_workshop
from workshopkit.overlay import What
from workshopkit.planning import plan
from workshopkit.views.guide.changes import changes

BASE = """\
format: 1
workshop: regen
title: Over ${regendag.ouder.the}
summary: ${Regendag.ouder.the} belt.
terms: {lerende: {one: cursist, the: de cursist}}
blocks:
  - id: regendag
    kind: vignette
    title: ${Ouder.the} en ${lerende.the}
    minutes: 12
    terms:
      ouder: {one: moeder, the: de moeder, this: deze moeder}
      kind: zoon
    stages: [{id: vraag, story: ["${ouder} zegt iets over ${kind}.", "Wat wil ${ouder.this}?"]}]
  - id: slot
    kind: closing
    title: Wat zei ${regendag.ouder.this}?
    minutes: 4
    next_step: Wat probeer je?
    terms: {ouder: collega}
    source: Van ${ouder} en ${regendag.ouder}
"""
VADER = "{one: vader, the: de vader, this: deze vader}"


def base(folder: Path, words: str = BASE) -> Path:
    path = folder / "regen.yaml"
    path.write_text(words, encoding="utf-8")
    return path


def adapted(folder: Path, words: str, report: Report | None = None) -> Workshop:
    base(folder)
    path = folder / "avond.yaml"
    path.write_text(f"format: 1\nadapts: regen.yaml\n{words}", encoding="utf-8")
    report = report if report is not None else Report()
    made = read_workshop(path, report)
    report.check()
    assert made is not None
    return made


def told(folder: Path, words: str) -> tuple[Diagnostic, ...]:
    with pytest.raises(WorkshopError) as caught:
        adapted(folder, words)
    return caught.value.diagnostics


def words_of(workshop: Workshop) -> list[str]:
    return [text.plain for text in written_texts(workshop)]


def test_terms_of_a_block_are_known_everywhere_and_short_within_it(tmp_path: Path) -> None:
    made = load(base(tmp_path))
    assert list(made.terms) == ["lerende", "regendag.ouder", "regendag.kind", "slot.ouder"]
    assert made.terms["regendag.kind"] == {"one": "zoon"}
    assert words_of(made) == [
        "Over de moeder",
        "De moeder belt.",
        "De moeder en de cursist",
        "moeder zegt iets over zoon.",
        "Wat wil deze moeder?",
        "Wat zei deze moeder?",
        "Van collega en moeder",
        "Wat probeer je?",
    ]


@pytest.mark.parametrize(
    "words",
    [
        f"change: {{regendag: {{terms: {{ouder: {VADER}}}}}}}",
        f"change: {{regendag.terms: {{ouder: {VADER}}}}}",
        f"change: {{regendag.terms.ouder: {VADER}}}",
        f"change: {{regendag: {{terms.ouder: {VADER}}}}}",
        f"change: {{terms: {{regendag.ouder: {VADER}}}}}",
        f"change: {{terms.regendag.ouder: {VADER}}}",
        f"terms: {{regendag.ouder: {VADER}}}",
    ],
)
def test_retelling_replaces_a_person_whole(tmp_path: Path, words: str) -> None:
    made = adapted(tmp_path, words)
    assert made.terms["regendag.ouder"] == {"one": "vader", "the": "de vader", "this": "deze vader"}
    assert made.terms["regendag.kind"] == {"one": "zoon"}
    assert not [text for text in words_of(made) if "moeder" in text.lower()]
    assert [(change.address, change.what) for change in made.changes] == [
        ("terms.regendag.ouder", What.CHANGED)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "change: {regendag.terms.ouder.this: deze vader}",
        "change: {regendag: {terms: {ouder.this: deze vader}}}",
        "terms: {regendag.ouder.this: deze vader}",
        "change: {terms.regendag.ouder.this: deze vader}",
    ],
)
def test_one_form_of_a_person_is_changed_alone(tmp_path: Path, words: str) -> None:
    made = adapted(tmp_path, words)
    assert made.terms["regendag.ouder"] == {"one": "moeder", "the": "de moeder", "this": "deze vader"}


def test_form_that_a_retelling_lacks_is_told_where_it_is_told(tmp_path: Path) -> None:
    found = told(tmp_path, "change: {regendag: {terms: {ouder: {one: vader, the: de vader}}}}")
    assert [(one.code, Path(one.span.file).name, one.span.line) for one in found] == [
        (Code.MISSING_FORM, "avond.yaml", 3)
    ]
    assert dict(found[0].values) == {
        "name": "regendag.ouder",
        "value": "this",
        "other": "deze moeder",
        "line": "regendag.ouder: {one: vader, the: de vader, this: …}",
    }


def test_person_may_be_new_and_a_mistyped_one_is_not(tmp_path: Path) -> None:
    made = adapted(tmp_path, 'change: {regendag: {terms: {buur: {one: buurman}}, title: "Met ${buur}"}}')
    assert made.blocks[0].title.plain == "Met buurman"
    assert made.terms["regendag.buur"] == {"one": "buurman"}
    for words, meant in (
        ("change: {regendag.terms: {oudr: vader}}", "ouder"),
        ("terms: {ouder: vader}", "regendag.ouder"),
        ("terms: {regendag.oudr: vader}", "regendag.ouder"),
    ):
        (one,) = told(tmp_path, words)
        assert (one.code, dict(one.values)["suggestion"]) == (Code.UNKNOWN_ADDRESS, meant)


def test_words_that_are_no_terms_are_told(tmp_path: Path) -> None:
    for words in ("change: {regendag.terms: ~}", "change: {terms: ~}", "change: {regendag: {terms: [a]}}"):
        found = told(tmp_path, words)
        assert Code.NOT_A_MAP in [one.code for one in found]
        assert {Path(one.span.file).name for one in found} == {"avond.yaml"}
    with pytest.raises(WorkshopError) as caught:
        load(base(tmp_path, BASE.replace("terms: {ouder: collega}", "terms: [ouder]")))
    assert Code.NOT_A_MAP in [one.code for one in caught.value.diagnostics]


def test_same_term_in_the_table_and_in_its_block_is_told(tmp_path: Path) -> None:
    words = BASE.replace("terms: {lerende:", "terms: {regendag.kind: dochter, lerende:")
    with pytest.raises(WorkshopError) as caught:
        load(base(tmp_path, words))
    (one,) = caught.value.diagnostics
    assert (one.code, dict(one.values)["key"], one.span.line) == (Code.DUPLICATE_KEY, "regendag.kind", 13)


def test_terms_come_with_a_block_and_outlive_it(tmp_path: Path) -> None:
    made = adapted(
        tmp_path,
        "insert:\n"
        "  - after: regendag\n"
        '    block: {id: eigen, kind: vignette, title: "Bij ${oma.the}", minutes: 3,'
        " terms: {oma: {one: oma, the: de oma}}, stages: [{story: [Iets.]}]}\n"
        'change: {slot.source: "Van ${eigen.oma}"}\n'
        "remove: [regendag]\n",
    )
    assert [block.title.plain for block in made.blocks] == ["Bij de oma", "Wat zei deze moeder?"]
    assert made.blocks[1].source.plain == "Van oma"
    assert ("terms.eigen.oma", What.ADDED) in [(change.address, change.what) for change in made.changes]


def test_block_of_another_kind_keeps_its_people_and_may_say_others(tmp_path: Path) -> None:
    made = adapted(
        tmp_path,
        'change: {regendag: {kind: input, title: "Over ${ouder.the}", minutes: 5, text: ["Met ${kind}."],'
        " terms: {kind: dochter}}}",
    )
    assert "Over de moeder" in words_of(made)
    assert "Met dochter." in words_of(made)


def test_stacked_adaptation_changes_what_the_one_before_it_said(tmp_path: Path) -> None:
    adapted(tmp_path, f"change: {{regendag.terms: {{ouder: {VADER}}}}}")
    last = tmp_path / "laatst.yaml"
    last.write_text("format: 1\nadapts: avond.yaml\nterms: {regendag.ouder.this: die vader}", "utf-8")
    assert load(last).terms["regendag.ouder"] == {"one": "vader", "the": "de vader", "this": "die vader"}


@pytest.mark.parametrize(
    ("title", "value", "suggestion"),
    [
        ("${regendag.oudr.this}", "regendag.oudr", "regendag.ouder"),
        ("${ouder.this}", "ouder", "regendag.ouder"),
        ("${nergens.this}", "nergens", ""),
    ],
)
def test_unknown_term_is_told_with_the_one_that_was_meant(
    tmp_path: Path, title: str, value: str, suggestion: str
) -> None:
    with pytest.raises(WorkshopError) as caught:
        load(base(tmp_path, BASE.replace("Over ${regendag.ouder.the}", title)))
    (one,) = caught.value.diagnostics
    assert one.code is Code.UNKNOWN_TERM
    assert dict(one.values) == {"value": value, "suggestion": suggestion}


def test_unknown_form_of_a_person_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError) as caught:
        load(base(tmp_path, BASE.replace("${regendag.ouder.the}", "${regendag.ouder.teh}")))
    (one,) = caught.value.diagnostics
    values = dict(one.values)
    assert (one.code, values["name"], values["suggestion"]) == (Code.UNKNOWN_FORM, "regendag.ouder", "the")


def test_uninflected_word_before_a_person_is_told(tmp_path: Path) -> None:
    def warned(title: str) -> list[dict[str, str]]:
        report = Report()
        adapted(tmp_path, f'change: {{regendag.title: "{title}"}}', report)
        return [dict(one.values) for one in report if one.code is Code.UNINFLECTED]

    assert warned("Een klein ${kind}") == [{"value": "klein", "name": "kind"}]
    assert warned("Een klein ${regendag.kind.one}") == [{"value": "klein", "name": "regendag.kind"}]
    assert warned("Een klein ${regendag.ouder.the}") == []


def test_people_stand_in_a_new_adaptation_ready_to_change(tmp_path: Path) -> None:
    words = adaptation_words(load(base(tmp_path)), "regen.yaml", "avond.yaml", "nl")
    line = "  # regendag.ouder: {one: moeder, the: de moeder, this: deze moeder}\n"
    assert line in words
    (tmp_path / "avond.yaml").write_text(words.replace(line, f"  regendag.ouder: {VADER}\n"), "utf-8")
    assert load(tmp_path / "avond.yaml").title.plain == "Over de vader"


def test_guide_shows_a_changed_text_with_the_people_of_its_block(tmp_path: Path) -> None:
    made = adapted(tmp_path, "change: {regendag.title: 'Dag ${ouder}'}")
    shown = str(tuple(changes(plan(made))))
    assert "Dag moeder" in shown


def rows(workshop: Workshop) -> list[tuple[str, str]]:
    """What stood there and what stands there now, in the guide's chapter of what was adapted."""
    (table,) = (element for element in changes(plan(workshop)) if isinstance(element, Table))
    return [(row[1].plain, row[2].plain) for row in table.rows]


def test_guide_shows_the_original_with_its_own_people(tmp_path: Path) -> None:
    words = f"change: {{regendag.terms.ouder: {VADER}, regendag.title: '${{Ouder.the}} en ${{kind}}'}}"
    assert rows(adapted(tmp_path, words)) == [
        ("moeder", "vader"),
        ("De moeder en de cursist", "De vader en zoon"),
    ]
    path = tmp_path / "later.yaml"
    again = "change: {regendag.terms.ouder: {one: oma, the: de oma, this: deze oma}, regendag.title: Dag!}"
    path.write_text(f"format: 1\nadapts: avond.yaml\n{again}", encoding="utf-8")
    assert rows(load(path))[2:] == [("vader", "oma"), ("De vader en zoon", "Dag!")]


def test_guide_shows_words_and_neither_marks_nor_halves_of_terms(tmp_path: Path) -> None:
    words = BASE.replace("minutes: 12", "minutes: 12\n    told_in: [regendag.title]")
    base(
        tmp_path,
        words.replace('"${ouder} zegt', '{id: a, about: slot, text: "${ouder} zegt').replace(
            'over ${kind}."', 'over ${kind}."}'
        ),
    )
    long = "Wat " + "heel " * 29 + "${regendag.ouder.the}"
    path = tmp_path / "avond.yaml"
    path.write_text(
        "format: 1\nadapts: regen.yaml\nkeep: [slot]\n"
        f"change: {{regendag.stages.vraag.story: [Dag!], slot.title: '{long}'}}",
        encoding="utf-8",
    )
    assert rows(load(path)) == [
        ("moeder zegt iets over zoon.\nWat wil deze moeder?", "Dag!"),
        ("Wat zei deze moeder?", f"{long[:148]}…"),
    ]


def test_people_are_translated_like_other_terms(tmp_path: Path) -> None:
    base(tmp_path)
    (tmp_path / "regen.fr.yaml").write_text(
        "format: 1\nlanguage: fr\nterms:\n"
        "  regendag.ouder: {source: moeder, one: mère, the: la mère, this: cette mère}\n"
        "  regendag.kind: {source: zoon, one: fils, son: son fils}\n"
        "texts:\n"
        "  regendag.title: {source: '${Ouder.the} en ${lerende.the}', text: '${Ouder.the} et ${kind.son}'}\n"
        "  slot.title:\n"
        "    {source: 'Wat zei ${regendag.ouder.this}?', text: 'Que dit ${regendag.ouder.this} ?'}\n",
        encoding="utf-8",
    )
    made = load(tmp_path / "regen.yaml", language="fr")
    assert [block.title.plain for block in made.blocks] == ["La mère et son fils", "Que dit cette mère ?"]


@pytest.mark.parametrize("source", ["moeder", "{one: moeder, the: de moeder, this: deze moeder}"])
def test_one_form_in_another_language_leaves_no_words_of_the_first(tmp_path: Path, source: str) -> None:
    base(tmp_path)
    (tmp_path / "regen.fr.yaml").write_text(
        "format: 1\nlanguage: fr\nterms:\n"
        f"  regendag.ouder: {{source: {source}, one: mère, the: la mère, this: cette mère, of: de mère}}\n",
        encoding="utf-8",
    )
    report = Report()
    made = adapted(tmp_path, "language: fr-BE\nchange: {regendag.terms.ouder.one: maman}", report)
    assert made.terms["regendag.ouder"] == {
        "one": "maman",
        "the": "la mère",
        "this": "cette mère",
        "of": "de mère",
    }
    assert Code.MISSING_FORM not in {told.code for told in report}


@pytest.mark.parametrize("entry", ["", "  regendag.ouder: {source: papa, one: papa, the: le papa}\n"])
def test_form_that_is_not_translated_is_missing_beside_one_that_is(tmp_path: Path, entry: str) -> None:
    base(tmp_path)
    (tmp_path / "regen.fr.yaml").write_text(f"format: 1\nlanguage: fr\nterms:\n{entry}", encoding="utf-8")
    report = Report()
    words = (
        f"format: 1\nadapts: {base(tmp_path)}\nlanguage: fr-BE\nchange: {{regendag.terms.ouder.one: maman}}"
    )
    (tmp_path / "soir.yaml").write_text(f"format: 1\nadapts: {base(tmp_path)}\n{words}", encoding="utf-8")
    read_workshop(tmp_path / "soir.yaml", report)
    missing = [told for told in report if told.code is Code.MISSING_FORM]
    assert {dict(told.values)["value"] for told in missing} == {"the, this"}
    assert {told.span.file for told in missing} == {str(tmp_path / "soir.yaml")}


names = st.sampled_from(["ouder", "kind", "oma"])
forms = st.fixed_dictionaries({"one": st.text("abc", min_size=1, max_size=3)})
tables = st.dictionaries(names, forms, max_size=3)


@settings(max_examples=200)
@given(st.dictionaries(st.sampled_from(["a", "b", "ouder"]), tables, max_size=3), tables)
def test_short_name_is_the_blocks_own_or_the_workshops(
    blocks: dict[str, dict[str, Any]], root: dict[str, Any]
) -> None:
    table = {
        **root,
        **{f"{block}.{name}": said for block, own in blocks.items() for name, said in own.items()},
    }
    for block in ("a", "b", "c"):
        within = terms_within(block, table)
        for name in ("ouder", "kind", "oma"):
            own = blocks.get(block, {}).get(name, root.get(name))
            found = named(name, within)
            assert (within[found[0]] if found else None) == own
            for other, terms in blocks.items():
                found = named(f"{other}.{name}.one", within)
                if name in terms:
                    assert found is not None
                    assert within[found[0]] == terms[name]


def test_people_below_their_block_are_told_by_their_whole_name(tmp_path: Path) -> None:
    wrong = told(tmp_path, "terms: {regendag: {kind: dochter}}")[0]
    assert dict(wrong.values)["suggestion"] == "regendag.kind"
    wrong = told(tmp_path, "terms: {regendag: {ouder: vader}}")[0]
    assert dict(wrong.values)["suggestion"] == "regendag.ouder"
