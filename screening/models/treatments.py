"""Failed prior treatments: one row a treatment, and what is asked about treatment as a whole."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from screening.models.answer import OneOf, ShortText, YesNo
from screening.models.chapter import Chapter, ChartRow, closed_choice, in_order
from screening.models.partial_day import PartialDayField
from screening.rules.vocabulary import treatments as words
from screening.rules.vocabulary.answering import LIST_STATE


class PriorTreatments(Chapter):
    """Whether the list of treatments is complete, and what no single row says."""

    LISTS = {"treatments_list": "FailedPriorTreatment"}

    treatments_list = OneOf(LIST_STATE)
    botulinum_considered = YesNo()
    opioid_rotation = OneOf(words.ROTATION)
    rotation_reason = ShortText()
    daily_pain_medicine = YesNo()


class FailedPriorTreatment(ChartRow):
    """One treatment tried: class, agent, largest dose, dates, outcome, why it stopped, by whom.

    ``full_course``: taken regularly, up to the largest dose tolerated. A dose has a unit.
    """

    treatment_class = models.CharField(max_length=14, null=True, blank=True)
    agent = models.CharField(max_length=80, null=True, blank=True)
    max_dose = models.DecimalField(max_digits=10, decimal_places=3, null=True, blank=True)
    max_dose_unit = models.CharField(max_length=13, null=True, blank=True)
    full_course = models.BooleanField(null=True, blank=True)
    started = PartialDayField(null=True, blank=True)
    stopped = PartialDayField(null=True, blank=True)
    outcome = models.CharField(max_length=11, null=True, blank=True)
    why_stopped = models.CharField(max_length=12, null=True, blank=True)
    prescriber = models.CharField(max_length=13, null=True, blank=True)

    class Meta(ChartRow.Meta):
        constraints = [
            *ChartRow.Meta.constraints,
            closed_choice("treatment_class", words.TREATMENT_CLASS.values, "treatment"),
            closed_choice("max_dose_unit", words.DOSE_UNIT.values, "treatment"),
            closed_choice("outcome", words.OUTCOME.values, "treatment"),
            closed_choice("why_stopped", words.WHY_STOPPED.values, "treatment"),
            closed_choice("prescriber", words.PRESCRIBER.values, "treatment"),
            in_order("started", "stopped", "treatment"),
            models.CheckConstraint(
                condition=Q(max_dose__isnull=True, max_dose_unit__isnull=True)
                | Q(
                    max_dose__isnull=False,
                    max_dose__gt=0,
                    max_dose__lte=100000,
                    max_dose_unit__isnull=False,
                ),
                name="treatment_dose_has_unit",
            ),
        ]
