"""An urgent finding: raised with an owner, taken on once by name, cleared with the chart."""

from __future__ import annotations

import pytest

from screening.models import AuditEntry, Patient, Referral, UrgentFlag
from screening.rules import rulebook
from screening.rules.rule import Kind
from screening.workflow import advising, policies, queries
from screening.workflow.actions import charting, registering, reviewing, urgent
from screening.workflow.refusals import NotNow
from tests.integration.cast import MORNING, Cast, answer, later, refer, register


def raised(patient: Patient, cast: Cast) -> UrgentFlag:
    answer(patient, "respiratory_depression", True, cast.colleague)
    return UrgentFlag.objects.get(patient=patient, cleared_at=None)


def take_on(flag: UrgentFlag, cast: Cast, text: str = "Ward told at 14:10") -> UrgentFlag:
    return urgent.acknowledge(flag_id=flag.pk, action_taken=text, by=cast.reviewer, at=later(5))


def waiting(cast: Cast) -> int:
    found = queries.worklist(cast.clinician, "urgent")
    assert found.counts["urgent"] == found.total == len(found.referrals)
    return found.total


def test_it_is_raised_once_and_owned_by_who_answers_for_the_referral(
    cast: Cast, referral: Referral
) -> None:
    flag = raised(referral.patient, cast)
    assert rulebook.CURRENT.rule(flag.rule).kind is Kind.URGENT
    assert (flag.owner, flag.raised_by, flag.referral) == (
        cast.clinician,
        cast.colleague,
        referral,
    )
    assert (flag.raised_at, flag.acknowledged_at) == (MORNING, None)
    answer(referral.patient, "takes_nsaid", True, cast.clinician)
    assert list(UrgentFlag.objects.all()) == [flag]
    assert waiting(cast) == 1


def test_on_two_pathways_it_is_one_finding_with_the_first_referrals_owner(
    cast: Cast, referral: Referral
) -> None:
    refer(referral.patient, cast.colleague, "severe_spasticity")
    assert raised(referral.patient, cast).owner == cast.clinician
    assert UrgentFlag.objects.count() == 1


def test_it_is_taken_on_once_with_words(cast: Cast, referral: Referral) -> None:
    flag = raised(referral.patient, cast)
    with pytest.raises(NotNow, match="Write what was done"):
        take_on(flag, cast, "  ")
    with pytest.raises(NotNow, match="at most 400 characters"):
        take_on(flag, cast, "x" * 401)
    done = take_on(flag, cast)
    assert (done.acknowledged_by, done.acknowledged_at) == (cast.reviewer, later(5))
    assert done.action_taken == "Ward told at 14:10"
    assert waiting(cast) == 0
    with pytest.raises(NotNow, match="Rita Reviewer has already taken this on"):
        take_on(flag, cast)
    assert AuditEntry.objects.filter(act="urgent acknowledged").count() == 1


def strike(patient: Patient, cast: Cast, minutes: int) -> None:
    charting.strike_answer(
        patient_id=patient.pk,
        question="respiratory_depression",
        why="Another patient",
        by=cast.clinician,
        at=later(minutes),
    )


def test_taken_on_it_is_cleared_with_the_chart_and_raised_anew_when_the_chart_shows_it_again(
    cast: Cast, referral: Referral
) -> None:
    first = take_on(raised(referral.patient, cast), cast)
    assert queries.urgent(referral.patient_id) == [first]
    answer(referral.patient, "respiratory_depression", False, cast.clinician, at=later(6))
    first.refresh_from_db()
    assert first.cleared_at == later(6)
    assert queries.urgent(referral.patient_id) == []
    answer(referral.patient, "respiratory_depression", True, cast.clinician, at=later(7))
    second = UrgentFlag.objects.get(cleared_at=None)
    assert second != first
    assert (queries.urgent(referral.patient_id), waiting(cast)) == ([second], 1)
    strike(referral.patient, cast, 8)
    assert not UrgentFlag.objects.filter(cleared_at=None).exists()
    trail = AuditEntry.objects.filter(act__in=["urgent raised", "urgent cleared"])
    acts = ["urgent raised", "urgent cleared"] * 2
    assert list(trail.order_by("id").values_list("act", flat=True)) == acts


def test_nobody_having_taken_it_on_it_waits_whatever_the_chart_says(
    cast: Cast, referral: Referral
) -> None:
    flag = raised(referral.patient, cast)
    strike(referral.patient, cast, 6)
    flag.refresh_from_db()
    assert (flag.cleared_at, flag.acknowledged_at) == (later(6), None)
    assert (queries.urgent(referral.patient_id), waiting(cast)) == ([flag], 1)
    version = Patient.objects.get(pk=referral.patient_id).chart_version
    reviewing.submit(
        referral_id=referral.pk,
        read=version,
        edition=rulebook.CURRENT.digest,
        by=cast.clinician,
        at=later(7),
    )
    advice = advising.read(referral, advising.day(later(7))).advice
    referral.refresh_from_db()
    with pytest.raises(NotNow, match="acknowledge it before deciding"):
        policies.check_accept(referral, advice)
    with pytest.raises(NotNow, match="take it on before the chart is struck"):
        policies.check_strike(referral.patient)
    take_on(flag, cast)
    assert (queries.urgent(referral.patient_id), waiting(cast)) == ([], 0)


def test_returning_before_anybody_took_it_on_it_is_the_same_finding(
    cast: Cast, referral: Referral
) -> None:
    flag = raised(referral.patient, cast)
    answer(referral.patient, "respiratory_depression", False, cast.clinician, at=later(6))
    answer(referral.patient, "respiratory_depression", True, cast.clinician, at=later(7))
    again = UrgentFlag.objects.get()
    assert (again, again.raised_at, again.cleared_at) == (flag, MORNING, None)
    acts = AuditEntry.objects.filter(act__startswith="urgent").order_by("id")
    assert [a.act for a in acts] == ["urgent raised", "urgent cleared", "urgent raised"]


def test_it_is_found_in_a_chart_that_was_there_before_the_referral(cast: Cast) -> None:
    patient = register(cast.clinician)
    answer(patient, "respiratory_depression", True, cast.clinician)
    assert not UrgentFlag.objects.exists()  # nobody answers for this patient yet
    referral = refer(patient, cast.colleague)
    flag = UrgentFlag.objects.get()
    assert (flag.owner, flag.referral) == (cast.colleague, referral)


def test_after_the_referral_is_closed_it_is_still_raised_and_waits_in_the_worklist(
    cast: Cast, referral: Referral
) -> None:
    reviewing.withdraw(referral_id=referral.pk, text="Not wanted", by=cast.clinician, at=later(1))
    flag = raised(referral.patient, cast)
    assert (flag.owner, flag.referral) == (cast.clinician, referral)
    assert waiting(cast) == 1


def test_a_chart_is_not_struck_over_the_head_of_an_urgent_finding(
    cast: Cast, referral: Referral
) -> None:
    flag = raised(referral.patient, cast)
    strike = {"patient_id": referral.patient_id, "why": "Mixed up", "by": cast.clinician}
    with pytest.raises(NotNow, match="take it on before the chart is struck"):
        registering.strike_chart(at=later(6), **strike)
    take_on(flag, cast)
    registering.strike_chart(at=later(6), **strike)
    flag.refresh_from_db()
    assert flag.cleared_at == later(6)


@pytest.mark.parametrize(
    "rule", [r for r in rulebook.CURRENT.rules if r.kind is Kind.URGENT], ids=lambda r: r.code
)
def test_every_urgent_rule_is_owned_by_somebody(rule) -> None:
    assert rule.owner.value
    assert rule.then
