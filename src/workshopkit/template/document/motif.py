"""The two overlapping circles of the header, as a small picture on nothing."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageColor, ImageDraw

from workshopkit.theme import Look

_PIXELS_PER_PT = 300 / 72  # sharp on paper
_OVERSAMPLE = 4  # Pillow's own circles have stairs


def motif_size_pt(look: Look) -> tuple[float, float]:
    """Width and height of the motif."""
    circles = look.document.motif
    return 2 * circles.diameter_pt - circles.overlap_pt, circles.diameter_pt


def motif(look: Look) -> bytes:
    """The motif as a PNG."""
    circles = look.document.motif
    width, height = (round(side * _PIXELS_PER_PT) for side in motif_size_pt(look))
    scale = _PIXELS_PER_PT * _OVERSAMPLE
    side, step = circles.diameter_pt * scale, (circles.diameter_pt - circles.overlap_pt) * scale
    picture = Image.new("RGBA", (width * _OVERSAMPLE, height * _OVERSAMPLE), (255, 255, 255, 0))
    draw = ImageDraw.Draw(picture)
    for left, colour in ((0.0, circles.left), (step, circles.right)):
        box = (left + _OVERSAMPLE, _OVERSAMPLE, left + side - _OVERSAMPLE, side - _OVERSAMPLE)
        draw.ellipse(box, ImageColor.getrgb("#" + look.colours[colour]))
    buffer = BytesIO()
    picture.resize((width, height), Image.Resampling.LANCZOS).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
