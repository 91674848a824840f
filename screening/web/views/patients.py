"""A new patient, a new referral, and one patient's overview."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from screening.models import Patient, Person
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
    person, today = desk.person(request), timezone.localdate()
    context = {
        **desk.about(person, patient, today),
        **intake.new_referral(form, patient, why_not=_why_not_refer(person, patient)),
    }
    return render(request, "patient_new.html", context, status=422 if wrong else 200)


@require_safe
def show(request: HttpRequest, patient_id: int) -> HttpResponse:
    """One patient: the referrals, and what was done lately."""
    person, today = desk.person(request), timezone.localdate()
    patient = _patient(request, patient_id)
    referrals = list(queries.referrals_of(patient.pk))
    may_write = permissions.chart(person, patient) and patient.in_error_at is None
    context = {
        **desk.about(person, patient, today),
        **overview.page(patient, referrals, queries.trail(patient.pk, most=12)),
        "new_referral_url": (
            "" if _why_not_refer(person, patient) else reverse("referral-new", args=[patient.pk])
        ),
        "strike_url": reverse("patient-strike", args=[patient.pk]) if may_write else "",
        "death": overview.dying(patient, "", "") if may_write else None,
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
        **desk.about(person, patient, timezone.localdate(now)),
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
            died_on = None
            if "take_back" not in request.POST:
                if not text:
                    raise typed.Unreadable("Write the date of death, for example 3 Oct 2026.")
                died_on = typed.full_date(text, today=timezone.localdate(now))
            registering.record_death(patient_id=patient.pk, died_on=died_on, by=person, at=now)
            return redirect("patient", patient.pk)
        except (Refusal, typed.Unreadable) as refusal:
            problem = str(refusal)
    context: dict[str, Any] = {
        **desk.about(person, patient, timezone.localdate(now)),
        "death": overview.dying(patient, request.POST.get("died_on", ""), problem),
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


def _why_not_refer(person: Person, patient: Patient) -> str:
    """Why no referral can be opened for the patient by this person; empty when one can."""
    if not permissions.refer(person):
        return intake.BARRED
    ended = identity.ended_word(patient)
    return f"{ended}: no referral is opened." if ended else ""


def _patient(request: HttpRequest, patient_id: int) -> Patient:
    try:
        return queries.patient(desk.person(request), patient_id)
    except Patient.DoesNotExist:
        raise Http404("No such patient.") from None
