"""A plain script to compare with: as much content as the reference pack, from the two libraries alone.

It has no plan, no measuring, no references, no theme and no checks; what is left is the time of
python-pptx and python-docx. Run as `python benchmarks/plain.py FOLDER`.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import docx
import pptx
from docx.enum.text import WD_BREAK

SLIDES, NOTES = 24, 6  # slides, and sentences in the notes of each
CHAPTERS, PARAGRAPHS, ROWS = 13, 29, 6  # two pages each: paragraphs, and rows of a table
SHEETS, TASKS, RULES = 9, 4, 5  # worksheets, tasks on each, writing lines for each task
SENTENCE = "Aan de deur zegt een ouder iets over de nacht, en je hebt nog geen vijf minuten om te luisteren."


def deck() -> bytes:
    made = pptx.Presentation()
    for number in range(SLIDES):
        slide = made.slides.add_slide(made.slide_layouts[1])
        slide.shapes.title.text = f"Dia {number + 1}: wat doe je als het regent?"
        frame = slide.placeholders[1].text_frame
        frame.text = SENTENCE
        for _ in range(3):
            frame.add_paragraph().text = "Wat hoor je in de vraag van deze ouder?"
        slide.notes_slide.notes_text_frame.text = "\n".join([SENTENCE] * NOTES)
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def guide() -> bytes:
    made = docx.Document()
    for number in range(CHAPTERS):
        made.add_heading(f"Blok {number + 1}", 1)
        for _ in range(PARAGRAPHS):
            made.add_paragraph().add_run("Zeg ").bold = True
            made.paragraphs[-1].add_run(SENTENCE)
        table = made.add_table(ROWS, 3)
        for row in table.rows:
            for cell in row.cells:
                cell.text = "Luister naar"
        made.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)
    return saved(made)


def sheet() -> bytes:
    made = docx.Document()
    made.add_heading("Werkblad", 1)
    made.add_paragraph(SENTENCE)
    for number in range(TASKS):
        made.add_heading(f"{number + 1} Per twee · 8 minuten", 2)
        made.add_paragraph("Wat doe je, en waarom?")
        for _ in range(RULES):
            made.add_paragraph("_" * 70)
    return saved(made)


def saved(document: docx.document.Document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def pack() -> dict[str, bytes]:
    """The files by name."""
    sheets = {f"werkblad-{number + 1}.docx": sheet() for number in range(SHEETS)}
    return {"presentatie.pptx": deck(), "draaiboek.docx": guide(), **sheets}


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in pack().items():
        (folder / name).write_bytes(data)
