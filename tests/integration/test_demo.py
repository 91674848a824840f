"""The demo clinic in a database: loaded once, the second time already there."""

import dataclasses
import io
from collections import Counter
from datetime import date, timedelta

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from screening.advice.lattice import Recommendation
from screening.management.demo_clinic import loading, reading
from screening.management.demo_clinic.invented import Sitting
from screening.models import (
    AdviceGiven,
    AuditEntry,
    Patient,
    Person,
    Referral,
    ReviewStep,
    Role,
    Site,
    Standing,
    StruckAnswer,
    UrgentFlag,
)
from screening.rules.vocabulary.pathway import Pathway
from screening.workflow import advising, queries, replay
from screening.workflow.actions import importing, registering
from screening.workflow.columns import NewAnswer
from screening.workflow.refusals import NotAllowed, NotNow

FOLDER = settings.BASE_DIR / "fixtures" / "demo"


def demo():
    said = io.StringIO()
    call_command("demo", stdout=said)
    return said.getvalue()


@pytest.fixture(scope="module")
def clinic(django_db_setup, django_db_blocker):
    """What the command said; what it did is undone after the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield demo()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def today():
    return timezone.localdate()


@pytest.fixture(scope="module")
def invented(today):
    return reading.patients(FOLDER, today)


def counts():
    kinds = (Site, Person, Patient, Referral, ReviewStep, AdviceGiven, UrgentFlag, AuditEntry)
    return {kind.__name__: kind.objects.count() for kind in kinds}


def test_it_says_how_many_are_new_and_who_may_sign_in(clinic, invented):
    assert f"The demo clinic has {len(invented)} new patients." in clinic
    for person in Person.objects.select_related("site"):
        assert person.check_password(settings.DEMO_PASSWORD)
        (line,) = (line for line in clinic.splitlines() if line.startswith(person.username + " "))
        assert person.printed_name in line
        assert person.site.name in line
    assert settings.DEMO_PASSWORD in clinic
    assert "/sign-in/" in clinic


def test_a_second_time_adds_nothing(clinic):
    before = counts()
    assert demo().startswith("The demo clinic is already here.")
    assert counts() == before


def test_another_day_adds_nothing_and_reads_the_charts_anew(clinic, today):
    later = timezone.now() + timedelta(days=90)
    before = counts()
    with transaction.atomic():
        who = loading.people(reading.clinics(FOLDER))
        patients = reading.patients(FOLDER, later.date())
        assert not any(loading.load(patient, who) for patient in patients)
        loading.bring_up_to_date(who, later)
        assert counts() == before
        open_now = Standing.objects.filter(referral__state__in=["draft", "submitted", "returned"])
        assert {standing.as_of for standing in open_now} == {advising.day(later)}
        assert not open_now.filter(recommendation="offer").exists(), "every chart has gone stale"
        transaction.set_rollback(True)


def test_each_site_has_its_people(clinic):
    for site in Site.objects.all():
        roles = Counter(site.people.values_list("role", flat=True))
        assert roles == {Role.CLINICIAN: 2, Role.REVIEWER: 2, Role.ADMIN: 1}


def test_the_sites_are_separate(clinic):
    larkspur, tamarisk = Site.objects.order_by("name")
    assert larkspur.patients.exists()
    assert tamarisk.patients.exists()
    for here, there in ((larkspur, tamarisk), (tamarisk, larkspur)):
        person = here.people.filter(role=Role.CLINICIAN)[0]
        listed = queries.worklist(person, "all").referrals
        assert {referral.site_id for referral in listed} == {here.pk}
        with pytest.raises(Patient.DoesNotExist):
            queries.patient(person, there.patients.all()[0].pk)
    for entry in AuditEntry.objects.select_related("by", "patient"):
        assert entry.by.site_id == entry.site_id == entry.patient.site_id


def test_the_advice_through_the_database_is_the_expected_one(clinic, invented, today):
    for patient in invented:
        kept = Patient.objects.get(number=patient.number)
        for opened in patient.referrals:
            referral = kept.referrals.get(pathway=opened.pathway)
            advice = advising.read(referral, today).advice
            expect, present = opened.expect, {finding.rule.code for finding in advice.present}
            assert advice.recommendation.word == expect.recommendation, patient
            determining = {finding.rule.code for finding in advice.determining}
            assert expect.determining <= determining, patient
            assert expect.present <= present, patient
            assert {finding.rule.code for finding in advice.urgent} == expect.urgent, patient
            assert advice.trial_may_be_waived == expect.waived, patient
            assert referral.state == expect.state, patient


def test_every_recommendation_and_pathway_is_on_the_worklists(clinic, today):
    standings = Standing.objects.select_related("referral")
    assert {s.recommendation for s in standings} == {r.word for r in Recommendation}
    assert {s.referral.pathway for s in standings} == {p.value for p in Pathway}
    still_open = standings.filter(referral__state__in=["draft", "submitted", "returned"])
    assert {standing.as_of for standing in still_open} == {today}


def test_urgent_findings_have_an_owner_and_one_is_taken_on(clinic):
    flags = {flag.rule: flag for flag in UrgentFlag.objects.select_related("owner", "referral")}
    assert flags.keys() == {"PSY-05-URGENT", "ANA-06-URGENT"}
    for flag in flags.values():
        assert flag.owner == flag.referral.clinician
        assert flag.cleared_at is None
    assert flags["PSY-05-URGENT"].acknowledged_by is None
    assert flags["ANA-06-URGENT"].acknowledged_by is not None
    assert flags["ANA-06-URGENT"].acknowledged_at > flags["ANA-06-URGENT"].raised_at


def test_what_was_decided_rests_on_a_stored_advice_that_replays(clinic):
    decided = ReviewStep.objects.filter(step__in=["accept", "decline"]).select_related("advice")
    assert decided.count() >= 5
    for step in decided:
        assert step.advice.as_of == advising.day(step.at)
        assert replay.same(step.advice)


def test_the_trail_holds_every_answer_with_its_person(clinic, invented):
    told = sum(
        len(event.answers)
        for patient in invented
        for event in patient.events
        if isinstance(event, Sitting)
    )
    assert AuditEntry.objects.filter(act="answer saved").count() == told


def test_what_was_entered_in_error_is_kept_struck(clinic):
    struck = StruckAnswer.objects.get()
    assert (struck.question, struck.shown) == ("temperature", "39.2 °C")
    patient = Patient.objects.get(pk=struck.patient_id)
    assert patient.infection_rows.exclude(struck_at=None).count() == 1
    assert patient.infectionstatus.temperature_entered == "36.6"


def test_two_referrals_of_one_patient_are_linked(clinic):
    (second,) = Referral.objects.exclude(linked_to=None)
    assert second.linked_to.patient_id == second.patient_id
    assert {second.pathway, second.linked_to.pathway} == {"noncancer_pain", "severe_spasticity"}


def test_the_dead_are_recorded_and_their_referral_withdrawn(clinic):
    patient = Patient.objects.exclude(died_on=None).get()
    assert [referral.state for referral in patient.referrals.all()] == ["withdrawn"]


def test_no_chart_is_changed_after_the_day_itself(clinic):
    assert not AuditEntry.objects.filter(at__gt=timezone.now()).exists()


def test_a_live_system_is_left_alone(settings, django_db_blocker):
    settings.CANDOR_MODE = "LIVE"
    with pytest.raises(CommandError, match="stays out of a LIVE system"):
        call_command("demo")


@pytest.mark.django_db
def test_a_patient_whose_story_breaks_off_is_not_there_at_all(invented):
    """A clinician accepts their own referral at the end: nothing before it is kept either."""
    who = loading.people(reading.clinics(FOLDER))
    patient = invented[0]
    broken = dataclasses.replace(patient.events[-1], by=patient.referrals[0].by)
    assert broken.step == "accept"
    with pytest.raises(NotAllowed):
        loading.load(dataclasses.replace(patient, events=(*patient.events[:-1], broken)), who)
    assert not Patient.objects.filter(number=patient.number).exists()


@pytest.fixture
def charted():
    """An empty chart, and who writes in it."""
    by = loading.people(reading.clinics(FOLDER))["larkspur", "clinician"]
    at = timezone.now()
    patient = registering.register(
        number="DEMO-9999",
        family_name="Testcase",
        given_name="Only",
        born=date(1980, 1, 1),
        sex="female",
        by=by,
        at=at,
    )
    return {"patient_id": patient.pk, "by": by, "at": at}


@pytest.mark.django_db
def test_what_comes_in_whole_counts_and_leaves_the_trail_of_single_saves(charted):
    rows = [("devices_list", {"kind": "pacemaker", "active": True})]
    answers = {"sedatives": NewAnswer(value=False), "devices_list": NewAnswer(value="complete")}
    (kept,) = importing.import_chart(
        **charted, answers=answers, rows=rows, notes={"infectionstatus": "Well."}
    )
    patient = Patient.objects.get(pk=charted["patient_id"])
    assert patient.chart_version == 4
    assert patient.addictionhistory.sedatives is False
    assert patient.addictionhistory.sedatives_by == charted["by"]
    assert patient.infectionstatus.note == "Well."
    trail = AuditEntry.objects.filter(patient=patient).values_list("act", "subject", "after")
    assert list(trail)[1:] == [
        ("row added", f"devices_list {kept.pk}", {"kind": "pacemaker", "active": "True"}),
        ("answer saved", "sedatives", {"answer": "no"}),
        ("answer saved", "devices_list", {"answer": "complete"}),
        ("note saved", "infectionstatus", {"note": "Well."}),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("second", "refusal"),
    [
        ({"answers": {"sedatives": NewAnswer(value=True)}}, "overwrites nothing"),
        ({"answers": {}, "rows": [("devices_list", {"kind": "pump"})]}, "row by row"),
        ({"answers": {}, "notes": {"infectionstatus": "Ill."}}, "There is a note already"),
        ({"answers": {"nicotine": NewAnswer()}}, "the reason there is none"),
        ({"answers": {"nicotine": NewAnswer(missing="in_error")}}, "the reason there is none"),
        (
            {
                "answers": {"allergies_list": NewAnswer(value="none")},
                "rows": [("allergies_list", {"agent": "latex"})],
            },
            "a list with rows is not empty",
        ),
    ],
)
def test_what_comes_in_whole_overwrites_nothing(charted, second, refusal):
    first = {"sedatives": NewAnswer(value=False), "devices_list": NewAnswer(value="none")}
    importing.import_chart(**charted, answers=first, notes={"infectionstatus": "Well."})
    before = AuditEntry.objects.count()
    with pytest.raises(NotNow, match=refusal):
        importing.import_chart(**charted, **second)
    assert AuditEntry.objects.count() == before
    assert Patient.objects.get(pk=charted["patient_id"]).chart_version == 3


@pytest.mark.django_db
def test_only_those_who_chart_bring_a_chart_in(charted):
    admin = loading.people(reading.clinics(FOLDER))["larkspur", "admin"]
    with pytest.raises(NotAllowed):
        importing.import_chart(**{**charted, "by": admin}, answers={})
