"""Where the shipped decks and templates stand, and how a picture of an author's own is read."""

from __future__ import annotations

import warnings
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image, ImageOps, UnidentifiedImageError

from workshopkit.diagnostics import Code

Kind = Literal["decks", "templates"]

_PACKAGE = Path(__file__).parent
_ORIENTATION = 0x0112  # the tag with which a camera says how it was held
_MOST_PIXELS = 50_000_000  # about twice a good camera; more only makes the pack slow


class PictureError(Exception):
    """A picture that cannot be used: `code` is NO_PICTURE or NOT_A_PICTURE, `reason` the details."""

    def __init__(self, code: Code, path: Path, reason: str = "") -> None:
        super().__init__(f"{path}: {reason or code.value}")
        self.code = code
        self.path = path
        self.reason = reason


def shipped(kind: Kind, package: Path = _PACKAGE) -> Path:
    """The folder with the shipped decks or templates: package data of the wheel, else of the checkout."""
    installed = package / "shipped" / kind
    return installed if installed.is_dir() else package.parent.parent / kind


def names(kind: Kind, package: Path = _PACKAGE) -> tuple[str, ...]:
    """What is shipped, sorted by name; for lists and for "did you mean …?"."""
    folder = shipped(kind, package)
    if not folder.is_dir():
        return ()
    return tuple(sorted(entry.name for entry in folder.iterdir() if _is_shipped(entry)))


def deck_path(name: str, package: Path = _PACKAGE) -> Path | None:
    """The workshop file of a shipped deck, or None when there is no deck of that name."""
    if name not in names("decks", package):
        return None
    return shipped("decks", package) / name / "workshop.yaml"


def template_path(name: str, package: Path = _PACKAGE) -> Path | None:
    """The folder of a shipped template, or None when there is no template of that name."""
    return shipped("templates", package) / name if name in names("templates", package) else None


def is_picture(name: str) -> bool:
    """Whether a file's name is that of a picture that can be used."""
    return name.lower().endswith((".png", ".jpg", ".jpeg"))


def is_file(path: Path) -> bool:
    """Whether there is a file; words that no path can have, or that are too long for one, name none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Whether there is a folder, with the same promise."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def read_picture(path: Path, data: bytes | None = None) -> bytes:
    """The bytes of a whole PNG or JPEG, upright; raises PictureError for anything else.

    `data` are what the file holds, where that has been read before.
    """
    try:
        data = path.read_bytes() if data is None else data
    except OSError as error:
        raise PictureError(Code.NO_PICTURE, path, error.strerror or "") from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    raise PictureError(Code.NOT_A_PICTURE, path, f"{picture.width} × {picture.height} pixels")
                picture.load()
                return _as_office_draws_it(picture, data)
    except UnidentifiedImageError as error:  # its own words name an object in memory
        raise PictureError(Code.NOT_A_PICTURE, path, "no PNG or JPEG") from error
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise PictureError(Code.NOT_A_PICTURE, path, str(error)) from error


def _as_office_draws_it(picture: Image.Image, data: bytes) -> bytes:
    """The same bytes, but for what phones make: pictures to be turned, several in one JPEG, or with
    data that tell where and when they were taken."""
    known = picture.getexif()
    if picture.format in ("PNG", "JPEG") and not known:
        return data
    buffer = BytesIO()
    kind = "PNG" if picture.format == "PNG" else "JPEG"
    if picture.format == "JPEG" and known.get(_ORIENTATION, 1) == 1:
        picture.save(buffer, kind, quality="keep")
        return buffer.getvalue()
    ImageOps.exif_transpose(picture).save(buffer, kind, quality=92)
    return buffer.getvalue()


def _is_shipped(entry: Path) -> bool:
    return entry.is_dir() and not entry.name.startswith((".", "_"))
