"""Nothing of the session's source is missing: where each of its ideas stands, at 45, 90 and 180 minutes."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from workshopkit.blocks.common import Priority
from workshopkit.model import Workshop, load

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "tools"
SESSION = "partnerschap-met-ouders"


def tool(name: str) -> ModuleType:
    """A module of tools/, where others of them are found; under a name that no package has."""
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(str(TOOLS))
        spec = importlib.util.spec_from_file_location(f"tools_{name}", TOOLS / f"{name}.py")
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    return module


COVERAGE = tool("coverage")
STANDING = sys.modules["standing"]
SLIDES = STANDING.source_slides()
IDEAS = [idea for slide in SLIDES for idea in slide.ideas]
every_idea = pytest.mark.parametrize("idea", IDEAS, ids=lambda idea: idea.words)


@pytest.fixture(scope="module")
def session() -> Workshop:
    return load(SESSION)


@pytest.fixture(scope="module")
def packs(session: Workshop) -> Any:
    return STANDING.packs(session)


@pytest.fixture(scope="module")
def page(session: Workshop, packs: Any) -> str:
    made: str = COVERAGE.page(SLIDES, packs, session)
    return made


def test_page_is_made_anew(page: str) -> None:
    written = (ROOT / "docs" / "dekking.md").read_text("utf-8")
    assert written == page, "make it anew: python tools/coverage.py"


def test_every_slide_of_the_source_has_its_ideas(session: Workshop) -> None:
    assert [slide.number for slide in SLIDES] == list(range(1, 12))
    assert len(IDEAS) == len({idea.words for idea in IDEAS})
    assert {audience for idea in IDEAS for audience in idea.audiences} <= set(session.audience_ids)


@every_idea
def test_its_texts_still_have_the_words_that_it_is_known_by(idea: Any, session: Workshop) -> None:
    written = STANDING.words_of(session)
    assert idea.stands
    assert idea.stands.keys() - written.keys() == set()
    for address, known_by in idea.stands.items():
        assert known_by
        assert STANDING.knows(written[address], known_by), f"{known_by}: {written[address]}"


@pytest.mark.parametrize("length", [90, 180])
@every_idea
def test_participants_meet_it_when_there_is_time(
    idea: Any, length: int, session: Workshop, packs: Any
) -> None:
    without = [
        audience or "everybody"
        for audience in STANDING.audiences_of(idea, session)
        if not packs[length, audience].shown(idea)
    ]
    assert without == []


@every_idea
def test_at_forty_five_minutes_only_what_may_go_takes_it_along(
    idea: Any, session: Workshop, packs: Any, page: str
) -> None:
    for audience in STANDING.audiences_of(idea, session):
        pack = packs[45, audience]
        if not pack.shown(idea):
            gone = STANDING.why_gone(idea, pack)
            assert gone, audience
            assert {one.priority for one in gone} <= {Priority.COULD, Priority.SHOULD}
            assert all(one.title in page for one in gone)


CHANGES = {  # what somebody might do to the session, and an idea that this takes from it
    "a text with other words": (
        "change: {zes-beelden.rows.klant.right: gast}",
        "Hun tevredenheid als maat: de ouder als klant",
    ),
    "a block": ("remove: [zes-beelden]", "Hun tevredenheid als maat: de ouder als klant"),
    "a question of a step that may go": (
        "remove: [film.steps.toen.ask.botsen]",
        "Waar ouders toen op botsten",
    ),
    "its words, in a step that may go": (
        "change: {film.steps.toen.ask.botsen: Wat viel op?}",
        "Waar ouders toen op botsten",
    ),
    "a question for an audience": (
        "remove: [regendag.steps.duo.ask.groep]",
        "Wat zouden de meesten doen van wie je opleidt?",
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_idea_that_leaves_the_session_is_missed(change: str, session: Workshop, tmp_path: Path) -> None:
    """At forty-five minutes too, where its block or step may go: it is not the clock that took it."""
    words, lost = CHANGES[change]
    path = tmp_path / "groep.yaml"
    path.write_text(f"format: 1\nadapts: {SESSION}\n{words}\n", encoding="utf-8")
    changed = load(path)
    packs = STANDING.packs(changed)
    (idea,) = (idea for idea in IDEAS if idea.words == lost)
    for length in STANDING.LENGTHS:
        for audience in STANDING.audiences_of(idea, session):
            pack = packs[length, audience]
            assert not pack.shown(idea)
            assert STANDING.why_gone(idea, pack) is None
    assert "| **ontbreekt**" in COVERAGE.page(SLIDES, packs, changed)
