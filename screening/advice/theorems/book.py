"""The rulebook a theorem is about: an edition, the facts it reads and the bounds it varies in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from screening.logic.criteria import Sentence
from screening.logic.space import Bounds, Space
from screening.rules import facts, policy, rulebook
from screening.rules.edition import Edition
from screening.rules.fact import Fact, Measure
from screening.rules.policy.setting import AnySetting, Setting
from screening.rules.rule import Rule
from screening.rules.vocabulary.pathway import Pathway


@dataclass(frozen=True, eq=False)
class Book:
    """An edition with what may vary under it: every fact, and every setting within its bounds."""

    edition: Edition
    facts: Mapping[str, Fact]
    settings: Mapping[str, AnySetting]
    pathways: tuple[Pathway, ...] = tuple(Pathway)

    @property
    def limits(self) -> Bounds:
        """What a site may set each threshold to, ends included."""
        return {s.name: (s.low, s.high) for s in self.settings.values() if isinstance(s, Setting)}

    @property
    def ranges(self) -> Bounds:
        """What is possible in life; what is shown as an example stays within it."""
        return {f.name: (f.low, f.high) for f in self.facts.values() if isinstance(f, Measure)}

    def space(self, *sentences: Sentence, lifelike: bool = False) -> Space:
        """Every chart and policy the sentences could be read for.

        Numbers are free unless ``lifelike``: what holds of impossible charts too holds of all.
        """
        return Space(sentences, self.limits, self.ranges if lifelike else {})

    def with_rules(self, rules: Iterable[Rule]) -> Book:
        """The same facts and settings under other rules."""
        return replace(self, edition=replace(self.edition, rules=tuple(rules)))

    def under(self, settings: Mapping[str, Decimal | str]) -> Edition:
        """The edition under a policy that differs from its own in these settings."""
        policy = {**self.edition.policy, **settings}
        if policy == self.edition.policy:
            return self.edition  # its digest is known already
        return replace(self.edition, policy=policy)


CURRENT = Book(rulebook.CURRENT, facts.BY_NAME, policy.BY_NAME)
