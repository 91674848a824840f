"""Time a few things side by side, so that a ratio does not depend on the minute it was taken in."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """Milliseconds over some runs."""

    runs: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.runs)

    def __str__(self) -> str:
        return f"{min(self.runs):7.2f} {self.median:7.2f} {max(self.runs):7.2f}"


HEAD = f"{'min':>7} {'median':>7} {'max':>7}"


def measure(tasks: Mapping[str, Callable[[], object]], runs: int) -> Mapping[str, Figures]:
    """Each task so many times, in turns, after two turns nobody counts."""
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    for turn in range(runs + 2):
        for name, task in tasks.items():
            started = time.perf_counter_ns()
            task()
            if turn > 1:
                taken[name].append((time.perf_counter_ns() - started) / 1e6)
    return {name: Figures(tuple(each)) for name, each in taken.items()}
