from workshopkit.cohorts.cluster import open_cluster
from workshopkit.cohorts.running import Means, make_changed
from workshopkit.cohorts.server import start_server
from workshopkit.cohorts.workbook import read_workbook

__all__ = ["Means", "make_changed", "open_cluster", "read_workbook", "start_server"]
