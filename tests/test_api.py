"""What a program can rely on: the public names, what importing costs, and what can be pickled."""

from __future__ import annotations

import ast
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import workshopkit as wk
from workshopkit.diagnostics import Code
from workshopkit.package import Pack
from workshopkit.planning import Plan
from workshopkit.theme import Theme

SESSION = "partnerschap-met-ouders"
HEAVY = {"pydantic", "lxml", "pptx", "docx", "yaml", "PIL", "babel", "segno", "markdown_it"}


def test_public_names_are_frozen() -> None:
    assert wk.__all__ == ["Delivery", "WorkshopError", "batch", "load", "plan", "render", "write"]
    assert wk.__all__ == sorted(wk.__all__) == dir(wk)
    for name in wk.__all__:
        assert getattr(wk, name).__doc__


def test_type_checkers_see_the_same_names_from_the_same_homes() -> None:
    stub = ast.parse(Path(wk.__file__).with_suffix(".pyi").read_text(encoding="utf-8"))
    homes = {
        name.name: node.module
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }
    assert homes == vars(wk)["_HOMES"]
    assert Path(wk.__file__).with_name("py.typed").exists()


def test_other_names_are_none() -> None:
    with pytest.raises(AttributeError, match="no attribute 'build_all'"):
        wk.build_all  # type: ignore[attr-defined]  # noqa: B018


def loaded(code: str) -> set[str]:
    """The packages that a fresh Python has imported after some code."""
    told = f"{code}\nimport sys\nprint(*{{name.partition('.')[0] for name in sys.modules}})"
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    return set(run.stdout.splitlines()[-1].split())


def test_import_is_light() -> None:
    assert not loaded("import workshopkit") & (HEAVY | {"click"})


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["-h"]])
def test_help_waits_for_nothing(arguments: list[str]) -> None:
    code = f"from workshopkit.cli import main\ntry:\n    main({arguments})\nexcept SystemExit:\n    pass"
    found = loaded(code)
    assert "click" in found
    assert not found & HEAVY


def test_names_come_with_what_they_need_and_no_more() -> None:
    found = loaded("from workshopkit import load, plan, Delivery")
    assert "pydantic" in found
    assert not found & {"lxml", "pptx", "docx"}


def test_program_of_the_readme_works(tmp_path: Path) -> None:
    try:
        workshop = wk.load(SESSION)
        plan = wk.plan(workshop, wk.Delivery(participants=14, start="19:30", duration="90m"))
    except wk.WorkshopError as error:
        pytest.fail("\n".join(str(diagnostic) for diagnostic in error.diagnostics))
    else:
        pack = wk.render(plan, theme="samen")
        written = wk.write(pack, tmp_path / "out" / "avond")
    assert sorted(path.name for path in (tmp_path / "out" / "avond").iterdir()) == sorted(
        ["pack.json", *(file.name for file in pack.files)]
    )
    assert [path.read_bytes() for path in written.files] == [file.data for file in pack.files]


def test_folder_may_be_a_text(session_pack: Pack, tmp_path: Path) -> None:
    wk.write(session_pack, str(tmp_path / "pack"))
    assert (tmp_path / "pack" / "pack.json").is_file()


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("participants", "veertien", Code.BAD_NUMBER),
        ("participants", -3, Code.BAD_NUMBER),
        ("start", "25:00", Code.BAD_CLOCK),
        ("end", "laat", Code.BAD_CLOCK),
        ("date", "morgen", Code.BAD_DATE),
        ("duration", "lang", Code.BAD_MINUTES),
        ("buffer", "veel", Code.BAD_NUMBER),
        ("audience", "Alle Ouders", Code.BAD_ID),
        ("sessions", "eerste", Code.NOT_A_LIST),
        ("deelnemers", 14, Code.UNKNOWN_FIELD),
    ],
)
def test_delivery_that_cannot_be_is_told(field: str, value: object, code: Code) -> None:
    with pytest.raises(wk.WorkshopError) as caught:
        wk.Delivery(**{field: value})
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code is code
    assert str(diagnostic).startswith(f"Delivery: error[{code.value}]: ")


def test_all_that_is_wrong_with_a_delivery_is_told_at_once() -> None:
    with pytest.raises(wk.WorkshopError) as caught:
        wk.Delivery(start="laat", participants="veel", duration="kort")
    told = {diagnostic.code for diagnostic in caught.value.diagnostics}
    assert told == {Code.BAD_CLOCK, Code.BAD_NUMBER, Code.BAD_MINUTES}


def test_delivery_that_does_not_suit_the_workshop_is_told() -> None:
    with pytest.raises(wk.WorkshopError) as caught:
        wk.plan(wk.load(SESSION), wk.Delivery(audience="ouders", start="21:00", end="20:00"))
    told = [(diagnostic.code, str(diagnostic.span)) for diagnostic in caught.value.diagnostics]
    assert sorted(told, key=str) == [(Code.BAD_SESSION, "Delivery"), (Code.UNKNOWN_AUDIENCE, "Delivery")]


def test_error_says_all_of_it_in_words(tmp_path: Path) -> None:
    path = tmp_path / "avond.yaml"
    path.write_text("format: 1\nworkshop: avond\ntitel: x\n", encoding="utf-8")
    with pytest.raises(wk.WorkshopError) as caught:
        wk.load(path)
    assert f"{path}:1:1: error[missing-field]: 'title' is missing here" in str(caught.value).splitlines()
    assert str(caught.value).count("error[") == len(caught.value.diagnostics) == 3


def test_error_can_be_pickled() -> None:
    with pytest.raises(wk.WorkshopError) as caught:
        wk.Delivery(start="laat")
    again = pickle.loads(pickle.dumps(caught.value))
    assert isinstance(again, wk.WorkshopError)
    assert (str(again), again.diagnostics) == (str(caught.value), caught.value.diagnostics)


def test_plan_can_be_pickled_and_renders_the_same(
    session_plan: Plan, session_pack: Pack, theme: Theme
) -> None:
    again = pickle.loads(pickle.dumps(session_plan))
    assert again == session_plan
    assert wk.render(again, theme) == session_pack


def test_pack_can_be_pickled(session_pack: Pack) -> None:
    assert pickle.loads(pickle.dumps(session_pack)) == session_pack


def test_theme_may_be_a_folder(session_plan: Plan, session_pack: Pack) -> None:
    folder = Path(__file__).parent.parent / "templates" / "samen"
    assert wk.render(session_plan, str(folder)) == session_pack
