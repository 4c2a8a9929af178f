"""A run over a list: each cohort's pack, what a second run does, what failed and why, and the command."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from io import StringIO
from multiprocessing import active_children, get_context
from pathlib import Path
from typing import Any, cast

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import workshopkit as wk
from cohort_lists import cohort_list, many, packs
from workshopkit.cli import main
from workshopkit.cohorts.delimited import records
from workshopkit.cohorts.making import Known, Order, make
from workshopkit.cohorts.reading import cohorts_in
from workshopkit.cohorts.result import BatchResult, Outcome, Progress, State
from workshopkit.cohorts.state import GENERATOR, Entry, Record, read_record, write_record
from workshopkit.diagnostics import Code, Diagnostic, Report, Span
from workshopkit.diagnostics.groups import GROUPS
from workshopkit.model import read_sources
from workshopkit.profile import Stage
from workshopkit.theme import Theme

ROOT = Path(__file__).parent.parent


def states(result: BatchResult) -> dict[str, str]:
    return {cohort.id: cohort.state.value for cohort in result.cohorts}


def codes(result: BatchResult, name: str) -> list[Code]:
    (cohort,) = (cohort for cohort in result.cohorts if cohort.id == name)
    return [diagnostic.code for diagnostic in cohort.diagnostics]


def run(listed: Path, **means: Any) -> BatchResult:
    return wk.batch(listed, listed.parent / "out", **{"jobs": 1, **means})


def command(*arguments: str | Path) -> Result:
    words = ["batch", *map(str, arguments), "--jobs", "1", "--lang", "en"]
    return CliRunner().invoke(main, words, catch_exceptions=False)


# what is made


def test_each_cohort_gets_the_pack_that_build_would_make(tmp_path: Path) -> None:
    listed = cohort_list(
        tmp_path,
        ["a;avond.yaml;14;10/12/2026;19u30;;ouders;;", "b;avond.yaml;;;;20;;pap.yaml;En morgen?"],
        head="id;workshop;participants;date;start;duration;audience;adaptations;change.opening.title",
    )
    result = run(listed)
    assert states(result) == {"a": "made", "b": "made"}
    delivery = wk.Delivery(participants=14, date="2026-12-10", start="19:30", audience="ouders")
    expected = wk.render(wk.plan(wk.load(tmp_path / "avond.yaml"), delivery))
    made = packs(tmp_path / "out")
    assert {file.name: file.data for file in expected.files} == {
        name.removeprefix("a/"): data
        for name, data in made.items()
        if name[:2] == "a/" and "json" not in name
    }
    assert result.cohorts[0].files == tuple(file.name for file in expected.files)
    adapted = wk.plan(wk.load(tmp_path / "avond.yaml", tmp_path / "pap.yaml"))
    assert made["b/presentatie.pptx"] != wk.render(adapted).files[0].data
    assert json.loads(made["b/pack.json"])["workshop"] == {"id": "avond", "title": "Een avond over soep"}


def test_row_says_when_the_one_session_of_an_adaptation_is(tmp_path: Path) -> None:
    listed = cohort_list(
        tmp_path,
        ["a;laat.yaml;12;10/12/2026;19:00", "b;twee.yaml;12;10/12/2026;", "c;twee.yaml;12;;"],
        head="id;workshop;participants;date;start",
    )
    session = "{id: een, start: 19:30, duration: 30, breaks: [{id: koffie, after: opening, minutes: 5}]}"
    base = "format: 1\nadapts: avond.yaml\ndelivery:\n  sessions: "
    (tmp_path / "laat.yaml").write_text(f"{base}[{session}]\n")
    two = session + ", {id: twee, start: 19:30, duration: 30}"
    (tmp_path / "twee.yaml").write_text(f"{base}[{two}]\n")
    result = run(listed)
    assert states(result) == {"a": "made", "b": "failed", "c": "made"}
    assert codes(result, "b") == [Code.SEVERAL_SESSIONS]
    hint = result.cohorts[1].diagnostics[0].hint("en")
    assert "change.delivery.sessions.een.date" in hint


def test_session_of_several_is_changed_by_its_address(tmp_path: Path) -> None:
    head = "id;workshop;change.delivery.sessions.twee.date"
    listed = cohort_list(tmp_path, ["a;twee.yaml;2026-12-17", "b;twee.yaml;17 december"], head=head)
    (tmp_path / "twee.yaml").write_text(
        "format: 1\nadapts: avond.yaml\ndelivery:\n  sessions: [{id: een, start: 19:30, duration: 30}, "
        "{id: twee, start: 19:30, duration: 30}]\n"
    )
    result = run(listed)
    assert states(result) == {"a": "made", "b": "failed"}
    assert str(result.cohorts[1].diagnostics[0].span).endswith("groepen.csv:3:13")


def test_example_of_forty_cohorts_builds(tmp_path: Path) -> None:
    result = wk.batch(ROOT / "examples" / "cohorts.csv", tmp_path)
    assert Counter(cohort.state for cohort in result.cohorts) == {State.MADE: 40}
    assert [cohort for cohort in result.cohorts if cohort.diagnostics] == []


def test_names_in_a_row_are_sought_from_the_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lists = tmp_path / "lijsten"
    listed = cohort_list(
        lists,
        ["a;../avond.yaml;../pap.yaml;../foto.png", "b;../avond.yaml;;foto.png"],
        "id;workshop;adaptations;change.film.picture.file",
    )
    for name in ("avond.yaml", "pap.yaml"):
        (lists / name).rename(tmp_path / name)
    picture = "picture: {file: oven.png, alt: Een oven}"
    with (tmp_path / "avond.yaml").open("a", encoding="utf-8") as file:
        file.write(f"  - {{id: film, kind: video, title: Kijk, minutes: 5, url: https://a.be, {picture}}}\n")
    for name in ("oven.png", "foto.png"):
        shutil.copy(ROOT / "tests" / "cases" / "video" / "oven.png", tmp_path / name)
    monkeypatch.chdir(lists)
    result = wk.batch(listed.name, "out", jobs=1)
    assert (states(result), codes(result, "b")) == ({"a": "made", "b": "failed"}, [Code.NO_PICTURE])
    assert states(wk.batch(listed.name, "out", jobs=1))["a"] == "unchanged"
    shutil.copy(ROOT / "tests" / "cases" / "input" / "tafel.png", tmp_path / "foto.png")
    assert states(wk.batch(listed.name, "out", jobs=1))["a"] == "made"


# what fails


FAILING = [
    "goed;avond.yaml;14;10/12/2026;",
    "datum;avond.yaml;veel;31/2/2026;",
    "weg;avnod.yaml;14;;",
    "adres;avond.yaml;14;;Een titel",
    "pap;avond.yaml;14;;",
]
FAILING_HEAD = "id;workshop;participants;date;change.soepje.title"


def test_one_that_fails_stops_no_other_and_says_everything(tmp_path: Path) -> None:
    result = run(cohort_list(tmp_path, FAILING, FAILING_HEAD))
    failed = {"datum": "failed", "weg": "failed", "adres": "failed"}
    assert states(result) == {"goed": "made", **failed, "pap": "made"}
    assert not result.ok
    assert set(codes(result, "datum")) == {Code.BAD_NUMBER, Code.BAD_DATE}
    assert codes(result, "weg") == [Code.NO_FILE]
    places = [str(told.span).rpartition("groepen.csv:")[2] for told in result.cohorts[1].diagnostics]
    assert places == ["3:18", "3:23"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["cohorts.json", "goed", "pap"]


def test_failed_cohorts_are_tried_again(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, ["a;avond.yaml;14;", "b;straks.yaml;12;"])
    assert states(run(listed)) == {"a": "made", "b": "failed"}
    (tmp_path / "straks.yaml").write_bytes((tmp_path / "avond.yaml").read_bytes())
    assert states(run(listed)) == {"a": "unchanged", "b": "made"}


def test_bad_theme_and_bad_text_are_told_together(tmp_path: Path) -> None:
    listed = cohort_list(
        tmp_path, ["a;avond.yaml;zwart;Zie $" + "{niets}"], "id;workshop;theme;change.soep.title"
    )
    assert set(codes(run(listed), "a")) == {Code.UNKNOWN_THEME, Code.UNKNOWN_TERM}


def test_language_that_is_not_known_is_told_at_its_cell(tmp_path: Path) -> None:
    result = run(cohort_list(tmp_path, ["a;avond.yaml;Frans"], "id;workshop;language"))
    (told,) = result.cohorts[0].diagnostics
    assert (told.code, told.span.line, told.span.column) == (Code.BAD_LANGUAGE, 2, 14)


def test_folder_that_cannot_be_written_fails_that_cohort_only(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, ["a;avond.yaml;14;", "b;avond.yaml;12;"])
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a").write_text("a file")
    result = run(listed)
    assert (states(result), codes(result, "a")) == ({"a": "failed", "b": "made"}, [Code.NOT_WRITABLE])


@pytest.mark.parametrize(
    "rows",
    [["a;avond.yaml;1;", "a;avond.yaml;2;"], ["a b;avond.yaml;1;", "A  B;avond.yaml;2;"], ["a;avond.yaml"]],
)
def test_wrong_list_writes_nothing(tmp_path: Path, rows: list[str]) -> None:
    with pytest.raises(wk.WorkshopError):
        run(cohort_list(tmp_path, rows))
    assert not (tmp_path / "out").exists()


def test_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(wk.WorkshopError, match="no-file"):
        run(tmp_path / "groepen.csv")


def test_cohorts_json_of_something_else_is_kept(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, many(1))
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "cohorts.json").write_text('{"format": 1}')
    with pytest.raises(wk.WorkshopError, match="exists"):
        run(listed)
    assert states(run(listed, overwrite=True)) == {"groep-1": "made"}


# a second run


def edit(path: Path, old: str, new: str) -> None:
    words = path.read_bytes().decode("cp1252")
    assert old in words
    path.write_bytes(words.replace(old, new).encode("cp1252"))


def written(out: Path) -> dict[str, int]:
    return {path.relative_to(out).as_posix(): path.stat().st_mtime_ns for path in out.rglob("*.*x")}


def test_second_run_makes_nothing_and_third_writes_nothing(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, many(3))
    first = run(listed)
    before = written(tmp_path / "out")
    second = run(listed)
    assert set(states(second).values()) == {"unchanged"}
    assert [cohort.files for cohort in second.cohorts] == [cohort.files for cohort in first.cohorts]
    state = (tmp_path / "out" / "cohorts.json").stat()
    assert run(listed) == second
    assert (tmp_path / "out" / "cohorts.json").stat().st_mtime_ns == state.st_mtime_ns
    assert written(tmp_path / "out") == before


MORE = ["a;avond.yaml;14;;", "b;avond.yaml;12;;pap.yaml", "c;kopie.yaml;12;;"]
CHANGES: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "a row": (lambda folder: edit(folder / "groepen.csv", "a;avond.yaml;14", "a;avond.yaml;15"), {"a"}),
    "a row that is put in": (
        lambda folder: edit(folder / "groepen.csv", "a;avond", "n;avond.yaml;3;;\r\na;avond"), {"n"},
    ),
    "an adaptation": (lambda folder: edit(folder / "pap.yaml", "pap?", "brij?"), {"b"}),
    "the workshop": (lambda folder: edit(folder / "avond.yaml", "Noor", "Nora"), {"a", "b"}),
    "a file of a pack": (lambda folder: (folder / "out" / "c" / "presentatie.pptx").unlink(), {"c"}),
    "a listing": (lambda folder: (folder / "out" / "c" / "pack.json").unlink(), {"c"}),
    "a translation": (
        lambda folder: (folder / "kopie.nl.yaml").write_text("format: 1\nlanguage: nl\n"), {"c"},
    ),
    "the version": (
        lambda folder: edit(folder / "out" / "cohorts.json", "workshopkit 0", "workshopkit -0"), {*"abc"},
    ),
    "nothing but spaces": (lambda folder: edit(folder / "groepen.csv", "a;", "a ;"), set()),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_only_what_changed_is_made_again(tmp_path: Path, name: str) -> None:
    listed = cohort_list(tmp_path, MORE, "id;workshop;participants;date;adaptations")
    (tmp_path / "kopie.yaml").write_bytes((tmp_path / "avond.yaml").read_bytes())
    run(listed)
    change, expected = CHANGES[name]
    change(tmp_path)
    result = run(listed)
    assert {cohort.id for cohort in result.having(State.MADE)} == expected
    assert len(result.having(State.UNCHANGED)) == len(result.cohorts) - len(expected)
    assert set(states(run(listed)).values()) == {"unchanged"}


def test_moment_that_files_carry_is_an_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = cohort_list(tmp_path, many(1))
    run(listed)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert states(run(listed)) == {"groep-1": "made"}
    assert states(run(listed)) == {"groep-1": "unchanged"}


def test_edited_file_is_kept_and_told(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, many(1))
    run(listed)
    deck = tmp_path / "out" / "groep-1" / "presentatie.pptx"
    deck.write_bytes(b"edited")
    assert states(run(listed)) == {"groep-1": "unchanged"}
    edit(listed, ";11;", ";12;")
    result = run(listed)
    assert codes(result, "groep-1") == [Code.KEPT_EDITED]
    assert "presentatie.nieuw.pptx" in result.cohorts[0].files
    assert deck.read_bytes() == b"edited"
    assert states(run(listed, overwrite=True)) == {"groep-1": "made"}
    assert deck.read_bytes() != b"edited"


def test_cohort_that_left_the_list_is_mentioned_until_its_folder_goes(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, many(2))
    run(listed)
    cohort_list(tmp_path, many(1))
    for _ in range(2):
        result = run(listed)
        assert (states(result), result.left) == ({"groep-1": "unchanged"}, ("groep-2",))
    assert (tmp_path / "out" / "groep-2" / "presentatie.pptx").exists()
    (tmp_path / "out" / "groep-2").rename(tmp_path / "elders")
    assert run(listed).left == ()


def test_cohorts_json_has_no_path_of_this_machine(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, [*FAILING, "thema;avond.yaml;1;;"], FAILING_HEAD)
    run(listed)
    words = (tmp_path / "out" / "cohorts.json").read_text(encoding="utf-8")
    assert str(tmp_path) not in words
    assert str(ROOT) not in words
    content = json.loads(words)
    assert [cohort["state"] for cohort in content["cohorts"]].count("failed") == 3
    assert "avond.yaml" in content["inputs"][0]


# with what


def test_processes_and_executors_make_the_same(tmp_path: Path) -> None:
    rows = many(5)
    alone = run(cohort_list(tmp_path / "alone", rows))
    two = run(cohort_list(tmp_path / "two", rows), jobs=2)
    with ThreadPoolExecutor(2) as threads:
        lent = run(cohort_list(tmp_path / "lent", rows), executor=threads)
    made = packs(tmp_path / "alone" / "out")
    assert len(made) > 5 * 3
    assert packs(tmp_path / "two" / "out") == packs(tmp_path / "lent" / "out") == made
    for other in (two, lent):
        again = [replace(cohort, seconds=0) for cohort in other.cohorts]
        assert again == [replace(cohort, seconds=0) for cohort in alone.cohorts]


def test_progress_counts_each_cohort_once(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, [*many(3), "fout;nergens.yaml;;"])
    seen: list[Progress] = []
    run(listed, progress=seen.append)
    assert [progress.made + progress.failed for progress in seen] == [0, 1, 2, 3, 4]
    assert seen[-1] == Progress(total=4, unchanged=0, made=3, failed=1)
    edit(listed, ";11;", ";12;")
    run(listed, progress=seen.append)
    assert seen[-1] == Progress(total=4, unchanged=2, made=1, failed=1)


def test_process_that_is_killed_is_made_good(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, many(12))
    seen: list[int] = []

    def watch(progress: Progress) -> None:
        seen.append(progress.made)
        if progress.made == 1:
            active_children()[0].kill()

    result = run(listed, jobs=2, progress=watch)
    assert set(states(result).values()) == {"made"}
    assert seen == list(range(13))


class Losing(Executor):
    """An executor that loses what some cohorts are in."""

    def __init__(self, lost: bytes, times: int) -> None:
        self.lost, self.times = lost, times

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if self.lost in args[0] and self.times:
            self.times -= 1
            future.set_exception(RuntimeError("the machine is gone"))
        else:
            future.set_result(fn(*args, **kwargs))
        return future


def test_lost_worker_is_made_good(tmp_path: Path) -> None:
    result = run(cohort_list(tmp_path, many(8)), executor=Losing(b"groep-3", 2))
    assert set(states(result).values()) == {"made"}


def test_cohort_that_always_loses_its_worker_fails_alone(tmp_path: Path) -> None:
    result = run(cohort_list(tmp_path, many(8)), executor=Losing(b"groep-3", 99))
    assert [cohort.id for cohort in result.having(State.FAILED)] == ["groep-3"]
    assert codes(result, "groep-3") == [Code.WORKER_LOST]
    assert "the machine is gone" in result.cohorts[2].diagnostics[0].message("en")


def test_mistake_of_our_own_fails_one_cohort(tmp_path: Path, theme: Theme) -> None:
    path = cohort_list(tmp_path, many(2))
    first, second = cohorts_in(path.read_bytes(), path, Report()).cohorts
    sources = read_sources(tmp_path / "avond.yaml")
    assert sources is not None
    orders = (Order(first, replace(sources, base=cast(Any, "no file")), theme), Order(second, sources, theme))
    broken, good = make(orders, "", Known())
    assert [told.code for told in broken.diagnostics] == [Code.UNFORESEEN]
    assert "AttributeError" in broken.diagnostics[0].message("nl")
    assert (broken.pack is None, good.pack is None) == (True, False)


def test_executor_with_processes_of_its_own(tmp_path: Path) -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        result = run(cohort_list(tmp_path, many(2)), executor=pool)
    assert set(states(result).values()) == {"made"}


# the command


def test_command_tells_how_it_went(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, many(2))
    answer = command(listed, "--out", tmp_path / "out")
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert answer.stdout == "2 cohorts: 2 made, 0 unchanged, 0 failed\n"
    again = command(listed, "--out", tmp_path / "out", "--lang", "nl")
    assert "0 made, 2 unchanged" in command(listed, "--out", tmp_path / "out").stdout
    assert again.exit_code == 0


def test_command_says_what_failed_and_why(tmp_path: Path) -> None:
    answer = command(cohort_list(tmp_path, FAILING, FAILING_HEAD), "--out", tmp_path / "out")
    assert answer.exit_code == 3
    assert answer.stdout == "5 cohorts: 2 made, 0 unchanged, 3 failed\n"
    lines = answer.stderr.splitlines()
    assert "failed: datum" in lines
    assert any("groepen.csv:3:23: error[bad-date]: " in line for line in lines)


def test_failures_of_one_cause_are_told_once(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, many(8))
    edit(tmp_path / "avond.yaml", "kind: vignette", "kind: vignet")
    answer = command(listed, "--out", tmp_path / "out")
    assert answer.exit_code == 3
    assert answer.stderr.count("unknown-kind") == 1
    assert "failed: groep-1, groep-2, groep-3, groep-4, groep-5 … and 3 more" in answer.stderr


TIGHT = ["krap;avond.yaml;15;1/12/2026", "ruim;avond.yaml;60;2/12/2026"]
TIGHT_HEAD = "id;workshop;duration;date"


def test_strict_stops_the_cohort_with_a_warning_and_no_other(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, TIGHT, TIGHT_HEAD)
    answer = command(listed, "--out", tmp_path / "out", "--strict", "fit")
    assert answer.exit_code == 3
    assert answer.stdout == "2 cohorts: 1 made, 0 unchanged, 1 failed\n"
    heading, told, *_ = answer.stderr.splitlines()
    assert heading == "stopped by --strict: krap"
    assert "warning[no-buffer]" in told
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["cohorts.json", "ruim"]
    assert command(listed, "--out", tmp_path / "out", "--strict", "safety").exit_code == 0


@pytest.mark.parametrize("executor", [None, ThreadPoolExecutor])
def test_strict_leaves_an_earlier_pack_as_it_was(
    executor: type[ThreadPoolExecutor] | None, tmp_path: Path
) -> None:
    listed = cohort_list(tmp_path, TIGHT, TIGHT_HEAD)
    means = {"executor": executor(1)} if executor else {}
    assert states(run(listed, **means)) == {"krap": "made", "ruim": "made"}
    before = packs(tmp_path / "out")
    strict = GROUPS["fit"]
    assert states(run(listed, strict=strict, **means)) == {"krap": "failed", "ruim": "unchanged"}
    edit(tmp_path / "avond.yaml", "Wie lust er geen soep?", "Wie lust er pap?")
    result = run(listed, strict=strict, **means)
    assert states(result) == {"krap": "failed", "ruim": "made"}
    assert codes(result, "krap") == [Code.NO_BUFFER]
    after = packs(tmp_path / "out")
    assert before["ruim/presentatie.pptx"] != after["ruim/presentatie.pptx"]
    assert all(after[name] == data for name, data in before.items() if name.startswith("krap/"))
    assert states(run(listed)) == {"krap": "made", "ruim": "unchanged"}


def test_warnings_of_what_did_not_change_are_told_again(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, TIGHT, TIGHT_HEAD)
    edit(tmp_path / "avond.yaml", "[Noor schuift haar kom weg.]", f"[{'Noor eet soep. ' * 25}]")
    first, second = (command(listed, "--out", tmp_path / "out") for _ in range(2))
    assert [told.count("[no-buffer]") for told in (first.stderr, second.stderr)] == [1, 1]
    assert "[many-words]" in first.stderr
    assert second.stderr == first.stderr
    assert second.stdout == "2 cohorts: 0 made, 2 unchanged, 0 failed\n"
    answers = [
        json.loads(command(listed, "--out", tmp_path / "out", *more, "--format", "json").stdout)
        for more in (["--overwrite"], [])
    ]
    made, unchanged = ([cohort["diagnostics"] for cohort in answer["cohorts"]] for answer in answers)
    assert made == unchanged
    assert [one["code"] for one in made[0]] == ["many-words", "no-buffer"]


def test_record_carries_addresses_words_and_place(tmp_path: Path) -> None:
    values = (("id", "soep"), ("words", "Noor " * 200), ("place", "dia 2"), ("address", "soep.title"))
    told = Diagnostic(Code.LEFTOVER, Span(str(tmp_path / "pap.yaml"), 3, 4), values, ("soep.title", "soep.a"))
    outcome = Outcome("a", "a", State.MADE, ("x.pptx",), (told,))
    write_record(tmp_path / "out", tmp_path, Record(GENERATOR, "", "", (Entry(outcome, "row", {}),)))
    (written_down,) = json.loads((tmp_path / "out" / "cohorts.json").read_text("utf-8"))["cohorts"]
    (one,) = written_down["diagnostics"]
    assert (one["code"], one["severity"], one["address"]) == ("leftover", "warning", "soep.title")
    assert (one["places"], one["place"]) == (["soep.title", "soep.a"], "dia 2")
    assert one["words"] == "Noor " * 200
    record = read_record(tmp_path / "out", tmp_path)
    assert record is not None
    assert record.entries[0].outcome.diagnostics == (told,)


def test_command_with_a_wrong_list_ends_with_one(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, ["a;avond.yaml;1;", "b;avond.yaml", 'c;"avond.yaml;1;'])
    answer = command(listed, "--out", tmp_path / "out")
    assert answer.exit_code == 1
    assert answer.stderr.count("error[") == 2
    assert not (tmp_path / "out").exists()


def test_command_answers_programs_with_one_object(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, FAILING, FAILING_HEAD)
    answer = command(listed, "--out", tmp_path / "out", "--format", "json")
    assert (answer.exit_code, answer.stderr) == (3, "")
    told = json.loads(answer.stdout)
    assert (told["ok"], told["made"], told["unchanged"], told["failed"]) == (False, 2, 0, 3)
    first, second, *_ = told["cohorts"]
    assert (first["id"], first["state"], first["folder"]) == ("goed", "made", "goed")
    assert "presentatie.pptx" in first["files"]
    assert [diagnostic["code"] for diagnostic in second["diagnostics"]] == ["bad-number", "bad-date"]
    wrong = command(tmp_path / "niets.csv", "--format", "json")
    assert (wrong.exit_code, json.loads(wrong.stdout)["ok"]) == (1, False)


def test_profile_tells_the_stages_of_all_workers(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, many(3))
    result = run(listed, jobs=2)
    assert {Stage.READ, Stage.PLAN, Stage.COMPOSE, Stage.WRITE, Stage.ZIP, Stage.SAVE} <= set(
        result.profile.taken_ms
    )
    assert result.profile.whole_ms <= sum(cohort.seconds for cohort in result.cohorts) * 1500
    answer = command(listed, "--out", tmp_path / "other", "--profile", "--format", "json")
    assert next(iter(json.loads(answer.stdout)["profile"])) == "read"
    again = run(listed)
    assert again.profile.taken_ms == {}


def test_wrong_use_ends_with_two(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, many(1))
    for arguments in (["--jobs", "0"], ["--scheduler", "tcp://localhost:1", "--jobs", "2"]):
        answer = CliRunner().invoke(main, ["batch", str(listed), *arguments])
        assert answer.exit_code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal here")
def test_terminal_sees_how_far_it_is(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, many(3))
    ours, theirs = os.openpty()
    words = ["batch", str(listed), "--out", str(tmp_path / "out"), "--jobs", "1", "--lang", "nl"]
    command_line = [sys.executable, "-m", "workshopkit", *words]
    with subprocess.Popen(command_line, stderr=theirs, stdout=subprocess.PIPE, text=True) as run:
        os.close(theirs)
        shown = b""
        with suppress(OSError):  # the other side is closed
            while read := os.read(ours, 10_000):
                shown += read
        answer, _ = run.communicate()
    os.close(ours)
    for words_shown in ("3/3", "groepen", "per min."):
        assert words_shown in shown.decode()
    assert answer == "3 groepen: 3 gemaakt, 0 ongewijzigd, 0 mislukt\n"


def test_run_without_changes_loads_no_model(tmp_path: Path) -> None:
    listed = cohort_list(tmp_path, many(2))
    run(listed)
    code = (
        "import sys\nfrom workshopkit.cli import main\n"
        f"try:\n    main(['batch', {str(listed)!r}, '--out', {str(tmp_path / 'out')!r}])\n"
        "except SystemExit as end:\n    assert not end.code\n"
        "print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"pydantic", "lxml", "pptx", "docx", "yaml", "PIL", "babel", "rich", "openpyxl", "distributed"}
    assert "2 unchanged" in loaded.stdout
    assert not heavy & set(loaded.stdout.split())


# the reader of CSV, beside Python's own

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=12)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6), st.sampled_from(";,\t"))
def test_whatever_is_written_as_csv_is_read(rows: list[list[str]], separator: str) -> None:
    buffer = StringIO()
    csv.writer(buffer, delimiter=separator, quoting=csv.QUOTE_ALL).writerows(rows)
    report = Report()
    head = separator.join(["a", "b"])
    read = records(f"{head}\n{buffer.getvalue()}", "x.csv", report)
    assert report.diagnostics == ()
    assert [[cell.value for cell in record] for record in read[1:]] == rows
