"""A field that one function reads, whatever its type: nothing else is built for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from inspect import signature
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True, slots=True)
class PlainValidator:
    """Reads a field with a function of the value, or of the value and pydantic's ValidationInfo.

    As pydantic's own, but that also builds how the type would be written back, which nobody asks for: for
    a few hundred fields that are texts it took a fifth of the start of a command.
    """

    read: Callable[..., Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if _takes_info(self.read):
            return core_schema.with_info_plain_validator_function(self.read)
        return core_schema.no_info_plain_validator_function(self.read)


@cache
def _takes_info(read: Callable[..., Any]) -> bool:
    return len(signature(read).parameters) > 1
