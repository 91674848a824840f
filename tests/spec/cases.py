"""How a clinical case is written down: a rule, what is known, and what the rule must find.

Facts not named were not asked. ``P`` present, ``A`` absent, ``U`` unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from screening.advice import findings
from screening.advice.findings import Finding, Presence
from screening.logic.answers import Answer, Between, Known, Unknown
from screening.rules import fact, facts, rulebook

P, A, U = Presence.PRESENT, Presence.ABSENT, Presence.UNKNOWN


@dataclass(frozen=True)
class Case:
    """One line of a rule's specification."""

    code: str
    story: str
    expect: Presence
    known: Mapping[str, Any] = field(default_factory=dict)
    policy: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.code}: {self.story} -> {self.expect.value}"


def case(
    code: str,
    story: str,
    expect: Presence,
    *,
    policy: Mapping[str, Any] | None = None,
    **known: Any,
) -> Case:
    """A case, its facts as keyword arguments."""
    return Case(code, story, expect, known, policy or {})


def answer(name: str, value: Any) -> Answer:
    """A plain value as an answer of the named fact; the fact must exist."""
    assert name in facts.BY_NAME, f"{name} is no fact"
    if isinstance(value, Known | Between | Unknown):
        return value
    if isinstance(facts.BY_NAME[name], fact.Measure):
        return Known(Decimal(value))  # written as text or int, never as a float
    return Known(value)


def read(case: Case) -> Finding:
    """The finding of the case's rule under the default policy with the case's own settings."""
    patient = {name: answer(name, value) for name, value in case.known.items()}
    policy = {**rulebook.CURRENT.policy, **case.policy}
    return findings.read(rulebook.CURRENT.rule(case.code), patient, policy)
