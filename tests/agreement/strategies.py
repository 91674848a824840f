"""Sentences of every kind, patients with every sort of answer, policies: all from one small world.

The world is small on purpose. Few names and few numbers make sentences repeat and contradict
themselves, and make numbers fall on limits, which is where readings part.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations

from hypothesis import strategies as st

from screening.logic import criteria
from screening.logic.answers import Answer, Between, Known, Unknown, Why
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
    Quantity,
    Stance,
    Term,
    Threshold,
)

FLAGS = tuple(Flag(name) for name in ("sepsis", "antibiotics", "pregnancy"))
QUANTITIES = (
    Quantity("temperature", "°C"),
    Quantity("failed_treatments", ""),
)
CHOICES = (
    Choice("status", ("active",)),
    Choice("infection", ("none", "suspected", "active")),
    Choice("support", ("alone", "family", "carer", "home")),
)
THRESHOLDS = tuple(
    Threshold(name, unit)
    for name, unit in (
        ("fever_limit", "°C"),
        ("high_fever", "°C"),
        ("least_failed", ""),
    )
)
STANCES = (
    Stance("consensus", ("pacc", "british")),
    Stance("country", ("us", "uk", "eu")),
)
TERMS: tuple[Term, ...] = (*FLAGS, *QUANTITIES, *CHOICES)

#: Limits and answers are drawn from these, so that they often meet.
GRID = tuple(Decimal(text) for text in ("0", "0.5", "2.00"))


def _subsets(words):
    sizes = range(1, len(words) + 1)
    return [frozenset(some) for size in sizes for some in combinations(words, size)]


def _weighted(*options):
    """One of (weight, strategy); one_of counts a strategy named twice once."""
    places = [place for place, (weight, _) in enumerate(options) for _ in range(weight)]
    return st.sampled_from(places).flatmap(lambda place: options[place][1])


def _thresholds(quantity):
    return [threshold for threshold in THRESHOLDS if threshold.unit == quantity.unit]


# Everything small is listed and drawn at once: one choice an atom or an answer keeps examples
# quick to make, and each as likely as its neighbour.
HOLDS = [Holds(flag) for flag in FLAGS]
COMPARISONS = [
    Compare(quantity, op, against)
    for quantity in QUANTITIES
    for op in Op
    for against in (*_thresholds(quantity), *GRID)
]
ONES_OF = [[IsOneOf(choice, words) for words in _subsets(choice.values)] for choice in CHOICES]
CHOSENS = [Chosen(stance, words) for stance in STANCES for words in _subsets(stance.values)]

#: Any number a column keeps apart, far from the grid and between its points.
other_numbers = st.integers(-(10**6), 10**6).map(lambda n: Decimal(n).scaleb(-3))
numbers = _weighted((4, st.sampled_from(GRID)), (1, other_numbers))


@st.composite
def other_comparisons(draw):
    return Compare(
        draw(st.sampled_from(QUANTITIES)), draw(st.sampled_from(Op)), draw(other_numbers)
    )


atoms = _weighted(
    (2, st.sampled_from(HOLDS)),
    (8, st.sampled_from(COMPARISONS)),  # limits are where readings part
    (1, other_comparisons()),
    *((1, st.sampled_from(of_one_choice)) for of_one_choice in ONES_OF),
    (2, st.sampled_from(CHOSENS)),
)


def _joins(parts):
    several = st.lists(parts, min_size=1, max_size=4).map(tuple)
    return st.one_of(
        st.builds(Not, parts),
        st.builds(All, several),
        st.builds(Any, several),
        st.tuples(st.integers(0, 3), several).map(
            lambda drawn: AtLeast(drawn[0] % len(drawn[1]) + 1, drawn[1])
        ),
    )


sentences = _weighted((1, atoms), (2, _joins(st.recursive(atoms, _joins, max_leaves=6))))

UNKNOWNS = [Unknown(why) for why in Why]
CLOSED = [Between(low, high) for low in GRID for high in GRID if low <= high]
UPWARDS = [Between(low, None, Why.STALE) for low in GRID]
DOWNWARDS = [Between(None, high) for high in GRID]


def values(term) -> list[bool | Decimal | str]:
    """Every value a fact may have; of numbers, those of the grid."""
    match term:
        case Flag():
            return [True, False]
        case Quantity():
            return list(GRID)
        case Choice(values=words):
            return list(words)


def answers(term, known=4) -> st.SearchStrategy[Answer]:
    """Every sort of answer a fact may have, ``known`` times in so many and four."""
    sure = st.sampled_from([Known(value) for value in values(term)])
    unsure = st.sampled_from(UNKNOWNS)
    if not isinstance(term, Quantity):
        return _weighted((known, sure), (4, unsure))
    return _weighted(
        (known, sure),
        (1, other_numbers.map(Known)),
        (1, unsure),
        *((1, st.sampled_from(some)) for some in (CLOSED, UPWARDS, DOWNWARDS)),
    )


def patients(terms=TERMS, known=4, absent=2):
    """Patients of whom these facts may have been asked: a fact left out was not."""
    asked = {term.name: _weighted((6, answers(term, known)), (absent, st.none())) for term in terms}
    return st.fixed_dictionaries(asked).map(
        lambda drawn: {name: answer for name, answer in drawn.items() if answer is not None}
    )


def policies(sentence=None):
    """A value for every setting the sentence reads, or for every setting there is."""
    wanted = None if sentence is None else criteria.setting_names(sentence)
    settings = {t.name: numbers for t in THRESHOLDS}
    settings |= {s.name: st.sampled_from(s.values) for s in STANCES}
    return st.fixed_dictionaries(
        {name: of for name, of in settings.items() if wanted is None or name in wanted}
    )


def terms_of(sentence):
    """The facts a sentence reads, each once."""
    found = (criteria.term(atom) for atom in criteria.atoms(sentence))
    return [term for term in dict.fromkeys(found) if term is not None]


@st.composite
def cases(draw, most=1):
    """A sentence, from one to ``most`` patients who may have what it asks about, and a policy."""
    sentence = draw(sentences)
    one = patients(terms_of(sentence))
    return sentence, draw(st.lists(one, min_size=1, max_size=most)), draw(policies(sentence))


@st.composite
def described_patients(draw):
    """Patients whose answers carry everything an answer may: source, days, last value."""
    days = st.none() | st.dates(date(2020, 1, 1), date(2026, 12, 31))
    sources = st.sampled_from(("", "ward round", 'a "quoted" é°'))
    patient = draw(patients())
    for name, answer in patient.items():
        on = draw(days)
        match answer:
            case Unknown(why=why):
                term = next(term for term in TERMS if term.name == name)
                last = draw(st.none() | st.sampled_from(values(term)))
                patient[name] = Unknown(why, last, on, draw(days))
            case _:
                patient[name] = replace(answer, source=draw(sources), on=on)
    return patient


@st.composite
def learned(draw, patient, terms=TERMS):
    """The patient with something more known and nothing known replaced."""
    after = {term.name: draw(_learned(term, patient.get(term.name))) for term in terms}
    return {name: answer for name, answer in after.items() if answer is not None}


def _learned(term, answer) -> st.SearchStrategy[Answer | None]:
    match answer:
        case Known():
            return st.just(answer)
        case Between(low=low, high=high):
            inside = [n for n in GRID if (low is None or n >= low) and (high is None or n <= high)]
            closed = [Between(one, two) for one in inside for two in inside if one <= two]
            return _weighted(
                (1, st.just(answer)),
                (2, st.sampled_from([Known(number) for number in inside])),
                (1, st.sampled_from(closed)),
                (1, st.sampled_from([Between(number, high) for number in inside])),
                (1, st.sampled_from([Between(low, number) for number in inside])),
            )
        case _:
            return _weighted((4, answers(term, known=1)), (1, st.just(answer)))


@st.composite
def learning(draw):
    """A sentence, a patient, the same patient better known, and a policy."""
    sentence = draw(sentences)
    terms = terms_of(sentence)
    # Mostly unknown at first, or there would be little to learn.
    before = draw(patients(terms, known=1, absent=3))
    return sentence, before, draw(learned(before, terms)), draw(policies(sentence))
