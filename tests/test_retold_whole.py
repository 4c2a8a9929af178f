"""A story that is told anew loses no function: what is done, asked and written, and what keeps one safe."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from retold_packs import AUDIENCES, HEAD, NAME, SESSION, Made, adapted, made, shown
from workshopkit.blocks import KINDS, Block
from workshopkit.blocks.common import Said
from workshopkit.blocks.vignette import Vignette
from workshopkit.compose.document.layout import PlacedCards, PlacedGrid, PlacedLines, PlacedTask
from workshopkit.decode import Model, models, safeties
from workshopkit.diagnostics import Code, Report
from workshopkit.elements import Choices, Heading, texts
from workshopkit.model import Delivery, Workshop, read_sources, workshop_of
from workshopkit.model.addresses import at
from workshopkit.planning import Plan, plan
from workshopkit.source import parse
from workshopkit.text import Text
from workshopkit.theme import Theme
from workshopkit.views import DocumentKind

STORIES = Path(__file__).parent / "retold"
NAMES = ("dutje", "bord", "stage", "gateau")
WITHOUT_AN_ENDING = ("bord",)
ENDING = "regendag.stages.bellen"
TOLD = ("regendag", "als-niemand-belde", "oefengesprek")
"""The block with the story, and those that lean on it as a whole."""

GUIDE_LINES = {
    "session": {"regendag": 46, "als-niemand-belde": 39, "oefengesprek": 45},
    "dutje": {"regendag": 45, "als-niemand-belde": 39, "oefengesprek": 45},
    "bord": {"regendag": 40, "als-niemand-belde": 39, "oefengesprek": 45},
    "stage": {"regendag": 45, "als-niemand-belde": 39, "oefengesprek": 45},
    "gateau": {"regendag": 45, "als-niemand-belde": 39, "oefengesprek": 45},
}
"""How many lines the guide has on a block, at three hours."""

LEAST = 0.8  # of the lines of the original
every_story = pytest.mark.parametrize("name", NAMES)


@cache
def workshop(name: str) -> Workshop:
    return adapted(STORIES / f"{name}.yaml") if name in NAMES else SESSION


@pytest.fixture(scope="module")
def packs(theme: Theme) -> dict[tuple[str, int], Made]:
    """The pack of the session and of each story, for ninety minutes and for three hours."""
    return {
        (name, length): made(workshop(name), theme, length)
        for name in ("session", *NAMES)
        for length in (90, 180)
    }


Packs = dict[tuple[str, int], Made]


def block(planned: Plan, name: str) -> Block:
    return next(block for block in planned.for_guide.workshop.blocks if block.id == name)


# what is done, asked and written


def steps(planned: Plan) -> dict[str, tuple[str, bool, bool]]:
    """Of each step its form, whether it takes minutes, and whether it asks something on the wall."""
    return {
        step.address: (step.form.value, step.minutes > 0, bool(step.asks))
        for block in planned.blocks
        for step in block.steps
    }


@every_story
@pytest.mark.parametrize("length", [90, 180])
def test_every_step_keeps_form_minutes_and_question(name: str, length: int, packs: Packs) -> None:
    before = steps(packs["session", length].plan)
    if name in WITHOUT_AN_ENDING:
        del before[ENDING]
    assert before.items() <= steps(packs[name, length].plan).items()


ROOM = (PlacedTask, PlacedLines, PlacedGrid, PlacedCards, Choices)


def sheets(one: Made) -> dict[str, set[str]]:
    """What each sheet has to do and to write on, by the address of its title; cards, booklet and form too."""
    found: dict[str, set[str]] = {}
    for document in one.layout.documents:
        for part in document.parts if document.kind is not DocumentKind.GUIDE else ():
            heading = next(element for element in part.elements if isinstance(element, Heading))
            kinds = {type(element).__name__ for element in part.elements if isinstance(element, ROOM)}
            found.setdefault(heading.text.address or heading.text.plain, set()).update(kinds)
    return found


@every_story
@pytest.mark.parametrize("length", [90, 180])
def test_every_sheet_keeps_its_task_and_room_to_write(name: str, length: int, packs: Packs) -> None:
    before, after = sheets(packs["session", length]), sheets(packs[name, length])
    assert before == after
    assert {"regendag.worksheet.title", "als-niemand-belde.worksheet.title"} <= after.keys()


# what the guide says


def cues(planned: Plan, name: str) -> Counter[str]:
    """How many cues of each sort the guide has for a block, those at its stages too."""
    told = block(planned, name)
    stages = told.stages if isinstance(told, Vignette) else ()
    own = told.facilitator
    return Counter(
        do=len(own.do) + sum(len(stage.do) for stage in stages),
        say=len(own.say),
        listen_for=sum(1 for line in own.listen_for if line.hear and line.then),
        sensitive=len(own.sensitive),
        debrief=sum(map(bool, (own.debrief.what, own.debrief.so_what, own.debrief.now_what))),
        purpose=bool(own.purpose),
        before=len(own.before),
        if_short=bool(own.if_short),
    )


@every_story
@pytest.mark.parametrize("told", TOLD)
def test_guide_keeps_a_cue_of_each_sort(name: str, told: str, packs: Packs) -> None:
    before, after = cues(packs["session", 180].plan, told), cues(packs[name, 180].plan, told)
    assert before <= after
    assert after["listen_for"] >= 3
    assert after["say"] >= 1
    assert after["debrief"] == 3


@every_story
def test_no_cue_only_says_to_take_a_story_of_ones_own(name: str, packs: Packs) -> None:
    for where, text in shown(packs[name, 180].layout):
        if re.search(r"\b(?:eigen|jouw) verhaal\b", text.plain, re.IGNORECASE):
            assert len(text.plain.split()) >= 8, (where, text.plain)


def guide_lines(one: Made, name: str) -> int:
    """How many texts the guide's spread of a block has; labels and headings apart."""
    title = f"{name}.title"
    within = False
    count = 0
    guide = next(document for document in one.layout.documents if document.kind is DocumentKind.GUIDE)
    for element in (element for part in guide.parts for element in part.elements):
        if isinstance(element, Heading) and element.level <= 2:
            within = title in element.text.addresses and not within and not count
        elif within and not isinstance(element, Heading):
            count += sum(bool(text.addresses) for text in texts(element))
    return count


