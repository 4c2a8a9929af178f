"""A part of an Open Packaging file: what a writer returns and `package` zips."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A name in the package without leading slash ("ppt/slides/slide1.xml") and its bytes.

    `static` parts are the same in many packs of a theme: whoever zips them may keep them deflated.
    """

    name: str
    data: bytes
    static: bool = False
