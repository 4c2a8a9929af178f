"""Our own words in a pack, in Dutch, English and French."""

from workshopkit.strings.label import LABELS, AnyLabel, GuideLabel, Label, MakersLabel
from workshopkit.strings.labels import KNOWN, Labels, language_of

__all__ = ["KNOWN", "LABELS", "AnyLabel", "GuideLabel", "Label", "Labels", "MakersLabel", "language_of"]
