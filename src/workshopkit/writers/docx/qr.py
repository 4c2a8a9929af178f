"""A code to scan, as a picture."""

from __future__ import annotations

from io import BytesIO

import segno

_PIXELS_PER_MODULE = 10  # sharp on paper
_QUIET_MODULES = 0  # the page around it is white


def code_to_scan(url: str, colour: str) -> bytes:
    """A PNG of the code in a colour (six hexadecimal digits), always the same for the same address."""
    buffer = BytesIO()
    segno.make_qr(url, error="m").save(
        buffer, kind="png", scale=_PIXELS_PER_MODULE, border=_QUIET_MODULES, dark=f"#{colour}"
    )
    return buffer.getvalue()
