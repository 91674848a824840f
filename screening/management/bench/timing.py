"""Time a few things side by side, so that a ratio does not depend on the minute it was taken in."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """Milliseconds over some runs: by the clock, and of this process's own work."""

    runs: tuple[float, ...]
    work: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.runs)

    @property
    def worked(self) -> float:
        return statistics.median(self.work)

    def __str__(self) -> str:
        return f"{min(self.runs):7.2f} {self.median:7.2f} {max(self.runs):7.2f} {self.worked:7.2f}"


HEAD = f"{'min':>7} {'median':>7} {'max':>7} {'work':>7}"


def measure(tasks: Mapping[str, Callable[[], object]], runs: int) -> Mapping[str, Figures]:
    """Each task so many times, in turns, after two turns nobody counts."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in tasks}
    for turn in range(runs + 2):
        for name, task in tasks.items():
            clock, work = time.perf_counter_ns(), time.process_time_ns()
            task()
            worked, lasted = time.process_time_ns() - work, time.perf_counter_ns() - clock
            if turn > 1:
                taken[name].append((lasted / 1e6, worked / 1e6))
    return {
        name: Figures(tuple(lasted for lasted, _ in each), tuple(worked for _, worked in each))
        for name, each in taken.items()
    }
