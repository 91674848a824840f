"""Write the reference pages from the code, or say which of them are stale."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from screening.management import reference


class Command(BaseCommand):
    """docs [--check] [--folder FOLDER]: needs no database."""

    help = "Write docs/reference from the rulebook, the settings, the sources and the states."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing; fail if stale")
        parser.add_argument("--folder", type=Path, default=reference.FOLDER)

    def handle(self, *args: Any, check: bool, folder: Path, **options: Any) -> None:
        """Write, or with ``check`` raise CommandError naming every stale page."""
        if not check:
            changed = reference.write(folder)
            self.stdout.write("\n".join(f"Wrote {name}" for name in changed) or "Nothing to write")
            return
        stale = reference.stale(folder)
        if stale:
            raise CommandError(
                f"Stale: {', '.join(f'docs/reference/{name}' for name in stale)}. "
                "Write them again with: python3 run.py manage docs"
            )
        self.stdout.write("docs/reference is fresh")
