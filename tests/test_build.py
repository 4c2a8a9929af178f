"""A pack on disk: edited files are kept, the rest is replaced whole, and a kill leaves no half file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from workshopkit.build import Written, write
from workshopkit.diagnostics import Code, WorkshopError
from workshopkit.package import FileKind, Pack, PackFile

DECK, GUIDE = "presentatie.pptx", "draaiboek.docx"


def make_pack(language: str = "nl-BE", **files: bytes) -> Pack:
    """A pack with a deck (`deck=`) and a guide (`guide=`), by their bytes."""
    known = {"deck": (DECK, FileKind.DECK), "guide": (GUIDE, FileKind.GUIDE)}
    return Pack(
        files=tuple(PackFile(known[key][0], data, known[key][1]) for key, data in files.items()),
        workshop="avond",
        title="Een avond",
        language=language,
        theme="samen",
        generator="workshopkit 0.1.0",
    )


def contents(folder: Path) -> dict[str, bytes]:
    """Every file in the folder, but for pack.json."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "pack.json"}


def codes(written: Written) -> list[Code]:
    return [diagnostic.code for diagnostic in written.diagnostics]


def test_folder_is_made_and_filled(tmp_path: Path) -> None:
    folder = tmp_path / "groepen" / "één"
    written = write(make_pack(deck=b"1", guide=b"2"), folder)
    assert contents(folder) == {DECK: b"1", GUIDE: b"2"}
    assert written.files == (folder / DECK, folder / GUIDE)
    assert written.diagnostics == ()
    listed = json.loads((folder / "pack.json").read_bytes())["files"]
    assert [file["name"] for file in listed] == [DECK, GUIDE]


def test_same_pack_again_touches_no_file(tmp_path: Path) -> None:
    write(make_pack(deck=b"1"), tmp_path)
    os.utime(tmp_path / DECK, (1000, 1000))
    write(make_pack(deck=b"1"), tmp_path)
    assert (tmp_path / DECK).stat().st_mtime == 1000


def test_unedited_file_is_replaced(tmp_path: Path) -> None:
    write(make_pack(deck=b"1"), tmp_path)
    write(make_pack(deck=b"2"), tmp_path)
    assert contents(tmp_path) == {DECK: b"2"}


def test_edited_file_is_kept_and_the_new_one_stands_beside_it(tmp_path: Path) -> None:
    write(make_pack(deck=b"1", guide=b"2"), tmp_path)
    (tmp_path / DECK).write_bytes(b"edited")
    written = write(make_pack(deck=b"3", guide=b"4"), tmp_path)
    assert contents(tmp_path) == {DECK: b"edited", "presentatie.nieuw.pptx": b"3", GUIDE: b"4"}
    assert written.files == (tmp_path / "presentatie.nieuw.pptx", tmp_path / GUIDE)
    assert written.kept == (tmp_path / DECK,)
    assert codes(written) == [Code.KEPT_EDITED]
    for language in ("nl", "en"):
        assert "presentatie.nieuw.pptx" in written.diagnostics[0].render(language)


def test_edited_file_stays_known_as_edited_and_nothing_litters(tmp_path: Path) -> None:
    write(make_pack(deck=b"1"), tmp_path)
    (tmp_path / DECK).write_bytes(b"edited")
    for data in (b"2", b"2", b"3", b"1"):
        assert codes(write(make_pack(deck=data), tmp_path)) == [Code.KEPT_EDITED]
        assert contents(tmp_path) == {DECK: b"edited", "presentatie.nieuw.pptx": data}


def test_edited_file_beside_is_kept_too(tmp_path: Path) -> None:
    write(make_pack(deck=b"1"), tmp_path)
    (tmp_path / DECK).write_bytes(b"edited")
    write(make_pack(deck=b"2"), tmp_path)
    (tmp_path / "presentatie.nieuw.pptx").write_bytes(b"edited too")
    write(make_pack(deck=b"3"), tmp_path)
    assert contents(tmp_path) == {
        DECK: b"edited",
        "presentatie.nieuw.pptx": b"edited too",
        "presentatie.nieuw-2.pptx": b"3",
    }


def test_file_beside_goes_when_it_is_no_longer_needed(tmp_path: Path) -> None:
    write(make_pack(deck=b"1"), tmp_path)
    (tmp_path / DECK).write_bytes(b"edited")
    write(make_pack(deck=b"2"), tmp_path)
    (tmp_path / DECK).unlink()
    written = write(make_pack(deck=b"3"), tmp_path)
    assert contents(tmp_path) == {DECK: b"3"}
    assert written.removed == (tmp_path / "presentatie.nieuw.pptx",)


def test_new_file_put_in_place_of_the_edited_one_is_ours_again(tmp_path: Path) -> None:
    write(make_pack(deck=b"1"), tmp_path)
    (tmp_path / DECK).write_bytes(b"edited")
    write(make_pack(deck=b"2"), tmp_path)
    (tmp_path / "presentatie.nieuw.pptx").replace(tmp_path / DECK)
    assert codes(write(make_pack(deck=b"3"), tmp_path)) == []
    assert contents(tmp_path) == {DECK: b"3"}


def test_file_that_no_listing_names_is_a_persons(tmp_path: Path) -> None:
    (tmp_path / DECK).write_bytes(b"holiday")
    assert codes(write(make_pack(deck=b"1"), tmp_path)) == [Code.KEPT_EDITED]
    assert contents(tmp_path) == {DECK: b"holiday", "presentatie.nieuw.pptx": b"1"}


