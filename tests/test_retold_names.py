"""Nobody is made to say what they did not say: with their words, names leave every file."""

from __future__ import annotations

import html
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from retold_packs import CHANGED, HEAD, adapted
from workshopkit.diagnostics import Code, Report
from workshopkit.model import Delivery
from workshopkit.package import FileKind, PackFile
from workshopkit.planning import plan
from workshopkit.rendering import render
from workshopkit.theme import Theme

ROW = "{before: zes-beelden.rows.klant, item: {id: gast, left: Het is welkom als het past, right: gast}}"
CHANGES = {
    "elmer": ("change: {elmer.text: 'Wie te laat komt, betaalt.'}", ("Elmer",)),
    "zes-beelden, a cell": (
        "change: {zes-beelden.rows.klant.left: Het telt als mening}",
        ("Hughes", "Mac Naughton", "VBJK (2022)"),
    ),
    "zes-beelden, a row": (f"insert: [{ROW}]", ("Hughes", "Mac Naughton", "VBJK (2022)")),
    "film": ("change: {film.url: 'https://example.org/onze-film'}", ("Vimeo", "Once upon a time")),
}
"""What is changed, and the names that are nowhere then."""

PART = re.compile(r"<[^>]*>")
SAID = re.compile(r'(?:descr|title|Target|name)="([^"]*)"')


def words(file: PackFile) -> str:
    """All that a file says: its words, what pictures show, links and properties; but for the guide's chapter
    of what was adapted."""
    told = []
    with zipfile.ZipFile(BytesIO(file.data)) as made:
        for name in sorted(made.namelist()):
            if name.endswith((".xml", ".rels")):
                xml = made.read(name).decode()
                told += [PART.sub("", xml), *SAID.findall(xml)]
    plain = html.unescape("\n".join(told)).replace("\N{NO-BREAK SPACE}", " ")
    if file.kind is not FileKind.GUIDE:
        return f"{file.name}\n{plain}"
    kept, *rest = re.split("|".join(map(re.escape, CHANGED)), plain, maxsplit=1)
    return "\n".join((file.name, kept, *(part.partition("\n")[2] for part in rest)))


def told(folder: Path, change: str, theme: Theme, length: int) -> tuple[dict[str, str], Report]:
    path = folder / "avond.yaml"
    path.write_text(f"{HEAD}{change}\n", encoding="utf-8")
    report = Report()
    made = render(plan(adapted(path), Delivery(duration=length), report), theme, report=report)
    return {file.name: words(file) for file in made.files}, report


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("length", [90, 180])
def test_no_file_has_the_name_of_who_did_not_say_it(
    name: str, length: int, tmp_path: Path, theme: Theme
) -> None:
    change, names = CHANGES[name]
    files, report = told(tmp_path, change, theme, length)
    for file, said in files.items():
        assert [gone for gone in names if gone in said] == [], file
    assert Code.UNATTRIBUTED in {found.code for found in report}


@pytest.mark.parametrize("name", CHANGES)
def test_name_that_went_is_told_and_how_to_put_ones_own(name: str, tmp_path: Path, theme: Theme) -> None:
    change, names = CHANGES[name]
    _, report = told(tmp_path, change, theme, 90)
    found = [one for one in report if one.code is Code.UNATTRIBUTED]
    assert any(names[0] in dict(one.values)["words"] for one in found)
    assert all(dict(one.values)["address"] for one in found)


@pytest.mark.parametrize("name", CHANGES)
def test_makers_of_the_session_and_names_of_other_blocks_stay(
    name: str, tmp_path: Path, theme: Theme
) -> None:
    change, gone = CHANGES[name]
    files, _ = told(tmp_path, change, theme, 90)
    for file, said in files.items():
        assert "Naar een sessie van VBJK" in said, file
        assert "Deze versie is niet nagelezen door VBJK" in said or not file.endswith(
            ("presentatie.pptx", "draaiboek.docx", "werkboekje.docx")
        )
    everything = " ".join(files.values())
    for others in {names[0] for _, names in CHANGES.values()} - {*gone}:
        assert others in everything


def test_own_credit_that_is_put_in_first_replaces_nobody(tmp_path: Path, theme: Theme) -> None:
    own = "insert: [{at: start, in: credits, item: {id: wij, name: De Regenboog, role: verhaal}}]"
    files, _ = told(tmp_path, own, theme, 90)
    assert all("Naar een sessie van VBJK" in said for said in files.values())
    assert any("De Regenboog" in said for said in files.values())