@pytest.mark.parametrize("name", GUIDE_LINES)
def test_guide_has_as_much_to_say(name: str, packs: Packs) -> None:
    counted = {told: guide_lines(packs[name, 180], told) for told in TOLD}
    assert counted == GUIDE_LINES[name]
    assert all(counted[told] >= LEAST * GUIDE_LINES["session"][told] for told in TOLD)


# what keeps people safe

MINUTES = (45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100, 105, 110, 120, 130, 140, 150, 165, 180)
BLOCKS = tuple(found.id for found in SESSION.blocks)


def safe(node: Model) -> Iterator[tuple[str, Said | Text]]:
    """What keeps people safe in a workshop, by its address."""
    for model in models(node):
        if isinstance(model, Said) and model.safety:
            yield model.address, model
        for name in safeties(type(model)):
            if value := getattr(model, name):
                yield f"{model.address}.{name}", value


SAFE = dict(safe(SESSION))
GENERAL = {
    f"{address.rpartition('.')[0]}.{item.instead_of}": address
    for address, item in SAFE.items()
    if isinstance(item, Said) and item.instead_of
}
"""The line that comes in the place of another, by the address of that."""


def wanted(planned: Plan) -> list[str]:
    """The addresses of the session's lines on safety that these people are to get with what is done."""
    done = {one.block.id for one in (*planned.blocks, *planned.reserve)}
    audience = planned.delivery.audience
    return [
        address
        for address, item in SAFE.items()
        if (first := address.partition(".")[0]) in done or first not in BLOCKS
        if not (isinstance(item, Said) and item.for_ and audience not in item.for_)
        if address not in GENERAL.values()
    ]


def lost(planned: Plan) -> list[str]:
    """Those of which the trainer gets neither the own words nor the general ones."""
    kept = {address for address, _ in safe(planned.for_guide.workshop)}
    return [way for way in wanted(planned) if way not in kept and GENERAL.get(way) not in kept]


