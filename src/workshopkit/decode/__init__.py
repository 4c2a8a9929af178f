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
    Picture,
    Secret,
    Switch,
    Time,
    Web,
    Whole,
    Word,
)
from workshopkit.decode.model import Context, Model, decode, hide, models, rebuild
from workshopkit.decode.raw import Fields, Items, Leaf, raw

__all__ = [
    "Context",
    "Day",
    "Duration",
    "Fields",
    "Id",
    "Ids",
    "Inline",
    "Items",
    "Language",
    "Leaf",
    "Mins",
    "Model",
    "Percent",
    "Picture",
    "Secret",
    "Switch",
    "Time",
    "Web",
    "Whole",
    "Word",
    "decode",
    "hide",
    "models",
    "raw",
    "rebuild",
]
