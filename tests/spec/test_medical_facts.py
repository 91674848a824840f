"""What the lists of medicines and of allergies amount to."""

from datetime import date
from decimal import Decimal

import pytest

from screening.logic.answers import Answer, Known, Unknown, Why
from screening.rules import drugs, record
from screening.rules.facts import medical
from screening.rules.facts.medical import allergy
from screening.rules.facts.medical.allergy import Allergy
from screening.rules.facts.medical.medicines import CurrentDrug
from screening.rules.record import Listing, Record
from screening.rules.vocabulary import medical as words

TODAY = date(2025, 11, 20)
YES, NO = Known(True, source="list"), Known(False, source="list")
INCOMPLETE, NOT_KNOWN = Unknown(Why.INCOMPLETE), Unknown(Why.NOT_KNOWN)
NOT_ASKED = Unknown(Why.NOT_ASKED)

MORPHINE = CurrentDrug("Morphine", "opioid", Decimal(30), "mg", "twice_daily", "oral", None)


def medicine(drug_class: str | None, route: str | None = "oral") -> CurrentDrug:
    return CurrentDrug("Something", drug_class, None, None, None, route, None)


def of_medicines(state: str, *rows: CurrentDrug) -> dict[str, Answer]:
    chart = Record(lists={"drugs_list": Listing(state, rows)})
    return dict(medical.derive(chart, TODAY))


def of_allergies(state: str, *rows: Allergy) -> dict[str, Answer]:
    chart = Record(lists={"allergies_list": Listing(state, rows)})
    return dict(medical.derive(chart, TODAY))


def to(agent: str | None, *, verified: bool | None = True) -> Allergy:
    return Allergy(agent, None, "Rash", verified)


def test_nothing_asked_is_nothing_known() -> None:
    found = medical.derive(Record(), TODAY)
    assert set(found.values()) == {NOT_ASKED}


def test_every_derived_fact_and_only_those_are_derived() -> None:
    assert set(medical.derive(Record(), TODAY)) == {f.name for f in medical.FACTS if f.derived}


def test_no_medicines_answers_all_three_questions() -> None:
    found = of_medicines("none")
    assert found["listed_opioid"] == found["listed_depressant"] == found["listed_maoi"] == NO


def test_a_complete_list_is_read_row_by_row() -> None:
    found = of_medicines("complete", MORPHINE, medicine("paracetamol"))
    assert found["listed_opioid"] == YES
    assert found["listed_depressant"] == NO
    assert found["listed_maoi"] == NO


def test_a_list_with_more_to_add_can_only_say_yes() -> None:
    found = of_medicines("partial", medicine("maoi"))
    assert found["listed_maoi"] == YES
    assert found["listed_opioid"] == INCOMPLETE


def test_rows_without_a_word_on_completeness_can_only_say_yes() -> None:
    assert of_medicines("", MORPHINE)["listed_opioid"] == YES
    assert of_medicines("", MORPHINE)["listed_maoi"] == INCOMPLETE


def test_a_medicine_of_unknown_class_may_be_any() -> None:
    found = of_medicines("complete", medicine(None))
    assert {found[n] for n in ("listed_opioid", "listed_depressant", "listed_maoi")} == {NOT_KNOWN}


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        ("oral", YES),
        ("transdermal", YES),
        ("intravenous", YES),
        ("intrathecal", NO),
        ("epidural", NO),
        ("topical", NO),
        ("other", NOT_KNOWN),
        (None, NOT_KNOWN),
    ],
)
def test_an_opioid_is_systemic_by_its_route(route: str | None, expected: Answer) -> None:
    assert of_medicines("complete", medicine("opioid", route))["listed_opioid"] == expected


def test_a_medicine_of_unknown_class_in_the_pump_is_no_systemic_opioid() -> None:
    assert of_medicines("complete", medicine(None, "intrathecal"))["listed_opioid"] == NO


