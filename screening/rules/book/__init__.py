"""Every rule, chapter by chapter, in clinical order."""

from screening.rules.book import (
    infection,
)
from screening.rules.rule import Rule

RULES: tuple[Rule, ...] = (*infection.RULES,)
