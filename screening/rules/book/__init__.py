"""Every rule, chapter by chapter, in clinical order."""

from screening.rules.book import (
    anatomy,
    bleeding,
    device,
    history,
    infection,
    medical,
    psychology,
    social,
    substance_use,
    treatments,
)
from screening.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *history.RULES,
    *treatments.RULES,
    *substance_use.RULES,
    *infection.RULES,
    *psychology.RULES,
    *bleeding.RULES,
    *anatomy.RULES,
    *medical.RULES,
    *device.RULES,
    *social.RULES,
)
