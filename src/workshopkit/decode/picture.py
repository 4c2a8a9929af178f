"""The type of a field that is a picture: named in a file, kept as its bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from pydantic import ValidationInfo, WithJsonSchema

from workshopkit.assets import PictureError, read_picture
from workshopkit.decode.fields import fail, words_of
from workshopkit.decode.model import Context
from workshopkit.decode.plain import PlainValidator
from workshopkit.decode.raw import Leaf
from workshopkit.diagnostics import Code


def _picture(value: Any, info: ValidationInfo) -> bytes:
    if isinstance(value, bytes):
        return value
    name = words_of(value)
    if not isinstance(info.context, Context) or not isinstance(value, Leaf):
        raise fail(Code.NO_PICTURE, file=name)
    path = Path(value.span.file).parent / name
    try:
        return read_picture(path, info.context.pictures.get(str(path)))
    except PictureError as error:
        raise fail(error.code, file=name, reason=error.reason) from error


Picture = Annotated[bytes, PlainValidator(_picture), WithJsonSchema({"type": "string"})]
"""A PNG or JPEG by its path from the file that names it, kept as its bytes."""
