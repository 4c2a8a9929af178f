"""Every case gives the plan, deck, guide and sheets that stand beside it; `--update` writes them anew."""

from __future__ import annotations

import pytest

from dumps import CASES, Case, cases, dumps, plan_of
from workshopkit.blocks import KINDS
from workshopkit.diagnostics import Report
from workshopkit.theme import Theme


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_case_gives_its_dumps(case: Case, theme: Theme, update: bool) -> None:
    made = {name: words for name, words in dumps(case, theme).items() if words}
    if update:
        for path in case.folder.glob("*.txt"):
            path.unlink()
        for name, words in made.items():
            (case.folder / name).write_text(words, encoding="utf-8")
    expected = {path.name: path.read_text(encoding="utf-8") for path in case.folder.glob("*.txt")}
    assert made == expected


def test_every_kind_has_a_case() -> None:
    kinds = {case.name for case in cases()} & KINDS.keys()
    assert kinds == KINDS.keys()
    for case in cases():
        if case.name in KINDS:
            blocks = plan_of(case, Report()).blocks
            assert case.name in {planned.block.kind for planned in blocks}


def test_no_dump_stands_where_no_case_is() -> None:
    folders = {case.folder for case in cases()}
    assert [path for path in CASES.rglob("*.txt") if path.parent not in folders] == []
