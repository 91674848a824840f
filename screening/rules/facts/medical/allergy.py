"""Allergies, one a row, and what they mean for each drug, device and product."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from screening.logic.answers import Answer
from screening.rules import drugs, record
from screening.rules.fact import Fact, OneOf, YesNo
from screening.rules.policy import medical as policy
from screening.rules.record import Record
from screening.rules.vocabulary import answering

CHAPTER = "medical"

#: What implanted devices are made of, as the Prometra manual lists it.
MATERIALS = frozenset(
    {"titanium", "silicone", "steel", "plastic", "barium", "tungsten", "hydrogel", "ink"}
)
#: What is used at the procedure.
PRODUCTS = frozenset({"latex", "iodine", "tape", "local_anaesthetic", "anaesthetic"})
# Bupivacaine is a local anaesthetic: an allergy to the class counts until the drug is named.
_CLASS_OF = {"bupivacaine": "local_anaesthetic"}


@dataclass(frozen=True, slots=True)
class Allergy:
    """One allergy or intolerance; None where a column is not known.

    ``verified`` is True once it was confirmed as a true allergy, False while it is only reported.
    """

    agent: str | None
    agent_name: str | None
    reaction: str | None
    verified: bool | None


_Verdict = Callable[[Allergy], bool | None]


def _derived(name: str, label: str) -> YesNo:
    return YesNo(name=name, chapter=CHAPTER, label=label, asks=("allergies_list",))


allergies_list = OneOf(
    name="allergies_list",
    chapter=CHAPTER,
    label="list of allergies",
    question="Allergies",
    help="Drugs, device materials, latex, iodine, tape and anaesthetics.",
    words=answering.LIST_STATE,
    good_for=policy.ALLERGY_DAYS,
    read_by_rules=False,
)
#: For each drug a pump may be filled with: a true allergy to it.
allergy_to: Mapping[str, YesNo] = {
    drug.key: _derived(f"allergy_to_{drug.key}", f"true allergy to {drug.label.lower()}")
    for drug in drugs.DRUGS
}
#: For each drug a pump may be filled with: an allergy reported and not verified.
reported_allergy_to: Mapping[str, YesNo] = {
    drug.key: _derived(
        f"reported_allergy_to_{drug.key}", f"unverified allergy to {drug.label.lower()}"
    )
    for drug in drugs.DRUGS
}
material_allergy = _derived("material_allergy", "true allergy to a device material")
reported_material_allergy = _derived(
    "reported_material_allergy", "unverified allergy to a device material"
)
product_allergy = _derived("product_allergy", "allergy to latex, iodine, tape or an anaesthetic")
device_intolerance = YesNo(
    name="device_intolerance",
    chapter=CHAPTER,
    label="previous intolerance of an implanted device",
    question="Has the body failed to tolerate an implanted device before?",
    changeable=False,
)

FACTS: tuple[Fact, ...] = (
    allergies_list,
    *allergy_to.values(),
    *reported_allergy_to.values(),
    material_allergy,
    reported_material_allergy,
    product_allergy,
    device_intolerance,
)


def derive(chart: Record) -> Mapping[str, Answer]:
    """Every derived fact of the chapter on allergies, from the one list."""
    listing = chart.listing("allergies_list")
    return {
        fact.name: record.any_row(listing, tuple(verdict(row) for row in listing.rows))
        for fact, verdict in _VERDICTS.items()
    }


def _true_allergy(agents: frozenset[str]) -> _Verdict:
    return lambda row: _both(_to(row, agents), row.verified)


def _unverified(agents: frozenset[str]) -> _Verdict:
    return lambda row: _both(_to(row, agents), None if row.verified is None else not row.verified)


def _meaning(key: str) -> frozenset[str]:
    return frozenset({key, _CLASS_OF.get(key, key)})


def _to(row: Allergy, agents: frozenset[str]) -> bool | None:
    return None if row.agent is None else row.agent in agents


def _both(one: bool | None, other: bool | None) -> bool | None:
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


_VERDICTS: Mapping[YesNo, _Verdict] = {
    **{fact: _true_allergy(_meaning(key)) for key, fact in allergy_to.items()},
    **{fact: _unverified(_meaning(key)) for key, fact in reported_allergy_to.items()},
    material_allergy: _true_allergy(MATERIALS),
    reported_material_allergy: _unverified(MATERIALS),
    product_allergy: lambda row: _to(row, PRODUCTS),
}
