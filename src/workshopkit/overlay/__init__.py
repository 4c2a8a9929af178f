"""Adaptations put over a workshop: nodes in, nodes out, before anything is known of what they mean."""

from workshopkit.overlay.adaptation import overlay
from workshopkit.overlay.addresses import BLOCKS, below
from workshopkit.overlay.changes import Change, What, digest, name_of, words_of
from workshopkit.overlay.normal import ID, id_of, normal
from workshopkit.overlay.shape import PLAIN, Gone, RefersTo, Shape
from workshopkit.overlay.terms import TERMS, forms_of, written_out

__all__ = [
    "BLOCKS",
    "ID",
    "PLAIN",
    "TERMS",
    "Change",
    "Gone",
    "RefersTo",
    "Shape",
    "What",
    "below",
    "digest",
    "forms_of",
    "id_of",
    "name_of",
    "normal",
    "overlay",
    "words_of",
    "written_out",
]
