"""Adaptations put over a workshop: what merges, what is replaced, what each change is told as."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshopkit import WorkshopError, load
from workshopkit.blocks.vignette import Vignette
from workshopkit.decode import shape_of
from workshopkit.diagnostics import Code, Report
from workshopkit.model import Workshop, read_sources, read_workshop, workshop_of
from workshopkit.overlay import Shape, What, normal, overlay
from workshopkit.planning import plan
from workshopkit.source import Mapping, Node, Scalar, Sequence, parse

BASE = Path(__file__).parent / "cases" / "adapted" / "workshop.yaml"
SESSION = "partnerschap-met-ouders"


def adapted(folder: Path, words: str, base: str = str(BASE), report: Report | None = None) -> Workshop:
    """The base with an adaptation of these words over it; warnings are in the report."""
    path = folder / "avond.yaml"
    path.write_text(f"format: 1\nadapts: {base}\n{words}", encoding="utf-8")
    report = report if report is not None else Report()
    made = read_workshop(path, report)
    report.check()
    assert made is not None
    return made


def block(workshop: Workshop, name: str) -> Any:
    return next(block for block in workshop.blocks if block.id == name)


def plain(node: Node) -> Any:
    """A node as Python has it, for tests that compare."""
    match node:
        case Scalar(value):
            return value
        case Sequence(items):
            return [plain(item) for item in items]
        case Mapping(entries):
            return {key: plain(value) for key, value in entries.items()}


def test_text_at_any_depth_is_changed_and_the_rest_stays(tmp_path: Path) -> None:
    made = adapted(
        tmp_path,
        "change:\n"
        "  title: Van wie is de jas?\n"
        "  regendag: {title: Mag zij mee?, stages: {vraag: {speech: “Mag zij mee?”}}}\n"
        "  regendag.facilitator.do.2.text: Tel tot tien.\n",
    )
    case = block(made, "regendag")
    assert isinstance(case, Vignette)
    assert (made.title.plain, case.title.plain) == ("Van wie is de jas?", "Mag zij mee?")
    assert case.stages[0].speech.plain == "“Mag zij mee?”"
    assert case.stages[0].story[0].text.plain == "Het regent in ons kinderdagverblijf."
    assert [line.text.plain for line in case.facilitator.do] == ["Lees voor.", "Tel tot tien."]
    assert [stage.id for stage in case.stages] == ["vraag", "bellen"]


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("9", (6, 9, 18)),
        ("{plan: 9}", (6, 9, 18)),
        ("{max: 20}", (6, 12, 20)),
        ("{min: ~, plan: 7}", (7, 7, 18)),
    ],
)
def test_shorthand_is_written_out_before_merging(
    tmp_path: Path, written: str, minutes: tuple[int, int, int]
) -> None:
    given_minutes = block(
        adapted(tmp_path, f"change: {{regendag: {{minutes: {written}}}}}"), "regendag"
    ).minutes
    assert (given_minutes.least, given_minutes.plan, given_minutes.most) == minutes


def test_null_returns_a_field_to_its_default(tmp_path: Path) -> None:
    made = adapted(tmp_path, "change: {regendag: {goals: ~, facilitator: {purpose: null}}}")
    assert block(made, "regendag").goals == ()
    assert not block(made, "regendag").facilitator.purpose


def test_address_leads_through_what_the_base_does_not_have_yet(tmp_path: Path) -> None:
    made = adapted(tmp_path, "change: {slot.facilitator.debrief.what: Wat zag je?}")
    assert block(made, "slot").facilitator.debrief.what.plain == "Wat zag je?"


def test_what_does_not_go_together_is_told_where_it_was_changed(tmp_path: Path) -> None:
    base = tmp_path / "basis.yaml"
    words = BASE.read_text(encoding="utf-8").replace("participants: 12", "participants: 12, duration: 90m")
    base.write_text(words, encoding="utf-8")
    with pytest.raises(WorkshopError) as caught:
        adapted(tmp_path, "change: {film.minutes: 99}\ndelivery: {start: 20:00, end: 19:00}", str(base))
    told = [(found.code, Path(found.span.file).name, found.span.line) for found in caught.value.diagnostics]
    assert told == [(Code.BAD_RANGE, "avond.yaml", 3), (Code.BAD_SESSION, "avond.yaml", 4)]


def test_block_with_nothing_below_it_is_told_and_never_taken_out(tmp_path: Path) -> None:
    for words in ("change:\n  regendag:\n  title: Eigen?\n", "change: {regendag.stages.vraag: ~}"):
        with pytest.raises(WorkshopError) as caught:
            adapted(tmp_path, words)
        (told,) = [found for found in caught.value.diagnostics if found.code is Code.EMPTY_CHANGE]
        assert Path(told.span.file).name == "avond.yaml"


def test_null_on_what_must_be_there_is_told_in_the_adaptation(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError) as caught:
        adapted(tmp_path, "change: {title: ~, regendag.title: null}")
    told = [(found.code, Path(found.span.file).name) for found in caught.value.diagnostics]
    assert told == [(Code.NOT_A_TEXT, "avond.yaml")] * 2


def test_forms_that_are_no_words_are_told_whatever_is_put_over_them(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError) as caught:
        adapted(tmp_path, "terms: {lerende: {one: [a], many: b}, lerende.many: x}")
    assert Code.NOT_A_TEXT in [found.code for found in caught.value.diagnostics]


def test_sheet_that_was_off_is_on_again_once_it_says_something(tmp_path: Path) -> None:
    off = adapted(tmp_path, "change: {regendag: {worksheet: false}}")
    assert not block(off, "regendag").wants_sheet()
    (tmp_path / "team.yaml").write_text(
        "format: 1\nadapts: avond.yaml\nchange: {regendag: {worksheet: {pages: 2}}}"
    )
    assert block(load(tmp_path / "team.yaml"), "regendag").wants_sheet()


def test_list_of_maps_with_ids_merges_by_id(tmp_path: Path) -> None:
    made = adapted(tmp_path, "change: {regendag: {stages: [{id: vraag, story: [De zon schijnt.]}]}}")
    stages = block(made, "regendag").stages
    assert [stage.id for stage in stages] == ["vraag", "bellen"]
    assert stages[0].story[0].text.plain == "De zon schijnt."
    assert stages[0].speech.plain == "“Blijft hij binnen?”"


def test_list_of_texts_is_replaced_as_a_whole(tmp_path: Path) -> None:
    made = adapted(
        tmp_path, "change: {agreements: [Eén afspraak.], regendag.facilitator: {do: [Doe niets.]}}"
    )
    assert [line.text.plain for line in made.agreements] == ["Eén afspraak."]
    assert [line.text.plain for line in block(made, "regendag").facilitator.do] == ["Doe niets."]


def test_items_come_in_go_and_change_places(tmp_path: Path) -> None:
    made = adapted(
        tmp_path,
        "insert:\n"
        "  - {after: regendag, block: {id: eigen, kind: vignette, title: Eigen?, minutes: 6,"
        " stages: [{story: [Iets kleins.]}]}}\n"
        "  - {before: regendag.stages.vraag, item: {id: eerst, story: [Eerst dit.]}}\n"
        "  - {at: start, in: regendag.facilitator.do, item: Adem.}\n"
        "  - {at: end, in: regendag.materials, item: bal}\n"
        "remove: [film, regendag.stages.bellen]\n"
        "order: {blocks: [slot, opening], goals: [kiezen, horen]}\n",
    )
    assert [block.id for block in made.blocks] == ["slot", "regendag", "eigen", "wat-als", "opening"]
    case = block(made, "regendag")
    assert [stage.id for stage in case.stages] == ["eerst", "vraag"]
    assert [line.text.plain for line in case.facilitator.do] == ["Adem.", "Lees voor.", "Wacht tien tellen."]
    assert [material.item.plain for material in case.materials] == ["bal"]
    assert [goal.id for goal in made.goals] == ["kiezen", "horen"]


def test_field_is_taken_out_as_an_item_is(tmp_path: Path) -> None:
    made = adapted(
        tmp_path, "remove: [agreements, regendag.facilitator.purpose, regendag.stages.vraag.speech]"
    )
    case = block(made, "regendag")
    assert (made.agreements, case.facilitator.purpose.plain, case.stages[0].speech.plain) == ((), "", "")
    for words in ("remove: [title]", "remove: [terms.opvang]", "remove: [blocks]"):
        with pytest.raises(WorkshopError) as caught:
            adapted(tmp_path, words)
        assert {Path(found.span.file).name for found in caught.value.diagnostics} == {"avond.yaml"}


def test_references_to_what_was_taken_out_go_with_it(tmp_path: Path) -> None:
    report = Report()
    made = adapted(tmp_path, "remove: [wat-als, goals.horen]", report=report)
    assert made.delivery.keep_together == ("regendag",)
    assert block(made, "regendag").goals == ()
    assert report.diagnostics == ()


def test_block_of_another_kind_begins_anew(tmp_path: Path) -> None:
    made = adapted(
        tmp_path, "change: {wat-als: {kind: input, title: Wat we weten, minutes: 5, text: [Eén ding.]}}"
    )
    changed = block(made, "wat-als")
    assert (changed.kind, changed.id, changed.leans_on) == ("input", "wat-als", ())


def test_terms_are_replaced_with_all_their_forms(tmp_path: Path) -> None:
    made = adapted(
        tmp_path, "terms: {lerende: {one: leerling, many: leerlingen, the: de leerling}, kok: kok}"
    )
    assert made.terms["lerende"] == {"one": "leerling", "many": "leerlingen", "the": "de leerling"}
    assert made.terms["kok"] == {"one": "kok"}
    assert block(made, "regendag").facilitator.purpose.plain == "Zien wat de leerling kiest."
    one = adapted(tmp_path, "change: {terms.lerende.the: die cursist}")
    assert one.terms["lerende"] == {"one": "cursist", "many": "cursisten", "the": "die cursist"}


def test_adaptations_stack(tmp_path: Path) -> None:
    adapted(tmp_path, "change: {title: Van het huis, regendag: {title: Het huis zegt}}\nremove: [film]")
    (tmp_path / "team.yaml").write_text(
        "format: 1\nadapts: avond.yaml\nchange: {title: Van het team, regendag.minutes: 8}", encoding="utf-8"
    )
    stacked = load(tmp_path / "team.yaml")
    assert stacked.title.plain == "Van het team"
    assert block(stacked, "regendag").title.plain == "Het huis zegt"
    assert "film" not in [block.id for block in stacked.blocks]
    (tmp_path / "los.yaml").write_text(
        f"format: 1\nadapts: [{BASE}, avond.yaml]\nchange: {{regendag.minutes: 9}}", encoding="utf-8"
    )
    assert block(load(tmp_path / "los.yaml"), "regendag").minutes.plan == 9
    both = load(BASE, tmp_path / "avond.yaml", tmp_path / "los.yaml")
    assert (both.title.plain, block(both, "regendag").minutes.plan) == ("Van het huis", 9)


def test_last_mention_of_a_stacked_file_decides(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(
            f"format: 1\nadapts: {BASE}\nchange: {{title: {name}}}", encoding="utf-8"
        )
    (tmp_path / "na-a.yaml").write_text("format: 1\nadapts: a.yaml\nchange: {subtitle: s}", encoding="utf-8")
    files = {name: tmp_path / f"{name}.yaml" for name in ("a", "b", "na-a")}

    def title(*names: str) -> str:
        return load(BASE, *(files[name] for name in names)).title.plain

    assert (title("a", "b"), title("a", "b", "a"), title("b", "a", "b")) == ("b", "a", "b")
    assert title("a", "b", "na-a") == "a"
    (tmp_path / "alle.yaml").write_text(
        f"format: 1\nadapts: [{BASE}, a.yaml, b.yaml, a.yaml]\n", encoding="utf-8"
    )
    assert load(tmp_path / "alle.yaml").title.plain == "a"


def test_base_is_the_same_by_whatever_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sub").mkdir()
    base = tmp_path / "basis.yaml"
    base.write_bytes(BASE.read_bytes())
    (tmp_path / "link.yaml").symlink_to(base)
    names = (str(base), "sub/../basis.yaml", "link.yaml", "basis.yaml")
    for number, name in enumerate(names):
        (tmp_path / f"{number}.yaml").write_text(
            f"format: 1\nadapts: {name}\nchange: {{title: {number}, subtitle: s{number}}}", encoding="utf-8"
        )
    monkeypatch.chdir(tmp_path)
    made = load("basis.yaml", *(f"{number}.yaml" for number in range(4)), tmp_path / "0.yaml")
    assert (made.title.plain, len(made.blocks)) == ("0", 5)
    assert {change.span.file for change in made.changes} == {
        "1.yaml",
        "2.yaml",
        "3.yaml",
        f"{tmp_path}/0.yaml",
    }
    (tmp_path / "om.yaml").write_text("format: 1\nadapts: kring.yaml", encoding="utf-8")
    (tmp_path / "kring.yaml").symlink_to(tmp_path / "om.yaml")
    with pytest.raises(WorkshopError) as caught:
        load("om.yaml")
    assert [one.code for one in caught.value.diagnostics] == [Code.ADAPTS_ITSELF]


def test_another_workshops_adaptation_is_refused(tmp_path: Path) -> None:
    adapted(tmp_path, "change: {title: Iets}")
    with pytest.raises(WorkshopError) as caught:
        load(SESSION, tmp_path / "avond.yaml")
    assert [diagnostic.code for diagnostic in caught.value.diagnostics] == [Code.OTHER_WORKSHOP]


def test_times_of_a_delivery_take_each_others_place(tmp_path: Path) -> None:
    adapted(tmp_path, "delivery: {start: 19:30, end: 21:00, place: Gent}")
    (tmp_path / "team.yaml").write_text("format: 1\nadapts: avond.yaml\ndelivery: {duration: 45m}")
    delivery = load(tmp_path / "team.yaml").delivery
    assert (delivery.duration, delivery.end, str(delivery.start), delivery.place) == (
        45,
        None,
        "19:30",
        "Gent",
    )
    (tmp_path / "twee.yaml").write_text(
        "format: 1\nadapts: team.yaml\ndelivery: {sessions: [{id: a, duration: 50}, {id: b, duration: 50}]}"
    )
    assert [session.length for session in load(tmp_path / "twee.yaml").delivery.meetings()] == [50, 50]


def test_mistake_in_what_is_put_over_points_into_the_adaptation(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError) as caught:
        adapted(tmp_path, "change:\n  regendag:\n    minutes: {plan: 9}\n    goals: [horren]\n")
    (told,) = caught.value.diagnostics
    assert (told.code, told.span.line, told.span.column) == (Code.UNKNOWN_REFERENCE, 6, 13)
    assert Path(told.span.file).name == "avond.yaml"


def test_changes_are_told_with_what_stood_there(tmp_path: Path) -> None:
    made = adapted(
        tmp_path,
        "terms: {opvang: {one: crèche, our: onze crèche}}\n"
        "change: {regendag: {title: Nieuw, label: Eigen}, agreements: [A.]}\n"
        "remove: [film]\norder: [slot, opening]\ntheme: samen\n",
    )
    told = [(change.what, change.address, change.old, change.new) for change in made.changes]
    assert told == [
        (What.CHANGED, "terms.opvang", "kinderdagverblijf\nons kinderdagverblijf", "crèche\nonze crèche"),
        (What.ADDED, "theme", "", "samen"),
        (What.CHANGED, "regendag.title", "Mag hij naar buiten?", "Nieuw"),
        (What.ADDED, "regendag.label", "", "Eigen"),
        (What.CHANGED, "agreements", "Wat je hier hoort blijft hier.\nPassen mag.", "A."),
        (What.REMOVED, "film", told[5][2], ""),
        (What.ORDERED, "blocks", "opening\nslot", "slot\nopening"),
    ]
    assert told[5][2].startswith("Wat zie je?\n5\n10\n15\n")


def test_address_of_what_tells_a_story_must_be_there(tmp_path: Path) -> None:
    base = tmp_path / "basis.yaml"
    words = BASE.read_text(encoding="utf-8").replace("goals: [horen]", "told_in: [slot.titel, film]")
    base.write_text(words, encoding="utf-8")
    with pytest.raises(WorkshopError) as caught:
        load(base)
    (told,) = caught.value.diagnostics
    assert (told.code, dict(told.values)["suggestion"]) == (Code.UNKNOWN_REFERENCE, "slot.title")


def test_uninflected_word_before_a_term_is_told(tmp_path: Path) -> None:
    def words(title: str) -> list[dict[str, str]]:
        report = Report()
        adapted(tmp_path, f'change: {{regendag: {{title: "{title}"}}}}', report=report)
        assert {diagnostic.code for diagnostic in report} <= {Code.UNINFLECTED}
        return [dict(diagnostic.values) for diagnostic in report]

    assert words("Een klein ${opvang}?") == [{"value": "klein", "name": "opvang"}]
    assert words("In ons ${opvang}?") == [{"value": "ons", "name": "opvang"}]
    fine = ("Een eigen ${opvang}?", "Een kleine ${lerende}?", "Jouw ${opvang}?", "In ${opvang.our}?")
    assert [words(title) for title in fine] == [[]] * len(fine)


def test_sources_say_all_that_was_read(tmp_path: Path) -> None:
    adapted(tmp_path, "change: {title: Iets}")
    sources = read_sources(tmp_path / "avond.yaml")
    assert sources is not None
    assert [Path(name).name for name in sources.digests] == ["workshop.yaml", "avond.yaml"]
    extra = parse("change: {regendag.title: Uit de lijst}", "lijst.csv", Report())
    assert extra is not None
    made = workshop_of(sources, Report(), extra=(extra,))
    assert made is not None
    assert (made.title.plain, block(made, "regendag").title.plain) == ("Iets", "Uit de lijst")


def test_nothing_put_over_a_workshop_leaves_its_very_nodes() -> None:
    report = Report()
    sources = read_sources(SESSION)
    nothing = parse("format: 1", "leeg.yaml", report)
    assert sources is not None
    assert nothing is not None
    root = normal(sources.base.root, shape_of(Workshop), report)
    assert isinstance(root, Mapping)
    assert overlay(root, nothing, shape_of(Workshop), report) == (root, ())


leaves = st.text("abc ", min_size=1, max_size=4).map(str.strip).filter(bool)
trees = st.recursive(
    leaves,
    lambda below: st.dictionaries(st.sampled_from(["a", "b", "c"]), below, min_size=1, max_size=3),
    max_leaves=8,
)
lists = st.lists(leaves, min_size=1, max_size=3)
maps = st.fixed_dictionaries({}, optional={"x": trees, "y": trees, "z": lists}).filter(bool)


def nodes(value: Any) -> Node:
    from_here = parse("x: y", "x.yaml", Report())
    assert from_here is not None
    span = from_here.span
    match value:
        case dict():
            return Mapping({key: nodes(one) for key, one in value.items()}, dict.fromkeys(value, span), span)
        case list():
            return Sequence(tuple(nodes(one) for one in value), span)
        case _:
            return Scalar(value, True, span)


def over(base: Any, change: Any) -> Any:
    """What `change` put over `base` means, said in three lines; a list without ids is no map to go into."""
    if isinstance(base, dict) and isinstance(change, dict):
        return {**base, **{key: over(base.get(key), one) for key, one in change.items()}}
    return change


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(maps, maps)
def test_merging_does_what_three_lines_say(base: dict[str, Any], change: dict[str, Any]) -> None:
    shape = Shape(fields={key: Shape() for key in ("x", "y", "z")})
    root, adaptation = nodes(base), nodes({"change": change})
    assert isinstance(root, Mapping)
    assert isinstance(adaptation, Mapping)
    report = Report()
    made, changes = overlay(root, adaptation, shape, report)
    assert report.diagnostics == ()
    assert plain(made) == over(base, change)
    assert plain(root) == base
    changed = [change for change in changes if change.what is not What.REPEATED]
    assert bool(changed) is (plain(made) != base)
    again, _ = overlay(made, adaptation, shape, report)
    assert plain(again) == plain(made)


def test_no_word_of_a_replaced_term_stays_in_any_output(tmp_path: Path) -> None:
    made = adapted(
        tmp_path,
        "terms: {lerende: {one: leerling, many: leerlingen, the: de leerling, a: een leerling}}",
        base=SESSION,
    )
    planned = plan(made, None)
    assert "leerling" in repr(planned)
    runs = [word for word in ("cursist", "Cursist") if f"{word}" in _shown(planned.workshop)]
    assert runs == []


def _shown(workshop: Workshop) -> str:
    """Every text of the workshop as it will be shown."""
    return "\n".join(repr(one.runs) for one in _texts(workshop))


def _texts(node: Any) -> list[Any]:
    if hasattr(node, "runs"):
        return [node]
    if isinstance(node, tuple):
        return [text for item in node for text in _texts(item)]
    fields = getattr(type(node), "model_fields", {})
    return [text for name in fields for text in _texts(getattr(node, name))]


def test_delivery_that_is_no_map_is_told_once(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError) as caught:
        adapted(tmp_path, "delivery: 90m")
    assert [(one.code, dict(one.values)["key"]) for one in caught.value.diagnostics] == [
        (Code.NOT_A_MAP, "delivery")
    ]
