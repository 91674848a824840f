"""Prove the theorems of the rulebook, one line each; fail when one is false."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from screening.advice import theorems
from screening.advice.theorems.result import Chart, Example, Proof
from screening.rules import rulebook


class Command(BaseCommand):
    """prove [--witnesses] [--charts]: needs no database."""

    help = "Prove every theorem of the rulebook in force, for every policy within bounds."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--witnesses", action="store_true", help="print what shows each")
        parser.add_argument("--charts", action="store_true", help="print their charts in full")

    def handle(self, *args: Any, witnesses: bool, charts: bool, **options: Any) -> None:
        """Print each proof as it is done; CommandError naming the theorems that are false."""
        self.stdout.write(
            f"Edition {rulebook.CURRENT.digest[:12]}, {len(rulebook.CURRENT.rules)} rules. "
            "A proof is about the rules as written, not about medicine.\n"
        )
        false, seconds = [], 0.0
        for proof in theorems.prove(time.perf_counter):
            seconds += proof.seconds
            self.stdout.write(_line(proof))
            for example in proof.result.against:
                self._print("against", example, charts=True)
            for example in proof.result.witnesses if witnesses or charts else ():
                self._print("witness", example, charts=charts)
            if not proof.result.holds:
                false.append(proof.name)
        self.stdout.write(f"{len(theorems.ALL)} theorems in {seconds:.1f} s")
        if false:
            raise CommandError(f"False: {', '.join(false)}.")

    def _print(self, what: str, example: Example, *, charts: bool) -> None:
        self.stdout.write(f"    {what}: {example}")
        for chart in example.charts if charts else ():
            for line in _in_full(chart):
                self.stdout.write(f"        {line}")


def _line(proof: Proof) -> str:
    said = "holds" if proof.result.holds else "FALSE"
    how = " and ".join(how.value for how in proof.result.how)
    shown = f"{how}, {len(proof.result.witnesses)} shown"
    return f"{said}  {proof.seconds:5.1f} s  {proof.sentence} ({shown})"


def _in_full(chart: Chart) -> Iterator[str]:
    yield f"{chart.pathway}: {chart.recommendation}"
    for what, value in (*chart.settings, *chart.answers):
        yield f"- {what}: {value}"
    for name, codes in (("urgent", chart.urgent), ("to ask", chart.questions)):
        if codes:
            yield f"- {name}: {', '.join(codes)}"
