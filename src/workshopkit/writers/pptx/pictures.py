"""Codes to scan as pictures in the theme's colours."""

from __future__ import annotations

from io import BytesIO

import segno

from workshopkit.theme import Look

_PIXELS = 12  # a module; sharp on a wall
_QUIET = 0  # modules around; the slide's ground, in the same colour, gives the four that are needed


def code_png(url: str, look: Look) -> bytes:
    """A QR code that can lose 15% and still be read."""
    buffer = BytesIO()
    dark, light = (f"#{look.colours[name]}" for name in (look.deck.qr.dark, look.deck.qr.light))
    code = segno.make(url, error="m", micro=False)
    code.save(buffer, kind="png", scale=_PIXELS, border=_QUIET, dark=dark, light=light)
    return buffer.getvalue()
