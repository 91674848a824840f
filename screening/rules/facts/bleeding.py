"""What may be known of bleeding and clotting, and what the list of antithrombotics amounts to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from screening.logic.answers import Answer, Known, Unknown
from screening.rules import record
from screening.rules.fact import Fact, Measure, OneOf, ShortText, YesNo
from screening.rules.policy import bleeding as policy
from screening.rules.policy import infection as infection_policy
from screening.rules.record import Listing, Record
from screening.rules.vocabulary import answering
from screening.rules.vocabulary import bleeding as words
from screening.rules.vocabulary.partial_date import PartialDate

CHAPTER = "bleeding"

ANTICOAGULANTS = frozenset(
    {"warfarin", "heparin", "lmwh", "doac", "fondaparinux", "other_anticoagulant"}
)


@dataclass(frozen=True, slots=True)
class Antithrombotic:
    """One drug taken now; None where a column is not known. The dose is text with its unit."""

    drug: str | None
    drug_class: str | None
    indication: str | None
    dose: str | None
    last_dose: PartialDate | None
    prescriber: str | None


bleeding_disorder = OneOf(
    name="bleeding_disorder",
    chapter=CHAPTER,
    label="bleeding disorder",
    question="Is there a bleeding disorder or a coagulopathy?",
    help="Unexplained bruising, or heavy bleeding after surgery, counts as suspected.",
    words=words.BLEEDING_DISORDER,
    adverse=frozenset({"suspected", "controlled", "uncontrolled"}),
    good_for=policy.BLEEDING_DAYS,
)
DISORDER = bleeding_disorder.is_one_of("suspected", "controlled", "uncontrolled")
inr = Measure(
    name="inr",
    chapter=CHAPTER,
    label="INR",
    question="INR",
    unit="ratio",
    example="1.1",
    low=Decimal("0.5"),
    high=Decimal(20),
    worse="higher",
    places=2,
    asked_if=DISORDER,
    good_for=infection_policy.BLOODS_DAYS,
)
aptt = Measure(
    name="aptt",
    chapter=CHAPTER,
    label="aPTT",
    question="Activated partial thromboplastin time",
    help="Read against the range of the laboratory that measured it.",
    unit="s",
    example="32",
    low=Decimal(10),
    high=Decimal(300),
    asked_if=DISORDER,
    good_for=infection_policy.BLOODS_DAYS,
    read_by_rules=False,
)
platelets = Measure(
    name="platelets",
    chapter=CHAPTER,
    label="platelet count",
    question="Platelet count",
    unit="10⁹/L",
    example="210",
    units=(("/µL", Decimal("0.001"), Decimal(0)),),
    low=Decimal(0),
    high=Decimal(3000),
    places=3,
    worse="lower",
    good_for=infection_policy.BLOODS_DAYS,
)
aplastic_anaemia = YesNo(
    name="aplastic_anaemia",
    chapter=CHAPTER,
    label="aplastic anaemia",
    question="Does the patient have aplastic anaemia?",
    good_for=policy.BLEEDING_DAYS,
)
takes_antithrombotic = YesNo(
    name="takes_antithrombotic",
    chapter=CHAPTER,
    label="antithrombotic drug taken",
    question="Does the patient take an anticoagulant or an antiplatelet?",
    help="Aspirin counts, at any dose.",
    good_for=policy.ANTITHROMBOTIC_DAYS,
)
listed_antithrombotic = YesNo(
    name="listed_antithrombotic",
    chapter=CHAPTER,
    label="antithrombotic drug on a list",
    asks=("takes_antithrombotic", "antithrombotics_list", "drugs_list"),
)
# A drug listed speaks against a plain "no"; the two together are the guard of all that follows.
TAKING = takes_antithrombotic.holds() | listed_antithrombotic.holds()
antithrombotics_list = OneOf(
    name="antithrombotics_list",
    chapter=CHAPTER,
    label="list of antithrombotic drugs",
    question="Anticoagulants and antiplatelets taken now",
    words=answering.LIST_STATE,
    good_for=policy.ANTITHROMBOTIC_DAYS,
    asked_if=TAKING,
    read_by_rules=False,
)
listed_anticoagulant = YesNo(
    name="listed_anticoagulant",
    chapter=CHAPTER,
    label="anticoagulant on a list",
    asks=("takes_antithrombotic", "antithrombotics_list", "drugs_list"),
)
listed_warfarin = YesNo(
    name="listed_warfarin",
    chapter=CHAPTER,
    label="warfarin or its like on the list",
    asks=("takes_antithrombotic", "antithrombotics_list"),
)
listed_heparin = YesNo(
    name="listed_heparin",
    chapter=CHAPTER,
    label="heparin on the list",
    asks=("takes_antithrombotic", "antithrombotics_list"),
)
listed_doac = YesNo(
    name="listed_doac",
    chapter=CHAPTER,
    label="direct anticoagulant or fondaparinux on the list",
    asks=("takes_antithrombotic", "antithrombotics_list"),
)
listed_antiplatelet = YesNo(
    name="listed_antiplatelet",
    chapter=CHAPTER,
    label="antiplatelet other than aspirin on the list",
    asks=("takes_antithrombotic", "antithrombotics_list"),
)
listed_aspirin = YesNo(
    name="listed_aspirin",
    chapter=CHAPTER,
    label="aspirin on the list",
    asks=("takes_antithrombotic", "antithrombotics_list"),
)
interruption = OneOf(
    name="interruption",
    chapter=CHAPTER,
    label="interruption plan",
    question="What has the prescriber agreed about interrupting it for the procedure?",
    help="Agreed means in writing, for every drug on the list; where one of them must go on, "
    "it cannot be interrupted. Nothing here asks anyone to stop a drug.",
    words=words.INTERRUPTION,
    adverse=frozenset({"not_agreed", "continues"}),
    asked_if=TAKING,
    good_for=policy.ANTITHROMBOTIC_DAYS,
)
takes_nsaid = YesNo(
    name="takes_nsaid",
    chapter=CHAPTER,
    label="anti-inflammatory drug taken",
    question="Does the patient take an anti-inflammatory painkiller (NSAID)?",
    good_for=policy.ANTITHROMBOTIC_DAYS,
)
nsaid_names = ShortText(
    name="nsaid_names",
    chapter=CHAPTER,
    label="names of the anti-inflammatory drugs",
    question="Which, and when was the last dose?",
    asked_if=takes_nsaid.holds(),
)
thrombosis_risk = OneOf(
    name="thrombosis_risk",
    chapter=CHAPTER,
    label="risk of blood clots from surgery",
    question="Risk of blood clots, by the score your clinic uses",
    words=words.THROMBOSIS_RISK,
    adverse=frozenset({"raised"}),
    good_for=policy.BLEEDING_DAYS,
)

LISTS = {"antithrombotics_list": Antithrombotic}
FACTS: tuple[Fact, ...] = (
    takes_antithrombotic,
    antithrombotics_list,
    listed_antithrombotic,
    listed_anticoagulant,
    listed_warfarin,
    listed_heparin,
    listed_doac,
    listed_antiplatelet,
    listed_aspirin,
    interruption,
    takes_nsaid,
    nsaid_names,
    bleeding_disorder,
    inr,
    aptt,
    platelets,
    aplastic_anaemia,
    thrombosis_risk,
)

_AS_MEDICINES = frozenset({"anticoagulant", "antiplatelet"})
_CLASSES: Mapping[YesNo, frozenset[str]] = {
    listed_anticoagulant: ANTICOAGULANTS,
    listed_warfarin: frozenset({"warfarin"}),
    listed_heparin: frozenset({"heparin", "lmwh"}),
    listed_doac: frozenset({"doac", "fondaparinux"}),
    listed_antiplatelet: frozenset({"p2y12", "other_antiplatelet"}),
    listed_aspirin: frozenset({"aspirin"}),
}


def derive(chart: Record, as_of: date) -> Mapping[str, Answer]:
    """Facts computed from the chapter's rows and the list of medicines, as of a day."""
    listing = chart.listing("antithrombotics_list")
    taking = chart.entry(takes_antithrombotic.name).value
    medicines = _among_medicines(chart)
    listed = record.any_row(listing, tuple(True for _ in listing.rows))
    if medicines:
        listed = Known(True, source="list")  # entered as a medicine, whatever is said here
    elif isinstance(listed, Unknown) and taking is False:
        listed = Known(False, source="list")  # a plain "no" needs no list beside it
    if (taking is True or medicines) and not listing.rows:
        # An empty list beside a drug taken names no drug: nothing may be ruled out by it.
        listing = Listing("partial" if listing.state else "")
    by_class = {
        fact.name: record.any_row(listing, tuple(_in_class(row, one) for row in listing.rows))
        for fact, one in _CLASSES.items()
    }
    if "anticoagulant" in medicines:
        by_class[listed_anticoagulant.name] = Known(True, source="list")
    return {listed_antithrombotic.name: listed} | by_class


def _among_medicines(chart: Record) -> frozenset[str]:
    """Which antithrombotic classes the list of medicines names; a cream acts where it is put."""
    return _AS_MEDICINES & {
        row.drug_class for row in chart.listing("drugs_list").rows if row.route != "topical"
    }


def _in_class(row: Antithrombotic, classes: frozenset[str]) -> bool | None:
    return None if row.drug_class is None else row.drug_class in classes
