"""The examples that adapt the session: each tells its own story, in its own words and its own language."""

from __future__ import annotations

import re
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
import yaml

from workshopkit.build import write
from workshopkit.diagnostics import Report
from workshopkit.model import Delivery, read_workshop
from workshopkit.office import pages, to_pdf
from workshopkit.package import FileKind, Pack
from workshopkit.planning import Plan, plan
from workshopkit.rendering import render

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
PARAGRAPH = re.compile(r"<([aw]):p[ >].*?</\1:p>", re.DOTALL)
RUN = re.compile(r"<([aw]):r>.*?</\1:r>", re.DOTALL)
WORDS = re.compile(r"<[aw]:t(?: [^>]*)?>([^<]*)")
LANGUAGE = re.compile(r'<w:lang w:val="([^"]*)"|<a:rPr[^>]* lang="([^"]*)"')
CHANGED = {"nl": "Aangepast voor deze groep", "fr": "Adapté pour ce groupe"}


@cache
def planned(name: str) -> Plan:
    report = Report()
    workshop = read_workshop(EXAMPLES / f"{name}.yaml", report)
    assert workshop is not None
    made = plan(workshop, report=report)
    assert report.problems == ()
    return made


@cache
def pack(name: str) -> Pack:
    return render(planned(name))


def xml(data: bytes) -> str:
    with zipfile.ZipFile(BytesIO(data)) as made:
        parts = [name for name in made.namelist() if name.endswith((".xml", ".rels"))]
        return "\n".join(made.read(name).decode() for name in parts)


def paragraphs(data: bytes) -> list[str]:
    return ["".join(WORDS.findall(found[0])) for found in PARAGRAPH.finditer(xml(data))]


def shown(name: str, kind: FileKind | None = None, until: str | None = None) -> list[str]:
    """Every paragraph of a pack; of the guide those before the chapter `until`."""
    told: list[str] = []
    for file in pack(name).files:
        if kind in (None, file.kind):
            own = paragraphs(file.data)
            if until and file.kind is FileKind.GUIDE:
                own = own[: next(number for number, words in enumerate(own) if words.startswith(until))]
            told += own
    assert told
    return told


def test_no_word_of_the_terms_stays_in_the_schools_pack() -> None:
    told = "\n".join(shown("secundair", until=CHANGED["nl"])).lower()
    assert "leerling" in told
    assert "cursist" not in told
    beside = [xml(file.data).lower() for file in pack("secundair").files if file.kind is not FileKind.GUIDE]
    assert [file for file in beside if "cursist" in file] == []


def test_school_comes_back_with_the_sheet_of_the_first_day() -> None:
    first, second = planned("secundair").meetings
    assert [meeting.planned for meeting in (first, second)] == [45, 45]
    assert (first.blocks[-1].block.id, second.blocks[0].block.id) == ("taak", "terugblik")
    assert [block.sheet.number for block in first.blocks if block.sheet] == [1, 2]
    sheet = next(file for file in pack("secundair").files if file.name.startswith("werkblad-2-"))
    assert "breng dit blad volgende les mee terug" in " ".join(paragraphs(sheet.data))
    for kind in (FileKind.DECK, FileKind.GUIDE):
        assert any("Breng werkblad 2 volgende les mee" in words for words in shown("secundair", kind))
    assert any("vraag de dag ervoor nog eens om werkblad 2" in words for words in shown("secundair"))


def test_nursery_tells_its_own_story() -> None:
    old = (
        r"regendag|giet\b|\bzon\b|schijnt|\bjas\b|\bbuiten|modder|sokken|schoenen|kleren|elmer"
        r"|\bmoeder|\bmama\b|\bzoon"
    )
    told = shown("kinderdagverblijf", until="Bronnen")
    assert [words for words in told if re.search(old, words, re.IGNORECASE)] == []
    assert any("Ik glip weg terwijl ze speelt" in words for words in told)
    regendag = next(block for block in planned("kinderdagverblijf").workshop.blocks if block.id == "regendag")
    assert [stage.id for stage in getattr(regendag, "stages", ())] == ["vraag"]


def test_pack_of_brussels_is_in_french() -> None:
    dutch = (
        r"\b(het|een|niet|voor|zijn|naar|wij|jij|ouders?|kinderen|werkblad|draaiboek|groep|minuten|welkom)\b"
    )
    french = 0
    for file in pack("bruxelles").files:
        for run in RUN.finditer(xml(file.data)):
            words = "".join(WORDS.findall(run[0]))
            tag = next((one or other for one, other in LANGUAGE.findall(run[0])), "")
            if tag.startswith("fr"):
                french += 1
                assert not re.search(dutch, words, re.IGNORECASE), words
            else:
                assert tag.startswith(("nl", "en")) or not re.search(r"\w{2}", words), (tag, words)
    assert french > 1000
    told = "\n".join(shown("bruxelles", until=CHANGED["fr"]))
    assert "milieu d’accueil" in told
    assert not re.search(r"\bla crèche\b|\bvotre crèche\b", told)


def test_team_meeting_does_less_rather_than_everything_in_haste() -> None:
    (meeting,) = planned("teamoverleg").meetings
    assert len(meeting.blocks) == 5
    assert meeting.planned <= 43
    assert all(2 * block.minutes > block.block.minutes.plan for block in meeting.blocks)


def made_of(row: dict[str, str]) -> Plan:
    report = Report()
    workshop = read_workshop(
        "partnerschap-met-ouders",
        report,
        adaptations=[EXAMPLES / row["adaptations"]] if "adaptations" in row else [],
        language=row["language"],
    )
    assert workshop is not None
    delivery = Delivery.model_validate({"duration": row["duration"]}) if "duration" in row else None
    made = plan(workshop, delivery, report)
    render(made, report=report)
    assert report.problems == ()
    return made


ROWS = yaml.safe_load((EXAMPLES / "pakketten.yaml").read_text("utf-8"))["cohorts"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_ready_built_packs_are_made_without_a_warning(row: dict[str, str]) -> None:
    made = made_of(row)
    lengths = [meeting.length for meeting in made.meetings]
    wanted = row["id"].rpartition("-")[2]
    assert lengths == ([50, 50] if wanted == "2x50" else [int(wanted)])


def test_booklets_take_the_pages_that_they_are_meant_to(tmp_path: Path, office: Path) -> None:
    names = ("kinderdagverblijf", "secundair", "bruxelles", "teamoverleg")
    written = {name: write(pack(name), tmp_path / name).files for name in names}
    for name, count in zip(names, (3, 3, 5, 4), strict=True):
        booklet = next(path for path in written[name] if path.stem in ("werkboekje", "carnet"))
        (pdf,) = to_pdf([booklet], tmp_path / name / "pdf", office)
        assert pages(pdf) == count, name
