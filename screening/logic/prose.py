"""What a sentence means in English, for pages and for the rule catalogue.

"Not" is pushed down to the atoms, where English says it well: "is less than", "is not", "no".
Parentheses mark what belongs together. Equal sentences are said alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import assert_never

from screening.logic import criteria, notation
from screening.logic.criteria import (
    All,
    Any,
    AtLeast,
    Choice,
    Chosen,
    Compare,
    Flag,
    Holds,
    IsOneOf,
    Not,
    Op,
    Sentence,
    Stance,
    Threshold,
)
from screening.logic.normal_form import OPPOSITE

PolicyValues = Mapping[str, Decimal | str]

#: A line, or a heading with the lines below it.
Bullet = str | tuple[str, tuple["Bullet", ...]]


@dataclass(frozen=True, slots=True)
class Names:
    """How facts, settings and words are called in text.

    ``nouns``: a short noun for each fact and setting, without an article. ``words``: for each
    choice and stance the label of each value; for a flag, "yes" and "no" may give the whole phrase
    ("agrees to refills", "refuses refills") where "<noun>" and "no <noun>" would not read well.
    ``places``: the decimals a quantity is printed with at the least. A name without a noun, or a
    value without a label, is printed as it is spelt, underscores as spaces.
    """

    nouns: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)

    def noun(self, name: str) -> str:
        """The noun for a fact or a setting."""
        return self.nouns.get(name, name.replace("_", " "))

    def word(self, name: str, value: str) -> str:
        """The label of one value of a choice or a stance."""
        return self.words.get(name, {}).get(value, value.replace("_", " "))

    def flag(self, name: str, *, holds: bool) -> str:
        """The phrase for a flag that holds, or does not."""
        phrases = self.words.get(name, {})
        if holds:
            return phrases.get("yes", self.noun(name))
        return phrases.get("no", f"no {self.noun(name)}")


@dataclass(frozen=True, slots=True)
class _Join:
    """Parts under one heading; ``link`` stands between them in running text, if anything does."""

    heading: str
    link: str
    parts: tuple[_Tree, ...]


_Tree = str | _Join

_IN_WORDS = {
    Op.AT_LEAST: "at least",
    Op.MORE_THAN: "more than",
    Op.AT_MOST: "at most",
    Op.LESS_THAN: "less than",
}


def in_words(sentence: Sentence, names: Names, policy: PolicyValues | None = None) -> str:
    """The sentence as one phrase; with a policy, the numbers in force stand beside the settings.

    "temperature is at least 38.0 °C (fever limit, a policy setting) and no antibiotics"
    """
    return _running(_tree(sentence, names, policy, met=True))


def as_bullets(sentence: Sentence, names: Names, policy: PolicyValues | None = None) -> Bullet:
    """The sentence as a line, or as headings with lines below them, for long sentences."""
    return _bullet(_tree(sentence, names, policy, met=True))


def number(value: Decimal, places: int = 0) -> str:
    """The number with at least so many decimals, and with every digit it has."""
    whole, _, decimals = notation.from_number(value).partition(".")
    decimals = decimals.ljust(places, "0")
    return f"{whole}.{decimals}" if decimals else whole


def _tree(sentence: Sentence, names: Names, policy: PolicyValues | None, *, met: bool) -> _Tree:
    """The sentence, or what its being not met means, with no "not" above an atom."""
    match criteria.kind(sentence):
        case Holds(flag=Flag(name=name)):
            return names.flag(name, holds=met)
        case Compare() as compare:
            return _compare(compare, names, policy, met=met)
        case IsOneOf(choice=choice, values=values):
            return _one_of(choice, values, names, met=met)
        case Chosen(stance=stance, values=values):
            return f"{_one_of(stance, values, names, met=met)} (a policy choice)"
        case Not(part=part):
            return _tree(part, names, policy, met=not met)
        case All(parts=parts):
            trees = [_tree(part, names, policy, met=met) for part in parts]
            return _all(trees) if met else _any(trees)
        case Any(parts=parts):
            trees = [_tree(part, names, policy, met=met) for part in parts]
            return _any(trees) if met else _all(trees)
        case AtLeast(count=1, parts=parts):
            return _tree(Any(parts), names, policy, met=met)
        case AtLeast(count=count, parts=parts) if count == len(parts):
            return _tree(All(parts), names, policy, met=met)
        case AtLeast(count=count, parts=parts):
            trees = [_tree(part, names, policy, met=True) for part in parts]
            return _Join(f"{'at least' if met else 'fewer than'} {count} of:", "", tuple(trees))
        case never:
            assert_never(never)


def _compare(compare: Compare, names: Names, policy: PolicyValues | None, *, met: bool) -> str:
    name, unit = compare.quantity.name, compare.quantity.unit
    op = compare.op if met else OPPOSITE[compare.op]
    places = names.places.get(name, 0)
    against = compare.against
    if not isinstance(against, Threshold):
        limit = f"{number(against, places)} {unit}".rstrip()
    elif policy is None:
        limit = f"the {names.noun(against.name)} (a policy setting{f', in {unit}' if unit else ''})"
    else:
        in_force = f"{number(Decimal(policy[against.name]), places)} {unit}".rstrip()
        limit = f"{in_force} ({names.noun(against.name)}, a policy setting)"
    return f"{names.noun(name)} is {_IN_WORDS[op]} {limit}"


def _one_of(of: Choice | Stance, values: frozenset[str], names: Names, *, met: bool) -> str:
    words = [names.word(of.name, value) for value in of.values if value in values]
    noun = names.noun(of.name)
    if met:
        return f"{noun} is {_listed(words, 'or')}"
    match words:
        case [word]:
            return f"{noun} is not {word}"
        case [one, other]:
            return f"{noun} is neither {one} nor {other}"
        case _:
            return f"{noun} is none of {_listed(words, 'or')}"


def _all(trees: Sequence[_Tree]) -> _Tree:
    return _joined("all of:", "and", trees)


def _any(trees: Sequence[_Tree]) -> _Tree:
    return _joined("any of:", "or", trees)


def _joined(heading: str, link: str, trees: Sequence[_Tree]) -> _Tree:
    """One join, with joins of the same sort below it taken up into it."""
    parts: list[_Tree] = []
    for tree in trees:
        parts += tree.parts if isinstance(tree, _Join) and tree.link == link else (tree,)
    return parts[0] if len(parts) == 1 else _Join(heading, link, tuple(parts))


def _running(tree: _Tree) -> str:
    if isinstance(tree, str):
        return tree
    parts = [p if isinstance(p, str) else f"({_running(p)})" for p in tree.parts]
    return _listed(parts, tree.link) if tree.link else f"{tree.heading} {'; '.join(parts)}"


def _bullet(tree: _Tree) -> Bullet:
    if isinstance(tree, str):
        return tree
    return tree.heading, tuple(_bullet(part) for part in tree.parts)


def _listed(parts: Sequence[str], link: str) -> str:
    *first, last = parts
    return f"{', '.join(first)} {link} {last}" if first else last
