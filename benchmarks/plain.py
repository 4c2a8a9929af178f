"""A plain script to compare with: the content of the reference pack, with the two libraries alone.

It has no plan, no measuring, no references, no theme and no checks; what is left is the time of
python-pptx and python-docx, used as their guides show. Run as `python benchmarks/plain.py CONTENT FOLDER`,
where CONTENT is a file that `pack.py` leaves.
"""

from __future__ import annotations

import pickle
import sys
from io import BytesIO
from pathlib import Path

import docx
import pptx
from content import Content, Document, Paragraph, Slide
from pptx.util import Inches


def pack(content: Content) -> dict[str, bytes]:
    """The files by name."""
    documents = {f"{each.name}.docx": document(each) for each in content.documents}
    return {"presentatie.pptx": deck(content.slides), **documents}


def deck(slides: list[Slide]) -> bytes:
    made = pptx.Presentation()
    for each in slides:
        slide = made.slides.add_slide(made.slide_layouts[1])
        slide.shapes.title.text = each.title
        frame = slide.placeholders[1].text_frame
        for number, words in enumerate(each.paragraphs):
            paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
            paragraph.text = words
        for rows in each.tables:
            place = (Inches(1), Inches(2), Inches(8), Inches(4))
            table = slide.shapes.add_table(len(rows), len(rows[0]), *place).table
            for row, cells in enumerate(rows):
                for column, words in enumerate(cells):
                    table.cell(row, column).text = words
        if each.notes:
            slide.notes_slide.notes_text_frame.text = "\n".join(each.notes)
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def document(content: Document) -> bytes:
    made = docx.Document()
    for block in content.blocks:
        if not isinstance(block, Paragraph):
            table = made.add_table(len(block), len(block[0]))
            for row, cells in zip(table.rows, block, strict=True):
                for cell, words in zip(row.cells, cells, strict=True):
                    cell.text = words
        elif block.level:
            made.add_heading("".join(words for words, _ in block.runs), block.level)
        else:
            paragraph = made.add_paragraph()
            for words, bold in block.runs:
                paragraph.add_run(words).bold = bold or None
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


if __name__ == "__main__":
    content, folder = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in pack(pickle.loads(content.read_bytes())).items():
        (folder / name).write_bytes(data)
