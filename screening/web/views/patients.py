"""A new patient, a new referral, and one patient's overview."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from screening.models import Patient
from screening.web.forms import typed
from screening.web.forms.patient import PatientForm, ReferralForm
from screening.web.presenters import identity, intake, overview
from screening.web.views import desk
from screening.workflow import permissions, queries
from screening.workflow.actions import registering
from screening.workflow.refusals import Refusal


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Register a patient with a first referral; possible duplicates are shown before."""
    person, now = desk.person(request), timezone.now()
    today = timezone.localdate(now)
    form = PatientForm(request.POST or None, today=today)
    alike: list[Patient] = []
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        who = {name: given[name] for name in ("number", "family_name", "given_name", "born")}
        alike = list(registering.duplicates(person.site_id, **who))
        if not alike or request.POST.get("not_duplicate"):
            try:
                with transaction.atomic():  # a patient without the referral would be half saved
                    patient = registering.register(**who, sex=given["sex"], by=person, at=now)
                    referral = _open(patient, form, request)
                return redirect("chart", referral, "history")
            except Refusal as refusal:
                form.add_error(None, str(refusal))
    context = intake.new_patient(form, alike, person, may=permissions.refer(person))
    wrong = request.method == "POST"
    return render(request, "patient_new.html", context, status=422 if wrong else 200)


@require_http_methods(["GET", "POST"])
def new_referral(request: HttpRequest, patient_id: int) -> HttpResponse:
    """Open another referral for a patient already known."""
    patient = _patient(request, patient_id)
    form = ReferralForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("chart", _open(patient, form, request), "history")
        except Refusal as refusal:
            form.add_error(None, str(refusal))
    wrong = request.method == "POST"
    context = intake.new_referral(form, patient)
    return render(request, "patient_new.html", context, status=422 if wrong else 200)


@require_safe
def show(request: HttpRequest, patient_id: int) -> HttpResponse:
    """One patient: the referrals, and what was done lately."""
    person, today = desk.person(request), timezone.localdate()
    patient = _patient(request, patient_id)
    referrals = list(queries.referrals_of(patient.pk))
    context = {
        "patient": identity.patient(patient, today),
        "urgent": identity.urgent(queries.urgent(patient.pk), person, patient),
        "subnav": [],
        **overview.page(patient, referrals, queries.trail(patient.pk, most=12)),
        "new_referral_url": (
            reverse("referral-new", args=[patient.pk]) if _may_refer(request, patient) else ""
        ),
        "strike_url": (
            reverse("patient-strike", args=[patient.pk])
            if permissions.chart(person, patient) and patient.in_error_at is None
            else ""
        ),
    }
    return render(request, "patient.html", context)


@require_http_methods(["GET", "POST"])
def strike(request: HttpRequest, patient_id: int) -> HttpResponse:
    """Ask why a whole chart was entered in error; with a reason, strike it."""
    person, now = desk.person(request), timezone.now()
    patient = _patient(request, patient_id)
    problem = ""
    if request.method == "POST" and "why" in request.POST:
        try:
            registering.strike_chart(
                patient_id=patient.pk, why=request.POST["why"], by=person, at=now
            )
            return redirect("patient", patient.pk)
        except Refusal as refusal:
            problem = str(refusal)
    context = {
        "patient": identity.patient(patient, timezone.localdate(now)),
        "urgent": [],
        "subnav": [],
        "strike": overview.striking(patient, request.path, problem),
    }
    return render(request, "chart/strike.html", context, status=422 if problem else 200)


@require_http_methods(["GET", "POST"])
def death(request: HttpRequest, patient_id: int) -> HttpResponse:
    """Record that the patient has died, or take that back."""
    person, now = desk.person(request), timezone.now()
    patient = _patient(request, patient_id)
    problem = ""
    if request.method == "POST":
        text = request.POST.get("died_on", "").strip()
        try:
            died_on = typed.full_date(text, today=timezone.localdate(now)) if text else None
            registering.record_death(patient_id=patient.pk, died_on=died_on, by=person, at=now)
            return redirect("patient", patient.pk)
        except (Refusal, typed.Unreadable) as refusal:
            problem = str(refusal)
    context: dict[str, Any] = {
        "patient": identity.patient(patient, timezone.localdate(now)),
        "urgent": [],
        "subnav": [],
        "death": overview.dying(patient, request.path, request.POST.get("died_on", ""), problem),
    }
    return render(request, "patient_death.html", context, status=422 if problem else 200)


def _open(patient: Patient, form: ReferralForm, request: HttpRequest) -> int:
    referral = registering.open_referral(
        patient_id=patient.pk,
        pathway=form.cleaned_data["pathway"],
        question_asked=form.cleaned_data["question_asked"],
        by=desk.person(request),
        at=timezone.now(),
    )
    return referral.pk


def _may_refer(request: HttpRequest, patient: Patient) -> bool:
    stands = patient.in_error_at is None and patient.died_on is None
    return stands and permissions.refer(desk.person(request))


def _patient(request: HttpRequest, patient_id: int) -> Patient:
    try:
        return queries.patient(desk.person(request), patient_id)
    except Patient.DoesNotExist:
        raise Http404("No such patient.") from None
