"""Documents as WordprocessingML: real styles, lists, tables, fields and content controls."""

from workshopkit.writers.docx.document import write_document

__all__ = ["write_document"]
