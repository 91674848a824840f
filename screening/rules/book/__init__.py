"""Every rule, chapter by chapter, in clinical order."""

from screening.rules.book import (
    anatomy,
    bleeding,
    device,
    infection,
    medical,
    social,
)
from screening.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *infection.RULES,
    *bleeding.RULES,
    *anatomy.RULES,
    *medical.RULES,
    *device.RULES,
    *social.RULES,
)
