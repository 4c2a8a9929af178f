"""What a command ends with: whether all is fine, and how much of an old story still stands where."""

from __future__ import annotations

from workshopkit.diagnostics import Code, Diagnostic, Report
from workshopkit.planning import Plan, told_anew

_GOOD = {"nl": "'{name}' is in orde", "en": "'{name}' is fine"}
_WARNED = {
    "nl": "'{name}' heeft geen fouten, maar kijk naar wat hierboven staat ({count} keer 'let op')",
    "en": "'{name}' has no mistakes, but look at what stands above (warnings: {count})",
}
_NOTHING_LEFT = {
    "nl": "van het oude verhaal ({names}) staat nergens nog iets",
    "en": "nothing of the old story ({names}) stands anywhere",
}
_ON_THE_WALL = {
    "nl": "nog van het oude verhaal: {wall} op de dia's, {others} op papier of in het draaiboek"
    " (welke, zegt 'workshopkit check')",
    "en": "still of the old story: {wall} on the slides, {others} on paper or in the guide"
    " (`workshopkit check` says which)",
}


def verdict(name: str, plan: Plan, report: Report, language: str) -> list[str]:
    """The last lines of a check: fine only when nothing is to be looked at."""
    problems = report.problems
    lines = []
    if not _left(report) and (names := told_anew(plan)):
        lines.append(_NOTHING_LEFT[language].format(names=", ".join(names)))
    if problems:
        lines.append(_WARNED[language].format(name=name, count=len(problems)))
    else:
        lines.append(_GOOD[language].format(name=name))
    return lines


def remainder(report: Report, language: str) -> str | None:
    """The last line of a build: how many texts of an old story stand on the wall, None when none is left."""
    left = _left(report)
    if not left:
        return None
    wall = sum(int(dict(one.values).get("wall", "0")) for one in left)
    texts = sum(len(one.places) for one in left)
    return _ON_THE_WALL[language].format(wall=wall, others=texts - wall)


def _left(report: Report) -> list[Diagnostic]:
    return [one for one in report if one.code in (Code.LEFTOVER, Code.LEFTOVER_PERSON)]
