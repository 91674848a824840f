"""The page that registers a patient or opens a referral, with its duplicate warning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.forms import Form
from django.urls import reverse

from screening.models import Patient, Person
from screening.rules.vocabulary.pathway import Pathway
from screening.web.presenters import clock

BARRED = "Clinicians and reviewers register patients and open referrals."
_HELP = {
    Pathway.CANCER: "Pain from active cancer or its treatment.",
    Pathway.NONCANCER: "Chronic pain without active cancer.",
    Pathway.SPASTICITY: "Spasticity of cerebral or spinal origin.",
}
_SPANS = {"number": 4, "born": 4, "sex": 4, "family_name": 6, "given_name": 6, "question_asked": 12}


def new_patient(
    form: Form, alike: Sequence[Patient], person: Person, *, may: bool
) -> dict[str, Any]:
    """patient_new.html for a new patient; people alike are shown before anything is kept."""
    order = ("number", "born", "sex", "family_name", "given_name")
    shown = _page(form, "New patient", reverse("patient-new"), reverse("home"))
    shown["patient_fields"] = [_field(form, name) for name in order]
    shown["duplicates"] = _duplicates(form, alike, person) if alike else None
    shown["barred"] = "" if may else BARRED
    return shown


def new_referral(form: Form, patient: Patient, *, why_not: str) -> dict[str, Any]:
    """patient_new.html for a patient already known."""
    back = reverse("patient", args=[patient.pk])
    here = reverse("referral-new", args=[patient.pk])
    shown = _page(form, "New referral", here, back)
    return {**shown, "layout": "patient_page.html", "barred": why_not}


def _page(form: Form, heading: str, action: str, cancel_url: str) -> dict[str, Any]:
    chosen = form["pathway"].value()
    choices = [
        {"value": p.value, "label": p.label, "help": _HELP[p], "checked": p.value == chosen}
        for p in Pathway
    ]
    errors = form.errors
    return {
        "layout": "page.html",
        "heading": heading,
        "action": action,
        "form": form,
        "cancel_url": cancel_url,
        "patient_fields": [],
        "referral_fields": [_field(form, "question_asked", optional=True)],
        "pathway": {
            "name": "pathway",
            "label": form["pathway"].label,
            "error": errors["pathway"][0] if "pathway" in errors else "",
            "choices": choices,
        },
        "errors": [
            {"text": problems[0], "url": f"#id_{name}" if name != "__all__" else "#main"}
            for name, problems in errors.items()
        ],
        "save_label": "Open the referral",
        "duplicates": None,
        "barred": "",
    }


def _field(form: Form, name: str, *, optional: bool = False) -> dict[str, Any]:
    return {"field": form[name], "span": _SPANS[name], "optional": optional}


def _duplicates(form: Form, alike: Sequence[Patient], person: Person) -> dict[str, Any]:
    number = form.cleaned_data["number"].strip().casefold()
    taken = [p for p in alike if p.number.casefold() == number]
    return {
        "reason": "number" if taken else "name and date of birth",
        "blocking": bool(taken),
        "people": [
            {
                "name": f"{p.family_name}, {p.given_name}",
                "number": p.number,
                "born": clock.day(p.born),
                "site": person.site.name,
                "url": reverse("patient", args=[p.pk]),
            }
            for p in alike
        ],
        "confirm_name": "not_duplicate",
    }
