"""Lists of cohorts: what Excel and people write is read, and every mistake is told where it stands."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from openpyxl import Workbook

from workshopkit.cohorts.cells import shown, typed
from workshopkit.cohorts.cohort import Cohort
from workshopkit.cohorts.reading import cohorts_in
from workshopkit.diagnostics import Code, Report, WorkshopError
from workshopkit.model.cohort import COLUMNS, CohortList
from workshopkit.schemas import schema
from workshopkit.source import Mapping, Scalar

HEAD = "id;workshop"
YAML = "format: 1\nworkshop: avond\n"


def read(words: str | bytes, name: str = "groepen.csv") -> tuple[Cohort, ...]:
    data = words.encode() if isinstance(words, str) else words
    return cohorts_in(data, Path(name), Report()).cohorts


def said(cohort: Cohort) -> dict[str, str]:
    return {name: node.value for name, node in cohort.said if isinstance(node, Scalar)}


Mistake = tuple[str, Code]


def mistakes(words: str | bytes, name: str = "groepen.csv") -> list[Mistake]:
    """Each mistake by its line and column."""
    with pytest.raises(WorkshopError) as caught:
        read(words, name)
    for diagnostic in caught.value.diagnostics:
        assert diagnostic.span.file == name
        for language in ("nl", "en"):
            assert "…" not in diagnostic.message(language)
    return [(f"{told.span.line}:{told.span.column}", told.code) for told in caught.value.diagnostics]


def workbook(*rows: tuple[Any, ...]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


# CSV


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_whatever_encoding_excel_saves_in(encoding: str) -> None:
    words = "name;workshop;place\r\nCrèche één – Zuid;avond;Luik, Crèche €\r\n"
    (cohort,) = read(words.encode(encoding))
    assert (cohort.id, cohort.folder) == ("Crèche één – Zuid", "Crèche één – Zuid")
    assert said(cohort) == {"place": "Luik, Crèche €"}


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_separator_and_line_ends_are_found_out(separator: str, line_end: str) -> None:
    rows = [("id", "workshop", "place"), ("gent", "avond", '"a;b,c\td"')]
    words = "".join(separator.join(row) + line_end for row in rows)
    (cohort,) = read(words)
    assert cohort.workshop.value == "avond"
    assert said(cohort) == {"place": "a;b,c d"}


def test_file_may_say_its_separator() -> None:
    (cohort,) = read("sep=|\r\nid|workshop\r\na;b|avond\r\n")
    assert (cohort.id, str(cohort.span)) == ("a;b", "groepen.csv:3:1")


def test_quoted_cells_may_have_lines_quotes_and_separators() -> None:
    words = 'id;workshop;change.kaart.title\r\na;avond;"Wat zeg ""jij"";\r\nen wie?"\r\nb;avond;\r\n'
    first, second = read(words)
    assert (second.id, str(second.span)) == ("b", "groepen.csv:4:1")
    assert second.changes == ()
    (change,) = first.changes
    changed = change.entries["change"]
    assert isinstance(changed, Mapping)
    title = changed.entries["kaart.title"]
    assert isinstance(title, Scalar)
    assert title.value == 'Wat zeg "jij";\nen wie?'
    assert (str(title.span), str(changed.keys["kaart.title"])) == ("groepen.csv:2:9", "groepen.csv:1:13")


def test_headings_take_capitals_and_spaces_and_empty_lines_are_none() -> None:
    first, second = read(" ID ;Workshop\n;\na;avond\n\n; \nb;avond\n")
    assert (first.id, second.id) == ("a", "b")


def test_several_adaptations_stand_in_one_cell() -> None:
    (cohort,) = read(f'{HEAD};adaptations\na;avond;"huis.yaml; mijn groep.yaml + laat.yaml"\n')
    assert [name.value for name in cohort.adaptations] == ["huis.yaml", "mijn groep.yaml", "laat.yaml"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"{HEAD};datum\na;avond;x\n", [("1:13", Code.UNKNOWN_COLUMN)]),
        ("id;workshop;id\na;avond;b\n", [("1:13", Code.DUPLICATE_HEADING)]),
        ("id;workshop;\na;avond;b\n", [("1:13", Code.NO_HEADING)]),
        (f"{HEAD}\na\nb;avond;x\nc;avond\n", [("2:1", Code.RAGGED_ROW), ("3:1", Code.RAGGED_ROW)]),
        (f'{HEAD}\na;"avond\nb;avond\n', [("2:3", Code.UNCLOSED_QUOTE)]),
        (f'{HEAD}\na;"av"ond\nb;"avond\n', [("2:3", Code.UNCLOSED_QUOTE), ("3:3", Code.UNCLOSED_QUOTE)]),
        (f"{HEAD}\na;avond\na;avond\n", [("3:1", Code.DUPLICATE_ID)]),
        (f"{HEAD}\n;avond\nb;\n", [("2:1", Code.UNNAMED_COHORT), ("3:1", Code.NO_WORKSHOP)]),
        (f"{HEAD}\nA b;avond\na B;avond\n", [("3:1", Code.SAME_FOLDER)]),
        (f"{HEAD}\na/b;avond\na:b;avond\n", [("3:1", Code.SAME_FOLDER)]),
        (f"{HEAD}\ncrèche;avond\ncre\u0300che;avond\n", [("3:1", Code.SAME_FOLDER)]),
        (f"{HEAD}\nCohorts.json;avond\n", [("2:1", Code.SAME_FOLDER)]),
        (f"{HEAD}\n", [("1:1", Code.NO_COHORTS)]),
        ("", [("1:1", Code.NO_COHORTS)]),
        (b"id;workshop\na;\0\n", [("1:1", Code.NOT_TEXT)]),
        (
            f'{HEAD};plek;id\na;avond;Gent;1\nb;avond\nc;avond;"x;\n',
            [
                ("1:13", Code.UNKNOWN_COLUMN),
                ("1:18", Code.DUPLICATE_HEADING),
                ("3:1", Code.RAGGED_ROW),
                ("4:9", Code.UNCLOSED_QUOTE),
            ],
        ),
    ],
)
def test_mistakes_in_a_spreadsheet(words: str | bytes, expected: list[Mistake]) -> None:
    assert mistakes(words)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("heading", "meant"), [("datum", "date"), ("Aantal", "participants"), ("nme", "name")]
)
def test_dutch_headings_are_understood_as_far_as_a_hint(heading: str, meant: str) -> None:
    with pytest.raises(WorkshopError) as caught:
        read(f"{HEAD};{heading}\na;avond;x\n")
    assert caught.value.diagnostics[0].hint("nl").startswith(f"bedoelde je '{meant}'?")


def test_other_files_are_no_lists() -> None:
    assert mistakes("x", "groepen.docx") == [("1:1", Code.NOT_COHORTS)]


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        ("date", "10/12/2026", "2026-12-10"),
        ("date", "1-2-2026", "2026-02-01"),
        ("date", "10.12.26", "2026-12-10"),
        ("date", "10/12/2026 0:00", "2026-12-10"),
        ("date", "2026-12-10", "2026-12-10"),
        ("date", "31/2/2026", "31/2/2026"),
        ("start", "19:30:00", "19:30"),
        ("start", "19u30", "19u30"),
        ("end", "0,875", "21:00"),
        ("duration", "90,0", "90"),
        ("duration", "1,5 uur", "90"),
        ("duration", "1:30:00", "1:30"),
        ("participants", "14,0", "14"),
        ("participants", "\u00a014 ", "14"),
        ("place", "9000,0", "9000,0"),
    ],
)
def test_cells_as_dutch_excel_shows_them(column: str, cell: str, expected: str) -> None:
    assert typed(column, cell) == expected


# XLSX


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        (14, "14"),
        (14.0, "14"),
        (1.5, "1.5"),
        (True, "true"),
        (date(2026, 12, 10), "2026-12-10"),
        (datetime(2026, 12, 10), "2026-12-10"),
        (datetime(2026, 12, 10, 19, 30), "2026-12-10 19:30"),
        (time(19, 30), "19:30"),
        (datetime(1899, 12, 31, 1, 30), "1:30"),
        (timedelta(hours=1, minutes=30), "1:30"),
        (" x ", " x "),
    ],
)
def test_cells_of_a_workbook_as_words(value: object, expected: str) -> None:
    assert shown(value) == expected


def test_workbook_with_real_days_and_times() -> None:
    data = workbook(
        ("Name", "Workshop", "Date", "Start", "Duration", "Participants", "Place", None),
        ("Crèche één", "avond", datetime(2026, 12, 10), time(19, 30), time(1, 30), 14, 9000, None),
        (None,) * 8,
        ("Twee", "avond", "11/12/2026", 0.8125, 90, "12", "Gent", None),
    )
    first, second = read(data, "groepen.xlsx")
    when = {"date": "2026-12-10", "start": "19:30", "duration": "1:30", "participants": "14"}
    assert said(first) == {**when, "place": "9000"}
    assert said(second) == {
        "date": "2026-12-11",
        "start": "19:30",
        "duration": "90",
        "participants": "12",
        "place": "Gent",
    }
    assert str(second.span) == "groepen.xlsx:4:1"


def test_mistakes_in_a_workbook() -> None:
    data = workbook(("id", "workshop", "id"), ("a", "avond", None), ("a", "avond", None, "x"))
    assert mistakes(data, "g.xlsx") == [
        ("1:3", Code.DUPLICATE_HEADING),
        ("1:4", Code.NO_HEADING),
        ("3:1", Code.DUPLICATE_ID),
    ]
    assert mistakes(b"PK\x03\x04 not really", "g.xlsx") == [("1:1", Code.BAD_WORKBOOK)]


def test_workbook_without_openpyxl_is_told() -> None:
    code = (
        "import sys; sys.modules['openpyxl'] = None\n"
        "from pathlib import Path\n"
        "from workshopkit.cohorts.reading import cohorts_in\n"
        "from workshopkit.diagnostics import Report\n"
        "cohorts_in(b'', Path('g.xlsx'), Report())"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert f"error[{Code.NOT_INSTALLED.value}]: this needs 'openpyxl'" in run.stderr
    assert 'pip install "workshopkit[xlsx]"' in run.stderr
    assert "no-cohorts" not in run.stderr


def test_loading_openpyxl_changes_no_byte_of_a_pack() -> None:
    """It registers prefixes for the whole process, which lxml would use where a writer left one open."""
    code = (
        "import sys, workshopkit as wk\n"
        "plan = wk.plan(wk.load('partnerschap-met-ouders'))\n"
        "before = wk.render(plan)\n"
        "import openpyxl\n"
        "sys.exit(before != wk.render(plan))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# YAML


def test_yaml_has_what_all_have_in_common_once() -> None:
    first, second = read(
        YAML
        + "adaptations: [huis.yaml]\nparticipants: 12\nduration: 90\nchange: {kaart.title: Samen}\n"
        + "cohorts:\n  - {id: a, participants: 14, end: 21:00}\n"
        + "  - {name: Groep B, workshop: dag, adaptations: eigen.yaml, change: {kaart: {title: B}}}\n",
        "g.yaml",
    )
    assert said(first) == {"participants": "14", "end": "21:00"}
    assert (first.workshop.value, [name.value for name in first.adaptations]) == ("avond", ["huis.yaml"])
    assert said(second) == {"participants": "12", "duration": "90"}
    assert (second.workshop.value, [name.value for name in second.adaptations]) == ("dag", ["eigen.yaml"])
    assert (len(first.changes), len(second.changes)) == (1, 2)
    assert str(second.span) == "g.yaml:9:5"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (YAML, [("1:1", Code.NO_COHORTS)]),
        (YAML + "cohorts: []\n", [("3:10", Code.NO_COHORTS)]),
        (YAML + "cohorts: {a: b}\n", [("3:10", Code.NOT_A_LIST)]),
        (YAML + "cohorts: [a]\n", [("3:11", Code.NOT_A_MAP)]),
        ("workshop: avond\ncohorts: [{id: a}]\n", [("1:1", Code.MISSING_FIELD)]),
        (YAML.replace("1", "2") + "cohorts: [{id: a}]\n", [("1:9", Code.BAD_FORMAT)]),
        (YAML + "cohort: x\ncohorts: [{id: a, dates: x, theme: [y]}]\n",
         [("3:1", Code.UNKNOWN_FIELD), ("4:19", Code.UNKNOWN_FIELD), ("4:36", Code.NOT_A_TEXT)]),
        (YAML + "cohorts: [{id: a, change: x, adaptations: {b: c}}]\n",
         [("3:27", Code.NOT_A_MAP), ("3:43", Code.NOT_A_LIST)]),
    ],
)  # fmt: skip
def test_mistakes_in_yaml(words: str, expected: list[Mistake]) -> None:
    assert mistakes(words, "g.yaml") == expected


# what a row is


def test_digest_changes_with_what_is_said_and_not_with_where() -> None:
    rows = f"{HEAD};place\na;avond;Gent\n"
    (first,) = read(rows)
    (moved,) = read(rows.replace("\na;", "\n;;\na;"))
    assert moved.digest == first.digest
    for other in (
        rows.replace("Gent", "Luik"),
        rows.replace("avond", "dag"),
        rows.replace("place", "audience"),
    ):
        assert read(other)[0].digest != first.digest
    assert (
        read(rows.replace("place", "name"))[0].digest
        == read(rows.replace("place", "name").replace("Gent", ""))[0].digest
    )


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Groep A", "Groep A"),
        ("a/b", "a-b"),
        ("CON", "_CON"),
        ("..", "workshop"),
        ("x. ", "x"),
        ("e\u0301", "é"),
    ],
)
def test_folder_is_one_that_every_system_can_keep(name: str, folder: str) -> None:
    assert read(f"{HEAD}\n{name};avond\n")[0].folder == folder


# the schema


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("cohorts: [{id: a, date: 2026-12-10, adaptations: pap.yaml, participants: 14}]", ""),
        ("cohorts: [{name: A b, adaptations: [a.yaml], change: {opening: {title: x}}}]", ""),
        ("start: 19:30\nchange: {opening.title: x}\ncohorts: [{id: 7, duration: 90}]", ""),
        ("cohorts: {id: a}", "$.cohorts"),
        ("cohorts: [{id: a, dates: x}]", "$.cohorts[0]"),
        ("cohorts: [{id: a, date: 10/12/2026}]", "$.cohorts[0].date"),
        ("cohorts: [{id: a, change: x}]", "$.cohorts[0].change"),
        ("cohort: [{id: a}]\ncohorts: [{id: a}]", "$"),
    ],
)
def test_schema_is_of_one_mind_with_the_reader(words: str, problem: str) -> None:
    loader = yaml.BaseLoader  # every scalar is text, as with us
    content = yaml.load(YAML + words, loader)
    found = [error.json_path for error in Draft202012Validator(schema("cohorts")).iter_errors(content)]
    assert found == ([problem] if problem else [])


def test_schema_has_the_fields_that_are_read() -> None:
    made = schema("cohorts")
    assert set(made["$defs"]["CohortRow"]["properties"]) == set(COLUMNS)
    assert set(made["properties"]) == {*CohortList.known_keys()}
