"""A workshop file as a model: what has a default, what is found where, which rules hold between fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshopkit.assets import deck_path
from workshopkit.blocks import KINDS
from workshopkit.blocks.common import Priority
from workshopkit.diagnostics import Code, Report, WorkshopError
from workshopkit.model import Delivery, Session, Workshop, find, load, read_workshop
from workshopkit.timing import Clock

SESSION = "partnerschap-met-ouders"
HEAD = "format: 1\nworkshop: avond\ntitle: Een avond\n"
BLOCK = "  - {id: een, kind: input, title: Eén, minutes: 5, points: [Niets.]}\n"


def written(tmp_path: Path, words: str) -> Path:
    path = tmp_path / "avond.yaml"
    path.write_text(words, encoding="utf-8")
    return path


def made(tmp_path: Path, words: str) -> Workshop:
    return load(written(tmp_path, words))


def told(tmp_path: Path, words: str) -> list[Code]:
    report = Report()
    read_workshop(written(tmp_path, words), report)
    return [diagnostic.code for diagnostic in report]


def test_everything_but_the_blocks_has_a_default(tmp_path: Path) -> None:
    workshop = made(tmp_path, f"{HEAD}blocks:\n{BLOCK}")
    assert (workshop.language, workshop.theme, workshop.audiences) == ("nl-BE", "samen", ())
    assert [session.id for session in workshop.delivery.meetings()] == ["sessie"]
    (block,) = workshop.blocks
    assert (block.priority, block.minutes.least, block.minutes.most) == (Priority.MUST, 5, 5)


def test_blocks_are_of_their_kinds(tmp_path: Path) -> None:
    for block in load(SESSION).blocks:
        assert type(block) is KINDS[block.kind]


def test_addresses_of_blocks_start_at_their_id(tmp_path: Path) -> None:
    (block,) = made(tmp_path, f"{HEAD}blocks:\n{BLOCK}").blocks
    assert (block.address, block.title.address) == ("een", "een.title")
    assert str(block.title.span).endswith("avond.yaml:5:35")


def test_terms_are_maps_of_forms_and_a_word_is_the_form_one(tmp_path: Path) -> None:
    workshop = made(
        tmp_path, f"{HEAD}terms: {{kok: kok, gast: {{one: gast, many: gasten}}}}\nblocks:\n{BLOCK}"
    )
    assert workshop.terms == {"kok": {"one": "kok"}, "gast": {"one": "gast", "many": "gasten"}}


@pytest.mark.parametrize("name", ["avond.yaml", ".", "../avond/avond.yaml"])
def test_workshop_is_found_by_file_and_by_folder(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "avond"
    folder.mkdir()
    for file in ("avond.yaml", "workshop.yaml"):
        (folder / file).write_text(f"{HEAD}blocks:\n{BLOCK}", encoding="utf-8")
    monkeypatch.chdir(folder)
    assert load(name).workshop == "avond"


def test_shipped_workshop_goes_by_its_name() -> None:
    assert find(SESSION, Report()) == deck_path(SESSION)
    assert load(SESSION).workshop == SESSION


def test_folder_without_a_workshop_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError) as caught:
        load(tmp_path)
    assert [diagnostic.code for diagnostic in caught.value.diagnostics] == [Code.NO_FILE]


def test_picture_stands_beside_the_file(tmp_path: Path) -> None:
    picture = Path(__file__).parent / "cases" / "input" / "tafel.png"
    (tmp_path / "beelden").mkdir()
    (tmp_path / "beelden" / "tafel.png").write_bytes(picture.read_bytes())
    block = BLOCK.replace("points: [Niets.]", "picture: {file: beelden/tafel.png, alt: Een tafel}")
    (made_block,) = made(tmp_path, f"{HEAD}blocks:\n{block}").blocks
    assert getattr(made_block, "picture").file == picture.read_bytes()  # noqa: B009


def test_rules_are_checked_even_where_shapes_are_wrong(tmp_path: Path) -> None:
    words = f"{HEAD}titel: x\nblocks:\n{BLOCK.replace('points: [Niets.]', 'leans_on: twee')}"
    assert told(tmp_path, words) == [Code.UNKNOWN_FIELD, Code.NOTHING_TO_SHOW, Code.UNKNOWN_REFERENCE]


def test_reference_to_a_block_whose_shape_is_wrong_is_no_second_mistake(tmp_path: Path) -> None:
    other = BLOCK.replace("een", "twee").replace("title", "leans_on: een, title")
    words = f"{HEAD}blocks:\n  - {{id: een, kind: input, minutes: 5}}\n{other}"
    assert told(tmp_path, words) == [Code.MISSING_FIELD]


STEPS = """\
audiences: [koks, gasten]
blocks:
  - id: een
    kind: questions
    title: Wie eerst?
    minutes: 10
    steps:
      - {{id: duo, form: pairs, minutes: {pairs}}}
      - {{id: koks, form: alone, minutes: {koks}, for: [koks]}}
      - {{id: gasten, form: alone, minutes: {guests}, for: [gasten]}}
"""


@pytest.mark.parametrize(
    ("pairs", "koks", "guests", "good"),
    [(10, 0, 0, True), (6, 4, 4, False), (10, 0, 1, False), (9, 0, 0, False)],
)
def test_steps_add_up_for_every_audience(
    tmp_path: Path, pairs: int, koks: int, guests: int, good: bool
) -> None:
    words = HEAD + STEPS.format(pairs=pairs, koks=koks, guests=guests)
    assert told(tmp_path, words) == ([] if good else [Code.STEPS_DO_NOT_ADD_UP])


def test_block_in_reserve_has_steps_for_later(tmp_path: Path) -> None:
    steps = "steps: [{id: a, form: alone, minutes: 7}]"
    block = f"  - {{id: een, kind: questions, title: Wie?, minutes: {{plan: 0, max: 9}}, {steps}}}\n"
    assert told(tmp_path, f"{HEAD}blocks:\n{BLOCK.replace('een', 'nul')}{block}") == []


# delivery


def test_delivery_is_put_over_another() -> None:
    base = Delivery(audience="koks", place="Gent", start="19:30", end="21:00")
    over = base.over(Delivery(participants=14, duration="60"))
    assert (over.audience, over.place, over.participants) == ("koks", "Gent", 14)
    (session,) = over.meetings()
    assert (session.start, session.end, session.length) == (Clock(1170), None, 60)
    assert base.over(None) is base


def test_end_takes_the_place_of_a_duration() -> None:
    (session,) = Delivery(start="19:30", duration="60").over(Delivery(end="20:00")).meetings()
    assert session.length == 30


def test_short_form_takes_the_place_of_sessions_and_the_other_way_round() -> None:
    two = Delivery(sessions=(Session(id="a", duration=50), Session(id="b", duration=50)))
    assert [session.id for session in two.over(Delivery(duration="90")).meetings()] == ["sessie"]
    short = Delivery(start="19:30", duration="90", place="Gent")
    over = short.over(two)
    assert [session.id for session in over.meetings()] == ["a", "b"]
    assert (over.start, over.duration, over.place) == (None, None, "Gent")


def test_what_does_not_concern_time_leaves_sessions_alone() -> None:
    two = Delivery(sessions=(Session(id="a", duration=50), Session(id="b", duration=50)))
    assert len(two.over(Delivery(participants=9)).meetings()) == 2
