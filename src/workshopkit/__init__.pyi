from workshopkit.build import write
from workshopkit.cohorts.run import batch
from workshopkit.diagnostics import WorkshopError
from workshopkit.model import Delivery, load
from workshopkit.planning import plan
from workshopkit.rendering import render

__all__ = ["Delivery", "WorkshopError", "batch", "load", "plan", "render", "write"]
