"""The labels in Dutch as Flemish trainers write it."""

from workshopkit.strings.dutch import guide, makers, outputs
from workshopkit.strings.label import AnyLabel

WORDS: dict[AnyLabel, str] = outputs.WORDS | guide.WORDS | makers.WORDS
