"""Small editions of real rules, so that a chart of two answers can reach every recommendation."""

from __future__ import annotations

import pytest

from screening.rules import edition, rulebook
from screening.rules.edition import Edition

#: By what the recommendation becomes, the codes and the one answer that makes it so on a chart
#: where nothing else is known.
CHARTS: dict[str, tuple[tuple[str, ...], tuple[str, object] | None]] = {
    "offer": ((), None),
    "offer_with_precautions": (("HAE-08",), ("takes_nsaid", True)),
    "review": (("SOC-07",), ("missed_visits", True)),
    "ask_more": (("SOC-07",), None),
    "resolve_first": (("INF-02",), ("site_infection", True)),
    "do_not_offer": (("SOC-01a",), ("refill_commitment", "refuses")),
}


def book(*codes: str) -> Edition:
    """An edition of only these rules, under the policy in force."""
    return edition.edition(
        tuple(rulebook.CURRENT.rule(code) for code in codes), rulebook.CURRENT.policy
    )


def in_force(monkeypatch: pytest.MonkeyPatch, *codes: str) -> Edition:
    """Put a small edition in force for the test."""
    chosen = book(*codes)
    monkeypatch.setattr(rulebook, "CURRENT", chosen)
    return chosen
