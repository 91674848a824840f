"""Other organs, medicines taken now and allergies."""

from screening.rules.book.medical import allergy, metabolism, organs, respiratory, spasticity
from screening.rules.rule import Rule

CHAPTER = "medical"

RULES: tuple[Rule, ...] = (
    *respiratory.RULES,
    *organs.RULES,
    *metabolism.RULES,
    *spasticity.RULES,
    *allergy.RULES,
)
