"""Register a patient and open a referral."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from screening.models import Sex
from screening.rules.vocabulary.pathway import Pathway
from screening.web.forms import typed
from screening.web.forms.dress import DressedForm


class FullDateField(forms.CharField):
    """A whole day with its month in letters, not in the future."""

    def __init__(self, today: date, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.today = today

    def to_python(self, value: Any) -> Any:
        """The day; None for nothing."""
        text = super().to_python(value)
        if not text:
            return None
        try:
            return typed.full_date(text, today=self.today)
        except typed.Unreadable as problem:
            raise forms.ValidationError(str(problem)) from problem


class ReferralForm(DressedForm):
    """Why a pump is considered: the pathway and the question asked."""

    pathway = forms.ChoiceField(
        label="Why is a pump considered?",
        choices=[(p.value, p.label) for p in Pathway],
        error_messages={"required": "Choose why a pump is considered."},
    )
    question_asked = forms.CharField(
        label="Question for the reviewers",
        required=False,
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class PatientForm(ReferralForm):
    """Who the patient is, by two identifiers, and the first referral."""

    number = forms.CharField(
        label="Patient number",
        max_length=20,
        help_text="As on the wristband or the clinic's letter.",
        error_messages={"required": "Write the patient's number."},
    )
    family_name = forms.CharField(
        label="Family name", max_length=80, error_messages={"required": "Write the family name."}
    )
    given_name = forms.CharField(
        label="Given names", max_length=80, error_messages={"required": "Write the given name."}
    )
    sex = forms.ChoiceField(
        label="Sex",
        choices=[("", "Choose"), *Sex.choices],
        error_messages={"required": "Choose the sex recorded."},
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["born"] = FullDateField(
            today,
            label="Date of birth",
            help_text="For example 12 Mar 1968.",
            error_messages={"required": "Write the date of birth."},
        )
        # As they stand on the page, so that what is wrong is listed in that order.
        self.order_fields(["number", "born", "sex", "family_name", "given_name", "pathway"])
