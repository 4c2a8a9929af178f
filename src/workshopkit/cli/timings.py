"""Where the time of a command went, as a table on stderr or as data for programs."""

from __future__ import annotations

import click

from workshopkit.profile import Profile, Stage

_STAGES = {
    Stage.IMPORT: {"nl": "starten", "en": "start up"},
    Stage.READ: {"nl": "lezen", "en": "read"},
    Stage.THEME: {"nl": "thema", "en": "theme"},
    Stage.PLAN: {"nl": "plannen", "en": "plan"},
    Stage.COMPOSE: {"nl": "opmaken", "en": "compose"},
    Stage.WRITE: {"nl": "schrijven", "en": "write"},
    Stage.ZIP: {"nl": "inpakken", "en": "zip"},
    Stage.OFFICE: {"nl": "LibreOffice", "en": "LibreOffice"},
    Stage.SAVE: {"nl": "bewaren", "en": "save"},
}
_WHOLE = {"nl": "samen", "en": "in all"}


def told_profile(profile: Profile, language: str) -> None:
    """Print how many milliseconds each stage took, and which share of the whole that is."""
    whole_ms = profile.whole_ms
    rows = [(_STAGES[stage][language], taken_ms) for stage, taken_ms in _in_order(profile).items()]
    for name, taken_ms in (*rows, (_WHOLE[language], whole_ms)):
        share = taken_ms / whole_ms if whole_ms else 0
        click.echo(f"{name:<12}{taken_ms:>9.1f} ms{share:>6.0%}", err=True)


def profile_data(profile: Profile) -> dict[str, float]:
    """The milliseconds of each stage by its name."""
    return {stage.value: round(taken_ms, 1) for stage, taken_ms in _in_order(profile).items()}


def _in_order(profile: Profile) -> dict[Stage, float]:
    return {stage: profile.taken_ms[stage] for stage in Stage if stage in profile.taken_ms}
