"""A plan settles who gets what, when, with whom and with what, once for all outputs."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshopkit.diagnostics import Code, Report, WorkshopError
from workshopkit.elements import Role
from workshopkit.model import Break as Pause_
from workshopkit.model import Delivery, FixedPoint, Session, Workshop, load
from workshopkit.place import Form
from workshopkit.planning import Pause, Plan, plan
from workshopkit.planning.groups import group_sizes, sizes_for, with_spares
from workshopkit.rendering import render
from workshopkit.theme import Theme
from workshopkit.timing import Clock
from workshopkit.views import deck_view


def workshop(tmp_path: Path, blocks: str, head: str = "") -> Workshop:
    path = tmp_path / "avond.yaml"
    path.write_text(
        f"format: 1\nworkshop: avond\ntitle: Een avond\n{head}blocks:\n{blocks}", encoding="utf-8"
    )
    return load(path)


def talk(name: str, minutes: int, more: str = "") -> str:
    return (
        f"  - {{id: {name}, kind: input, title: Blok {name}, minutes: {minutes}, points: [Niets.]{more}}}\n"
    )


def times(made: Plan) -> list[list[tuple[str, int, int]]]:
    return [
        [
            (item.id if isinstance(item, Pause) else item.block.id, item.begin, item.end)
            for item in meeting.items
        ]
        for meeting in made.meetings
    ]


@pytest.mark.parametrize(
    ("participants", "size", "sizes"),
    [
        (14, 4, (4, 4, 3, 3)),
        (15, 2, (3, 2, 2, 2, 2, 2, 2)),
        (14, 2, (2,) * 7),
        (13, 4, (4, 3, 3, 3)),
        (9, 4, (3, 3, 3)),
        (5, 4, (3, 2)),
        (11, 3, (4, 4, 3)),
        (3, 4, (3,)),
        (2, 2, (2,)),
        (1, 2, (1,)),
        (0, 4, ()),
    ],
)
def test_groups(participants: int, size: int, sizes: tuple[int, ...]) -> None:
    assert group_sizes(participants, size) == sizes


@pytest.mark.parametrize(
    ("form", "sizes"),
    [
        (Form.PAIRS, (3, 2, 2)),
        (Form.THREES, (4, 3)),
        (Form.CAROUSEL, (4, 3)),
        (Form.SILENT, ()),
        (Form.PLENARY, ()),
    ],
)
def test_groups_of_a_form_of_work(form: Form, sizes: tuple[int, ...]) -> None:
    assert sizes_for(form, 7) == sizes
    assert sizes_for(form, None) == ()


@pytest.mark.parametrize(("count", "printed"), [(1, 2), (9, 10), (10, 11), (11, 13), (14, 16), (20, 22)])
def test_a_tenth_is_printed_to_spare(count: int, printed: int) -> None:
    assert with_spares(count) == printed


def test_without_a_start_times_run_from_zero(tmp_path: Path) -> None:
    made = plan(workshop(tmp_path, talk("a", 5) + talk("b", 10)))
    assert times(made) == [[("a", 0, 5), ("b", 5, 15)]]
    (meeting,) = made.meetings
    assert (meeting.start, meeting.length, meeting.buffer, meeting.planned) == (None, None, 0, 15)
    assert [block.latest for block in meeting.blocks] == [None, None]


def test_length_leaves_a_buffer_and_a_latest_start(tmp_path: Path) -> None:
    made = plan(workshop(tmp_path, talk("a", 5) + talk("b", 10)), Delivery(start="19:30", end="19:50"))
    (meeting,) = made.meetings
    assert (meeting.buffer, [block.latest for block in meeting.blocks]) == (5, [5, 10])


def test_too_short_says_how_long_it_must_be(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError) as caught:
        plan(workshop(tmp_path, talk("a", 5) + talk("b", 10)), Delivery(duration="12"))
    (diagnostic,) = caught.value.diagnostics
    assert (diagnostic.code, dict(diagnostic.values)["expected"]) == (Code.TOO_SHORT, "16")
    plan(workshop(tmp_path, talk("a", 5) + talk("b", 10)), Delivery(duration="16"))


def test_breaks_and_fixed_points_move_what_follows(tmp_path: Path) -> None:
    session = Session(
        id="avond",
        start=Clock(1170),
        duration=60,
        breaks=(Pause_(id="koffie", after="a", minutes=10),),
        fixed=(FixedPoint(id="acht", block="b", at=Clock(1200)),),
    )
    made = plan(
        workshop(tmp_path, talk("a", 5) + talk("b", 10) + talk("c", 5)), Delivery(sessions=(session,))
    )
    assert times(made) == [[("a", 0, 5), ("koffie", 5, 15), ("b", 30, 40), ("c", 40, 45)]]
    assert made.meetings[0].buffer == 15


def test_latest_start_before_a_fixed_point_keeps_the_fixed_point(tmp_path: Path) -> None:
    """What comes before it may not push it on: it starts at its time, however late the session may end."""
    session = Session(
        id="avond", start=Clock(1170), duration=60, fixed=(FixedPoint(id="x", block="b", at=Clock(1180)),)
    )
    made = plan(
        workshop(tmp_path, talk("a", 5) + talk("b", 10) + talk("c", 5)), Delivery(sessions=(session,))
    )
    assert [(block.begin, block.latest) for block in made.blocks] == [(0, 5), (10, 10), (20, 55)]
    without_end = session.model_copy(update={"duration": None})
    made = plan(made.workshop, Delivery(sessions=(without_end,)))
    assert [(block.begin, block.latest) for block in made.blocks] == [(0, 5), (10, 10), (20, None)]


def test_what_does_not_fit_goes_to_the_next_meeting_with_its_fellows(tmp_path: Path) -> None:
    made = plan(
        workshop(tmp_path, talk("a", 20) + talk("b", 15) + talk("c", 10) + talk("d", 5)),
        Delivery(
            sessions=(Session(id="een", duration=40), Session(id="twee", duration=40)),
            keep_together=("b", "c"),
        ),
    )
    assert [[name for name, _, _ in meeting] for meeting in times(made)] == [["a"], ["b", "c", "d"]]
    assert [block.number for block in made.blocks] == [1, 2, 3, 4]


def test_audience_gets_what_is_for_it_and_for_everybody(tmp_path: Path) -> None:
    head = "audiences: [koks, gasten]\ngoals: [{id: g, text: Je kookt., for: [koks]}]\n"
    evening = workshop(
        tmp_path, talk("a", 5) + talk("b", 5, ", for: [koks]") + talk("c", 5, ", for: gasten"), head
    )
    for audience, ids, goals in ((None, ["a"], 0), ("koks", ["a", "b"], 1), ("gasten", ["a", "c"], 0)):
        made = plan(evening, Delivery(audience=audience))
        assert [block.block.id for block in made.blocks] == ids
        assert len(made.workshop.goals) == goals


def test_nothing_left_is_told(tmp_path: Path) -> None:
    evening = workshop(tmp_path, talk("a", 5, ", for: [koks]"), "audiences: [koks]\n")
    with pytest.raises(WorkshopError) as caught:
        plan(evening)
    assert [diagnostic.code for diagnostic in caught.value.diagnostics] == [Code.NOTHING_LEFT]


def test_reserve_takes_no_time(tmp_path: Path) -> None:
    made = plan(workshop(tmp_path, talk("a", 5) + talk("b", 0)))
    assert [block.block.id for block in made.blocks] == ["a"]
    assert [block.block.id for block in made.reserve] == ["b"]
    assert made.reserve[0].number is None


QUESTIONS = """\
  - id: {name}
    kind: questions
    title: Vraag {name}
    minutes: 5
    steps: [{{id: a, form: pairs, minutes: 5, ask: [Wat?]}}]
{more}
"""


def asked(name: str, more: str = "") -> str:
    return QUESTIONS.format(name=name, more=more)


def test_sheets_are_numbered_in_order_and_bound_unless_they_are_held_back(tmp_path: Path) -> None:
    made = plan(
        workshop(
            tmp_path,
            asked("a")
            + asked("b", "    worksheet: false")
            + talk("t", 5)
            + asked("c", "    worksheet: {title: Later, hand_out_after: a, sheet: collected}"),
        )
    )
    assert [(sheet.number, sheet.block, sheet.title.plain, sheet.bound) for sheet in made.sheets] == [
        (1, "a", "Vraag a", True),
        (2, "c", "Later", False),
    ]
    assert [block.sheet.number if block.sheet else None for block in made.blocks] == [1, None, None, 2]


def test_booklet_is_printed_only_when_something_is_bound_in_it(tmp_path: Path) -> None:
    bound = plan(workshop(tmp_path, asked("a")), Delivery(participants=14))
    assert [(printed.name.plain, printed.count) for printed in bound.prints] == [("Werkboekje", 16)]
    assert plan(workshop(tmp_path, talk("a", 5))).prints == ()


def test_bag_is_counted_and_the_same_thing_is_in_it_once(tmp_path: Path) -> None:
    head = "materials: [{id: pen, item: balpen, per: person}, {id: klok, item: klok}]\n"
    blocks = talk(
        "a", 5, ", materials: [{id: pen, item: Balpen, per: person}, {id: kom, item: kom, per: pair}]"
    )
    made = plan(workshop(tmp_path, blocks, head), Delivery(participants=15))
    assert [(need.item.plain.casefold(), need.count, need.blocks) for need in made.needs] == [
        ("balpen", 15, ("a",)),
        ("klok", 1, ()),
        ("kom", 7, ("a",)),
    ]
    assert [need.count for need in plan(workshop(tmp_path, blocks, head)).needs] == [None, 1, None]


def test_decisions_leave_out_what_may_go_latest_first(tmp_path: Path) -> None:
    blocks = (
        talk("a", 5, ", priority: could")
        + talk("b", 5, ", priority: could")
        + talk("c", 5)
        + talk("d", 5, ", priority: should")
        + talk("e", 5)
    )
    made = plan(workshop(tmp_path, blocks), Delivery(start="10:00", duration="30"))
    assert [(decision.block.block.id, decision.at, decision.onward) for decision in made.decisions] == [
        ("b", 10, "c"),
        ("d", 20, "e"),
    ]
    assert plan(workshop(tmp_path, blocks)).decisions == ()


def test_decision_says_what_to_do_instead_where_nothing_may_go(tmp_path: Path) -> None:
    blocks = talk("a", 5) + talk("b", 15, ", facilitator: {if_short: Doe het staand.}") + talk("c", 5)
    (decision,) = plan(workshop(tmp_path, blocks), Delivery(duration="30")).decisions
    assert (decision.block.block.id, decision.onward, decision.instead.plain) == (
        "b",
        None,
        "Doe het staand.",
    )


def test_decision_leaves_out_nothing_that_another_block_leans_on_and_not_the_last(tmp_path: Path) -> None:
    short = ", facilitator: {if_short: Doe het staand.}"
    blocks = (
        talk("a", 5)
        + talk("b", 5, f", priority: should{short}")
        + talk("c", 9, ", leans_on: b")
        + talk("d", 5, f", priority: could{short}")
    )
    made = plan(workshop(tmp_path, blocks), Delivery(duration="30"))
    assert [(decision.block.block.id, decision.onward) for decision in made.decisions] == [
        ("b", None),
        ("d", None),
    ]


def test_block_as_short_as_can_be_has_nothing_to_decide(tmp_path: Path) -> None:
    blocks = talk("a", 5) + (
        "  - {id: b, kind: input, title: Blok b, minutes: {min: 5, plan: 15}, points: [Niets.],"
        " facilitator: {if_short: Doe het staand.}}\n"
    )
    evening = workshop(tmp_path, blocks)
    for length, minutes, told in ((11, 5, 0), (12, 6, 1), (22, 15, 1)):
        made = plan(evening, Delivery(duration=length))
        assert (made.blocks[-1].minutes, len(made.decisions)) == (minutes, told)


def test_warnings_go_to_who_asks_for_them(tmp_path: Path) -> None:
    report = Report()
    plan(workshop(tmp_path, talk("a", 20)), Delivery(duration="20"), report)
    assert [diagnostic.code for diagnostic in report] == [Code.NO_BUFFER]


@pytest.mark.parametrize(
    "never", [talk("a", 5, ", for: [koks]"), talk("a", 0), talk("a", 5, ", priority: could")]
)
def test_sheet_that_waits_for_a_block_which_is_not_run_waits_for_nothing(
    tmp_path: Path, theme: Theme, never: str
) -> None:
    head = "audiences: [koks, gasten]\ndelivery: {audience: gasten, duration: 6}\n"
    made = plan(workshop(tmp_path, never + asked("b", "    worksheet: {hand_out_after: a}"), head))
    assert [(sheet.bound, sheet.hand_out_after) for sheet in made.sheets] == [(True, None)]
    assert render(made, theme).files


TWO_EVENINGS = """\
format: 1
workshop: twee-avonden
title: Samen aan tafel
agreements: [Passen mag altijd.]
delivery:
  sessions:
    - {id: een, date: 2026-12-10, start: 19:30, end: 20:00}
    - {id: twee, date: 2026-12-17, start: 19:30, end: 20:00}
blocks:
  - {id: start, kind: opening, title: Welkom, minutes: 10}
  - {id: slot, kind: closing, title: Tot volgende week, minutes: 15, next_step: Wat probeer je?}
  - {id: terug, kind: opening, title: Fijn dat je er weer bent, minutes: 10}
  - {id: einde, kind: closing, title: En nu verder, minutes: 15, next_step: Wat hou je vast?}
"""


def test_two_evenings_have_one_title_and_one_goodbye(tmp_path: Path) -> None:
    path = tmp_path / "workshop.yaml"
    path.write_text(TWO_EVENINGS, encoding="utf-8")
    planned = plan(load(path))
    slides = [slide for section in deck_view(planned).sections for slide in section.slides]
    assert [len(meeting.blocks) for meeting in planned.meetings] == [2, 2]
    titles = [slide.title.plain for slide in slides]
    assert len(titles) == len(set(titles))
    assert [slide.address for slide in slides if slide.role is Role.CLOSING] == ["einde.contact"]
    assert "Fijn dat je er weer bent" in titles