def test_session_says_what_keeps_people_safe() -> None:
    assert len(SAFE) > 40
    assert {block for block in BLOCKS if not any(way.startswith(f"{block}.") for way in SAFE)} == set()
    assert {
        "agreements.hier",
        "agreements.geen-namen",
        "agreements.passen",
        "agreements.eigen-blad",
        "prepare.after.zorg-om-kind",
        "facilitator.sensitive.zorg-om-kind",
        "regendag.facilitator.sensitive.een-afloop",
        "oefengesprek.safety",
        "tussendoortje.opt_out",
        "tussendoortje.facilitator.sensitive.allergie",
    } <= SAFE.keys()
    sensitive = {model.address for model in models(SESSION) if ".sensitive." in f".{model.address}"}
    assert {address for address in sensitive if address not in SAFE} == set()


def test_session_fills_in_every_field_that_keeps_people_safe() -> None:
    filled = {(type(model), name) for model in models(SESSION) for name in safeties(type(model))}
    filled &= {(type(model), name) for model in models(SESSION) for name in _full(model)}
    assert filled == {(kind, name) for kind in KINDS.values() for name in safeties(kind)}


def _full(model: Model) -> list[str]:
    return [name for name in type(model).model_fields if getattr(model, name)]


def beside(address: str) -> list[str]:
    """The ids of the lines beside one in its list, without the one in whose place it comes anyhow."""
    listed, _, own = address.rpartition(".")
    known = (own, getattr(SAFE[address], "instead_of", None))
    return [item.id for item in at(SESSION, listed) if item.id not in known]


SOURCES = read_sources(NAME, report=Report())
HOW = {
    "removed": "remove: [{address}]",
    "rewritten": "change: {{{words}: Anders dan het was.}}",
    "no longer marked": "change: {{{address}.safety: false}}",
    "for some only": "change: {{{address}.for: [lesgevers]}}",
    "in the place of another": "change: {{{address}.instead_of: {other}}}",
}
WAYS = [
    (address, how)
    for address, item in SAFE.items()
    for how in (HOW if isinstance(item, Said) else ("removed", "rewritten"))
    if "{other}" not in HOW[how] or beside(address)
]


@pytest.mark.parametrize(("address", "how"), WAYS)
def test_who_takes_a_line_on_safety_in_whatever_way_gets_it_told(address: str, how: str) -> None:
    item = SAFE[address]
    text, words = (item, address) if isinstance(item, Text) else (item.text, f"{address}.text")  # type: ignore[attr-defined]
    other = beside(address)[0] if "{other}" in HOW[how] else ""
    typed = "format: 1\n" + HOW[how].format(address=address, words=words, other=other)
    root = parse(typed, "avond.yaml", Report())
    assert root is not None
    assert SOURCES is not None
    report = Report()
    told = workshop_of(SOURCES, report, extra=[root])
    report.check()
    assert told is not None
    made = plan(told, None, report)
    assert [changed.words for changed in made.safety] == [text.plain]
    assert made.safety[0].address.startswith(address)
    (one,) = (one for one in report if one.code is Code.SAFETY_CHANGED)
    assert (dict(one.values)["words"], one.span.file) == (text.plain, "avond.yaml")


@pytest.mark.parametrize("name", ["session", *NAMES])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_no_length_and_no_story_takes_a_line_on_safety(name: str, audience: str | None) -> None:
    for length in MINUTES:
        planned = plan(workshop(name), Delivery(duration=length, audience=audience))
        assert lost(planned) == [], length


@pytest.mark.parametrize("gone", BLOCKS)
def test_block_that_goes_takes_no_line_on_safety_of_another(gone: str, tmp_path: Path) -> None:
    path = tmp_path / "avond.yaml"
    path.write_text(f"{HEAD}remove: [{gone}]\n", encoding="utf-8")
    told = adapted(path)
    for length in (45, 60, 90, 180):
        assert lost(plan(told, Delivery(duration=length))) == [], length


@every_story
@pytest.mark.parametrize("length", [90, 180])
def test_every_line_on_safety_stands_on_a_page(name: str, length: int, packs: Packs) -> None:
    one = packs[name, length]
    on_a_page = {address for _, text in shown(one.layout) for address in text.addresses}
    for address in wanted(one.plan):
        ways = {address, f"{address}.text", f"{GENERAL.get(address)}.text"}
        assert ways & on_a_page, address
