"""LibreOffice, where it is installed: files as PDF, and PDF pages counted and drawn small."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

_COMMANDS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
)
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")


class OfficeError(Exception):
    """LibreOffice or the PDF reader did not do what was asked; the message says what happened."""


def find_office(
    environ: Mapping[str, str] = os.environ, usual_places: Sequence[str] = _USUAL_PLACES
) -> Path | None:
    """LibreOffice on the PATH, else in the usual places of macOS, Windows and Linux; None when absent."""
    for command in _COMMANDS:
        found = shutil.which(command, path=environ.get("PATH", ""))
        if found is not None:
            return Path(found)
    windows = (Path(environ[name]) for name in _WINDOWS_FOLDERS if environ.get(name))
    places = [folder / "LibreOffice" / "program" / "soffice.com" for folder in windows]
    places += [Path(place).expanduser() for place in usual_places]
    return next((place for place in places if place.is_file()), None)


def to_pdf(files: Sequence[Path], folder: Path, office: Path, limit_s: float = 300) -> tuple[Path, ...]:
    """Each file as "stem.pdf" in the folder, in order; none is there when OfficeError is raised.

    LibreOffice runs once, with a profile of its own, so that one that is open on the screen is left in
    peace; it is stopped after `limit_s` seconds. Raises ValueError when two files have the same stem.
    """
    stems = [file.stem for file in files]
    if len(set(stems)) != len(stems):
        raise ValueError(f"two of these would give the same PDF: {stems}")
    if not files:
        return ()
    with tempfile.TemporaryDirectory(prefix="workshopkit-", ignore_cleanup_errors=True) as scratch:
        made = Path(scratch, "pdf")
        profile = Path(scratch, "profile").as_uri()
        command = [str(office), f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        command += ["--convert-to", "pdf", "--outdir", str(made), *(str(file.resolve()) for file in files)]
        said = _run(command, limit_s)
        missing = [file.name for file in files if not (made / f"{file.stem}.pdf").is_file()]
        if missing:
            raise OfficeError(f"LibreOffice made no PDF of {', '.join(missing)}: {said}")
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(Path(shutil.move(made / f"{stem}.pdf", folder / f"{stem}.pdf")) for stem in stems)


def pages(pdf: bytes | Path) -> int:
    """How many pages a PDF has; raises OfficeError when it is none or cannot be read."""
    with _opened(pdf) as document:
        return len(document)


def thumbnails(pdf: bytes | Path, width_px: int) -> tuple[bytes, ...]:
    """Each page as a PNG of this width; raises OfficeError when it is no PDF or cannot be read."""
    drawn = []
    with _opened(pdf) as document:
        for page in document:
            picture = page.render(scale=width_px / page.get_width()).to_pil().convert("RGB")
            buffer = BytesIO()
            picture.resize((width_px, round(picture.height * width_px / picture.width))).save(buffer, "PNG")
            drawn.append(buffer.getvalue())
    return tuple(drawn)


def _opened(pdf: bytes | Path) -> Any:
    reader = _reader()
    try:
        return reader.PdfDocument(pdf)
    except (reader.PdfiumError, OSError) as error:
        raise OfficeError(f"this is no PDF that can be read: {error}") from error


def _reader() -> Any:
    """pypdfium2, when a PDF is read: it is an extra, and every other command would wait for it."""
    try:
        return import_module("pypdfium2")
    except ImportError as error:
        raise OfficeError('PDF pages are read by pypdfium2: pip install "workshopkit[thumbnails]"') from error


def _run(command: Sequence[str], limit_s: float) -> str:
    """What the command said; it and all it started is stopped at the limit."""
    try:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
        )
    except OSError as error:
        raise OfficeError(f"LibreOffice did not start: {error}") from error
    try:
        output, _ = process.communicate(timeout=limit_s)
    except subprocess.TimeoutExpired as error:
        raise OfficeError(f"LibreOffice was not ready after {limit_s:g} seconds") from error
    finally:
        _stop(process)
    said = " ".join(output.decode(errors="replace").split())
    if process.returncode != 0:
        raise OfficeError(f"LibreOffice ended with code {process.returncode}: {said}")
    return said


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a process and its children: `soffice` is only the starter of the program that works."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], check=False, capture_output=True)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
