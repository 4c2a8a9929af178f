"""The labels in British English."""

from workshopkit.strings.english import guide, makers, outputs
from workshopkit.strings.label import AnyLabel

WORDS: dict[AnyLabel, str] = outputs.WORDS | guide.WORDS | makers.WORDS
