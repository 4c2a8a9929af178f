"""What is wrong in a .pptx or .docx that its schema allows: Office repairs it, or a reader stumbles."""

from workshopkit.lint.rules import RULES, Finding, lint

__all__ = ["RULES", "Finding", "lint"]
