"""Addiction history: substances now and before, one row a substance, and what goes with them."""

from __future__ import annotations

from django.db import models

from screening.models.answer import Measured, OneOf, ShortText, YesNo
from screening.models.chapter import Chapter, ChartRow, closed_choice
from screening.models.partial_day import PartialDayField
from screening.rules.vocabulary import substance_use as words
from screening.rules.vocabulary.answering import LIST_STATE


class AddictionHistory(Chapter):
    """Addiction as it stands, what is taken that sedates, and the checks that were made."""

    LISTS = {"substances_list": "SubstanceHistory"}

    substances_list = OneOf(LIST_STATE)
    history_prohibits_prometra = YesNo()
    addiction_medicine = OneOf(words.ADDICTION_MEDICINE)
    opioid_tolerance = OneOf(words.OPIOID_TOLERANCE)
    sedatives = YesNo()
    sedative_names = ShortText()
    drinks_alcohol = YesNo()
    audit_c = Measured(("points",), "0", "12", places=0)
    alcohol_dependence = YesNo()
    nicotine = YesNo()
    risk_tool = OneOf(words.RISK_TOOL)
    risk_score = Measured(("points",), "0", "96", places=0)
    risk_tier = OneOf(words.RISK_TIER)
    urine_drug_test = OneOf(words.URINE_TEST)
    prescription_check = OneOf(words.PRESCRIPTION_CHECK)
    device_tampering = OneOf(words.TAMPERING)
    aberrant_behaviour = YesNo()


class SubstanceHistory(ChartRow):
    """One substance: active or in remission, last used when, how treated, injected or not."""

    substance = models.CharField(max_length=16, null=True, blank=True)
    status = models.CharField(max_length=10, null=True, blank=True)
    last_use = PartialDayField(null=True, blank=True)
    treatment = models.CharField(max_length=10, null=True, blank=True)
    injecting = models.BooleanField(null=True, blank=True)

    class Meta(ChartRow.Meta):
        constraints = [
            *ChartRow.Meta.constraints,
            closed_choice("substance", words.SUBSTANCE.values, "substancehistory"),
            closed_choice("status", words.SUBSTANCE_STATUS.values, "substancehistory"),
            closed_choice("treatment", words.TREATMENT.values, "substancehistory"),
        ]
