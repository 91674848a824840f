"""One patient advised by the reading that is the definition, with full reasons. No database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from screening.advice import findings, given, options, recommend
from screening.advice.advise import Advice, advise
from screening.advice.findings import Presence
from screening.advice.lattice import Recommendation
from screening.logic.answers import Answer
from screening.management.bench import charts, timing
from screening.rules import rulebook
from screening.rules.vocabulary.pathway import Pathway

GOAL = 5.0  # milliseconds, the median
AS_OF = date(2026, 11, 20)


def lines(runs: int) -> Iterator[str]:
    """The figures, chart by chart and pathway by pathway."""
    edition = rulebook.CURRENT
    yield f"One patient advised, {len(edition.rules)} rules, ms over {runs} runs (goal: {GOAL} ms)"
    yield f"{'':36} {timing.HEAD}   without questions   with its bytes"
    for title, chart in _charts().items():
        for pathway in Pathway:
            tasks = {
                "full": lambda c=chart, p=pathway: _advise(c, p),
                "word": lambda c=chart, p=pathway: _word_only(c, p),
                "bytes": lambda c=chart, p=pathway: given.canonical(_advise(c, p)),
            }
            taken = timing.measure(tasks, runs)
            full = taken["full"]
            name = f"{title}, {pathway.label.lower()}"
            mark = "" if full.median < GOAL else "   OVER THE GOAL"
            yield (
                f"  {name:34} {full}   x {taken['word'].worked / full.worked:15.2f}"
                f"   x {taken['bytes'].worked / full.worked:11.2f}{mark}"
            )
    yield ""
    yield "What was advised on (the same on every machine, for this edition)"
    for title, chart in _charts().items():
        for pathway in Pathway:
            yield f"  {title}, {pathway.label.lower()}: {_said(_advise(chart, pathway), chart)}"


def _charts() -> Mapping[str, Mapping[str, Answer]]:
    return {
        "empty": {},
        "quiet": charts.answers(adverse=False),
        "crowded": charts.answers(adverse=True),
    }


def _advise(chart: Mapping[str, Answer], pathway: Pathway) -> Advice:
    advice = advise(chart, pathway, rulebook.CURRENT, AS_OF)
    _ = advice.determining
    return advice


def _word_only(chart: Mapping[str, Answer], pathway: Pathway) -> Recommendation:
    """The recommendation alone: the same findings and options, and nothing more."""
    edition = rulebook.CURRENT
    read = findings.read_all(edition.rules_for(pathway), chart, edition.policy)
    left = options.read(edition.options_for(pathway), read)
    return recommend.recommend([f for f in read if options.concerns_patient(f)], left)


def _said(advice: Advice, chart: Mapping[str, Answer]) -> str:
    unknown = sum(finding.presence is Presence.UNKNOWN for finding in advice.findings)
    return (
        f"{advice.recommendation.word}; {len(chart)} facts known, {len(advice.findings)} rules "
        f"read, {len(advice.present)} present, {unknown} unknown, {len(advice.options)} options, "
        f"{len(advice.questions)} questions"
    )