@pytest.mark.parametrize(
    "drug_class",
    [
        "gabapentinoid",
        "benzodiazepine",
        "sleeping_tablet",
        "barbiturate",
        "muscle_relaxant",
        "antipsychotic",
        "antihistamine",
    ],
)
def test_sedating_classes(drug_class: str) -> None:
    assert drug_class in words.DRUG_CLASS.values
    assert of_medicines("complete", medicine(drug_class))["listed_depressant"] == YES


@pytest.mark.parametrize("drug_class", ["opioid", "maoi", "nsaid", "other"])
def test_other_classes_are_counted_elsewhere_or_not_at_all(drug_class: str) -> None:
    assert of_medicines("complete", medicine(drug_class))["listed_depressant"] == NO


def test_every_drug_of_a_pump_can_be_written_down_as_an_allergen() -> None:
    known = set(words.ALLERGEN.values)
    assert known >= drugs.EVERY
    assert known >= allergy.MATERIALS | allergy.PRODUCTS


def test_no_allergies_is_one_answer_to_every_question() -> None:
    found = of_allergies("none")
    names = [f.name for f in allergy.FACTS if f.derived]
    assert {found[name] for name in names} == {NO}


def test_a_verified_allergy_is_a_true_one_to_that_drug_alone() -> None:
    found = of_allergies("complete", to("morphine"))
    assert found["allergy_to_morphine"] == YES
    assert found["reported_allergy_to_morphine"] == NO
    assert found["allergy_to_hydromorphone"] == NO


def test_an_unverified_report_is_no_true_allergy_yet() -> None:
    found = of_allergies("complete", to("baclofen", verified=False))
    assert found["allergy_to_baclofen"] == NO
    assert found["reported_allergy_to_baclofen"] == YES


def test_a_report_nobody_said_was_verified_or_not_is_unknown_both_ways() -> None:
    found = of_allergies("complete", to("baclofen", verified=None))
    assert found["allergy_to_baclofen"] == NOT_KNOWN
    assert found["reported_allergy_to_baclofen"] == NOT_KNOWN


def test_a_row_without_an_agent_may_be_any_agent() -> None:
    found = of_allergies("complete", to(None))
    assert found["allergy_to_fentanyl"] == NOT_KNOWN
    assert found["reported_allergy_to_fentanyl"] == NO
    assert found["product_allergy"] == NOT_KNOWN


def test_an_incomplete_list_of_allergies_can_only_say_yes() -> None:
    found = of_allergies("partial", to("titanium"))
    assert found["material_allergy"] == YES
    assert found["reported_material_allergy"] == INCOMPLETE
    assert found["allergy_to_morphine"] == INCOMPLETE


@pytest.mark.parametrize("agent", sorted(allergy.MATERIALS))
def test_every_material_counts_as_one(agent: str) -> None:
    assert of_allergies("complete", to(agent))["material_allergy"] == YES
    assert of_allergies("complete", to(agent, verified=False))["reported_material_allergy"] == YES


@pytest.mark.parametrize("agent", sorted(allergy.PRODUCTS))
@pytest.mark.parametrize("verified", [True, False, None])
def test_a_product_is_avoided_verified_or_not(agent: str, verified: bool | None) -> None:
    assert of_allergies("complete", to(agent, verified=verified))["product_allergy"] == YES


def test_an_allergy_to_local_anaesthetics_counts_for_bupivacaine() -> None:
    found = of_allergies("complete", to("local_anaesthetic"))
    assert found["allergy_to_bupivacaine"] == YES
    assert found["allergy_to_clonidine"] == NO


def test_an_allergy_to_something_else_is_an_allergy_to_no_drug_of_the_pump() -> None:
    found = of_allergies("complete", to("other_drug"), to("other"))
    assert {found[f"allergy_to_{key}"] for key in drugs.EVERY} == {NO}


def test_a_second_row_can_decide_what_the_first_leaves_open() -> None:
    rows = (to("morphine", verified=None), to("morphine"))
    assert of_allergies("complete", *rows)["allergy_to_morphine"] == YES
    verdicts = (None, True)
    assert record.any_row(Listing("complete", rows), verdicts) == YES
