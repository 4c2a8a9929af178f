"""Parts of a package in a fixed order, zipped to the same bytes each time."""

from __future__ import annotations

import hashlib
import json
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from io import BytesIO

import docx
import pptx
import pytest

from workshopkit.diagnostics import Code, WorkshopError
from workshopkit.package import (
    BUILD_TIME,
    FileKind,
    Pack,
    PackFile,
    build_time,
    file_name,
    is_safe,
    listed_digests,
    listing,
    zip_parts,
)
from workshopkit.template.saved import parts_of
from workshopkit.writers.opc import CONTENT_TYPES, content_types, relationships_name
from workshopkit.writers.part import Part


def test_parts_stand_in_a_fixed_order_with_their_relationships() -> None:
    names = [part.name for part in parts_of(pptx.Presentation().part.package)]
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert names.index("ppt/_rels/presentation.xml.rels") == names.index("ppt/presentation.xml") + 1
    assert len(names) == len(set(names))


def test_same_package_gives_the_same_parts() -> None:
    for open_one in (pptx.Presentation, docx.Document):
        assert parts_of(open_one().part.package) == parts_of(open_one().part.package)


def test_content_types_are_sorted_and_override_only_what_the_ending_does_not_say() -> None:
    types = content_types(
        {"b.xml": "text/b", "a.xml": "text/a", "plain.xml": "application/xml", "i.png": "image/png"}
    )
    assert types.decode().replace("><", ">\n<").splitlines()[2:] == [
        '<Default Extension="png" ContentType="image/png"/>',
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        '<Override PartName="/a.xml" ContentType="text/a"/>',
        '<Override PartName="/b.xml" ContentType="text/b"/>',
        "</Types>",
    ]


def test_relationships_stand_beside_their_part() -> None:
    assert relationships_name("ppt/presentation.xml") == "ppt/_rels/presentation.xml.rels"
    assert relationships_name("ink.xml") == "_rels/ink.xml.rels"
    assert Part("ink.xml", b"").static is False


NOON = datetime(2026, 12, 10, 12, 0, 1, tzinfo=UTC)


def opened(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(data))


def test_content_types_come_first_then_the_relationships_then_the_parts_as_given() -> None:
    parts = [Part("b.xml", b"b"), Part("_rels/.rels", b"r"), Part("a.xml", b"a"), Part(CONTENT_TYPES, b"t")]
    assert opened(zip_parts(parts, modified=NOON)).namelist() == [
        CONTENT_TYPES,
        "_rels/.rels",
        "b.xml",
        "a.xml",
    ]


def test_same_parts_give_the_same_bytes() -> None:
    parts = parts_of(pptx.Presentation().part.package)
    assert zip_parts(parts, modified=NOON) == zip_parts(iter(parts), modified=NOON)


def test_what_is_zipped_opens_again() -> None:
    document = docx.Document()
    document.add_paragraph("Dag allemaal")
    data = zip_parts(parts_of(document.part.package), modified=NOON)
    assert docx.Document(BytesIO(data)).paragraphs[0].text == "Dag allemaal"
    assert opened(data).testzip() is None


def test_entries_tell_the_moment_given_and_nothing_of_this_machine() -> None:
    there = NOON.astimezone(timezone(timedelta(hours=9)))
    for entry in opened(zip_parts([Part("a.xml", b"a" * 99)], modified=there)).infolist():
        assert entry.date_time == (2026, 12, 10, 12, 0, 0)  # a zip counts in two seconds
        assert (entry.create_system, entry.external_attr, entry.extra) == (3, 0o644 << 16, b"")


@pytest.mark.parametrize("year", [1970, 2200])
def test_moment_that_a_zip_cannot_tell_is_brought_within_reach(year: int) -> None:
    data = zip_parts([Part("a.xml", b"a")], modified=datetime(year, 6, 1, tzinfo=UTC))
    assert opened(data).infolist()[0].date_time[0] in (1980, 2107)


def test_pictures_are_stored_and_what_is_static_is_the_same_each_time() -> None:
    words = b"<a/>" * 999
    parts = [
        Part("a.png", b"\x89PNG" + words),
        Part("b.xml", words, static=True),
        Part("c.xml", words),
        Part("lang.xml", words * 9),
        Part("één.xml", words),
    ]
    archive = opened(zip_parts(parts, modified=NOON))
    assert archive.testzip() is None
    assert [archive.read(part.name) for part in parts] == [part.data for part in parts]
    assert [entry.compress_type for entry in archive.infolist()] == [zipfile.ZIP_STORED] + [
        zipfile.ZIP_DEFLATED
    ] * 4
    assert zip_parts(parts, modified=NOON) == zip_parts(parts, modified=NOON)


