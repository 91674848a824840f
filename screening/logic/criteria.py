"""The language: the few kinds of sentence a clinical criterion may be made of.

A sentence speaks of facts (a flag, a quantity with its unit, a choice from closed words) and of
policy settings, never of dates, counts or history: those are facts, computed before the language
begins. There is no "is unknown": without it, learning more can never overturn an offer or a
refusal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import NoReturn, assert_never


@dataclass(frozen=True, slots=True)
class Flag:
    """A fact that holds or does not."""

    name: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A fact that is a number in a unit; a pure count has the unit of what it counts."""

    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A fact that is one of a closed set of words."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number a site may set, named; its value comes from the policy in force."""

    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class Stance:
    """A choice a site has made (jurisdiction, authority); always known."""

    name: str
    values: tuple[str, ...]


class Op(Enum):
    """How a quantity is compared; strictness is part of the criterion."""

    AT_LEAST = ">="
    MORE_THAN = ">"
    AT_MOST = "<="
    LESS_THAN = "<"


class Sentence:
    """A criterion, joined with ``&``, ``|`` and ``~``; it has no truth of its own."""

    __slots__ = ()

    def __and__(self, other: Sentence) -> All:
        return All(_parts(All, self) + _parts(All, other))

    def __or__(self, other: Sentence) -> Any:
        return Any(_parts(Any, self) + _parts(Any, other))

    def __invert__(self) -> Not:
        return Not(self)

    def __bool__(self) -> NoReturn:
        raise TypeError(
            "A sentence is met, not met or unknown only for a patient. "
            "Join sentences with & | ~ (not 'and', 'or', 'not'), and read one with "
            "evaluate(sentence, answers, policy)."
        )


@dataclass(frozen=True, slots=True)
class Holds(Sentence):
    """The flag holds."""

    flag: Flag


@dataclass(frozen=True, slots=True)
class Compare(Sentence):
    """The quantity stands in this relation to a number, or to a policy threshold in its unit."""

    quantity: Quantity
    op: Op
    against: Decimal | Threshold

    def __post_init__(self) -> None:
        if isinstance(self.against, Threshold):
            if self.against.unit != self.quantity.unit:
                raise ValueError(
                    f"{self.quantity.name} is in {self.quantity.unit}, "
                    f"{self.against.name} in {self.against.unit}; convert before comparing."
                )
        elif not isinstance(self.against, Decimal) or not self.against.is_finite():
            raise TypeError(
                f"{self.quantity.name} is compared with {self.against!r}; "
                "write Decimal('38.0') or a Threshold."
            )


@dataclass(frozen=True, slots=True)
class IsOneOf(Sentence):
    """The choice is one of these words."""

    choice: Choice
    values: frozenset[str]

    def __post_init__(self) -> None:
        _check_words(self.choice.name, self.choice.values, self.values)


@dataclass(frozen=True, slots=True)
class Chosen(Sentence):
    """The site's stance is one of these; always met or not met, never unknown."""

    stance: Stance
    values: frozenset[str]

    def __post_init__(self) -> None:
        _check_words(self.stance.name, self.stance.values, self.values)


@dataclass(frozen=True, slots=True)
class Not(Sentence):
    """The sentence is not met."""

    part: Sentence

    def __post_init__(self) -> None:
        kind(self.part)


@dataclass(frozen=True, slots=True)
class All(Sentence):
    """Every part is met."""

    parts: tuple[Sentence, ...]

    def __post_init__(self) -> None:
        _check_parts("All", self.parts)


@dataclass(frozen=True, slots=True)
class Any(Sentence):
    """Some part is met."""

    parts: tuple[Sentence, ...]

    def __post_init__(self) -> None:
        _check_parts("Any", self.parts)


@dataclass(frozen=True, slots=True)
class AtLeast(Sentence):
    """At least so many of the parts are met."""

    count: int
    parts: tuple[Sentence, ...]

    def __post_init__(self) -> None:
        _check_parts("AtLeast", self.parts)
        if not 1 <= self.count <= len(self.parts):
            raise ValueError(f"AtLeast {self.count} of {len(self.parts)} parts decides nothing.")


Atom = Holds | Compare | IsOneOf | Chosen
Kind = Holds | Compare | IsOneOf | Chosen | Not | All | Any | AtLeast
Term = Flag | Quantity | Choice


def kind(sentence: Sentence) -> Kind:
    """The sentence as one of the closed union of kinds, so that ``match`` can be exhaustive.

    Raises TypeError for a class made outside this module.
    """
    if isinstance(sentence, Holds | Compare | IsOneOf | Chosen | Not | All | Any | AtLeast):
        return sentence
    raise TypeError(f"{type(sentence).__name__} is not a kind of sentence; see criteria.py.")


def atoms(sentence: Sentence) -> Iterator[Atom]:
    """Every atom of the sentence, left to right, repeats included."""
    match kind(sentence):
        case Holds() | Compare() | IsOneOf() | Chosen() as atom:
            yield atom
        case Not(part=part):
            yield from atoms(part)
        case All(parts=parts) | Any(parts=parts) | AtLeast(parts=parts):
            for part in parts:
                yield from atoms(part)
        case never:
            assert_never(never)


def term(atom: Atom) -> Term | None:
    """The fact an atom reads; None for a stance, which is no fact about the patient."""
    match atom:
        case Holds(flag=flag):
            return flag
        case Compare(quantity=quantity):
            return quantity
        case IsOneOf(choice=choice):
            return choice
        case Chosen():
            return None
        case never:
            assert_never(never)


def fact_names(sentence: Sentence) -> tuple[str, ...]:
    """Names of the facts the sentence reads, in order of first mention."""
    terms = (term(atom) for atom in atoms(sentence))
    return tuple(dict.fromkeys(t.name for t in terms if t is not None))


def setting_names(sentence: Sentence) -> tuple[str, ...]:
    """Names of the policy thresholds and stances the sentence reads, in order of first mention."""
    names: dict[str, None] = {}
    for atom in atoms(sentence):
        if isinstance(atom, Chosen):
            names[atom.stance.name] = None
        elif isinstance(atom, Compare) and isinstance(atom.against, Threshold):
            names[atom.against.name] = None
    return tuple(names)


def _parts(joined: type[All] | type[Any], sentence: Sentence) -> tuple[Sentence, ...]:
    """Flatten ``a & b & c`` so that prose and reasons read as one list."""
    return sentence.parts if isinstance(sentence, joined) else (kind(sentence),)


def _check_parts(name: str, parts: tuple[Sentence, ...]) -> None:
    if not parts:
        raise ValueError(f"{name} of nothing is a constant in disguise; write the criterion.")
    for part in parts:
        kind(part)


def _check_words(name: str, allowed: tuple[str, ...], values: frozenset[str]) -> None:
    if not values:
        raise ValueError(f"{name} compared with no value can never be met.")
    strangers = sorted(values - set(allowed))
    if strangers:
        raise ValueError(
            f"{name} has no value {', '.join(strangers)}; it is one of {', '.join(allowed)}."
        )
