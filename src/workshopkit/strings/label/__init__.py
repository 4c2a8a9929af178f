"""Every word of our own that stands in a pack, as a closed set; a folder for each language says it."""

from workshopkit.strings.label.guide import GuideLabel
from workshopkit.strings.label.makers import MakersLabel
from workshopkit.strings.label.outputs import Label

AnyLabel = Label | GuideLabel | MakersLabel

LABELS: tuple[AnyLabel, ...] = (*Label, *GuideLabel, *MakersLabel)

__all__ = ["LABELS", "AnyLabel", "GuideLabel", "Label", "MakersLabel"]
