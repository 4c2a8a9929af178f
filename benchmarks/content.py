"""What stands in a pack, as plain lists: the same slides, notes, paragraphs, tables, words for every rival.

Read from the files themselves. Pictures, links, headers, fields and looks are left out: no rival has to
draw them.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any

import docx
import pptx

from workshopkit.package import Pack

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RULE = "_" * 70  # where one writes

Table = list[list[str]]


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide with its title, paragraphs, tables and notes."""

    title: str
    paragraphs: list[str]
    tables: list[Table]
    notes: list[str]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: the level of a heading or 0, and its runs with whether they are bold."""

    level: int
    runs: list[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class Document:
    """A document by its name: paragraphs and tables in order."""

    name: str
    blocks: list[Paragraph | Table]


@dataclass(frozen=True, slots=True)
class Content:
    """A whole pack."""

    slides: list[Slide]
    documents: list[Document]


def content_of(pack: Pack) -> Content:
    """The content of a written pack."""
    deck, *documents = pack.files
    slides = [_slide(each) for each in pptx.Presentation(BytesIO(deck.data)).slides]
    return Content(slides, [_document(file.name, file.data) for file in documents])


def counts(content: Content) -> str:
    """How much it is, in one line."""
    blocks = [block for document in content.documents for block in document.blocks]
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    notes = sum(bool(slide.notes) for slide in content.slides)
    tables = [block for block in blocks if not isinstance(block, Paragraph)]
    words = sum(len(text.split()) for text in _words(content))
    return (
        f"{len(content.slides)} slides, {notes} with notes; {len(content.documents)} documents with "
        f"{len(paragraphs)} paragraphs and {len(tables)} tables; {words} words"
    )


def _words(content: Content) -> list[str]:
    found: list[str] = []
    for slide in content.slides:
        found += [slide.title, *slide.paragraphs, *slide.notes]
        found += [cell for table in slide.tables for row in table for cell in row]
    for document in content.documents:
        for block in document.blocks:
            if isinstance(block, Paragraph):
                found.append("".join(words for words, _ in block.runs))
            else:
                found += [cell for row in block for cell in row]
    return found


def _slide(slide: Any) -> Slide:
    paragraphs: list[str] = []
    tables: list[Table] = []
    title = slide.shapes.title
    for shape in slide.shapes:
        if shape.has_table:
            tables.append([[_line(cell) for cell in row.cells] for row in shape.table.rows])
        elif shape.has_text_frame and shape.shape_id != title.shape_id:
            paragraphs += [_line(each) for each in shape.text_frame.paragraphs]
    notes = _line(slide.notes_slide.notes_text_frame).split("\n") if slide.has_notes_slide else []
    return Slide(_line(title.text_frame), paragraphs, tables, notes)


def _line(held: Any) -> str:
    """The words of a paragraph or cell, in which python-pptx says a line break with a vertical tab."""
    return str(held.text).replace("\v", " ")


def _document(name: str, data: bytes) -> Document:
    blocks: list[Paragraph | Table] = []
    for element in docx.Document(BytesIO(data)).element.body.iter(f"{_W}p", f"{_W}tbl"):
        if element.tag == f"{_W}tbl":
            rows = element.iter(f"{_W}tr")
            blocks.append([["".join(cell.itertext()) for cell in row.iter(f"{_W}tc")] for row in rows])
        elif next(element.iterancestors(f"{_W}tbl"), None) is None:
            blocks.append(_paragraph(element))
    return Document(name.rpartition(".")[0], blocks)


def _paragraph(element: Any) -> Paragraph:
    style = element.find(f"{_W}pPr/{_W}pStyle").get(f"{_W}val")
    level = int(style[-1]) if style.startswith("Heading") else 2 if style == "TaskHeading" else 0
    runs: list[tuple[str, bool]] = []
    for run in element.iter(f"{_W}r"):
        words = "".join(_character(piece) for piece in run)
        look = run.find(f"{_W}rPr")
        bold = any(look.find(f"{_W}{tag}") is not None for tag in ("b", "rStyle"))
        if runs and runs[-1][1] == bold:
            runs[-1] = (runs[-1][0] + words, bold)
        else:
            runs.append((words, bold))
    return Paragraph(level, [(RULE, False)] if style == "WritingRule" else runs)


def _character(piece: Any) -> str:
    tag = piece.tag.rpartition("}")[2]
    return {"t": piece.text or "", "tab": " ", "br": "\n"}.get(tag, "")
