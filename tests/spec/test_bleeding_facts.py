"""What the list of antithrombotic drugs amounts to."""

from datetime import date

import pytest

from screening.logic.answers import Known, Unknown, Why
from screening.rules.facts import bleeding
from screening.rules.facts.bleeding import Antithrombotic
from screening.rules.facts.medical.medicines import CurrentDrug
from screening.rules.record import Entry, Listing, Record
from screening.rules.vocabulary import bleeding as words
from screening.rules.vocabulary.partial_date import PartialDate

TODAY = date(2025, 3, 18)

#: Which facts each class makes true, beside that something is listed.
MAKES_TRUE = {
    "warfarin": {"listed_anticoagulant", "listed_warfarin"},
    "heparin": {"listed_anticoagulant", "listed_heparin"},
    "lmwh": {"listed_anticoagulant", "listed_heparin"},
    "doac": {"listed_anticoagulant", "listed_doac"},
    "fondaparinux": {"listed_anticoagulant", "listed_doac"},
    "other_anticoagulant": {"listed_anticoagulant"},
    "aspirin": {"listed_aspirin"},
    "p2y12": {"listed_antiplatelet"},
    "other_antiplatelet": {"listed_antiplatelet"},
}
CLASS_FACTS = frozenset().union(*MAKES_TRUE.values())
NO, YES = Known(False, source="list"), Known(True, source="list")


def row(drug_class, **columns):
    blank = {"drug": None, "indication": None, "dose": None, "last_dose": None}
    return Antithrombotic(**{**blank, "prescriber": None, **columns}, drug_class=drug_class)


def derived(takes=None, state="", *rows):
    record = Record(
        entries={"takes_antithrombotic": Entry(takes)},
        lists={"antithrombotics_list": Listing(state, rows)},
    )
    return bleeding.derive(record, TODAY)


def test_nothing_asked_leaves_everything_unknown():
    assert set(bleeding.derive(Record(), TODAY).values()) == {Unknown(Why.NOT_ASKED)}


def test_every_class_of_the_form_is_known_to_some_rule():
    assert set(MAKES_TRUE) == set(words.ANTITHROMBOTIC_CLASS.values)


@pytest.mark.parametrize("one", MAKES_TRUE)
def test_a_drug_on_a_complete_list_decides_every_class(one):
    found = derived(True, "complete", row(one, last_dose=PartialDate(2025, 3)))
    true = {name for name, answer in found.items() if answer == YES}
    assert true == MAKES_TRUE[one] | {"listed_antithrombotic"}
    assert all(found[name] == NO for name in CLASS_FACTS - MAKES_TRUE[one])


def test_a_plain_no_needs_no_list():
    assert derived(False)["listed_antithrombotic"] == NO


def test_a_listed_drug_speaks_against_a_plain_no():
    found = derived(False, "", row("doac"))
    assert found["listed_antithrombotic"] == YES
    assert found["listed_doac"] == YES


def test_an_empty_list_said_to_be_none_is_a_no():
    assert set(derived(None, "none").values()) == {NO}


def test_an_empty_list_beside_a_yes_rules_no_drug_out():
    for state in ("none", "complete", "partial"):
        found = derived(True, state)
        assert {found[name] for name in CLASS_FACTS} == {Unknown(Why.INCOMPLETE)}


def test_a_yes_without_a_list_is_still_to_be_asked():
    found = derived(True)
    assert {found[name] for name in CLASS_FACTS} == {Unknown(Why.NOT_ASKED)}


def test_an_open_list_may_hold_more():
    found = derived(True, "partial", row("aspirin"))
    assert found["listed_aspirin"] == YES
    assert found["listed_antithrombotic"] == YES
    assert found["listed_anticoagulant"] == Unknown(Why.INCOMPLETE)


def test_a_drug_without_a_class_counts_as_a_drug_and_as_no_class_yet():
    found = derived(True, "complete", row(None, drug="Tablets for the heart"))
    assert found["listed_antithrombotic"] == YES
    assert {found[name] for name in CLASS_FACTS} == {Unknown(Why.NOT_KNOWN)}


def test_two_drugs_make_both_their_classes_true():
    found = derived(True, "complete", row("aspirin"), row("p2y12", indication="stent"))
    assert found["listed_aspirin"] == found["listed_antiplatelet"] == YES
    assert found["listed_anticoagulant"] == NO


def medicine(drug_class, route="oral"):
    return CurrentDrug(None, drug_class, None, None, None, route, None)


def beside_medicines(takes, state, medicines, *rows):
    record = Record(
        entries={"takes_antithrombotic": Entry(takes)},
        lists={
            "antithrombotics_list": Listing(state, rows),
            "drugs_list": Listing("complete", medicines),
        },
    )
    return bleeding.derive(record, TODAY)


def test_an_anticoagulant_among_the_medicines_speaks_against_a_plain_no():
    for state in ("", "none"):
        found = beside_medicines(False, state, (medicine("anticoagulant"),))
        assert found["listed_antithrombotic"] == found["listed_anticoagulant"] == YES
        assert NO not in found.values()


def test_an_antiplatelet_among_the_medicines_is_a_drug_not_yet_named():
    found = beside_medicines(False, "none", (medicine("antiplatelet"),))
    assert found["listed_antithrombotic"] == YES
    assert {found[name] for name in CLASS_FACTS} == {Unknown(Why.INCOMPLETE)}


def test_an_anticoagulant_among_the_medicines_adds_to_a_list_without_one():
    found = beside_medicines(True, "complete", (medicine("anticoagulant"),), row("aspirin"))
    assert found["listed_anticoagulant"] == found["listed_aspirin"] == YES
    assert found["listed_antiplatelet"] == NO


def test_other_medicines_and_creams_say_nothing_of_bleeding():
    medicines = (medicine("opioid"), medicine(None), medicine("anticoagulant", "topical"))
    assert beside_medicines(False, "", medicines) == derived(False)
    assert beside_medicines(True, "", medicines) == derived(True)
