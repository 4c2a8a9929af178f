"""Pandoc to compare with: the content of the reference pack as Markdown, one call for each file."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from content import Content, Document, Paragraph, Slide, Table

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~^$@\"':])")


def write_sources(content: Content, folder: Path) -> list[list[str]]:
    """Put the Markdown in the folder; answers the commands that make its files."""
    folder.mkdir(parents=True, exist_ok=True)
    sources = {"presentatie.pptx": "\n\n".join(_slide(each) for each in content.slides)}
    sources |= {f"{each.name}.docx": _document(each) for each in content.documents}
    commands = []
    for name, words in sources.items():
        source = folder / f"{name}.md"
        source.write_text(words, encoding="utf-8")
        commands.append(["pandoc", "--slide-level=2", str(source), "-o", str(folder / name)])
    return commands


def run(commands: list[list[str]]) -> None:
    """Make every file."""
    for command in commands:
        subprocess.run(command, check=True, capture_output=True)


def _slide(slide: Slide) -> str:
    pieces = [f"## {_plain(slide.title)}", *(_plain(words) for words in slide.paragraphs)]
    pieces += [_table(rows) for rows in slide.tables]
    if slide.notes:
        pieces.append("::: notes\n" + "\n\n".join(_plain(words) for words in slide.notes) + "\n:::")
    return "\n\n".join(pieces)


def _document(document: Document) -> str:
    return "\n\n".join(
        _paragraph(block) if isinstance(block, Paragraph) else _table(block) for block in document.blocks
    )


def _paragraph(paragraph: Paragraph) -> str:
    words = "".join(f"**{_plain(each)}** " if bold and each.strip() else _plain(each)
                    for each, bold in paragraph.runs)  # fmt: skip
    return f"{'#' * paragraph.level} {words}" if paragraph.level else words


def _table(rows: Table) -> str:
    width = max(len(row) for row in rows)
    lines = ["| " + " | ".join(_plain(cell) for cell in row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * width, *lines[1:]])


def _plain(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(words.split()))
