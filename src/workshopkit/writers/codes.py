"""Codes to scan, as pictures."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

import segno

_KEPT = 256  # codes: packs of one workshop show the same few, on slides and on paper
_PIXELS_PER_MODULE = 12  # sharp on paper and on a wall


@lru_cache(maxsize=_KEPT)
def code_png(url: str, dark: str, light: str) -> bytes:
    """A PNG of a QR code that can lose 15 % and still be read, the same for the same address.

    The colours are six hexadecimal digits. No quiet zone: the ground around it, in the light colour, is one.
    """
    buffer = BytesIO()
    colours = {"dark": f"#{dark}", "light": f"#{light}"}
    _code(url).save(buffer, kind="png", scale=_PIXELS_PER_MODULE, border=0, **colours)
    return buffer.getvalue()


@lru_cache(maxsize=_KEPT)
def _code(url: str) -> segno.QRCode:
    return segno.make_qr(url, error="m")
