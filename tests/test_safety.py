"""Safety: whoever removes or rewrites what keeps people safe gets it told, in the words that stood there."""

from __future__ import annotations

from pathlib import Path

import pytest

from retold_packs import HEAD, adapted
from workshopkit.diagnostics import Code, Report
from workshopkit.model import load
from workshopkit.planning import plan

HIER = "Wat je hier hoort, blijft hier."
STOP = "Niemand speelt zichzelf of iemand die bestaat."

OWN = """\
format: 1
workshop: eigen
title: Eigen
audiences: [ouders, koks]
terms: {baas: {one: baas, the: de baas}}
agreements:
  - {id: safety, safety: true, text: "Zeg het aan ${baas.the}."}
  - {id: koks, safety: true, for: [koks], text: Was je handen.}
  - {id: gewoon, text: Wees stil.}
blocks:
  - id: wat
    kind: questions
    title: Wat nu?
    minutes: 5
    steps: [{id: duo, form: pairs, minutes: 5, ask: [{id: a, text: Wat nu?}]}]
    facilitator:
      listen_for: [{id: x, safety: true, hear: Ik durf niet., then: Wat helpt jou?}]
"""


def own(folder: Path, words: str, *more: str) -> dict[str, str]:
    """What is told of safety in a workshop of one's own with adaptations over it: words by address."""
    base = folder / "eigen.yaml"
    base.write_text(OWN, encoding="utf-8")
    paths = []
    for number, one in enumerate((words, *more)):
        paths.append(folder / f"{number}.yaml")
        paths[-1].write_text(f"format: 1\nadapts: {base}\n{one}\n", encoding="utf-8")
    workshop = load(base, *paths)
    report = Report()
    made = plan(workshop, None, report)
    told = [dict(one.values) for one in report if one.code is Code.SAFETY_CHANGED]
    assert {one["words"] for one in told} == {changed.words for changed in made.safety}
    return {one["address"]: one["words"] for one in told}


def session(folder: Path, words: str) -> dict[str, str]:
    path = folder / "avond.yaml"
    path.write_text(f"{HEAD}{words}\n", encoding="utf-8")
    return {changed.address: changed.words for changed in plan(adapted(path)).safety}


PRACTICE = (
    "change: {oefengesprek: {kind: whatif, title: Wat?, minutes: 14, premise: Wie?, predict: Wat dan?,"
    " example: {cause: Een., thought: Twee., consequence: Drie.},"
    " chains: [{id: a, cause: Een., thought: Twee., consequence: Drie.}]}}"
)


@pytest.mark.parametrize(
    ("words", "address", "piece"),
    [
        ("change: {oefengesprek.safety: Anders.}", "oefengesprek.safety", STOP),
        ("change: {oefengesprek.safety: ~}", "oefengesprek.safety", STOP),
        (PRACTICE, "oefengesprek.safety", STOP),
        ("change: {agreements.hier.safety: false}", "agreements.hier.safety", HIER),
        ("change: {agreements.hier.safety: false}\nremove: [agreements.hier]", "agreements.hier", HIER),
        ("change: {agreements.hier.for: [lesgevers]}", "agreements.hier.for", HIER),
        ("change: {agreements.hier.instead_of: passen}", "agreements.hier.instead_of", HIER),
        ("change: {agreements.hier: {safety: ~, text: Praat maar.}}", "agreements.hier.text", HIER),
    ],
)
def test_line_of_the_session_is_told_in_its_old_words(
    tmp_path: Path, words: str, address: str, piece: str
) -> None:
    told = session(tmp_path, words)
    assert piece in told[address]
    assert {one.split(".")[0] for one in told} == {address.split(".")[0]}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("remove: [agreements.safety]", {"agreements.safety": "Zeg het aan de baas."}),
        ("change: {agreements.safety.safety: false}", {"agreements.safety.safety": "Zeg het aan de baas."}),
        (
            "change: {wat.facilitator.listen_for.x.safety: false}",
            {"wat.facilitator.listen_for.x.safety": "Ik durf niet.\nWat helpt jou?"},
        ),
        (
            "change: {wat.facilitator.listen_for.x.then: En nu?}",
            {"wat.facilitator.listen_for.x.then": "Ik durf niet.\nWat helpt jou?"},
        ),
        (
            "remove: [agreements]",
            {"agreements.safety": "Zeg het aan de baas.", "agreements.koks": "Was je handen."},
        ),
        ("remove: [agreements.koks]", {"agreements.koks": "Was je handen."}),
        ("change: {agreements.koks.for: [ouders]}", {"agreements.koks.for": "Was je handen."}),
        # nothing that anybody was to get is otherwise
        ("change: {agreements.koks.for: [koks, ouders]}", {}),
        ("change: {agreements.koks.for: ~}", {}),
        ("remove: [audiences.koks]", {}),
        ("terms: {baas: {one: kok, the: de kok}}", {}),
        ("change: {agreements.gewoon.text: Praat.}", {}),
        ("change: {agreements.safety.priority: could}", {}),
        ("insert: [{at: start, in: agreements, item: {id: b, safety: true, text: Blijf.}}]", {}),
        ("order: {agreements: [gewoon, koks, safety]}", {}),
    ],
)
def test_each_line_of_ones_own_is_told_as_it_was(tmp_path: Path, words: str, told: dict[str, str]) -> None:
    assert own(tmp_path, words) == told


def test_terms_of_another_group_do_not_change_the_old_words(tmp_path: Path) -> None:
    words = "terms: {baas: {one: kok, the: de kok}}\nremove: [agreements.safety]"
    assert own(tmp_path, words) == {"agreements.safety": "Zeg het aan de baas."}


def test_what_an_earlier_adaptation_put_in_is_told_and_what_a_later_one_mends_is_not(tmp_path: Path) -> None:
    put = "insert: [{at: start, in: agreements, item: {id: b, safety: true, text: Blijf.}}]"
    assert own(tmp_path, put, "change: {agreements.b.text: Ga.}") == {"agreements.b.text": "Blijf."}
    wrong, right = "change: {agreements.koks.safety: false}", "change: {agreements.koks.safety: true}"
    assert own(tmp_path, wrong, right) == {}
