"""The file of a retelling: every text that tells a story, in full, as a line to write anew."""

from __future__ import annotations

import json
import re
from itertools import count
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workshopkit import load
from workshopkit.cli import main
from workshopkit.decode import written_texts
from workshopkit.diagnostics import Code, Report, Severity
from workshopkit.model import read_workshop
from workshopkit.planning import plan
from workshopkit.rendering import render

TOLD = Path(__file__).parent / "cases" / "told" / "workshop.yaml"
SESSION = "partnerschap-met-ouders"
ADDRESS = re.compile(r"^  # ([\w.-]+): ", re.MULTILINE)


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workshop in which all kinds of texts tell a story."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "bord.yaml"
    path.write_bytes(TOLD.read_bytes())
    return path


def story(name: str = "soep", *more: str) -> str:
    """The file of a retelling of the story of that workshop."""
    assert (
        run("new", name, "--adapt", "bord.yaml", "--story", "verhaal", "--lang", "nl", *more).exit_code == 0
    )
    return Path(f"{name}.yaml").read_text(encoding="utf-8")


def part(words: str, number: int) -> str:
    """One of the four numbered parts."""
    _, _, after = words.partition(f"## {number}. ")
    return re.split(r"^## (?=[\d]\. |Vertelt)", after, flags=re.MULTILINE)[0]


def switched_on(words: str) -> str:
    return re.sub(r"^( *)# ?(?!#)", r"\1", words, flags=re.MULTILINE)


def anew(words: str) -> str:
    """The lines switched on, each with other words."""
    numbers = count(1)
    return re.sub(
        r': "(.+)"$',
        lambda _: f': "Verhaal {next(numbers)} over soep."',
        switched_on(words),
        flags=re.MULTILINE,
    )


def told(path: Path) -> list[tuple[Code, str]]:
    """What `check` says that somebody should do something about, with the address."""
    report = Report()
    workshop = read_workshop(path, report)
    assert workshop is not None, report.diagnostics
    render(plan(workshop, None, report), report=report)
    return [
        (one.code, one.places[0] if one.places else "") for one in report if one.severity is not Severity.NOTE
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("name", "block"), [(SESSION, "regendag"), ("bord.yaml", "verhaal")])
def test_it_changes_nothing_until_a_line_is_switched_on(
    name: str, block: str, language: str, base: Path
) -> None:
    answer = run("new", "vader", "--adapt", name, "--story", block, "--lang", language)
    assert (answer.exit_code, answer.stdout) == (0, "vader.yaml\n")
    assert load("vader.yaml").changes == ()
    assert told(Path("vader.yaml")) == told(base if name == "bord.yaml" else Path(name))
    words = Path("vader.yaml").read_text(encoding="utf-8")
    assert not re.search(
        r"\b(NAME|FILE|TITLE|TERMS|OWN|STAYING|GOING|LEANING|QUOTES|ADDRESS|STORY|BLOCK)\b", words
    )


