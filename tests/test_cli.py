"""The commands as people and programs use them: what they answer, their exit codes, what they write."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workshopkit.cli import COMMANDS, main
from workshopkit.diagnostics import Code
from workshopkit.version import VERSION

SESSION = "partnerschap-met-ouders"
EVENING = """\
format: 1
workshop: avond
title: Een avond over soep
blocks:
  - {id: opening, kind: opening, title: Welkom aan tafel, minutes: 5}
  - id: soep
    kind: vignette
    title: Wie lust er geen soep?
    minutes: 10
    stages: [{id: nu, story: [Noor schuift haar kom weg.]}]
    steps: [{id: duo, form: pairs, minutes: 10, ask: [{id: eerst, text: Wat zeg je?}]}]
    materials: [{id: kom, item: kom, per: pair}]
"""


def command(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)


@pytest.fixture
def evening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workshop file in a folder of its own, in which the commands are run."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "avond.yaml"
    path.write_text(EVENING, encoding="utf-8")
    return path


def test_help_names_every_command_and_shows_how() -> None:
    answer = command("--help")
    assert answer.exit_code == 0
    for name, words in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(words[:30])}", answer.stdout, re.MULTILINE)
    assert f"workshopkit build {SESSION}" in answer.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_helps_with_an_example(name: str) -> None:
    answer = command(name, "--help")
    assert answer.exit_code == 0
    assert f"workshopkit {name}" in answer.stdout


def test_version_is_told() -> None:
    assert command("--version").stdout.strip().endswith(VERSION)


@pytest.mark.parametrize(
    "arguments", [["bild"], ["build"], ["build", "x", "--speed", "9"], ["check", "a", "b"]]
)
def test_wrong_use_ends_with_two(arguments: list[str]) -> None:
    answer = command(*arguments)
    assert answer.exit_code == 2
    assert "Usage: " in answer.stderr


# check


def test_check_says_that_a_good_file_is_fine(evening: Path) -> None:
    answer = command("check", "avond.yaml")
    assert (answer.exit_code, answer.stdout, answer.stderr) == (0, "'avond.yaml' is fine\n", "")
    assert command("check", "avond.yaml", "--lang", "nl").stdout == "'avond.yaml' is in orde\n"
    assert [path.name for path in evening.parent.iterdir()] == ["avond.yaml"]


def test_language_of_messages_is_that_of_the_system(evening: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "nl_BE.UTF-8")
    assert command("check", "avond.yaml").stdout == "'avond.yaml' is in orde\n"
    assert command("check", "avond.yaml", "--lang", "en").stdout == "'avond.yaml' is fine\n"


def test_check_finds_what_only_the_pages_show(evening: Path) -> None:
    evening.write_text(EVENING.replace("Noor schuift", "Noor" * 60), encoding="utf-8")
    answer = command("check", "avond.yaml")
    assert answer.exit_code == 1
    assert "avond.yaml:10:31: error[does-not-fit]" in answer.stderr


def test_warning_is_told_and_stops_nothing(evening: Path) -> None:
    answer = command("check", "avond.yaml", "--duration", "15m", "--lang", "en")
    assert answer.exit_code == 0
    assert answer.stderr.startswith("--duration: warning[no-buffer]: ")
    assert answer.stdout == "'avond.yaml' has no mistakes, but look at what stands above (warnings: 1)\n"


# --strict


@pytest.mark.parametrize("groups", [[], ["fit"], ["leftovers,fit"]])
@pytest.mark.parametrize("verb", ["check", "build"])
def test_strict_stops_at_a_warning(verb: str, groups: list[str], evening: Path) -> None:
    answer = command(verb, "avond.yaml", "--duration", "15m", "--lang", "nl", "--strict", *groups)
    assert (answer.exit_code, answer.stdout) == (1, "")
    first, *_, last = answer.stderr.splitlines()
    assert first.startswith("--duration: let op[no-buffer]: ")
    assert last == "met --strict is dit niet in orde; er is niets geschreven"
    assert [path.name for path in evening.parent.iterdir()] == ["avond.yaml"]


def test_strict_of_other_groups_stops_nothing(evening: Path) -> None:
    answer = command("check", "avond.yaml", "--duration", "15m", "--strict", "leftovers,safety")
    assert (answer.exit_code, "no mistakes" in answer.stdout) == (0, True)
    assert "[no-buffer]" in answer.stderr


def test_strict_of_a_good_file_stops_nothing(evening: Path) -> None:
    assert command("build", "avond.yaml", "--strict").exit_code == 0


def test_strict_may_stand_before_the_file(evening: Path) -> None:
    assert command("check", "--strict", "avond.yaml", "--duration", "15m").exit_code == 1
    assert command("check", "--strict", "leftovers", "avond.yaml", "--duration", "15m").exit_code == 0
    assert command("check", "--duration", "15m", "--strict", "--", "avond.yaml").exit_code == 1
    assert command("plan", "--", "avond.yaml").exit_code == 0


@pytest.mark.parametrize("verb", ["check", "build", "batch"])
def test_strict_of_an_unknown_group_names_the_groups(verb: str, evening: Path) -> None:
    for word in ("leftover", "left-overs"):
        answer = command(verb, "avond.yaml", "--strict", f"{word},fit")
        assert answer.exit_code == 2
        assert f"there is no group '{word}'; choose from leftovers, safety, fit." in answer.stderr


def test_strict_is_told_to_programs(evening: Path) -> None:
    answer = command("check", "avond.yaml", "--duration", "15m", "--strict", "--format", "json")
    told = json.loads(answer.stdout)
    assert (answer.exit_code, answer.stderr, told["ok"]) == (1, "", False)
    assert [one["severity"] for one in told["diagnostics"]] == ["warning"]


def test_strict_leaves_a_pack_with_an_edited_file_as_it_was(evening: Path) -> None:
    assert command("build", "avond.yaml").exit_code == 0
    edited = next(Path("pack").glob("*.pptx"))
    edited.write_bytes(b"bewerkt")
    evening.write_text(EVENING.replace("soep?", "pap?"), encoding="utf-8")
    before = {path.name: path.read_bytes() for path in Path("pack").iterdir()}
    answer = command("build", "avond.yaml", "--strict")
    assert (answer.exit_code, "[kept-edited]" in answer.stderr) == (1, True)
    assert {path.name: path.read_bytes() for path in Path("pack").iterdir()} == before


def test_mistakes_are_one_json_object_for_programs(evening: Path) -> None:
    evening.write_text(EVENING.replace("kind: opening", "kind: opning"), encoding="utf-8")
    answer = command("check", "avond.yaml", "--format", "json", "--lang", "nl")
    assert (answer.exit_code, answer.stderr) == (1, "")
    told = json.loads(answer.stdout)
    assert told["ok"] is False
    assert told["diagnostics"] == [
        {
            "code": "unknown-kind",
            "severity": "error",
            "file": "avond.yaml",
            "line": 5,
            "column": 25,
            "address": None,
            "places": [],
            "place": None,
            "words": None,
            "message": "er is geen soort blok 'opning'",
            "hint": told["diagnostics"][0]["hint"],
        }
    ]
    assert told["diagnostics"][0]["hint"].startswith("bedoelde je 'opening'?")


def test_good_file_is_one_json_object_too(evening: Path) -> None:
    answer = command("check", "avond.yaml", "--format", "json")
    assert json.loads(answer.stdout) == {"ok": True, "diagnostics": []}


# plan


def test_plan_is_a_run_sheet(evening: Path) -> None:
    answer = command("plan", "avond.yaml", "--start", "19:30", "--participants", "15", "--duration", "20m")
    assert answer.exit_code == 0
    for words in (
        "19.30–19.35",
        "2  Wie lust er geen soep?",
        "Per twee 10",
        "Mee te nemen: 7 × kom",
        "17 × Werkboekje",
    ):
        assert words in answer.stdout


def test_plan_is_json_for_programs(evening: Path) -> None:
    options = ("--start", "19:30", "--participants", "15", "--duration", "20m", "--format", "json")
    told = json.loads(command("plan", "avond.yaml", *options).stdout)
    (session,) = told["sessions"]
    assert (told["ok"], told["participants"], session["start"]) == (True, 15, "19:30")
    assert [(item["id"], item["begin"], item["minutes"], item["latest"]) for item in session["items"]] == [
        ("opening", 0, 5, 5),
        ("soep", 5, 10, 10),
    ]
    assert session["items"][1]["steps"] == [{"id": "duo", "form": "pairs", "minutes": 10}]
    assert told["materials"] == [{"item": "kom", "per": "pair", "count": 7}]


def test_plan_tells_what_was_done_to_fit(evening: Path) -> None:
    answer = command("plan", SESSION, "--duration", "45m")
    told = " ".join(answer.stdout.split())
    assert "Zo past het in de tijd" in told
    assert "Weggelaten: Een snoepje, waarom wel of niet? (4 min.)" in told
    assert "69 minuten gepland, 42 beschikbaar: elk blok is wat korter" in told
    assert "Weggelaten" not in command("plan", SESSION, "--duration", "90m").stdout


def test_plan_as_json_tells_what_was_done_to_fit(evening: Path) -> None:
    told = json.loads(command("plan", SESSION, "--duration", "120m", "--format", "json").stdout)
    assert told["fit"]["as_planned"] is False
    assert told["fit"]["added"] == ["elmer", "oefengesprek"]
    (stretch,) = told["fit"]["stretches"]
    assert (stretch["available"], stretch["planned"], stretch["spare"]) == (114, 107, 0)
    assert sum(block["minutes"] for block in stretch["blocks"]) == 114
    assert {"id": "elmer", "min": 5, "plan": 7, "max": 8, "minutes": 7} in stretch["blocks"]
    assert [decision["block"] for decision in told["decisions"]] == ["oefengesprek", "tussendoortje"]
    short = json.loads(command("plan", SESSION, "--duration", "45m", "--format", "json").stdout)
    assert [item["address"] for item in short["fit"]["left_out"]] == [
        "elmer",
        "tools.steps.ronde-twee",
        "tussendoortje",
        "film.steps.toen",
    ]


def test_plan_of_the_shipped_session_fits_ninety_minutes(evening: Path) -> None:
    told = json.loads(command("plan", SESSION, "--duration", "90m", "--format", "json").stdout)
    assert [(session["minutes"], session["buffer"]) for session in told["sessions"]] == [(85, 5)]
    assert told["reserve"] == ["oefengesprek"]


# build


def test_build_writes_the_pack_and_names_its_files(evening: Path) -> None:
    answer = command("build", "avond.yaml", "--out", "uit")
    assert (answer.exit_code, answer.stderr) == (0, "")
    named = [Path(line).name for line in answer.stdout.splitlines()]
    assert named[:3] == ["presentatie.pptx", "draaiboek.docx", "werkboekje.docx"]
    assert {path.name for path in (evening.parent / "uit").iterdir()} == {*named, "pack.json"}


def test_build_says_what_the_new_pack_no_longer_has(evening: Path) -> None:
    assert command("build", "avond.yaml", "--out", "uit").exit_code == 0
    words = EVENING.replace("    minutes: 10\n", "    minutes: 10\n    worksheet: false\n")
    evening.write_text(words, encoding="utf-8")
    answer = command("build", "avond.yaml", "--out", "uit", "--lang", "nl")
    gone = [line for line in answer.stderr.splitlines() if line.startswith("weg, want van de vorige keer")]
    assert [Path(line.rpartition(": ")[2]).name for line in gone] == [
        "werkblad-1-wie-lust-er-geen-soep.docx",
        "werkboekje.docx",
    ]
    assert not (evening.parent / "uit" / "werkboekje.docx").exists()


def test_build_lists_the_version_of_the_workshop(evening: Path) -> None:
    evening.write_text(EVENING.replace("title:", "version: 2\ntitle:", 1), encoding="utf-8")
    assert command("build", "avond.yaml").exit_code == 0
    assert json.loads(Path("pack/pack.json").read_text("utf-8"))["workshop"]["version"] == "2"


def test_build_is_json_for_programs(evening: Path) -> None:
    told = json.loads(command("build", "avond.yaml", "--out", "uit", "--format", "json").stdout)
    assert (told["ok"], told["folder"], told["diagnostics"]) == (True, "uit", [])
    assert all(Path(file).is_file() for file in told["files"])


def test_build_says_where_its_time_went(evening: Path) -> None:
    answer = command("build", "avond.yaml", "--out", "uit", "--profile", "--lang", "en")
    names = [line.split("  ")[0] for line in answer.stderr.splitlines()]
    assert names == ["start up", "read", "theme", "plan", "compose", "write", "zip", "save", "in all"]
    told = json.loads(command("build", "avond.yaml", "--out", "uit", "--profile", "--format", "json").stdout)
    assert list(told["profile"]) == ["import", "read", "theme", "plan", "compose", "write", "zip", "save"]
    assert all(taken_ms >= 0 for taken_ms in told["profile"].values())


def test_build_from_a_folder_and_from_a_name(evening: Path) -> None:
    folder = evening.parent / "mijn avond"
    folder.mkdir()
    evening.rename(folder / "workshop.yaml")
    assert command("build", folder, "--out", "uit").exit_code == 0
    assert command("build", SESSION, "--out", "sessie").exit_code == 0
    assert len(list((evening.parent / "sessie").iterdir())) == 12


def test_build_again_touches_nothing(evening: Path) -> None:
    command("build", "avond.yaml", "--out", "uit")
    deck = evening.parent / "uit" / "presentatie.pptx"
    os.utime(deck, (1000, 1000))
    command("build", "avond.yaml", "--out", "uit")
    assert deck.stat().st_mtime == 1000


def test_edited_file_is_kept_and_the_message_says_so(evening: Path) -> None:
    command("build", "avond.yaml", "--out", "uit")
    guide = evening.parent / "uit" / "draaiboek.docx"
    guide.write_bytes(guide.read_bytes() + b"edited")
    edited = guide.read_bytes()
    answer = command("build", "avond.yaml", "--out", "uit", "--lang", "nl")
    assert answer.exit_code == 0
    assert guide.read_bytes() == edited
    assert guide.with_name("draaiboek.nieuw.docx").is_file()
    assert "let op[kept-edited]: " in answer.stderr
    assert "draaiboek.nieuw.docx" in answer.stderr
    (line,) = command("build", "avond.yaml", "--out", "uit", "--overwrite").stderr.splitlines()
    assert line.startswith("gone, since it was of the last time")
    assert line.endswith("draaiboek.nieuw.docx")
    assert guide.read_bytes() != edited


def test_delivery_comes_from_the_options(evening: Path) -> None:
    options = ("--place", "Gent", "--date", "2026-12-10", "--start", "19u30", "--duration", "1u")
    told = json.loads(command("plan", "avond.yaml", *options, "--format", "json").stdout)
    (session,) = told["sessions"]
    assert (session["date"], session["start"], session["buffer"]) == ("2026-12-10", "19:30", 45)


@pytest.mark.parametrize("flag", ["--pdf", "--thumbnails"])
def test_without_libreoffice_the_pack_is_made_and_what_is_missing_is_told(
    evening: Path, flag: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshopkit.cli.pictures.find_office", lambda: None)
    answer = command("build", "avond.yaml", "--out", "uit", flag, "--lang", "en")
    assert answer.exit_code == 0
    assert f"warning[{Code.NO_OFFICE.value}]: " in answer.stderr
    assert (evening.parent / "uit" / "presentatie.pptx").is_file()
    assert not list((evening.parent / "uit").glob("*.pdf"))


def test_pdf_is_written_of_every_file(evening: Path, office: Path) -> None:
    answer = command("build", "avond.yaml", "--out", "uit", "--pdf")
    assert (answer.exit_code, answer.stderr) == (0, "")
    folder = evening.parent / "uit"
    made = {path.stem for path in folder.glob("*.pdf")}
    assert made == {path.stem for path in folder.iterdir() if path.suffix in (".pptx", ".docx")}


def test_thumbnails_stand_in_the_guide(evening: Path, office: Path) -> None:
    answer = command("build", "avond.yaml", "--out", "uit", "--thumbnails")
    assert (answer.exit_code, answer.stderr) == (0, "")
    command("build", "avond.yaml", "--out", "zonder")
    sizes = [(evening.parent / folder / "draaiboek.docx").stat().st_size for folder in ("uit", "zonder")]
    assert sizes[0] > sizes[1] * 1.2


# in a process of its own

LONG_ENOUGH_S = 4  # for --watch to look and to build, on a busy machine too


def process(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "workshopkit", *arguments]
    environ = {**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"}
    return subprocess.Popen(
        command, cwd=folder, env=environ, text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def test_command_runs_as_a_module(evening: Path) -> None:
    made = process(evening.parent, "build", "avond.yaml", "--out", "uit")
    told, wrong = made.communicate(timeout=60)
    assert (made.returncode, wrong) == (0, "")
    assert "presentatie.pptx" in told


def test_mistake_ends_a_process_with_one_and_no_traceback(evening: Path) -> None:
    made = process(evening.parent, "build", "geen.yaml", "--lang", "nl")
    told, wrong = made.communicate(timeout=60)
    assert (made.returncode, told) == (1, "")
    assert wrong.startswith("geen.yaml:1:1: fout[no-file]: ")
    assert "Traceback" not in wrong


@pytest.mark.skipif(sys.platform == "win32", reason="sends Ctrl-C as POSIX does")
def test_watch_builds_at_every_save_and_waits_over_mistakes(evening: Path) -> None:
    made = process(evening.parent, "build", "avond.yaml", "--out", "uit", "--watch", "--lang", "en")
    pack = evening.parent / "uit"
    try:
        wait_for((pack / "pack.json").is_file)  # the last to be written
        evening.write_text(EVENING.replace("kind: vignette", "kind: vignet"), encoding="utf-8")
        time.sleep(LONG_ENOUGH_S)
        assert made.poll() is None
        evening.write_text(EVENING + "    worksheet: {title: Nieuw}\n", encoding="utf-8")
        wait_for((pack / "werkblad-1-nieuw.docx").is_file)
        time.sleep(LONG_ENOUGH_S)
    finally:
        made.send_signal(signal.SIGINT)
        told, wrong = made.communicate(timeout=20)
    assert "error[unknown-kind]" in wrong
    assert "Traceback" not in wrong
    assert told.count("presentatie.pptx") == 2


@pytest.mark.skipif(sys.platform == "win32", reason="sends Ctrl-C as POSIX does")
def test_watch_looks_past_the_pack_beside_the_workshop(evening: Path) -> None:
    made = process(evening.parent, "build", "avond.yaml", "--out", ".", "--watch", "--lang", "en")
    try:
        wait_for((evening.parent / "pack.json").is_file)
        time.sleep(LONG_ENOUGH_S)
    finally:
        made.send_signal(signal.SIGINT)
        told, _ = made.communicate(timeout=20)
    assert told.count("presentatie.pptx") == 1


def test_watch_of_nothing_ends(evening: Path) -> None:
    assert CliRunner().invoke(main, ["build", str(evening.with_name("niets.yaml")), "--watch"]).exit_code == 1


def test_plan_shows_brackets_as_they_are(evening: Path) -> None:
    evening.write_text(EVENING.replace("title: ", "title: '[/b] :smile:' #", 1), encoding="utf-8")
    assert "[/b] :smile:" in CliRunner().invoke(main, ["plan", str(evening)]).stdout


def wait_for(condition: Callable[[], bool], limit_s: float = 30) -> None:
    end = time.monotonic() + limit_s
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.1)


def test_script_is_installed_where_the_package_is() -> None:
    """The command of that name, where the package is installed and not only on the path."""
    script = shutil.which("workshopkit", path=str(Path(sys.executable).parent))
    if script is not None:
        run = subprocess.run([script, "--version"], capture_output=True, text=True, check=True)
        assert run.stdout.strip().endswith(VERSION)


def test_mistakes_in_options_and_theme_are_told_in_one_go(tmp_path: Path) -> None:
    options = ["--theme", "blauw", "--audience", "kindjes", "--participants", "veel", "--start", "99"]
    result = CliRunner().invoke(
        main, ["build", "partnerschap-met-ouders", "--out", str(tmp_path / "p"), *options]
    )
    assert result.exit_code == 1
    codes = ("unknown-theme", "unknown-audience", "bad-number", "bad-clock")
    assert [code for code in codes if f"[{code}]" not in result.stderr] == []
    assert not (tmp_path / "p").exists()
