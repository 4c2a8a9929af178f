"""Wording that a reader of another group or language would stumble over."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workshopkit.blocks import Block
from workshopkit.blocks.video import Video
from workshopkit.diagnostics import Code, Report
from workshopkit.inline import Terms, named
from workshopkit.model.sources import same_language
from workshopkit.text import Text

_BEFORE = r"(?:een|geen|elk|ieder|welk|zo[’']n|mijn|jouw|je|uw|haar|zijn|ons|hun|jullie)"
_TERM = r"\$\{\s*([^{}\s]+)\s*\}"
_UNINFLECTED = re.compile(rf"\b{_BEFORE}\s+(\w*[^\W_e])\s+{_TERM}", re.IGNORECASE)
"""In Dutch an adjective before a singular noun has an -e or not, by the noun: "een klein(e) …"."""
_BENT = re.compile(rf"\b(ons|dit|elk|ieder|welk|zulk)\s+{_TERM}", re.IGNORECASE)
"""Words that are otherwise before other nouns: ons or onze, dit or deze."""
_NEVER_BENT = re.compile(r"(?:en|van|als|met|bij|voor|uit|naar|aan|om|of)$", re.IGNORECASE)
"""Words that have no -e before any noun: adjectives in -en ("eigen"), and small words."""


def check_inflection(text: Text, terms: Terms, report: Report) -> None:
    """Warn of a word before a term in the form `one` that fits only some nouns; for texts in Dutch."""
    if text.span is None or "${" not in (text.source or ""):
        return
    words = " ".join((text.source or "").split())
    for found in (*_UNINFLECTED.finditer(words), *_BENT.finditer(words)):
        name, form = named(found[2], terms) or ("", "")
        if form == "one" and not _NEVER_BENT.search(found[1]):
            report.add(Code.UNINFLECTED, text.span, value=found[1], name=name)


def check_films(blocks: Iterable[Block], language: str, report: Report) -> None:
    """Warn of films that a group in this language may not understand."""
    for block in blocks:
        if isinstance(block, Video):
            _film(block, language, report)


def _film(block: Video, language: str, report: Report) -> None:
    understood = [tag for tag in (block.spoken, *block.captions) if tag]
    if block.spoken and not any(same_language(tag, language) for tag in understood):
        report.add(Code.FILM_LANGUAGE, block.span, id=block.id, value=block.spoken, name=language)
