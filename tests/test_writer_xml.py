"""XML as text is what lxml would write, and packages keep what their templates need."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pptx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from document_samples import MOMENT
from workshopkit.package import zip_parts
from workshopkit.template.saved import parts_of
from workshopkit.text import CONTROL
from workshopkit.writers.opc import HYPERLINK, Media, Relation, Relations, last_picture
from workshopkit.writers.opened import opened
from workshopkit.writers.part import Part
from workshopkit.writers.pptx.dress import PRESENTATION, dress
from workshopkit.writers.xml import declared, element, escaped, part


@given(st.text(), st.text())
def test_any_words_are_written_as_lxml_writes_them(words: str, name: str) -> None:
    data = part(element("p", (escaped(words),) if words else (), {"name": name}))
    root = etree.fromstring(data)
    assert (root.text or "", root.get("name")) == (CONTROL.sub("", words), CONTROL.sub("", name))
    if root.text or not words:
        assert etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True) == data


def test_what_is_none_is_left_out_and_true_is_one() -> None:
    assert element("a:p", ("x", None), {"b": True, "i": None, "sz": 12}) == '<a:p b="1" sz="12">x</a:p>'


@pytest.mark.parametrize("root", ["<w:p/>", '<w:p w:x="1"><w:r/></w:p>', '<w:p xmlns:r="urn:r"/>'])
def test_namespaces_are_declared_once(root: str) -> None:
    made = declared(root, {"w": "urn:w", "r": "urn:r"})
    assert made.count("xmlns:r=") == made.count("xmlns:w=") == 1
    assert etree.fromstring(made).nsmap == {"w": "urn:w", "r": "urn:r"}


def test_relationships_are_numbered_in_the_gaps_and_kept_once() -> None:
    relations = Relations((Relation("rId1", "k", "a.xml"), Relation("rId3", "k", "b.xml")))
    assert [relations.link("https://a"), relations.link("https://b"), relations.link("https://a")] == [
        "rId2",
        "rId4",
        "rId2",
    ]
    rows = etree.fromstring(relations.data())
    assert [row.get("Id") for row in rows] == ["rId1", "rId3", "rId2", "rId4"]
    assert [row.get("TargetMode") for row in rows] == [None, None, "External", "External"]
    assert rows[2].get("Type") == HYPERLINK


def test_pictures_are_kept_once_and_numbered_on() -> None:
    media = Media("word", last=last_picture([Part("word/media/image3.png", b""), Part("word/a.xml", b"")]))
    names = [media.name(data) for data in (b"\x89PNG1", b"\xff\xd8", b"\x89PNG1")]
    assert names == ["media/image4.png", "media/image5.jpg", "media/image4.png"]
    assert [each.name for each in media.parts()] == ["word/media/image4.png", "word/media/image5.jpg"]


def test_template_that_has_slides_of_its_own_lends_its_dress_only() -> None:
    presentation: Any = pptx.Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[0]).notes_slide  # noqa: B018, makes a notes master
    template = zip_parts(parts_of(presentation.part.package), modified=MOMENT)
    assert "ppt/slides/slide1.xml" in opened(template).parts
    worn = dress(template)
    names = {each.name for each in worn.parts}
    assert not [name for name in names if "/slides/" in name or "/notesSlides/" in name]
    assert "ppt/slideMasters/slideMaster1.xml" in names
    assert worn.layouts["Title Slide"] == "../slideLayouts/slideLayout1.xml"
    assert "sldIdLst" not in "".join(worn.presentation)
    assert not [each for each in worn.relations if each.kind.endswith("/slide")]


def test_parts_of_a_template_are_those_that_something_refers_to() -> None:
    stray = Part("ppt/stray.xml", b"<a/>")
    package: Any = pptx.Presentation()
    template = zip_parts([*parts_of(package.part.package), stray], modified=MOMENT)
    kept = [each.name for each in opened(template).below(PRESENTATION)]
    assert len(kept) == len(set(kept))
    assert stray.name not in kept
    assert pptx.Presentation(BytesIO(template)).slide_layouts


def test_template_that_lacks_what_is_written_into_is_told() -> None:
    package: Any = pptx.Presentation()  # without a master for notes
    template = zip_parts(parts_of(package.part.package), modified=MOMENT)
    with pytest.raises(ValueError, match="refers to no notesMaster"):
        dress(template)
