"""LibreOffice is found, makes PDF and fails clearly; PDF pages are counted and drawn."""

from __future__ import annotations

import sys
import time
from io import BytesIO
from pathlib import Path

import docx
import pptx
import pytest
from PIL import Image

from workshopkit.office import OfficeError, find_office, pages, thumbnails, to_pdf


def small_deck(path: Path, slides: int) -> Path:
    presentation = pptx.Presentation()
    for _ in range(slides):
        presentation.slides.add_slide(presentation.slide_layouts[0])
    presentation.save(str(path))
    return path


def small_document(path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("Dag allemaal")
    document.save(str(path))
    return path


def script(path: Path, *lines: str) -> Path:
    """A program in the place of LibreOffice."""
    path.write_text("\n".join([f"#!{sys.executable}", *lines]))
    path.chmod(0o755)
    return path


def test_office_makes_pdf_of_several_files_at_once(tmp_path: Path, office: Path) -> None:
    files = [small_deck(tmp_path / "drie dia's.pptx", 3), small_document(tmp_path / "één.docx")]
    made = to_pdf(files, tmp_path / "pdf", office)
    assert [path.name for path in made] == ["drie dia's.pdf", "één.pdf"]
    assert [pages(path) for path in made] == [3, 1]
    (first, *others) = (Image.open(BytesIO(data)) for data in thumbnails(made[0].read_bytes(), 160))
    assert (first.format, first.size) == ("PNG", (160, 120))
    assert len(others) == 2


def test_what_office_cannot_read_is_an_error(tmp_path: Path, office: Path) -> None:
    broken = tmp_path / "stuk.pptx"
    broken.write_bytes(b"PK\x03\x04 no more than this")
    with pytest.raises(OfficeError, match=r"stuk\.pptx"):
        to_pdf([broken], tmp_path / "pdf", office)
    assert not (tmp_path / "pdf").exists()


def test_no_files_need_no_office(tmp_path: Path) -> None:
    assert to_pdf([], tmp_path, tmp_path / "nowhere") == ()


def test_two_files_for_one_pdf_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="same PDF"):
        to_pdf([Path("a.pptx"), Path("a.docx")], tmp_path, tmp_path / "nowhere")


def test_program_that_does_not_start_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OfficeError, match="did not start"):
        to_pdf([Path("a.pptx")], tmp_path, tmp_path / "nowhere")


@pytest.mark.skipif(sys.platform == "win32", reason="scripts are no programs on Windows")
def test_program_that_fails_is_quoted(tmp_path: Path) -> None:
    failing = script(tmp_path / "soffice", "raise SystemExit('no display')")
    with pytest.raises(OfficeError, match="code 1: no display"):
        to_pdf([Path("a.pptx")], tmp_path, failing)


@pytest.mark.skipif(sys.platform == "win32", reason="scripts are no programs on Windows")
def test_program_that_hangs_is_stopped_with_all_it_started(tmp_path: Path) -> None:
    child = f"import pathlib, time; time.sleep(2); pathlib.Path({str(tmp_path / 'alive')!r}).touch()"
    hanging = script(
        tmp_path / "soffice",
        "import subprocess, sys",
        f"subprocess.run([sys.executable, '-c', {child!r}])",
    )
    with pytest.raises(OfficeError, match=r"after 0\.5 seconds"):
        to_pdf([Path("a.pptx")], tmp_path, hanging, limit_s=0.5)
    time.sleep(2)
    assert not (tmp_path / "alive").exists()


def test_office_is_found_on_the_path_or_in_its_usual_place(tmp_path: Path) -> None:
    assert find_office({"PATH": str(tmp_path)}, ()) is None
    assert find_office({}, ()) is None
    installed = tmp_path / "LibreOffice" / "program" / "soffice.com"
    installed.parent.mkdir(parents=True)
    script(installed)
    assert find_office({"PATH": str(tmp_path), "PROGRAMFILES": str(tmp_path)}, ()) == installed
    assert find_office({"PATH": ""}, (str(installed),)) == installed
    if sys.platform != "win32":
        on_path = script(tmp_path / "libreoffice")
        assert find_office({"PATH": str(tmp_path)}, ()) == on_path


@pytest.mark.parametrize("pdf", [b"", b"no pdf", Path("nowhere.pdf")])
def test_what_is_no_pdf_is_an_error(pdf: bytes | Path) -> None:
    with pytest.raises(OfficeError, match="no PDF"):
        pages(pdf)