def test_more_parts_than_a_zip_can_hold_are_refused() -> None:
    with pytest.raises(ValueError, match="65536 parts"):
        zip_parts((Part(f"{number}.xml", b"") for number in range(2**16)), modified=NOON)


def test_names_that_differ_in_case_only_are_refused() -> None:
    with pytest.raises(ValueError, match=r"A\.xml"):
        zip_parts([Part("a.xml", b""), Part("A.xml", b"")], modified=NOON)


def test_build_time_is_never_the_clock() -> None:
    assert build_time({}) == BUILD_TIME
    assert build_time({}, date(2026, 12, 10)) == datetime(2026, 12, 10, tzinfo=UTC)
    assert build_time({"SOURCE_DATE_EPOCH": "86400"}, date(2026, 12, 10)) == datetime(1970, 1, 2, tzinfo=UTC)


@pytest.mark.parametrize("words", ["", "morgen", "-1", "1.5", "²", "9" * 30])
def test_epoch_that_is_no_number_is_a_diagnostic(words: str) -> None:
    with pytest.raises(WorkshopError) as caught:
        build_time({"SOURCE_DATE_EPOCH": words})
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code is Code.BAD_NUMBER
    assert diagnostic.span.file == "SOURCE_DATE_EPOCH"
    assert diagnostic.message("nl")


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("Werkblad 2", "Werkblad 2.docx"),
        ("Hoe? En/of: *dan*", "Hoe- En-of- -dan.docx"),
        ("  . regendag.", "regendag.docx"),
        ("e\u0301e\u0301n", "één.docx"),
        ("con", "_con.docx"),
        ("Aux.deel 1", "_Aux.deel 1.docx"),
        ("regel\nbreuk\t", "regel-breuk.docx"),
        ("", "workshop.docx"),
        ("../..", "workshop.docx"),
        ("a" * 200, "a" * 80 + ".docx"),
    ],
)
def test_file_name_can_stand_on_every_system(stem: str, name: str) -> None:
    assert file_name(stem, "docx") == name
    assert is_safe(name)


def test_file_name_is_unlike_those_taken() -> None:
    assert file_name("Draaiboek", "docx", ["draaiboek.docx", "draaiboek-2.docx"]) == "Draaiboek-3.docx"


@pytest.mark.parametrize(
    "name", ["", ".", "..", "a/b", "a\\b", "c:x", "nul", "NUL.docx", ".verborgen", "a. "]
)
def test_unsafe_name_is_known(name: str) -> None:
    assert not is_safe(name)


def small_pack() -> Pack:
    return Pack(
        files=(
            PackFile("avond-presentatie.pptx", b"dia's", FileKind.DECK),
            PackFile("avond-draaiboek.docx", b"cues", FileKind.GUIDE),
        ),
        workshop="avond",
        title="Één avond",
        language="nl-BE",
        theme="samen",
        generator="workshopkit 0.1.0",
    )


def test_listing_names_every_file_with_its_digest() -> None:
    content = json.loads(listing(small_pack(), {"avond-draaiboek.docx": "avond-draaiboek.nieuw.docx"}))
    assert content["workshop"] == {"id": "avond", "title": "Één avond"}
    assert content["files"][1] == {
        "name": "avond-draaiboek.docx",
        "kind": "guide",
        "sha256": hashlib.sha256(b"cues").hexdigest(),
        "bytes": 4,
        "beside": "avond-draaiboek.nieuw.docx",
    }


def test_listing_has_the_version_of_the_workshop() -> None:
    content = json.loads(listing(replace(small_pack(), version="3, najaar 2026"), {}))
    assert content["workshop"]["version"] == "3, najaar 2026"


def test_listing_is_read_back_under_both_names() -> None:
    deck, guide = (file.sha256 for file in small_pack().files)
    assert listed_digests(listing(small_pack(), {"avond-draaiboek.docx": "nieuw.docx"})) == {
        "avond-presentatie.pptx": deck,
        "avond-draaiboek.docx": guide,
        "nieuw.docx": guide,
    }


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"null", b"\xff", b"{}", b'{"format": 2}', b'{"format": 1, "files": [1]}']
)
def test_what_is_no_listing_is_told(data: bytes) -> None:
    assert listed_digests(data) is None
