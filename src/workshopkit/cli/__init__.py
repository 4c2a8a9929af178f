"""The command line: `workshopkit COMMAND`, a module for each command, imported when it is asked for."""

from __future__ import annotations

import atexit
import gc
from importlib import import_module
from time import perf_counter
from typing import Any

import click

from workshopkit.version import VERSION

IMPORT_MS = f"{__name__}.import_ms"  # in a context's meta: how long importing the command took
COLLECT_AFTER = 100_000  # new objects: of all that imports and a pack make, hardly anything is garbage
COMMANDS = {
    "batch": "Make a pack for each cohort in a list.",
    "build": "Make the pack: deck, facilitator guide, worksheets.",
    "check": "Say everything that is wrong with a workshop file.",
    "explain": "Show what an adaptation changed.",
    "new": "Write a small workshop file to start from.",
    "plan": "Show the run sheet: when, what, with what.",
    "schema": "Print the JSON Schema of a file, for editors.",
    "texts": "Print every text in full with its address.",
    "translate": "Write every text with its source, to be translated.",
}


def __getattr__(name: str) -> Any:
    """The progress bar, which is worth its import only where somebody sees it."""
    if name != "progress_bar":
        raise AttributeError(f"module 'workshopkit.cli' has no attribute '{name}'")
    return import_module("workshopkit.cli.progress").progress_bar


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command is asked for."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command line; Python hardly looks for garbage meanwhile, and not once more at the end."""
        gc.set_threshold(COLLECT_AFTER)
        atexit.register(gc.freeze)
        return super().main(*args, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        started = perf_counter()
        command: click.Command = import_module(f"workshopkit.cli.{cmd_name}").command
        ctx.meta[IMPORT_MS] = (perf_counter() - started) * 1000
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            raise click.UsageError(
                f"{error.message} The commands are: {', '.join(COMMANDS)}.", ctx
            ) from error


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="workshopkit")
def main() -> None:
    """Turn one workshop file into a PowerPoint deck, a facilitator guide and worksheets (Word).

    \b
    workshopkit build partnerschap-met-ouders --out pack
    workshopkit check my-workshop.yaml
    workshopkit plan partnerschap-met-ouders --start 19:30 --participants 14

    NAME is a workshop file, a folder with a workshop.yaml, or a shipped workshop. `COMMAND --help` says
    more. Exit codes: 0 good, 1 something is wrong in the input, 2 wrong use of the command, 3 some cohorts
    failed.
    """
