"""The advice page: the mark, what it rests on, the options, the gaps, all else folded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from screening.advice import explain
from screening.advice.advise import Advice
from screening.advice.explain import Explanation
from screening.chart import Chart
from screening.logic.answers import FINAL, Unknown
from screening.models import AdviceGiven
from screening.rules import facts
from screening.rules.vocabulary.chapters import CHAPTERS
from screening.web.presenters import answers, clock, finding, options, panel, words
from screening.workflow.advising import Reading

_SHORT = 8
_FIRST = 8


def page(reading: Reading, referral_id: int, given: Sequence[AdviceGiven]) -> dict[str, Any]:
    """The advice as advice/advice.html takes it, worked out now and not stored."""
    advice, chart = reading.advice, reading.chart
    why = explain.explain(advice)
    return {
        "value": advice.recommendation.word,
        "sentence": panel.sentence(advice, len(reading.to_ask)),
        "as_of": clock.day(advice.as_of),
        "given_at": "",
        "given_by": "",
        "edition": advice.edition[:_SHORT],
        "facts_digest": "",
        "flag": "The trial may be waived; a meeting decides." if advice.trial_may_be_waived else "",
        "stored": False,
        "superseded": "",
        "determining": [finding.full(f, chart, referral_id) for f in why.determining],
        "options": options.matrix(advice),
        "unknowns": unknowns(reading, referral_id),
        "unknown_count": len(reading.to_ask),
        "precautions": [finding.line(f) for f in why.precautions],
        "required": [finding.line(f) for f in why.requirements_met],
        "before_implant": [finding.line(f) for f in why.before_implant],
        "day_of_procedure": [],
        "rest": _rest(why),
        "changes": [],
        "history": [_earlier(kept) for kept in given],
        "submit": None,
    }


def unknowns(reading: Reading, referral_id: int) -> dict[str, Any]:
    """The unknowns that matter as parts/unknowns.html takes them."""
    first, rest = panel.split(reading.to_ask, referral_id)
    chart = reading.chart
    final = [
        {
            "question": facts.BY_NAME[name].question or words.opening(facts.BY_NAME[name].label),
            "why": words.opening(answers.answer(facts.BY_NAME[name], chart.facts[name])),
        }
        for name in _never_to_be_known(reading.advice, chart)
    ]
    return {
        "refusable": first[:_FIRST],
        "settle": rest[:_FIRST],
        "settle_sentence": panel.counted(len(rest)),
        "later": first[_FIRST:] + rest[_FIRST:],
        "refused": final,
    }


def _never_to_be_known(advice: Advice, chart: Chart) -> list[str]:
    names = dict.fromkeys(
        name for f in advice.findings if f.holds_back for name in f.missing if name in chart.facts
    )
    return [
        name
        for name in names
        if isinstance(answer := chart.facts[name], Unknown) and answer.why in FINAL
    ]


def _rest(why: Explanation) -> list[dict[str, Any]]:
    """Every other rule of the pathway, folded: found, then not yet known, then clear."""
    groups = (
        ("Also found", why.also_found),
        ("Found, on some options only", why.on_some_options),
        ("Not yet known", why.not_yet_known),
        ("Looked for and not found", why.looked_for),
    )
    return [
        {"title": title, "findings": [finding.line(f) for f in found]}
        for title, found in groups
        if found
    ]


def _earlier(kept: AdviceGiven) -> dict[str, Any]:
    return {
        "when": clock.moment(kept.given_at),
        "value": kept.recommendation,
        "sentence": f"Given as of {clock.day(kept.as_of)} to {kept.given_by.printed_name}",
        "url": reverse("advice-given", args=[kept.referral_id, kept.pk]),
        "diff": [],
    }


def chapters_summary(chart: Chart, shown: frozenset[str], referral_id: int) -> list[dict[str, Any]]:
    """The chart in clinical order, each answered question in a line, for the reviewer.

    What was not asked is counted, not listed: what of it matters stands among the unknowns.
    """
    found = []
    for chapter, title in CHAPTERS.pairs:
        names = [f.name for f in facts.ALL if f.chapter == chapter and f.name in shown]
        lines = [_line(chart, name) for name in names if _answered(chart, name)]
        if left := len(names) - len(lines):
            label = "1 question" if left == 1 else f"{left} questions"
            lines.append({"label": label, "value": "not asked", "by": "", "unknown": True})
        if names:
            url = reverse("chart", args=[referral_id, chapter])
            found.append({"title": title, "url": url, "facts": lines})
    return found


def _answered(chart: Chart, name: str) -> bool:
    entry, listed = chart.record.entry(name), chart.record.lists.get(name)
    return entry.value is not None or bool(entry.missing) or bool(listed and listed.rows)


def _line(chart: Chart, name: str) -> dict[str, Any]:
    return {
        "label": words.opening(facts.BY_NAME[name].label),
        "value": _entry(chart, name),
        "by": _who(chart, name),
        "unknown": chart.record.entry(name).value is None,
    }


def _entry(chart: Chart, name: str) -> str:
    fact, entry = facts.BY_NAME[name], chart.record.entry(name)
    listed = chart.record.lists.get(name)
    if listed is not None:
        state = answers.value(fact, listed.state) if listed.state else "not asked"
        return f"{len(listed.rows)} recorded; {state.lower()}"
    if entry.value is not None:
        return answers.value(fact, entry.value)
    return entry.missing.replace("_", " ") or "not asked"


def _who(chart: Chart, name: str) -> str:
    entry = chart.record.entry(name)
    return ", ".join(part for part in (clock.day(entry.on), entry.by) if part)
