"""The words of a starter: a workshop of one's own, or an adaptation with all that can be changed in it."""

from __future__ import annotations

import json
import re
from importlib.resources import files

from workshopkit.model import Workshop

_STARTERS = files("workshopkit.cli") / "starter"


def workshop_words(name: str, file: str, language: str) -> str:
    """A small workshop of that name, with an example of each kind of block to switch on."""
    return _starter(language).replace("NAME", name).replace("FILE", file)


def adaptation_words(workshop: Workshop, name: str, file: str, language: str) -> str:
    """An adaptation of a workshop, every block as a line that is off, with its title and minutes.

    `name` is how the workshop is found from where the adaptation stands. Where the workshop is translated,
    the adaptation is in that language too.
    """
    ids = [block.id for block in workshop.blocks]
    blocks = [
        f"  # {block.id}: {{title: {_quoted(block.title.source or '')}, minutes: {block.minutes.plan}}}"
        for block in workshop.blocks
    ]
    terms = [
        f"  # {term}: {{{', '.join(f'{form}: {_quoted(word)}' for form, word in forms.items())}}}"
        for term, forms in workshop.terms.items()
    ]
    audiences = [f"  # audience: {audience}" for audience in workshop.audience_ids]
    lists = {"AUDIENCE\n": audiences, "TERMS\n": terms, "BLOCKS\n": blocks}
    words = _starter(f"adapt.{language}")
    for place, lines in lists.items():
        words = words.replace(place, "".join(f"{line}\n" for line in lines))
    title = _quoted(workshop.title.source or "")
    names = {"TITLE": title, "FIRST": ids[len(ids) // 2], "BLOCK": ids[-2:][0]}
    for place, word in names.items():
        words = words.replace(place, word)
    named = f"{_quoted(name)}\n"
    if workshop.language != workshop.written_in:
        named += f"language: {workshop.language}\n"
    return words.replace("NAME\n", named).replace("FILE", file)


def _starter(name: str) -> str:
    return (_STARTERS / f"{name}.yaml").read_text(encoding="utf-8")


def _quoted(words: str) -> str:
    """Words as YAML reads them whatever stands in them: bare where that is safe, else quoted as JSON."""
    plain = re.sub("[ \n]+", " ", words).strip()  # a no-break space stays one
    safe = plain and plain[0].isalpha() and not set(plain) & set(":#{}[],&*?|<>=!%@`\"'")
    return plain if safe else json.dumps(plain, ensure_ascii=False)
