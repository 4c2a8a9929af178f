"""`python -m workshopkit`, for where the command is not on the PATH."""

from workshopkit.cli import main

main(prog_name="workshopkit")
