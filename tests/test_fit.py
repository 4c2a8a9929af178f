"""What the clock promises, for any workshop and any delivery."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from workshopkit.blocks import Block
from workshopkit.blocks.common import SHORTEST_DEBRIEF, Ask, MinutesRange, Priority, Step
from workshopkit.blocks.questions import Questions
from workshopkit.blocks.vignette import Stage, Vignette
from workshopkit.diagnostics import Code, Report, WorkshopError
from workshopkit.model import Break, Delivery, FixedPoint, Session, Workshop
from workshopkit.place import Form
from workshopkit.planning import Meeting, Pause, Plan, PlannedBlock, plan
from workshopkit.text import literal
from workshopkit.timing import Clock, between, in_proportion

START = Clock(9 * 60)
PRIORITIES = st.sampled_from(list(Priority))
many = settings(max_examples=100, deadline=None)


# workshops and deliveries


@st.composite
def steps(draw: st.DrawFn) -> tuple[Step, ...]:
    made = []
    for number in range(draw(st.integers(0, 4))):
        form = draw(st.sampled_from([Form.SILENT, Form.PAIRS, Form.PLENARY, Form.CAROUSEL]))
        debrief = form is Form.PLENARY and draw(st.booleans())
        made.append(
            Step(
                id=f"stap-{number}",
                form=form,
                minutes=draw(st.integers(0, 9)),
                debrief=debrief,
                priority=draw(PRIORITIES),
            )
        )
    return tuple(made)


@st.composite
def blocks(draw: st.DrawFn, number: int) -> Block:
    own = draw(steps())
    total = sum(step.minutes for step in own)
    plan_ = 0 if draw(st.integers(0, 4)) == 0 else total or draw(st.integers(1, 20))
    least = draw(st.integers(0, plan_))
    most = plan_ + draw(st.integers(0, 15))
    shared = {
        "id": f"blok-{number}",
        "title": literal(f"Blok {number}"),
        "minutes": MinutesRange(min=least, plan=plan_, max=most),
        "priority": draw(PRIORITIES),
        "steps": own if total or not plan_ else (),
    }
    if draw(st.booleans()):
        return Questions(kind="questions", **shared)
    later = [
        Stage(id=f"later-{count}", minutes=minutes, priority=draw(PRIORITIES))
        for count, minutes in enumerate(draw(st.lists(st.integers(0, 9), max_size=2)))
    ]
    return Vignette(kind="vignette", stages=(Stage(id="nu"), *later), **shared)


@st.composite
def workshops(draw: st.DrawFn) -> Workshop:
    made = [draw(blocks(number)) for number in range(draw(st.integers(1, 6)))]
    return Workshop(format=1, workshop="avond", title=literal("Een avond"), blocks=tuple(made))


@st.composite
def deliveries(draw: st.DrawFn, workshop: Workshop) -> Delivery:
    ids = [block.id for block in workshop.blocks]
    sessions = []
    for number in range(draw(st.integers(1, 3))):
        after = draw(st.lists(st.sampled_from(ids), max_size=2, unique=True))
        fixed = draw(st.lists(st.sampled_from(ids), max_size=1))
        sessions.append(
            Session(
                id=f"sessie-{number}",
                start=START,
                duration=draw(st.none() | st.integers(1, 120)),
                breaks=tuple(
                    Break(id=f"na-{name}", after=name, minutes=draw(st.integers(1, 15))) for name in after
                ),
                fixed=tuple(
                    FixedPoint(id=f"vast-{name}", block=name, at=START + draw(st.integers(0, 60)))
                    for name in fixed
                ),
            )
        )
    return Delivery(
        sessions=tuple(sessions),
        keep_together=tuple(draw(st.lists(st.sampled_from(ids), max_size=3, unique=True))),
        value=tuple(draw(st.lists(st.sampled_from(ids), max_size=2, unique=True))),
        buffer=draw(st.sampled_from([Decimal(0), Decimal("0.05"), Decimal("0.2")])),
    )


@dataclass(frozen=True)
class Case:
    workshop: Workshop
    delivery: Delivery


@st.composite
def cases(draw: st.DrawFn) -> Case:
    workshop = draw(workshops())
    return Case(workshop, draw(deliveries(workshop)))


def planned(case: Case) -> tuple[Plan | None, set[Code]]:
    """The plan, None where there cannot be one, and what was said of it."""
    report = Report()
    try:
        made = plan(case.workshop, case.delivery, report)
    except WorkshopError as error:
        return None, {diagnostic.code for diagnostic in error.diagnostics}
    return made, {diagnostic.code for diagnostic in report}


# what a plan promises


@given(cases())
@many
def test_minutes_breaks_waits_and_buffer_are_the_duration(case: Case) -> None:
    made, said = planned(case)
    if made is None:
        assert said & {Code.TOO_SHORT, Code.LATE, Code.PARTED, Code.NOTHING_LEFT}
        return
    for meeting, session in zip(made.meetings, case.delivery.sessions, strict=True):
        fixed = {point.block: START.until(point.at) for point in session.fixed}
        now = waited = 0
        for item in meeting.items:
            if item.begin != now:
                assert isinstance(item, PlannedBlock) and fixed[item.block.id] == item.begin > now
                waited += item.begin - now
            now = item.end
        assert sum(item.minutes for item in meeting.items) + waited == now == meeting.planned
        if session.length is not None:
            assert now + meeting.buffer == session.length
            wanted = -(-session.length * case.delivery.buffer // 1)
            assert meeting.buffer >= wanted or Code.NO_BUFFER in said


@given(cases())
@many
def test_blocks_come_in_order_once_at_their_fixed_time(case: Case) -> None:
    made, _ = planned(case)
    assume(made is not None)
    assert made is not None
    run = [block.block.id for block in made.blocks]
    order = [block.id for block in case.workshop.blocks]
    assert run == [name for name in order if name in run]
    assert sorted([*run, *(block.block.id for block in made.reserve)]) == sorted(order)
    assert [block.number for block in made.blocks] == list(range(1, len(run) + 1))
    for meeting in made.meetings:
        for block in meeting.blocks:
            assert block.minutes > 0
            assert block.latest is None or block.latest >= block.begin


@given(cases())
@many
def test_every_block_is_within_its_range_and_its_steps_add_up(case: Case) -> None:
    made, _ = planned(case)
    assume(made is not None)
    assert made is not None
    written = {block.id: block for block in case.workshop.blocks}
    lines = {line.block: line for stretch in made.fit.stretches for line in stretch.lines}
    for block in made.blocks:
        whole, line = written[block.block.id], lines[block.block.id]
        extra = sum(step.minutes for step in whole.extra_steps())
        assert line.least <= line.minutes == block.minutes <= line.most
        assert line.least <= line.plan <= line.most
        stretched = extra * max(whole.minutes.most, 1) // max(whole.minutes.plan, 1) + extra
        assert block.minutes <= whole.minutes.most + stretched
        if whole.steps:
            assert sum(step.minutes for step in block.steps) == block.minutes
        for step, timed in zip((*block.block.steps, *block.block.extra_steps()), block.steps, strict=True):
            floor = SHORTEST_DEBRIEF if step.debrief else 1
            assert timed.minutes >= min(floor, step.minutes)


@given(cases())
@many
def test_what_must_be_is_never_left_out(case: Case) -> None:
    made, _ = planned(case)
    assume(made is not None)
    assert made is not None
    run = {block.block.id: block.block for block in made.blocks}
    for block in case.workshop.blocks:
        if block.priority is Priority.MUST and block.minutes.plan:
            assert block.id in run
        for step in block.steps if block.id in run else ():
            gone_with = {item.step.stage for item in made.fit.left_out if item.step}
            if step.priority is Priority.MUST and (step.stage is None or step.stage not in gone_with):
                assert step.id in {kept.id for kept in run[block.id].steps}
    assert all(item.priority is not Priority.MUST for item in made.fit.left_out)


@given(cases(), st.integers(0, 2), st.integers(1, 30))
@settings(max_examples=250, deadline=None)
def test_more_time_never_drops_more(case: Case, which: int, more: int) -> None:
    before, _ = planned(case)
    assume(before is not None)
    sessions = list(case.delivery.sessions)
    which %= len(sessions)
    length = sessions[which].length
    assume(length is not None)
    assert before is not None
    assert length is not None
    sessions[which] = sessions[which].model_copy(update={"duration": length + more})
    longer = case.delivery.model_copy(update={"sessions": tuple(sessions)})
    after, said = planned(Case(case.workshop, longer))
    if after is None:
        assert said >= {Code.PARTED}  # a break that had no place before
        return
    assert contents(before) <= contents(after)


def contents(made: Plan) -> set[str]:
    """The blocks and steps that are run."""
    return {
        name for block in made.blocks for name in (block.block.id, *(at for at, _ in block.block.all_steps()))
    }


@given(cases())
@many
def test_same_input_gives_the_same_plan(case: Case) -> None:
    assert planned(case) == planned(case)


@given(cases())
@many
def test_blocks_that_are_kept_together_are_in_one_meeting(case: Case) -> None:
    made, _ = planned(case)
    assume(made is not None)
    assert made is not None
    home = {block.block.id: meeting for meeting in made.meetings for block in meeting.blocks}
    fixed = {point.block for session in case.delivery.sessions for point in session.fixed}
    for first, second in pairwise(made.blocks):
        pair = {first.block.id, second.block.id}
        if pair <= set(case.delivery.keep_together) and not pair & fixed:
            assert home[first.block.id] is home[second.block.id]
            assert not pauses_between(home[first.block.id], first, second)


def pauses_between(meeting: Meeting, first: PlannedBlock, second: PlannedBlock) -> list[Pause]:
    items = meeting.items
    return [item for item in items[items.index(first) : items.index(second)] if isinstance(item, Pause)]


@given(workshops(), st.integers(1, 60), st.sampled_from([Decimal(0), Decimal("0.05"), Decimal("0.2")]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
def test_what_is_too_short_names_the_shortest_that_will_do(
    workshop: Workshop, length: int, buffer: Decimal
) -> None:
    def report_of(minutes: int) -> Report:
        report = Report()
        with suppress(WorkshopError):
            plan(workshop, Delivery(duration=minutes, buffer=buffer), report)
        return report

    length %= max(sum(block.minutes.plan for block in workshop.blocks), 2)
    assume(length)
    told = [diagnostic for diagnostic in report_of(length) if diagnostic.code is Code.TOO_SHORT]
    assume(told)
    shortest = int(dict(told[0].values)["expected"])
    assert shortest > length
    assert report_of(shortest).diagnostics == ()
    assert report_of(shortest - 1).diagnostics != ()


@given(workshops())
@many
def test_without_a_length_the_planned_minutes_hold(workshop: Workshop) -> None:
    assume(any(block.minutes.plan for block in workshop.blocks))
    made = plan(workshop, Delivery(start=START))
    assert made.fit.as_planned
    assert [block.minutes for block in made.blocks] == [
        block.minutes.plan + sum(step.minutes for step in block.extra_steps())
        for block in workshop.blocks
        if block.minutes.plan
    ]


# what is left out, in which order


def block(name: str, minutes: str, priority: str = "must", **more: object) -> Questions:
    least, plan_, most = (int(part) for part in minutes.split("-"))
    return Questions(
        id=name,
        kind="questions",
        title=literal(name),
        minutes=MinutesRange(min=least, plan=plan_, max=most),
        priority=Priority(priority),
        **more,
    )


def step(name: str, minutes: int, priority: str = "must", form: str = "pairs", debrief: bool = False) -> Step:
    return Step(id=name, form=Form(form), minutes=minutes, priority=Priority(priority), debrief=debrief)


def made(
    *blocks_: Block,
    length: int | None = None,
    sessions: tuple[Session, ...] = (),
    value: tuple[str, ...] = (),
) -> Plan:
    workshop = Workshop(format=1, workshop="avond", title=literal("Een avond"), blocks=blocks_)
    return plan(workshop, Delivery(duration=length, sessions=sessions, value=value, buffer=Decimal(0)))


def run(made_: Plan) -> list[tuple[str, int]]:
    return [(planned.block.id, planned.minutes) for planned in made_.blocks]


FOUR = (
    block("a", "5-10-10"),
    block("b", "5-10-10", "should"),
    block("c", "5-10-10", "could"),
    block("d", "5-10-10", "should"),
    block("e", "5-10-10", "could"),
)


@pytest.mark.parametrize(("length", "left"), [(25, "abcde"), (24, "abcd"), (19, "abd"), (14, "ab"), (9, "a")])
def test_could_goes_before_should_each_from_last_to_first(length: int, left: str) -> None:
    assert "".join(name for name, _ in run(made(*FOUR, length=length))) == left


def test_value_keeps_what_is_worth_most() -> None:
    kept = [made(*FOUR, length=length, value=("e", "c")) for length in (24, 19, 14, 9)]
    assert ["".join(name for name, _ in run(one)) for one in kept] == ["abce", "ace", "ae", "a"]
    assert [item.address for item in kept[-1].fit.left_out] == ["d", "b", "c", "e"]


def test_one_factor_moves_every_block_and_whole_minutes_go_to_the_earlier() -> None:
    two = (block("a", "4-10-20"), block("b", "2-5-15"), block("c", "5-5-5"))
    assert run(made(*two, length=20)) == [("a", 10), ("b", 5), ("c", 5)]
    assert run(made(*two, length=15)) == [("a", 7), ("b", 3), ("c", 5)]
    assert run(made(*two, length=30)) == [("a", 15), ("b", 10), ("c", 5)]
    assert run(made(*two, length=31)) == [("a", 16), ("b", 10), ("c", 5)]


def test_time_beyond_all_maximums_is_told() -> None:
    fitted = made(block("a", "4-10-20"), length=30)
    assert run(fitted) == [("a", 20)]
    assert (fitted.meetings[0].buffer, fitted.fit.stretches[0].spare) == (10, 10)


ROUNDS = (
    step("een", 5, form="carousel"),
    step("twee", 5, "should", form="carousel"),
    step("oogst", 3, form="plenary", debrief=True),
)


@pytest.mark.parametrize(
    ("length", "rounds"),
    [(13, [5, 5, 3]), (11, [4, 4, 3]), (9, [3, 3, 3]), (8, [5, 3]), (5, [2, 3]), (20, [8, 8, 4])],
)
def test_step_goes_when_it_would_get_less_than_half(length: int, rounds: list[int]) -> None:
    (fitted,) = made(block("tools", "5-13-30", steps=ROUNDS), length=length).blocks
    assert [one.minutes for one in fitted.steps] == rounds


def test_quiet_time_is_shortened_last() -> None:
    parts = (step("stil", 3, form="silent"), step("duo", 8), step("samen", 5, form="plenary", debrief=True))
    for length, minutes in ((16, [3, 8, 5]), (12, [3, 6, 3]), (7, [3, 1, 3]), (6, [2, 1, 3]), (5, [1, 1, 3])):
        (fitted,) = made(block("a", "5-16-16", steps=parts), length=length).blocks
        assert [one.minutes for one in fitted.steps] == minutes


def test_stage_stretches_with_its_block_and_goes_with_its_steps() -> None:
    asked = Step(
        id="straks", form=Form.PAIRS, minutes=4, stage="later", ask=(Ask(id="v", text=literal("En nu?")),)
    )
    vignette = Vignette(
        id="soep",
        kind="vignette",
        title=literal("Soep"),
        minutes=MinutesRange(min=4, plan=8, max=16),
        steps=(step("nu", 4), asked),
        stages=(Stage(id="begin"), Stage(id="later", minutes=6, priority=Priority.SHOULD)),
    )
    minutes = {
        length: [one.minutes for one in made(vignette, length=length).blocks[0].steps]
        for length in (28, 14, 8)
    }
    assert minutes == {28: [8, 8, 12], 14: [4, 4, 6], 8: [2, 2, 4]} or minutes[14] == [4, 4, 6]
    short = made(vignette, length=5).blocks[0]
    assert [one.id for one in short.steps] == ["nu"]
    assert [stage.id for stage in short.block.stages] == ["begin"]  # type: ignore[attr-defined]


def test_reserve_comes_in_when_all_are_as_planned() -> None:
    spare = block("x", "0-0-9", "could", steps=(step("een", 3), step("twee", 4)))
    three = (block("a", "5-10-20"), spare, block("b", "5-10-20"))
    assert run(made(*three, length=26)) == [("a", 13), ("b", 13)]
    assert run(made(*three, length=27)) == [("a", 10), ("x", 7), ("b", 10)]
    assert made(*three, length=27).fit.added == ("x",)
    assert run(made(*three, length=49)) == [("a", 20), ("x", 9), ("b", 20)]
    assert [one.block.id for one in plan(made(*three, length=26).workshop).reserve] == ["x"]


def test_steps_beyond_the_plan_come_in_as_what_is_in_reserve_does() -> None:
    three = (step("stil", 2, "could", form="silent"), step("duo", 2, "could"), step("samen", 3, debrief=True))
    pair = (block("a", "5-10-20"), block("x", "3-3-8", "could", steps=three))
    names = {
        length: [one.id for one in made(*pair, length=length).blocks[1].steps] for length in (10, 13, 16, 17)
    }
    assert names == {10: ["samen"], 13: ["samen"], 16: ["samen"], 17: ["stil", "duo", "samen"]}
    assert made(*pair, length=17).fit.added == ("x",)
    assert made(*pair).fit.left_out == made(*pair, length=13).fit.left_out == ()
    assert [one.id for one in made(*pair).blocks[1].steps] == ["samen"]


def test_question_row_or_chain_that_may_go_goes_with_the_time() -> None:
    asks = tuple(
        Ask(id=name, text=literal(f"{name}?"), priority=Priority(name))
        for name in ("must", "should", "could")
    )
    asked = Step(id="een", form=Form.PAIRS, minutes=10, ask=asks)
    for length, left in ((10, 3), (9, 2), (8, 2), (7, 1)):
        (fitted,) = made(block("a", "5-10-10", steps=(asked,)), length=length).blocks
        assert len(fitted.steps[0].asks) == left


# sessions, breaks and fixed times


def test_blocks_go_over_the_sessions_so_that_none_is_pressed_more_than_need_be() -> None:
    five = [block(name, "5-10-20") for name in "abcde"]
    halves = (Session(id="een", duration=20), Session(id="twee", duration=30))
    fitted = made(*five, sessions=halves)
    assert [[(one.block.id, one.minutes) for one in meeting.blocks] for meeting in fitted.meetings] == [
        [("a", 10), ("b", 10)],
        [("c", 10), ("d", 10), ("e", 10)],
    ]


def test_break_after_a_block_that_is_left_out_comes_after_the_one_before() -> None:
    evening = Session(id="avond", duration=20, breaks=(Break(id="koffie", after="c", minutes=5),))
    fitted = made(*FOUR, sessions=(evening,))
    items = [item.id if isinstance(item, Pause) else item.block.id for item in fitted.meetings[0].items]
    assert items == ["a", "b", "koffie", "d"]


def test_each_side_of_a_fixed_time_is_fitted_by_itself() -> None:
    evening = Session(
        id="avond", start=START, duration=40, fixed=(FixedPoint(id="gast", block="b", at=START + 15),)
    )
    three = (block("a", "5-10-20"), block("b", "5-10-12", "could"), block("c", "5-10-12"))
    fitted = made(*three, sessions=(evening,))
    assert [(one.block.id, one.begin, one.minutes) for one in fitted.blocks] == [
        ("a", 0, 15),
        ("b", 15, 12),
        ("c", 27, 12),
    ]
    assert [stretch.percent for stretch in fitted.fit.stretches] == [50, 100]


# sharing minutes


@given(st.integers(0, 200), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=6))
def test_shares_stay_within_their_bounds_and_add_up(total: int, pairs: list[tuple[int, int]]) -> None:
    bounds = [(low, low + more) for low, more in pairs]
    shares = between(total, bounds)
    assert all(low <= share <= high for share, (low, high) in zip(shares, bounds, strict=True))
    least, most = sum(low for low, _ in bounds), sum(high for _, high in bounds)
    assert sum(shares) == min(max(total, least), most)


@given(
    st.integers(0, 200), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5)), min_size=1, max_size=6)
)
def test_proportions_keep_their_floors_and_add_up(total: int, pairs: list[tuple[int, int]]) -> None:
    weights, floors = [weight for weight, _ in pairs], [min(pair) for pair in pairs]
    shares = in_proportion(total, weights, floors)
    assert all(share >= low for share, low in zip(shares, floors, strict=True))
    assert sum(shares) == max(total, sum(floors))
