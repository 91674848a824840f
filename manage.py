#!/usr/bin/env python3
"""Django's command line, with the database running for as long as the command does."""

import os
import sys

from screening import embedded_postgres


def main(arguments: list[str]) -> None:
    """Run one management command; the embedded database runs unless DATABASE_URL names another."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "screening.settings")
    from django.core.management import execute_from_command_line

    if not os.environ.get("DATABASE_URL") and not needs_no_database(arguments):
        embedded_postgres.ensure_running()
    try:
        execute_from_command_line(arguments)
    finally:
        embedded_postgres.stop()


def needs_no_database(arguments: list[str]) -> bool:
    """Say whether a command only prints, checks the code or copies files."""
    quiet = {
        "check",
        "collectstatic",
        "diffsettings",
        "docs",
        "help",
        "prove",
        "version",
        "--help",
        "--version",
    }
    return len(arguments) < 2 or arguments[1] in quiet


if __name__ == "__main__":
    try:
        main(sys.argv)
    except embedded_postgres.DatabaseTrouble as trouble:
        raise SystemExit(f"Candor: {trouble}") from None
