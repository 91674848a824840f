"""Every rule, chapter by chapter, in clinical order."""

from screening.rules.book import (
    device,
    infection,
    social,
)
from screening.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *infection.RULES,
    *device.RULES,
    *social.RULES,
)
