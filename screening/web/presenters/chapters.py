"""The chapters with how far each has come, and what fired or is missing in it."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.urls import reverse

from screening.advice.findings import Finding
from screening.rules import facts
from screening.rules.vocabulary.chapters import CHAPTERS
from screening.workflow.advising import Reading

_RANK = ("urgent", "never", "resolve_first", "weigh", "mitigate")


def navigation(
    reading: Reading, shown: frozenset[str], referral_id: int, current: str
) -> list[dict[str, Any]]:
    """The chapters as chart/chapters.html takes them."""
    advice, chart = reading.advice, reading.chart
    asks = Counter(facts.BY_NAME[name].chapter for name in shown)
    answered = Counter(facts.BY_NAME[name].chapter for name in shown if chart.record.answered(name))
    missing = Counter(facts.BY_NAME[wanted.question].chapter for wanted in reading.to_ask)
    fired: dict[str, list[Finding]] = {}
    for finding in advice.present:
        fired.setdefault(finding.rule.chapter, []).append(finding)
    return [
        {
            "title": title,
            "url": reverse("chart", args=[referral_id, chapter]),
            "current": chapter == current,
            "answered": answered[chapter],
            "asked": asks[chapter],
            "fired": len(fired.get(chapter, [])),
            "worst": _worst(fired.get(chapter, [])),
            "missing": missing[chapter],
        }
        for chapter, title in CHAPTERS.pairs
        if asks[chapter]
    ]


def _worst(found: list[Finding]) -> str:
    kinds = {finding.rule.concern.value for finding in found}
    return next((kind for kind in _RANK if kind in kinds), "")


def link(referral_id: int, chapter: str) -> dict[str, str]:
    """A link to a chapter."""
    return {"title": CHAPTERS.label(chapter), "url": reverse("chart", args=[referral_id, chapter])}
