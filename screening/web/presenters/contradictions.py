"""Answers that contradict each other: kept, shown, and put to a person as a question."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from screening.advice import asked
from screening.advice.asked import AtOdds
from screening.logic import criteria
from screening.logic.evaluate import Reason
from screening.rules import facts, rulebook
from screening.rules.vocabulary.pathway import Pathway
from screening.web.presenters import answers, links, words
from screening.workflow.advising import Reading


def found(reading: Reading, pathway: Pathway) -> tuple[AtOdds, ...]:
    """The answered questions of the chart that are not asked as things stand."""
    edition, chart = rulebook.CURRENT, reading.chart
    return asked.hidden_while_unanswered(
        edition, pathway, facts.BY_NAME, chart.facts, edition.policy, chart.record
    )


def signs(at_odds: Iterable[AtOdds]) -> dict[str, str]:
    """What stands beside each question: the answer that speaks against its own."""
    return {one.question: f"Contradicts: {_against(one)}" for one in at_odds if one.because}


def lines(at_odds: Iterable[AtOdds], reading: Reading, referral_id: int) -> list[dict[str, Any]]:
    """Each contradiction as advice/contradictions.html takes it."""
    return [
        {
            "question": facts.BY_NAME[one.question].question,
            "value": _stands(reading, one.question),
            "against": _against(one),
            "url": links.to_fact(referral_id, one.question),
        }
        for one in at_odds
        if one.because
    ]


def _stands(reading: Reading, name: str) -> str:
    record = reading.chart.record
    listed = record.lists.get(name)
    if listed is not None:
        return f"{len(listed.rows)} recorded"
    value = record.entry(name).value
    return answers.value(facts.BY_NAME[name], value) if value is not None else ""


def _against(one: AtOdds) -> str:
    return "; ".join(dict.fromkeys(_said(reason) for reason in one.because))


def _said(reason: Reason) -> str:
    term = criteria.term(reason.atom)
    if term is None:
        return ""
    fact = facts.BY_NAME[term.name]
    return f"{words.opening(fact.label)} is {words.inside(answers.answer(fact, reason.answer))}"
