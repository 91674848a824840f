"""Psychology: the evaluation, and what must be treated, weighed or planned for first."""

from __future__ import annotations

from screening.rules.book.psychology import evaluation, mind
from screening.rules.rule import Rule

CHAPTER = "psychology"

RULES: tuple[Rule, ...] = (*mind.RULES, *evaluation.RULES)
