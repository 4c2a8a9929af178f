"""The names in the programme: blocks that were one line of it, of which only some have a new name."""

from __future__ import annotations

from pathlib import Path

import pytest

from workshopkit.diagnostics import Code, Report, Severity
from workshopkit.model import read_workshop

ADAPTS = "format: 1\nadapts: partnerschap-met-ouders\n"


def split(tmp_path: Path, *files: str) -> list[tuple[Code, int, tuple[str, ...]]]:
    """What is told of the programme of an adaptation, with its line and the addresses."""
    for number, words in enumerate(files):
        above = ADAPTS if not number else f"format: 1\nadapts: {number - 1}.yaml\n"
        (tmp_path / f"{number}.yaml").write_text(above + words, encoding="utf-8")
    report = Report()
    assert read_workshop(tmp_path / f"{len(files) - 1}.yaml", report) is not None
    return [(one.code, one.span.line, one.places) for one in report if one.code is Code.PROGRAMME_SPLIT]


def test_one_name_of_a_line_is_told_with_the_others(tmp_path: Path) -> None:
    places = ("als-niemand-belde.programme", "elmer.programme")
    told = split(tmp_path, "change:\n  regendag.programme: Aan tafel\n")
    assert told == [(Code.PROGRAMME_SPLIT, 4, places)]
    assert Code.PROGRAMME_SPLIT.severity is Severity.NOTE


@pytest.mark.parametrize(
    "words",
    [
        "change:\n  film.programme: Toen\n",
        "change:\n  regendag.title: Anders\n",
        "change: {regendag.programme: A, als-niemand-belde.programme: A, elmer.programme: A}\n",
        "change: {regendag.programme: A, als-niemand-belde.programme: A}\nremove: [elmer]\n",
    ],
)
def test_a_line_that_is_whole_is_not_told(words: str, tmp_path: Path) -> None:
    assert split(tmp_path, words) == []


def test_a_later_file_may_mend_it(tmp_path: Path) -> None:
    rest = "change: {als-niemand-belde.programme: A}\nremove: [elmer]\n"
    assert split(tmp_path, "change: {regendag.programme: A}\n", rest) == []
