"""What LibreOffice adds to a pack where it is installed: PDFs, and pictures of the slides."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from workshopkit.diagnostics import Code, Report, Span
from workshopkit.office import OfficeError, find_office, thumbnails, to_pdf
from workshopkit.package import FileKind, Pack, PackFile

WIDTH_PX = 640  # sharp at the 45 mm that a slide takes in the guide


def add_pdfs(pack: Pack, report: Report) -> Pack:
    """The pack with each of its files as PDF too; without LibreOffice as it is, and the report says so."""
    made = _converted(list(pack.files), "PDF", report)
    files = [PackFile(Path(file.name).stem + ".pdf", data, file.kind) for file, data in made]
    return replace(pack, files=(*pack.files, *files))


def slide_pictures(pack: Pack, report: Report) -> tuple[bytes, ...]:
    """A PNG of each slide; none without LibreOffice, and the report says so."""
    decks = [file for file in pack.files if file.kind is FileKind.DECK]
    for _, data in _converted(decks, "thumbnails", report):
        try:
            return thumbnails(data, WIDTH_PX)
        except OfficeError as error:
            report.add(Code.NO_OFFICE, Span("LibreOffice", 0, 0), name="thumbnails", reason=error)
    return ()


def _converted(files: list[PackFile], what: str, report: Report) -> list[tuple[PackFile, bytes]]:
    office = find_office()
    if office is None:
        report.add(Code.NO_OFFICE, Span("LibreOffice", 0, 0), name=what)
        return []
    with tempfile.TemporaryDirectory(prefix="workshopkit-") as scratch:
        folder = Path(scratch)
        for file in files:
            (folder / file.name).write_bytes(file.data)
        try:
            made = to_pdf([folder / file.name for file in files], folder / "made", office)
        except OfficeError as error:
            report.add(Code.NO_OFFICE, Span("LibreOffice", 0, 0), name=what, reason=error)
            return []
        return [(file, path.read_bytes()) for file, path in zip(files, made, strict=True)]
