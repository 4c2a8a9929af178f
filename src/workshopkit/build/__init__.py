"""A pack on disk: written whole, and never over what a person has edited."""

from workshopkit.build.replacing import replace_files
from workshopkit.build.writing import Written, write

__all__ = ["Written", "replace_files", "write"]
