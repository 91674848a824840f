"""History: whether a pump is for this problem, now, in this person."""

from screening.rules.book.history import (
    drug_choice,
    indication,
    outlook,
    person,
    severity,
    spasticity,
)
from screening.rules.rule import Rule

CHAPTER = "history"

RULES: tuple[Rule, ...] = (
    *indication.RULES,
    *spasticity.RULES,
    *severity.RULES,
    *drug_choice.RULES,
    *outlook.RULES,
    *person.RULES,
)
