"""What a command says: diagnostics on stderr for people, or one JSON object on stdout for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import NoReturn

import click

from workshopkit.cli.went import naming, went_along
from workshopkit.diagnostics import Code, Diagnostic, Report, Severity, WorkshopError, about

PROBLEMS = 1  # the exit code when something is wrong in the input
SOME_FAILED = 3  # and when some cohorts of a list failed


def told(report: Report, language: str) -> None:
    """Print the diagnostics, a line each with its hint below; last what went along."""
    for diagnostic in report:
        if diagnostic.code is not Code.WENT_ALONG:
            click.echo(diagnostic.render(language), err=True)
            for line in naming(diagnostic):
                click.echo(line, err=True)
    for line in went_along(report, language):
        click.echo(line, err=True)
    errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in report)
    if errors > 1:
        words = {"nl": f"{errors} fouten", "en": f"{errors} errors"}
        click.echo(words[language], err=True)


def as_json(content: dict[str, object], diagnostics: Iterable[Diagnostic], language: str) -> None:
    """Print one JSON object: the content, and the diagnostics."""
    click.echo(
        json.dumps({**content, "diagnostics": listed(diagnostics, language)}, ensure_ascii=False, indent=2)
    )


def listed(diagnostics: Iterable[Diagnostic], language: str) -> list[dict[str, object]]:
    """The diagnostics as a program reads them."""
    return [
        {
            "code": diagnostic.code.value,
            "severity": diagnostic.severity.value,
            "file": diagnostic.span.file,
            "line": diagnostic.span.line,
            "column": diagnostic.span.column,
            **about(diagnostic.places, dict(diagnostic.values)),
            "message": diagnostic.message(language),
            "hint": diagnostic.hint(language),
        }
        for diagnostic in diagnostics
    ]


_STRICT = {
    "nl": "met --strict is dit niet in orde; er is niets geschreven",
    "en": "with --strict this is not fine; nothing was written",
}


def fail(error: WorkshopError, report: Report, form: str, language: str) -> NoReturn:
    """Say everything that is wrong and end with exit code 1. Without an error it is a warning that stops."""
    for diagnostic in error.diagnostics:
        report.found[diagnostic] = None
    if form == "json":
        as_json({"ok": False}, report, language)
    else:
        told(report, language)
        if not report.failed:
            click.echo(_STRICT[language], err=True)
    sys.exit(PROBLEMS)
