"""The labels in French as Belgian trainers write it: epicene words, spaces that never break a line.

Narrow ones stand before ? ! and ;, full ones before a colon and inside « ».
"""

from workshopkit.strings.french import guide, makers, outputs
from workshopkit.strings.label import AnyLabel

WORDS: dict[AnyLabel, str] = outputs.WORDS | guide.WORDS | makers.WORDS
