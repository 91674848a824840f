"""Where a fact is asked: the page and the place on it."""

from __future__ import annotations

from functools import lru_cache

from django.urls import reverse

from screening.rules import facts
from screening.rules.vocabulary.answering import SOURCE


@lru_cache(maxsize=1024)
def to_rule(code: str) -> str:
    """The address of a rule's page."""
    return reverse("rule", args=[code])


@lru_cache(maxsize=4096)
def to_fact(referral_id: int, name: str) -> str:
    """The address of the question behind a fact; empty for what no chapter asks (age, sex)."""
    fact = facts.BY_NAME[name]
    question = name if not fact.derived else next((a for a in fact.asks if a in facts.BY_NAME), "")
    if not question:
        return ""
    home = facts.BY_NAME[question]
    if home.derived:
        return to_fact(referral_id, question)
    return f"{reverse('chart', args=[referral_id, home.chapter])}#q-{question}"


def source_word(value: str) -> str:
    """Where an answer came from, in words; empty when it is not said."""
    return SOURCE.label(value) if value in SOURCE.values else ""
