"""The advice page: the mark, what it rests on, the options, the gaps, all else folded."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from screening.advice import asked, explain
from screening.advice.advise import Advice
from screening.advice.explain import Explanation
from screening.chart import Chart
from screening.logic.answers import FINAL, Unknown
from screening.models import AdviceGiven
from screening.rules import day_of_procedure, facts, rulebook
from screening.rules.vocabulary.chapters import CHAPTERS
from screening.web.presenters import (
    answers,
    clock,
    contradictions,
    finding,
    links,
    options,
    panel,
    words,
)
from screening.workflow.advising import Reading

_SHORT = 8
_WAIVED = "The trial may be waived; a meeting decides."
_FIRST = 8


def page(
    reading: Reading,
    referral_id: int,
    given: Sequence[AdviceGiven],
    *,
    ended: tuple[str, str] = ("", ""),
) -> dict[str, Any]:
    """The advice as advice/advice.html takes it, worked out now and not stored.

    ``ended`` is why no trial is spoken of any more, in two words and as a sentence.
    """
    advice, chart = reading.advice, reading.chart
    why = explain.explain(advice)
    at_odds = contradictions.found(reading, advice.pathway)
    word, because = ended
    return {
        "value": advice.recommendation.word,
        "ended": word,
        "sentence": because or panel.sentence(advice, len(reading.to_ask)),
        "as_of": clock.day(advice.as_of),
        "given_at": "",
        "given_by": "",
        "edition": advice.edition[:_SHORT],
        "facts_digest": "",
        "flag": _WAIVED if advice.trial_may_be_waived and not word else "",
        "stored": False,
        "superseded": "",
        "differs": None,
        "urgent": [finding.full(f, chart, referral_id) for f in why.urgent],
        "contradictions": contradictions.lines(at_odds, reading, referral_id),
        "determining": [finding.full(f, chart, referral_id) for f in why.determining],
        "options": {} if word else options.matrix(advice),
        "unknowns": None if word else unknowns(reading, referral_id),
        "unknown_count": len(reading.to_ask),
        "precautions": [finding.line(f) for f in why.precautions],
        "required": [finding.line(f) for f in why.requirements_met],
        "before_implant": [finding.line(f) for f in why.before_implant],
        "day_of_procedure": [] if word else _on_the_day(reading, referral_id),
        "rest": _rest(why),
        "history": [_earlier(kept) for kept in given],
        "submit": None,
    }


def stored(kept: AdviceGiven, differs: bool) -> dict[str, Any]:
    """What an advice says beside ``page`` because it was given: when, to whom, on which facts.

    Where the replay differs from what was stored, only the stored words count: the rest is empty.
    """
    told = {
        "given_at": clock.moment(kept.given_at),
        "given_by": kept.given_by.printed_name,
        "facts_digest": kept.facts_digest[:_SHORT],
        "stored": True,
        "submit": None,
        "contradictions": [],
        "day_of_procedure": [],
    }
    if not differs:
        return told
    was = json.loads(bytes(kept.advice))
    codes = [{"code": code, "url": links.to_rule(code)} for code in was["determining"]]
    nothing = dict.fromkeys(
        ("urgent", "determining", "precautions", "required", "before_implant", "rest"), ()
    )
    return (
        told
        | nothing
        | {
            "value": kept.recommendation,
            "sentence": "The recommendation as it was stored.",
            "differs": {"codes": codes},
            "flag": "",
            "options": {},
            "unknowns": None,
            "unknown_count": 0,
        }
    )


def _on_the_day(reading: Reading, referral_id: int) -> list[dict[str, Any]]:
    """What is checked again on the day, with what the chart says so far."""
    known, shown = reading.chart.facts, _asked(reading)
    return [
        {
            "what": check.what,
            "why": check.why,
            "label": words.opening(facts.BY_NAME[check.fact].label),
            "value": answers.answer(facts.BY_NAME[check.fact], known[check.fact]),
            "on": clock.day(reading.chart.record.entry(check.fact).on),
            "url": links.to_fact(referral_id, check.fact),
        }
        for check in day_of_procedure.CHECKS
        if check.fact in shown
    ]


def _asked(reading: Reading) -> frozenset[str]:
    edition, pathway = rulebook.CURRENT, reading.advice.pathway
    return asked.asked(edition, pathway, facts.BY_NAME, reading.chart.facts, edition.policy)


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
        "settle_sentence": panel.counted(len(rest), more=bool(first)),
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
    }


def chapters_summary(reading: Reading, referral_id: int) -> list[dict[str, Any]]:
    """The chart in clinical order, each answered question in a line, for the reviewer.

    What was not asked is counted, not listed: what of it matters stands among the unknowns.
    """
    chart, pathway = reading.chart, reading.advice.pathway
    at_odds = contradictions.found(reading, pathway)
    shown = _asked(reading) | {one.question for one in at_odds}
    found = []
    for chapter, title in CHAPTERS.pairs:
        names = [f.name for f in facts.ALL if f.chapter == chapter and f.name in shown]
        lines = [_line(chart, name) for name in names if chart.record.answered(name)]
        if left := len(names) - len(lines):
            label = "1 question" if left == 1 else f"{left} questions"
            lines.append({"label": label, "value": "not asked", "by": "", "unknown": True})
        if names:
            url = reverse("chart", args=[referral_id, chapter])
            found.append({"title": title, "url": url, "facts": lines})
    return found


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
