"""The model: a workshop and its delivery as they stand in a file."""

from workshopkit.model.adaptation import Adaptation
from workshopkit.model.delivery import Break, Delivery, FixedPoint, Session
from workshopkit.model.load import load, read_workshop, workshop_of
from workshopkit.model.reading import Shelf, find, read_sources
from workshopkit.model.sources import SourceFile, Sources
from workshopkit.model.workshop import Workshop

__all__ = [
    "Adaptation",
    "Break",
    "Delivery",
    "FixedPoint",
    "Session",
    "Shelf",
    "SourceFile",
    "Sources",
    "Workshop",
    "find",
    "load",
    "read_sources",
    "read_workshop",
    "workshop_of",
]
