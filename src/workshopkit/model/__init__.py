"""The model: a workshop and its delivery as they stand in a file."""

from workshopkit.model.delivery import Break, Delivery, FixedPoint, Session
from workshopkit.model.load import find, load, read_workshop, workshop_of
from workshopkit.model.workshop import Workshop

__all__ = [
    "Break",
    "Delivery",
    "FixedPoint",
    "Session",
    "Workshop",
    "find",
    "load",
    "read_workshop",
    "workshop_of",
]
