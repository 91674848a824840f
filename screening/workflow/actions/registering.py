"""Register a patient, open a referral, record a death, strike a whole chart."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime

from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from screening import models
from screening.models import Patient, Person, Referral
from screening.rules.vocabulary.pathway import Pathway
from screening.workflow import advising, audit, permissions, policies, states, wording
from screening.workflow.actions import urgent
from screening.workflow.refusals import NotNow

#: Letters that Unicode does not take apart, as people write them without the key; and apostrophes.
_ONE_LETTER = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
    | {"’": "'", "‘": "'", "ʼ": "'", "\x00": ""}
)
_LONGEST = 170


def searchable(*names: str) -> str:
    """Names as they are searched: casefolded, without accents, in one line, cut to what fits."""
    plain = unicodedata.normalize("NFKD", " ".join(names).casefold().translate(_ONE_LETTER))
    bare = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return " ".join(bare.split())[:_LONGEST]


def duplicates(
    site_id: int, *, number: str, family_name: str, given_name: str, born: date | None
) -> QuerySet[Patient]:
    """Patients of the site who may be the same person: same number, or same name and birth date.

    A chart entered in error is nobody's.
    """
    same_name = Q(search_name=searchable(family_name, given_name), born=born)
    return Patient.objects.filter(
        Q(number__iexact=number.strip()) | same_name, site_id=site_id, in_error_at=None
    ).order_by("search_name")


@transaction.atomic
def register(
    *,
    number: str,
    family_name: str,
    given_name: str,
    born: date,
    sex: str,
    by: Person,
    at: datetime,
) -> Patient:
    """Register a patient at the person's site with an empty chart.

    Raises NotAllowed for people who may not refer, NotNow when the number is taken; that of a
    chart entered in error is free.
    """
    permissions.check_refer(by)
    number = number.strip()
    taken = f"Number {number} is already in use at this site."
    here = Patient.objects.filter(site_id=by.site_id, in_error_at=None)
    if here.filter(number__iexact=number).exists():
        raise NotNow(taken)
    try:
        with transaction.atomic():
            patient = Patient.objects.create(
                site_id=by.site_id,
                number=number,
                family_name=family_name.strip(),
                given_name=given_name.strip(),
                search_name=searchable(family_name, given_name),
                born=born,
                sex=sex,
                created_by=by,
                created_at=at,
            )
    except IntegrityError as error:
        if "patient_number_once_a_site" not in str(error):
            raise
        raise NotNow(taken) from error  # a colleague registered it at the same moment
    for chapter in models.CHAPTERS:
        apps.get_model("screening", chapter).objects.create(patient=patient, site_id=by.site_id)
    audit.record(act="patient registered", by=by, at=at, patient=patient)
    return patient


@transaction.atomic
def open_referral(
    *, patient_id: int, pathway: str, question_asked: str, by: Person, at: datetime
) -> Referral:
    """Open a draft referral on a pathway; a second open pathway is linked to the first.

    Raises NotNow when the patient already has an open referral on the pathway.
    """
    patient = Patient.objects.select_for_update().get(pk=patient_id, site_id=by.site_id)
    permissions.check_refer(by)
    policies.check_submit(patient)
    open_now = Referral.objects.filter(patient=patient, state__in=states.OPEN)
    if open_now.filter(pathway=pathway).exists():
        raise NotNow("The patient already has an open referral on this pathway.")
    referral = Referral.objects.create(
        patient=patient,
        site_id=patient.site_id,
        pathway=Pathway(pathway).value,
        question_asked=wording.said(question_asked, most=wording.ACTION),
        clinician=by,
        state_since=at,
        created_by=by,
        created_at=at,
        linked_to=open_now.order_by("id").first(),
    )
    audit.record(act="referral opened", by=by, at=at, referral=referral, after={"pathway": pathway})
    urgent.bring_up_to_date(patient, by=by, at=at)
    return referral


@transaction.atomic
def record_death(*, patient_id: int, died_on: date | None, by: Person, at: datetime) -> Patient:
    """Record, or take back, that the patient has died; referrals can then only be withdrawn."""
    patient = Patient.objects.select_for_update().get(pk=patient_id, site_id=by.site_id)
    permissions.check_chart(by, patient)
    policies.check_chart(patient)
    if died_on == patient.died_on:
        return patient
    if died_on is not None and not patient.born <= died_on <= advising.day(at):
        raise NotNow("The date of death lies between the date of birth and today.")
    before, patient.died_on = patient.died_on, died_on
    patient.save(update_fields=["died_on"])
    audit.record(
        act="death recorded" if died_on else "death taken back",
        by=by,
        at=at,
        patient=patient,
        before={"died_on": before.isoformat() if before else None},
        after={"died_on": died_on.isoformat() if died_on else None},
    )
    return patient


@transaction.atomic
def strike_chart(*, patient_id: int, why: str, by: Person, at: datetime) -> Patient:
    """Mark a whole chart entered in error: kept, struck, no longer read, written or decided on.

    An urgent finding nobody has taken on is taken on first, or the patient is lost with the chart.
    """
    patient = Patient.objects.select_for_update().get(pk=patient_id, site_id=by.site_id)
    permissions.check_chart(by, patient)
    policies.check_strike(patient)
    why = wording.said(
        why, most=wording.REASON, otherwise="Write why the chart was entered in error."
    )
    patient.in_error_by, patient.in_error_at, patient.in_error_why = by, at, why
    patient.chart_version += 1
    patient.save(update_fields=["in_error_by", "in_error_at", "in_error_why", "chart_version"])
    audit.record(act="chart struck", by=by, at=at, patient=patient, after={"why": why})
    urgent.bring_up_to_date(patient, by=by, at=at)
    return patient
