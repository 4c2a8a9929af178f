"""The version of workshopkit, in its one place."""

VERSION = "0.1.0"
