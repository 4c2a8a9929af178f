"""Planning settles who gets what, when and with whom, before there are pages."""

from workshopkit.planning.explain import Explanation, FitLine, LeftOut, Stretch
from workshopkit.planning.make import plan
from workshopkit.planning.plan import Decision, Meeting, Need, Pause, Plan, PlannedBlock, PlannedSheet, Print
from workshopkit.planning.telling import told_anew

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
