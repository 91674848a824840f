"""An edition: the rules, the policy and the options in force, as one value with one digest.

It serialises to canonical JSON and back, so that an advice given years ago can be replayed under
the edition it was given under.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from screening.logic import notation
from screening.rules import option, rule_notation
from screening.rules.option import Option
from screening.rules.rule import Rule
from screening.rules.vocabulary.pathway import Pathway


@dataclass(frozen=True)
class Edition:
    """Rules, policy values and options; equal editions have equal digests."""

    rules: tuple[Rule, ...]
    policy: Mapping[str, Decimal | str]
    options: Mapping[Pathway, tuple[Option, ...]]

    @cached_property
    def canonical(self) -> bytes:
        """The edition as canonical JSON."""
        return notation.canonical_bytes(to_data(self))

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the canonical JSON, in hex: the edition's name."""
        return notation.digest(self.canonical)

    @cached_property
    def _by_pathway(self) -> Mapping[Pathway, tuple[Rule, ...]]:
        return {p: tuple(r for r in self.rules if p in r.pathways) for p in Pathway}

    def rules_for(self, pathway: Pathway) -> tuple[Rule, ...]:
        """The rules that apply on a pathway, in the book's order."""
        return self._by_pathway[pathway]

    def options_for(self, pathway: Pathway) -> tuple[Option, ...]:
        """The options of a pathway, in table order."""
        return self.options[pathway]

    def rule(self, code: str) -> Rule:
        """The rule of a code; KeyError when the edition has none."""
        for rule in self.rules:
            if rule.code == code:
                return rule
        raise KeyError(code)


def edition(rules: tuple[Rule, ...], policy: Mapping[str, Decimal | str]) -> Edition:
    """An edition over the options of the current tables."""
    return Edition(rules, policy, {p: option.options(p) for p in Pathway})


def to_data(edition: Edition) -> dict[str, Any]:
    """The edition as plain data."""
    return {
        "options": {
            p.value: [option.to_data(o) for o in opts] for p, opts in edition.options.items()
        },
        "policy": {name: notation.from_value(value) for name, value in edition.policy.items()},
        "rules": [rule_notation.to_data(rule) for rule in edition.rules],
    }


def from_data(data: Mapping[str, Any]) -> Edition:
    """The edition plain data holds; ValueError or KeyError when it is not one."""
    return Edition(
        rules=tuple(rule_notation.from_data(item) for item in data["rules"]),
        policy={name: _setting(value) for name, value in data["policy"].items()},
        options={
            Pathway(p): tuple(option.from_data(item) for item in items)
            for p, items in data["options"].items()
        },
    )


def _setting(data: object) -> Decimal | str:
    value = notation.to_value(data)
    if isinstance(value, bool):
        raise TypeError("A policy setting is a number or a word.")
    return value
