"""Planning settles who gets what, when and with whom, before there are pages."""

from workshopkit.planning.anew import told_anew
from workshopkit.planning.explain import Explanation, FitLine, LeftOut, Stretch
from workshopkit.planning.make import plan
from workshopkit.planning.plan import Decision, Meeting, Need, Pause, Plan, PlannedBlock, PlannedSheet, Print

__all__ = [
    "Decision",
    "Explanation",
    "FitLine",
    "LeftOut",
    "Meeting",
    "Need",
    "Pause",
    "Plan",
    "PlannedBlock",
    "PlannedSheet",
    "Print",
    "Stretch",
    "plan",
    "told_anew",
]
