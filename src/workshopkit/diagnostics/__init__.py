"""One problem, told well: its code, its place, what is wrong and what to write instead."""

from workshopkit.diagnostics.catalogue import quoted
from workshopkit.diagnostics.code import Code, Severity
from workshopkit.diagnostics.report import Diagnostic, Report, Span, WorkshopError, about

__all__ = ["Code", "Diagnostic", "Report", "Severity", "Span", "WorkshopError", "about", "quoted"]