@pytest.mark.parametrize(("name", "block"), [(SESSION, "regendag"), ("bord.yaml", "verhaal")])
def test_all_lines_switched_on_say_what_stands_there(name: str, block: str, base: Path) -> None:
    assert run("new", "vader", "--adapt", name, "--story", block).exit_code == 0
    path = Path("vader.yaml")
    path.write_text(switched_on(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert load(path).changes == ()
    assert [text.plain for text in written_texts(load(path))] == [
        text.plain for text in written_texts(load(name))
    ]


def test_its_parts_are_the_story_what_stays_and_what_goes_along(base: Path) -> None:
    words = story()
    own, staying, going = (part(words, number) for number in (1, 2, 3))
    assert ADDRESS.findall(own) == [
        "verhaal.title",
        "verhaal.programme",
        "verhaal.stages.vraag.story.1.text",
        "verhaal.stages.vraag.speech",
        "verhaal.stages.afloop.title",
        "verhaal.stages.afloop.story.1.text",
        "verhaal.stages.afloop.ask.pan.text",
    ]
    assert '  # verhaal.stages.vraag.story.1.text: "Noor prikt in haar spruitjes."\n' in own
    assert {"wat-als.premise", "verhaal.facilitator.sensitive.spruitjes.text"} <= set(
        ADDRESS.findall(staying)
    )
    assert {
        "summary",
        "slot.thanks",
        "verhaal.facilitator.do.stop.text",
        "verhaal.facilitator.sensitive.honger.text",
    } <= set(ADDRESS.findall(going))
    leaning = part(words, 4)
    assert not set(ADDRESS.findall(leaning)) & set(ADDRESS.findall(own + staying + going))
    for general in ("stop-algemeen", "honger-algemeen", "steps.samen", "say.traag"):
        assert general not in words


def test_what_leans_on_the_story_without_telling_it_is_to_be_read_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("new", "vader", "--adapt", SESSION, "--story", "regendag", "--lang", "nl").exit_code == 0
    words = Path("vader.yaml").read_text(encoding="utf-8")
    assert "## 4. Klopt meestal. Lees na\n" in words
    leaning = set(ADDRESS.findall(part(words, 4)))
    assert {
        "regendag.facilitator.listen_for.ouder-beslist.hear",
        "als-niemand-belde.title",
        "als-niemand-belde.example.cause",
        "als-niemand-belde.chains.zwijgen.consequence",
        "oefengesprek.steps.samen.ask.eerste-zin.likely",
    } <= leaning
    told_anew = {address for number in (1, 2, 3) for address in ADDRESS.findall(part(words, number))}
    assert not leaning & told_anew
    assert "regendag.facilitator.listen_for.wij-weten-beter.hear" not in leaning  # holds for any story
    assert "als-niemand-belde.facilitator.listen_for.les.hear" not in leaning


def test_blocks_that_are_one_line_of_the_programme_change_their_name_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("new", "vader", "--adapt", SESSION, "--story", "regendag", "--lang", "nl").exit_code == 0
    own = ADDRESS.findall(part(Path("vader.yaml").read_text(encoding="utf-8"), 1))
    assert own[:5] == [
        "regendag.title",
        "regendag.programme",
        "als-niemand-belde.programme",
        "elmer.programme",
        "regendag.stages.vraag.story.brengen.text",
    ]


@pytest.mark.parametrize(("tag", "marks"), [("nl-BE", "“ en ”"), ("fr-BE", "« en »")])
def test_it_advises_the_quotation_marks_of_its_language(tag: str, marks: str, tmp_path: Path) -> None:
    path = tmp_path / "verhaal.yaml"
    words = ("--adapt", SESSION, "--story", "regendag", "--language", tag, "--out", path, "--lang", "nl")
    assert run("new", "verhaal", *words).exit_code == 0
    assert f"Schrijf {marks} " in path.read_text(encoding="utf-8")


def test_what_tells_the_story_stands_by_who_meets_it(base: Path) -> None:
    staying = part(story(), 2)
    wall, trainer = staying.partition("##   alleen voor de trainer\n")[::2]
    assert wall.splitlines()[2] == "##   op het scherm"
    assert "##     wat-als: En als Noor toch at?\n  # wat-als.title: " in wall
    assert "verhaal.facilitator.sensitive.spruitjes.text" in trainer
    assert "wat-als" not in trainer


def test_a_story_of_which_every_line_is_written_anew_leaves_nothing_over(base: Path) -> None:
    words = story()
    Path("soep.yaml").write_text(anew(words), encoding="utf-8")
    codes = {code for code, _ in told(Path("soep.yaml"))}
    assert not codes & {Code.LEFTOVER, Code.LEFTOVER_BLOCK, Code.UNATTRIBUTED}


def test_what_part_two_lists_is_what_check_lists_when_only_the_story_is_new(base: Path) -> None:
    words = story()
    own = part(words, 1)
    Path("soep.yaml").write_text(words.replace(own, anew(own)), encoding="utf-8")
    listed = [address for code, address in told(Path("soep.yaml")) if code is Code.LEFTOVER]
    assert set(listed) == set(ADDRESS.findall(part(words, 2)))


def test_people_of_the_story_are_lines_too(base: Path) -> None:
    words = base.read_text(encoding="utf-8")
    people = "    terms: {kind: {one: meisje, the: het meisje}, ouder: {one: papa}}\n    title: Eerst"
    base.write_text(words.replace("    title: Eerst", people), encoding="utf-8")
    made = story()
    assert (
        "terms:\n  # verhaal.kind: {one: meisje, the: het meisje}\n  # verhaal.ouder: {one: papa}\n" in made
    )
    Path("soep.yaml").write_text(
        made.replace("# verhaal.kind: {one: m", "verhaal.kind: {one: d"), encoding="utf-8"
    )
    assert load("soep.yaml").terms["verhaal.kind"]["one"] == "deisje"
    run("new", "groep", "--adapt", "bord.yaml", "--lang", "nl")
    assert "  # verhaal.ouder: {one: papa}\n" in Path("groep.yaml").read_text(encoding="utf-8")


def test_it_is_in_the_language_that_one_writes_in(tmp_path: Path) -> None:
    path = tmp_path / "pere.yaml"
    words = ("--adapt", SESSION, "--story", "regendag", "--language", "fr-BE", "--out", path)
    assert run("new", "pere", *words).exit_code == 0
    made = path.read_text(encoding="utf-8")
    title = next(
        block.title.source for block in load(SESSION, language="fr-BE").blocks if block.id == "regendag"
    )
    assert "\nlanguage: fr-BE\n" in made
    assert json.dumps(title, ensure_ascii=False) in made


def test_it_names_a_block_that_tells_the_old_story(base: Path) -> None:
    assert "remove: [wat-als]" in story()


@pytest.mark.parametrize(("name", "block"), [(SESSION, "regendag"), ("bord.yaml", "verhaal")])
def test_an_adaptation_says_how_to_tell_another_story(name: str, block: str, base: Path) -> None:
    assert run("new", "avond", "--adapt", name, "--lang", "nl").exit_code == 0
    words = Path("avond.yaml").read_text(encoding="utf-8")
    assert f"workshopkit new verhaal --adapt {name} --story {block}\n" in words


def test_unknown_block_is_told_and_nothing_is_written(base: Path) -> None:
    answer = run("new", "soep", "--adapt", "bord.yaml", "--story", "verhal", "--lang", "en")
    assert (answer.exit_code, answer.stdout) == (1, "")
    assert "--story: error[unknown-reference]: '--story' points to 'verhal'" in answer.stderr
    assert "did you mean 'verhaal'?" in answer.stderr
    assert [path.name for path in base.parent.iterdir()] == ["bord.yaml"]
    assert run("new", "soep", "--story", "verhaal").exit_code == 2
