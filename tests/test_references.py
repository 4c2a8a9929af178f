"""What refers to something that an adaptation takes out goes, moves or still names it, as its field says."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshopkit import WorkshopError
from workshopkit.blocks import KINDS
from workshopkit.decode import references, shape_of
from workshopkit.diagnostics import Code, Report
from workshopkit.model import Delivery, Workshop, read_workshop
from workshopkit.overlay import Gone, Shape, What

BASE = """\
format: 1
workshop: avond
title: Een avond
audiences: [koks, gasten, buren]
goals: [{id: proeven, text: Je proeft.}, {id: koken, text: Je kookt., for: [koks]}]
credits: [{id: boek, name: Een boek}, {id: oma, name: Oma}]
agreements:
  - {id: stil, text: Stil., for: [koks]}
  - {id: samen, text: Samen., for: [koks, gasten]}
  - {id: altijd, text: Altijd.}
delivery:
  audience: koks
  keep_together: [soep, brood]
  value: [soep.steps.duo, kaas]
  sessions:
    - id: eerste
      start: 19:30
      breaks: [{id: koffie, after: soep, minutes: 5}, {id: thee, after: begin, minutes: 5}]
      fixed: [{id: acht, block: brood, at: 20:00}]
blocks:
  - {id: begin, kind: opening, title: Welkom, minutes: 5}
  - id: soep
    kind: vignette
    title: Wie lust soep?
    minutes: 10
    goals: [proeven, koken]
    credits: oma
    stages: [{id: een, story: [Soep.]}, {id: twee, secret: true, story: [Meer.]}]
    steps:
      - {id: duo, form: pairs, minutes: 6, priority: could, ask: [Wie?], stage: twee}
      - {id: samen, form: plenary, minutes: 4, ask: [{id: w, text: Wat?, for: gasten}]}
  - {id: kaas, kind: input, title: K, minutes: 5, for: koks, points: [K], worksheet: {hand_out_after: soep}}
  - {id: brood, kind: input, title: Brood, minutes: 5, points: [Brood.], leans_on: soep}
"""


def adapted(folder: Path, words: str, report: Report | None = None) -> Workshop:
    (folder / "basis.yaml").write_text(BASE, encoding="utf-8")
    path = folder / "aanpassing.yaml"
    path.write_text(f"format: 1\nadapts: basis.yaml\n{words}", encoding="utf-8")
    report = report if report is not None else Report()
    made = read_workshop(path, report)
    report.check()
    assert made is not None
    return made


def test_every_field_that_refers_says_so_in_the_shape_of_a_file() -> None:
    assert references(Delivery).keys() == {"audience", "keep_together", "value"}
    block = shape_of(KINDS["vignette"])
    marked = {name: field.refers for name, field in block.fields.items() if field.refers}
    assert {name: refers.gone for name, refers in marked.items()} == {
        "for": Gone.GOES,
        "goals": Gone.FORGOTTEN,
        "credits": Gone.FORGOTTEN,
        "leans_on": Gone.STAYS,
    }
    step = block.fields["steps"].items
    assert step is not None
    assert step.fields["stage"].refers is not None
    assert Shape().refers is None


def test_references_to_a_block_go_with_it_and_a_lean_stays(tmp_path: Path) -> None:
    report = Report()
    made = adapted(tmp_path, "remove: [soep]", report)
    assert [block.id for block in made.blocks] == ["begin", "kaas", "brood"]
    assert made.delivery.keep_together == ("brood",)
    assert made.delivery.value == ("kaas",)
    assert made.blocks[1].worksheet.hand_out_after is None
    assert made.blocks[2].leans_on == ("soep",)
    assert Code.UNKNOWN_REFERENCE not in {one.code for one in report}


def test_references_to_a_step_or_stage_go_with_it(tmp_path: Path) -> None:
    made = adapted(tmp_path, "change: {soep.minutes: 4}\nremove: [soep.steps.duo]")
    assert made.delivery.value == ("kaas",)
    made = adapted(tmp_path, "remove: [soep.stages.twee]")
    assert made.blocks[1].steps[0].stage is None


def test_block_of_another_kind_takes_the_addresses_below_it_along(tmp_path: Path) -> None:
    made = adapted(tmp_path, "change: {soep: {kind: input, title: Soep, minutes: 5, points: [Soep.]}}")
    assert made.delivery.value == ("kaas",)
    assert made.delivery.keep_together == ("soep", "brood")


def test_what_was_for_an_audience_that_is_gone_never_becomes_for_everyone(tmp_path: Path) -> None:
    report = Report()
    made = adapted(tmp_path, "remove: [audiences.koks]", report)
    assert [line.id for line in made.agreements] == ["samen", "altijd"]
    assert made.agreements[0].for_ == ("gasten",)
    assert [goal.id for goal in made.goals] == ["proeven"]
    assert [block.id for block in made.blocks] == ["begin", "soep", "brood"]
    assert made.delivery.audience is None
    assert made.delivery.value == ("soep.steps.duo",)
    assert [(change.address, change.what) for change in made.changes] == [
        ("audiences.koks", What.REMOVED),
        ("kaas", What.REMOVED),
    ]
    assert report.diagnostics == ()
    assert made.blocks[1].goals == ("proeven",)


def test_reference_that_an_adaptation_writes_itself_stays_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError) as caught:
        adapted(tmp_path, "delivery: {audience: koks}\nchange: {brood.goals: [proeven]}\n"
                "remove: [audiences.koks, goals.proeven]")  # fmt: skip
    told = [(one.code, one.span.line, Path(one.span.file).name) for one in caught.value.diagnostics]
    assert told == [
        (Code.UNKNOWN_AUDIENCE, 3, "aanpassing.yaml"),
        (Code.UNKNOWN_REFERENCE, 4, "aanpassing.yaml"),
    ]


def test_break_moves_to_the_block_before_and_a_fixed_time_goes(tmp_path: Path) -> None:
    report = Report()
    made = adapted(tmp_path, "remove: [soep, brood]", report)
    (session,) = made.delivery.sessions
    assert [(pause.id, pause.after) for pause in session.breaks] == [("koffie", "begin"), ("thee", "begin")]
    assert session.fixed == ()
    assert [(one.code, dict(one.values)) for one in report] == [
        (Code.BREAK_MOVED, {"id": "koffie", "value": "soep", "other": "begin"}),
        (Code.MOMENT_GONE, {"id": "acht", "value": "brood"}),
    ]
    assert "delivery.sessions.eerste.fixed.acht" in {change.address for change in made.changes}


def test_break_without_a_block_before_it_goes(tmp_path: Path) -> None:
    report = Report()
    made = adapted(tmp_path, "remove: [begin]", report)
    assert [pause.id for pause in made.delivery.sessions[0].breaks] == ["koffie"]
    assert [one.code for one in report] == [Code.MOMENT_GONE]


def test_break_moves_on_when_the_block_that_it_moved_to_goes_too(tmp_path: Path) -> None:
    adapted(tmp_path, "remove: [soep]")
    path = tmp_path / "laatst.yaml"
    path.write_text("format: 1\nadapts: aanpassing.yaml\nremove: [begin]\n", encoding="utf-8")
    report = Report()
    made = read_workshop(path, report)
    assert made is not None
    assert made.delivery.sessions[0].breaks == ()
