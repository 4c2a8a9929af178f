"""Rules about what is read: its language, its characters, and the words for pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.lint.opened import Element, OpenFile, find, parts, qualified, stories

_CONTROL = re.compile(
    r"[\x00-\x08\x0a-\x1f\x7f-\x9f\ufffe\uffff]|_x00(0[0-8A-F]|1[0-9A-F]|7F)_", re.IGNORECASE
)
_FILE_NAME = re.compile(r"\S+\.(png|jpe?g|gif|svg|emf|wmf|bmp|tiff?)", re.IGNORECASE)


def languages(file: OpenFile) -> Iterator[tuple[str, str]]:
    """The file says its language, and so does every run: itself, or in a document by default."""
    if not any((element.text or "").strip() for element in _properties(file, "dc:language")):
        yield "", "its core properties have no dc:language"
    for name, tree in parts(file, "p:sld", "p:notes"):
        for run in (*tree.iter(qualified("a:r")), *tree.iter(qualified("a:fld"))):
            if not any(style.get("lang") for style in find(run, "a:rPr")):
                yield name, f"the run '{_text(run, 'a:t')}' has no language"
    defaults = [
        language
        for styles in _related(file, "/styles")
        for language in find(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:lang")
        if language.get(qualified("w:val"))
    ]
    for name, tree in stories(file):
        for run in tree.iter(qualified("w:r")):
            if not defaults and not find(run, "w:rPr/w:lang") and _text(run, "w:t"):
                yield name, f"the run '{_text(run, 'w:t')}' has no language, and the styles have none"


def control_characters(file: OpenFile) -> Iterator[tuple[str, str]]:
    """No text has a control character, also not written as _x000B_; a line break is an element."""
    for name, tree in file.trees.items():
        for element in tree.iter(qualified("a:t"), qualified("w:t")):
            if _CONTROL.search(element.text or ""):
                yield name, f"the text {element.text!r} has a control character"


def pictures(file: OpenFile) -> Iterator[tuple[str, str]]:
    """Every picture says what it shows, in other words than a file's name, or is marked as decoration."""
    for name, tree in parts(file, "p:sld"):
        for picture in tree.iter(qualified("p:pic")):
            yield from ((name, message) for message in _picture(find(picture, "p:nvPicPr/p:cNvPr")))
    for name, tree in stories(file):
        for picture in tree.iter(qualified("pic:pic")):
            frame = next(picture.iterancestors(qualified("wp:inline"), qualified("wp:anchor")), picture)
            yield from ((name, message) for message in _picture(find(frame, "wp:docPr")))


def _picture(properties: list[Element]) -> Iterator[str]:
    for element in properties:
        words = element.get("descr", "").strip()
        marks = element.iter(qualified("decorative:decorative"))
        decorative = any(mark.get("val") in ("1", "true") for mark in marks)
        if not words and not decorative:
            yield f"the picture '{element.get('name')}' has no words and is not marked as decoration"
        if _FILE_NAME.fullmatch(words):
            yield f"the picture '{element.get('name')}' has the name of a file for words"


def _related(file: OpenFile, kind: str) -> Iterator[Element]:
    for arrows in file.relationships.values():
        for arrow in arrows:
            if arrow.type.endswith(kind) and arrow.target is not None and arrow.target in file.trees:
                yield file.trees[arrow.target]


def _properties(file: OpenFile, tag: str) -> Iterator[Element]:
    for tree in file.trees.values():
        yield from tree.iter(qualified(tag))


def _text(run: Element, tag: str) -> str:
    return "".join(element.text or "" for element in find(run, tag))
