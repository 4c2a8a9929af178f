"""Our own words in a pack, in Dutch, English and French."""

from workshopkit.strings.label import Label
from workshopkit.strings.labels import KNOWN, Labels, language_of

__all__ = ["KNOWN", "Label", "Labels", "language_of"]
