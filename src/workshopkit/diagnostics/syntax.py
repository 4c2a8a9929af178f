"""What a person did wrong where YAML cannot be read: a tab, an open quote or bracket, a colon, an indent."""

from __future__ import annotations

import re

from workshopkit.diagnostics.code import Code

_FIELD = re.compile(r"\s*(?:- +)?[^:]+:\s")


def mistake(problem: str, context: str, line: str, column: int) -> tuple[Code, bool]:
    """The code of a mistake, and whether it begins where the parser's context does.

    `problem` and `context` are the parser's own words, the same from PyYAML's and libyaml's; `line` is the
    one in which it gave up, `column` (from 0) where.
    """
    if "quoted scalar" in context and "end of stream" in problem:
        return Code.OPEN_QUOTE, True
    if "flow" in context and ("expected ','" in problem or "end of stream" in problem):
        return Code.OPEN_BRACKET, True
    if "cannot start any token" in problem and "\t" in line[: column + 1]:
        return Code.TAB, False
    if "mapping values are not allowed" in problem:
        return (Code.COLON_IN_TEXT if _FIELD.match(line[:column]) else Code.INDENT), False
    if "block end" in problem and ('"' in line[:column] or "'" in line[:column]):
        return Code.QUOTE_IN_TEXT, False
    if "block end" in problem or "'-' indicator" in problem:
        return Code.INDENT, False
    if "expected key" in problem:
        before = line[:column]
        return (Code.QUOTE_IN_TEXT if '"' in before or "'" in before else Code.INDENT), False
    return Code.NOT_YAML, False
