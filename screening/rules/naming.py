"""What facts, settings and their values are called in text."""

from __future__ import annotations

from collections.abc import Mapping

from screening.logic.prose import Names
from screening.rules import facts, policy
from screening.rules.fact import Measure, OneOf
from screening.rules.policy.setting import StanceSetting


def _words() -> Mapping[str, Mapping[str, str]]:
    choices = {f.name: dict(f.words.pairs) for f in facts.ALL if isinstance(f, OneOf)}
    stances = {s.name: dict(s.values) for s in policy.SETTINGS if isinstance(s, StanceSetting)}
    return choices | stances


NAMES = Names(
    nouns={f.name: f.label for f in facts.ALL} | {s.name: s.label for s in policy.SETTINGS},
    words=_words(),
    # "50.000" would read as fifty thousand: no more than one decimal is padded.
    places={f.name: min(f.places, 1) for f in facts.ALL if isinstance(f, Measure)},
)
