"""From nodes to frozen models: shapes checked, texts parsed, every mistake in one run."""

from workshopkit.decode.fields import (
    Day,
    Duration,
    Id,
    Ids,
    Inline,
    Language,
    Mins,
    Percent,
    Secret,
    Switch,
    Time,
    Web,
    Whole,
    Word,
)
from workshopkit.decode.model import Context, Model, decode
from workshopkit.decode.naming import Addresses, Forms
from workshopkit.decode.picture import Picture
from workshopkit.decode.raw import Fields, Items, Leaf, place_of, raw
from workshopkit.decode.relations import (
    BoundTo,
    Gone,
    KeepsSafe,
    RefersTo,
    bonds,
    references,
    referring,
    safeties,
)
from workshopkit.decode.shape import shape_of
from workshopkit.decode.walk import hide, models, rebuild, written_texts

__all__ = [
    "Addresses",
    "BoundTo",
    "Context",
    "Day",
    "Duration",
    "Fields",
    "Forms",
    "Gone",
    "Id",
    "Ids",
    "Inline",
    "Items",
    "KeepsSafe",
    "Language",
    "Leaf",
    "Mins",
    "Model",
    "Percent",
    "Picture",
    "RefersTo",
    "Secret",
    "Switch",
    "Time",
    "Web",
    "Whole",
    "Word",
    "bonds",
    "decode",
    "hide",
    "models",
    "place_of",
    "raw",
    "rebuild",
    "references",
    "referring",
    "safeties",
    "shape_of",
    "written_texts",
]
