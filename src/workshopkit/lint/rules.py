"""Every rule of the lint, in one table, and how they are run over a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from zipfile import BadZipFile

from workshopkit.lint import documents, identity, packaging, slides, words
from workshopkit.lint.opened import OpenFile, open_file

Rule = Callable[[OpenFile], Iterable[tuple[str, str]]]

RULES: tuple[Rule, ...] = (
    packaging.duplicate_names,
    packaging.broken_xml,
    packaging.content_types,
    packaging.relationships,
    packaging.orphan_parts,
    packaging.core_properties,
    identity.shape_ids,
    identity.drawing_ids,
    identity.content_controls,
    identity.creation_ids,
    identity.paragraph_ids,
    slides.notes_master,
    slides.sections,
    slides.titles,
    documents.grids,
    documents.fields,
    documents.bookmarks,
    words.languages,
    words.control_characters,
    words.pictures,
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found in a part of a file; the rule goes by the name of its function."""

    rule: str
    file: str
    part: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.part}: {self.message} ({self.rule})"


def lint(name: str, data: bytes) -> tuple[Finding, ...]:
    """Everything that the rules find in a file, rule by rule; nothing in a good one."""
    try:
        file = open_file(data)
    except BadZipFile:
        return (Finding("open_file", name, "", "it is no whole zip file"),)
    return tuple(
        Finding(rule.__name__, name, part, message) for rule in RULES for part, message in rule(file)
    )