def test_overwrite_insists(tmp_path: Path) -> None:
    (tmp_path / DECK).write_bytes(b"holiday")
    write(make_pack(deck=b"1"), tmp_path)
    assert codes(write(make_pack(deck=b"1"), tmp_path, overwrite=True)) == []
    assert contents(tmp_path) == {DECK: b"1"}


@pytest.mark.parametrize(("language", "new"), [("nl", "nieuw"), ("fr-BE", "nouveau"), ("en-GB", "new")])
def test_name_beside_is_in_the_packs_language(tmp_path: Path, language: str, new: str) -> None:
    (tmp_path / DECK).write_bytes(b"holiday")
    write(make_pack(language, deck=b"1"), tmp_path)
    assert (tmp_path / f"presentatie.{new}.pptx").exists()


def test_earlier_files_go_unless_they_are_edited(tmp_path: Path) -> None:
    write(make_pack(deck=b"1", guide=b"2"), tmp_path)
    (tmp_path / "eigen.txt").write_bytes(b"own")
    written = write(make_pack(deck=b"1"), tmp_path)
    assert contents(tmp_path) == {DECK: b"1", "eigen.txt": b"own"}
    assert written.removed == (tmp_path / GUIDE,)
    write(make_pack(deck=b"1", guide=b"2"), tmp_path)
    (tmp_path / GUIDE).write_bytes(b"edited")
    assert write(make_pack(deck=b"1"), tmp_path).removed == ()
    assert (tmp_path / GUIDE).read_bytes() == b"edited"


def test_listing_never_reaches_outside_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    write(make_pack(deck=b"1"), folder)
    (tmp_path / "other.txt").write_bytes(b"1")
    listing = folder / "pack.json"
    listing.write_text(listing.read_text().replace(DECK, "../other.txt"))
    write(make_pack(guide=b"2"), folder)
    assert (tmp_path / "other.txt").exists()


def test_pack_json_of_something_else_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "pack.json").write_text('{"name": "game"}')
    with pytest.raises(WorkshopError) as caught:
        write(make_pack(deck=b"1"), tmp_path)
    assert [diagnostic.code for diagnostic in caught.value.diagnostics] == [Code.EXISTS]
    assert contents(tmp_path) == {}
    write(make_pack(deck=b"1"), tmp_path, overwrite=True)
    assert contents(tmp_path) == {DECK: b"1"}


@pytest.mark.parametrize("name", ["bestand", "bestand/pack", "nul\0byte", "x" * 300])
def test_folder_that_cannot_be_one_is_a_diagnostic(tmp_path: Path, name: str) -> None:
    (tmp_path / "bestand").write_bytes(b"a file")
    with pytest.raises(WorkshopError) as caught:
        write(make_pack(deck=b"1"), tmp_path / name)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code is Code.NOT_WRITABLE
    assert diagnostic.span.file == str(tmp_path / name)
    assert contents(tmp_path) == {"bestand": b"a file"}


def test_file_that_cannot_be_written_stops_before_the_first_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(make_pack(deck=b"1", guide=b"2"), tmp_path)
    before = contents(tmp_path)
    locked = Path.open

    def open_unless_locked(path: Path, mode: str = "r") -> object:
        if path.name == GUIDE and "+" in mode:
            raise PermissionError(13, "it is open in another program")
        return locked(path, mode)

    monkeypatch.setattr(Path, "open", open_unless_locked)
    with pytest.raises(WorkshopError) as caught:
        write(make_pack(deck=b"3", guide=b"4"), tmp_path)
    assert caught.value.diagnostics[0].span.file == str(tmp_path / GUIDE)
    assert contents(tmp_path) == before


def test_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_space(_descriptor: int) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(WorkshopError, match="no space left"):
        write(make_pack(deck=b"1"), tmp_path / "a" / "b")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("names", [("a/b.docx",), ("..",), ("A.docx", "a.docx"), ("Pack.json",), (".a",)])
def test_names_for_more_than_one_place_are_refused(tmp_path: Path, names: tuple[str, ...]) -> None:
    files = tuple(PackFile(name, b"", FileKind.SHEET) for name in names)
    with pytest.raises(ValueError, match="no names"):
        write(Pack(files, "avond", "Een avond", "nl", "samen", "workshopkit"), tmp_path / "pack")
    assert not (tmp_path / "pack").exists()


KILLED = """
import os, pathlib, sys
from test_build import make_pack
from workshopkit.build import write

left = int(sys.argv[2])
def dying(real):
    def call(*arguments, **named):
        global left
        if left == 0:
            os._exit(9)
        left -= 1
        return real(*arguments, **named)
    return call
os.fsync, pathlib.Path.replace = dying(os.fsync), dying(pathlib.Path.replace)
write(make_pack(deck=b"new deck", guide=b"new guide"), pathlib.Path(sys.argv[1]))
"""


@pytest.mark.parametrize("calls", range(7))
def test_kill_leaves_every_file_old_or_new_and_the_next_run_goes_on(tmp_path: Path, calls: int) -> None:
    write(make_pack(deck=b"old deck", guide=b"old guide"), tmp_path)
    command = [sys.executable, "-c", KILLED, str(tmp_path), str(calls)]
    search = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    run = subprocess.run(command, env={**os.environ, "PYTHONPATH": search}, check=False)
    assert run.returncode == (9 if calls < 6 else 0)
    assert (tmp_path / DECK).read_bytes() in (b"old deck", b"new deck")
    assert (tmp_path / GUIDE).read_bytes() in (b"old guide", b"new guide")
    json.loads((tmp_path / "pack.json").read_bytes())
    assert codes(write(make_pack(deck=b"other deck", guide=b"other guide"), tmp_path)) == []
    assert contents(tmp_path) == {DECK: b"other deck", GUIDE: b"other guide"}
