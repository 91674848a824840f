"""Measure advising and the pages; never a test, for a clock is no judge."""

from __future__ import annotations

import os
import platform
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from screening.management.bench import advising, pages
from screening.rules import rulebook


class Command(BaseCommand):
    """bench [--runs N] [--no-pages]: min, median and max, ratios, and what does not vary."""

    help = "Measure one patient advised and the pages of the demo clinic; leaves no trace in it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--runs", type=int, default=30)
        parser.add_argument("--no-pages", action="store_true", help="advising only")

    def handle(self, *args: Any, runs: int, no_pages: bool, **options: Any) -> None:
        """Print the figures. Refuses a LIVE system, and a database without the demo clinic."""
        if settings.LIVE:
            raise CommandError("A benchmark runs on the demo clinic, never on a LIVE system.")
        self.stdout.write(
            f"Python {platform.python_version()}, {os.cpu_count()} processors "
            f"with {_load()} waiting for them, edition {rulebook.CURRENT.digest[:12]}\n\n"
        )
        for line in advising.lines(runs):
            self.stdout.write(line)
        if no_pages:
            return
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False)
        self.stdout.write("")
        try:
            for line in pages.lines(runs):
                self.stdout.write(line)
        except pages.NoClinic:
            raise CommandError(
                "There is nobody to look as. Load the demo clinic: python3 run.py manage demo"
            ) from None


def _load() -> str:
    """How many programs want a processor, where the system says; above the processors, wait."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "an unknown number"
