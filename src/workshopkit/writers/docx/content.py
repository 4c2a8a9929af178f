"""Links and fields among the runs of a paragraph."""

from __future__ import annotations

from workshopkit.writers.docx.xml import w
from workshopkit.writers.xml import Element


def page_number() -> Element:
    """A PAGE field, complete, with a number to show until it is computed."""
    pieces = (
        w("fldChar", fldCharType="begin"),
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        w("fldChar", fldCharType="separate"),
        w("t", "1"),
        w("fldChar", fldCharType="end"),
    )
    return "".join([w("r", piece) for piece in pieces])


def hyperlink(relation: str, runs: str) -> Element:
    """Runs that lead elsewhere."""
    return w("hyperlink", runs, history=1, r_id=relation)
