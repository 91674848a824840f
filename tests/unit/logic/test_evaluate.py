"""Why a sentence is met, not met or unknown, and what is refused rather than guessed."""

from decimal import Decimal

import pytest

from screening.logic.answers import NOT_ASKED, Between, Known, Unknown, Why
from screening.logic.criteria import AtLeast, Op
from screening.logic.evaluate import Reason, Truth, evaluate
from tests.unit.logic.words import (
    POLICY,
    british,
    fever,
    immunosuppressed,
    infected,
    on_antibiotics,
    septic,
    temperature,
)

YES, NO = Known(value=True, source="ward round"), Known(value=False)
MET, NOT_MET, UNKNOWN = Truth.MET, Truth.NOT_MET, Truth.UNKNOWN


def reasons(sentence, patient, policy=POLICY):
    outcome = evaluate(sentence, patient, policy)
    return outcome.truth, [(reason.atom, reason.truth) for reason in outcome.reasons]


def test_a_reason_carries_the_answer_it_was_read_from():
    hot = Known(Decimal("38.4"), source="ward round")
    assert evaluate(fever, {"temperature": hot}, POLICY).reasons == (Reason(fever, MET, hot),)


def test_the_policy_in_force_decides():
    patient = {"temperature": Known(Decimal("38.4"))}
    assert evaluate(fever, patient, POLICY).truth is MET
    assert evaluate(fever, patient, {"fever_limit": Decimal("38.5")}).truth is NOT_MET


def test_a_stance_is_always_decided():
    assert evaluate(british, {}, {"consensus": "british"}).truth is MET
    outcome = evaluate(british, {}, {"consensus": "pacc"})
    assert outcome.truth is NOT_MET
    assert outcome.reasons == (Reason(british, NOT_MET, Known("pacc", source="policy")),)


def test_all_met_is_because_of_every_part():
    patient = {"sepsis": YES, "antibiotics": NO}
    assert reasons(septic & ~on_antibiotics, patient) == (
        MET,
        [(septic, MET), (on_antibiotics, NOT_MET)],
    )


def test_all_not_met_is_because_of_the_parts_not_met():
    patient = {"sepsis": YES, "antibiotics": NO}
    assert reasons(septic & on_antibiotics & immunosuppressed, patient) == (
        NOT_MET,
        [(on_antibiotics, NOT_MET)],
    )


def test_any_met_is_because_of_the_parts_met():
    patient = {"sepsis": YES, "antibiotics": NO}
    assert reasons(septic | on_antibiotics | immunosuppressed, patient) == (MET, [(septic, MET)])


def test_unknown_is_because_of_the_unknown_parts():
    patient = {"sepsis": YES, "antibiotics": NO}
    two = AtLeast(2, (septic, on_antibiotics, immunosuppressed, infected))
    assert reasons(two, patient) == (UNKNOWN, [(immunosuppressed, UNKNOWN), (infected, UNKNOWN)])


def test_a_reason_is_given_once():
    patient = {"sepsis": YES, "antibiotics": YES}
    sentence = (septic & on_antibiotics) | (septic & ~immunosuppressed) | septic
    assert reasons(sentence, patient) == (MET, [(septic, MET), (on_antibiotics, MET)])


def test_missing_names_what_was_not_known_once_and_only_while_undecided():
    hot = temperature(Op.MORE_THAN, "39")
    sentence = (septic | hot) & (septic | infected | fever) & ~on_antibiotics
    outcome = evaluate(sentence, {"antibiotics": NO}, POLICY)
    assert outcome.missing == ("sepsis", "temperature", "infection")
    assert evaluate(sentence, {"antibiotics": YES}, POLICY).missing == ()
    assert evaluate(sentence, {"antibiotics": NO, "sepsis": YES}, POLICY).missing == ()


def test_a_range_across_the_limit_is_missing():
    patient = {"temperature": Between(Decimal(37), Decimal(39), why=Why.STALE)}
    outcome = evaluate(fever, patient, POLICY)
    assert (outcome.truth, outcome.missing) == (UNKNOWN, ("temperature",))


def test_a_fact_absent_was_not_asked():
    (reason,) = evaluate(septic, {}, POLICY).reasons
    assert reason.answer == NOT_ASKED == Unknown(Why.NOT_ASKED)


@pytest.mark.parametrize("sentence", [fever, british])
def test_a_setting_without_a_value_is_an_error(sentence):
    with pytest.raises(KeyError):
        evaluate(sentence, {}, {})


@pytest.mark.parametrize(
    ("sentence", "answer", "says"),
    [
        (septic, Known("yes"), "sepsis holds or does not"),
        (septic, Known(Decimal(1)), "sepsis holds or does not"),
        (septic, Between(Decimal(0), Decimal(1)), "sepsis holds or does not"),
        (infected, Known(value=True), "infection is one of none, suspected, active, resolved; not"),
        (infected, Known("cured"), "infection is one of none, suspected, active, resolved; not"),
        (infected, Between(Decimal(0), None), "infection is one of none, suspected, active,"),
        (fever, Known("38.4"), "'38.4' is not a number"),
        (fever, Known(value=True), "True is not a number"),
    ],
)
def test_an_answer_of_the_wrong_sort_is_an_error(sentence, answer, says):
    (name,) = {"sepsis", "infection", "temperature"} & {
        getattr(sentence, slot).name
        for slot in ("flag", "choice", "quantity")
        if hasattr(sentence, slot)
    }
    with pytest.raises(TypeError, match=says):
        evaluate(sentence, {name: answer}, POLICY)


@pytest.mark.parametrize(
    ("sentence", "policy", "says"),
    [
        (fever, {"fever_limit": "38"}, "'38' is set where a number is compared"),
        (fever, {"fever_limit": 38.0}, "38.0 is set where a number is compared"),
        (british, {"consensus": "french"}, "consensus is one of pacc, british; not 'french'"),
        (british, {"consensus": Decimal(1)}, "consensus is one of pacc, british; not Decimal"),
    ],
)
def test_a_setting_of_the_wrong_sort_is_an_error(sentence, policy, says):
    with pytest.raises(TypeError, match=says):
        evaluate(sentence, {}, policy)
