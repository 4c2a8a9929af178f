"""Texts and terms as lines of an adaptation: each with its address, as its author typed it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from workshopkit.model import Workshop
from workshopkit.source import entry
from workshopkit.text import Text

INDENT = "  "  # of what stands below `change:`

_STAYS = re.compile(r"credits\.[^.]+\.name")  # whose work it is, which no adaptation changes


def change_lines(texts: Iterable[Text], workshop: Workshop) -> str:
    """The texts as lines below `change:`, those of a block below its title; what stays is a comment."""
    titles = {block.id: block.title.plain for block in workshop.blocks}
    parts = []
    for block, group in groupby(texts, key=lambda text: block_of(text, workshop)):
        heading = f"{INDENT}# {block}: {titles[block]}\n" if block else ""
        lines = [_shown(address, line_of(address, found)) for address, found in by_address(group)]
        parts.append(heading + indented("".join(lines)))
    return "\n".join(parts)


def _shown(address: str, line: str) -> str:
    return f"# {line}" if _STAYS.fullmatch(address) else line


def by_address(texts: Iterable[Text]) -> Iterator[tuple[str, tuple[Text, ...]]]:
    """The texts by the address at which an adaptation can change them: one, or the cells of a row."""
    for address, group in groupby(texts, key=_changed_at):
        yield address, tuple(group)


def line_of(address: str, texts: tuple[Text, ...]) -> str:
    """What is typed at an address as a line of YAML, or as several where it is long."""
    words = [text.source or "" for text in texts]
    return entry(address, words[0] if texts[0].address == address else words)


def term_line(name: str, workshop: Workshop, below: str = "") -> str:
    """A term with all its forms, as a line; `below` is what stands before its name in its address."""
    forms = ", ".join(f"{form}: {bare(word)}" for form, word in workshop.terms[name].items())
    return f"{below}{name}: {{{forms}}}"


def bare(words: str) -> str:
    """Words as YAML reads them whatever stands in them: bare where that is safe, else quoted as JSON."""
    plain = re.sub("[ \n]+", " ", words).strip()  # a no-break space stays one
    safe = plain and plain[0].isalpha() and not set(plain) & set(":#{}[],&*?|<>=!%@`\"'")
    return plain if safe else json.dumps(plain, ensure_ascii=False)


def indented(lines: str, by: str = INDENT) -> str:
    """The lines further in, but for those with nothing on them."""
    return "".join(f"{by}{line}" if line.strip() else line for line in lines.splitlines(keepends=True))


def block_of(text: Text, workshop: Workshop) -> str | None:
    """The block in which a text stands; None for one of the workshop's own."""
    first = (text.address or "").partition(".")[0]
    return first if any(block.id == first for block in workshop.blocks) else None


def _changed_at(text: Text) -> str:
    """The address of a text, or of the row in which it is a cell: a list of plain texts changes whole."""
    address = text.address or ""
    listed, _, last = address.rpartition(".")
    return listed if last.isdigit() else address
