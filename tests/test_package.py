"""Parts of a package in a fixed order, zipped to the same bytes each time."""

from __future__ import annotations

import docx
import pptx

from workshopkit.writers.opc import content_types, parts_of, relationships_name
from workshopkit.writers.part import Part


def test_parts_stand_in_a_fixed_order_with_their_relationships() -> None:
    names = [part.name for part in parts_of(pptx.Presentation().part.package)]
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert names.index("ppt/_rels/presentation.xml.rels") == names.index("ppt/presentation.xml") + 1
    assert len(names) == len(set(names))


def test_same_package_gives_the_same_parts() -> None:
    for open_one in (pptx.Presentation, docx.Document):
        assert parts_of(open_one().part.package) == parts_of(open_one().part.package)


def test_parts_of_the_template_are_static() -> None:
    template = parts_of(docx.Document().part.package)
    changed = docx.Document()
    changed.add_paragraph("Dag allemaal")
    static = {part.name: part.static for part in parts_of(changed.part.package, template)}
    assert static["word/styles.xml"]
    assert not static["word/document.xml"]


def test_content_types_are_sorted_and_override_only_what_the_ending_does_not_say() -> None:
    types = content_types(
        {"b.xml": "text/b", "a.xml": "text/a", "plain.xml": "application/xml", "i.png": "image/png"}
    )
    assert types.decode().splitlines()[2:] == [
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
