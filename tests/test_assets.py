"""Shipped decks and templates are found in a wheel and in a checkout; pictures are checked."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from workshopkit import assets
from workshopkit.diagnostics import Code


def make_deck(root: Path, name: str) -> Path:
    folder = root / name
    folder.mkdir(parents=True)
    (folder / "workshop.yaml").write_text("format: 1\n")
    return folder / "workshop.yaml"


def picture(kind: str) -> bytes:
    buffer = BytesIO()
    Image.radial_gradient("L").convert("RGB").save(buffer, kind)
    return buffer.getvalue()


def test_wheel_comes_before_the_checkout(tmp_path: Path) -> None:
    package = tmp_path / "src" / "workshopkit"
    package.mkdir(parents=True)
    beside = make_deck(tmp_path / "decks", "avond")
    assert assets.deck_path("avond", package) == beside
    inside = make_deck(package / "shipped" / "decks", "avond")
    assert assets.deck_path("avond", package) == inside


def test_names_are_sorted_and_leave_out_what_is_no_deck(tmp_path: Path) -> None:
    package = tmp_path / "src" / "workshopkit"
    for name in ("zee", "avond", ".git", "__pycache__"):
        make_deck(tmp_path / "decks", name)
    (tmp_path / "decks" / "README.md").write_text("decks")
    assert assets.names("decks", package) == ("avond", "zee")
    assert assets.names("templates", package) == ()


@pytest.mark.parametrize("name", ["", ".", "..", "avond/..", "AVOND", "avon"])
def test_only_a_name_finds_a_deck(tmp_path: Path, name: str) -> None:
    package = tmp_path / "src" / "workshopkit"
    make_deck(tmp_path / "decks", "avond")
    assert assets.deck_path(name, package) is None


def test_template_is_a_folder(tmp_path: Path) -> None:
    package = tmp_path / "src" / "workshopkit"
    (tmp_path / "templates" / "samen").mkdir(parents=True)
    assert assets.template_path("samen", package) == tmp_path / "templates" / "samen"
    assert assets.template_path("apart", package) is None


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_picture_is_read_as_it_is(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "foto"
    path.write_bytes(picture(kind))
    assert assets.read_picture(path) == picture(kind)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (None, Code.NO_PICTURE),
        (b"", Code.NOT_A_PICTURE),
        (b"hallo", Code.NOT_A_PICTURE),
        (picture("GIF"), Code.NOT_A_PICTURE),
        (picture("PNG")[:-200], Code.NOT_A_PICTURE),
        (picture("JPEG")[:-200], Code.NOT_A_PICTURE),
    ],
    ids=["missing", "empty", "text", "other kind", "half a PNG", "half a JPEG"],
)
def test_what_is_no_whole_picture_is_refused(tmp_path: Path, data: bytes | None, code: Code) -> None:
    path = tmp_path / "foto.png"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(assets.PictureError) as caught:
        assets.read_picture(path)
    assert caught.value.code is code
    assert caught.value.path == path


def test_folder_is_no_picture(tmp_path: Path) -> None:
    with pytest.raises(assets.PictureError) as caught:
        assets.read_picture(tmp_path)
    assert caught.value.code is Code.NO_PICTURE


def test_enormous_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "groot.png"
    Image.new("1", (10_000, 6_000)).save(path)
    with pytest.raises(assets.PictureError, match="10000 × 6000"):
        assets.read_picture(path)


def test_picture_that_the_camera_held_sideways_is_turned(tmp_path: Path) -> None:
    held = Image.Exif()
    held[0x0112] = 6
    path = tmp_path / "foto.jpg"
    Image.new("RGB", (40, 20)).save(path, "JPEG", exif=held)
    with Image.open(BytesIO(assets.read_picture(path))) as read:
        assert (read.size, read.format, dict(read.getexif())) == ((20, 40), "JPEG", {})


def test_jpeg_of_several_pictures_is_its_first(tmp_path: Path) -> None:
    path = tmp_path / "foto.jpg"
    first, second = Image.new("RGB", (40, 20)), Image.new("RGB", (40, 20), "red")
    first.save(path, "MPO", save_all=True, append_images=[second])
    with Image.open(BytesIO(assets.read_picture(path))) as read:
        assert (read.format, read.getpixel((0, 0))) == ("JPEG", (0, 0, 0))


@pytest.mark.parametrize("name", ["a" * 5000, "a\0b", ""])
def test_words_that_no_path_can_have_are_no_file(tmp_path: Path, name: str) -> None:
    assert not assets.is_file(tmp_path / name)
    assert not assets.is_folder(tmp_path / name / "b")


def test_a_photo_keeps_nothing_of_where_it_was_taken(tmp_path: Path) -> None:
    photo = Image.new("RGB", (8, 8), "red")
    known = Image.Exif()
    known[0x010F] = "a maker"
    photo.save(tmp_path / "foto.jpg", exif=known)
    with Image.open(BytesIO(assets.read_picture(tmp_path / "foto.jpg"))) as kept:
        assert not kept.getexif()
        assert kept.size == (8, 8)
