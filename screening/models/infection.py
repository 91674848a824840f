"""Infection status: what is known of infection now, and one row an infection."""

from __future__ import annotations

from django.db import models

from screening.models.answer import Measured, OneOf, ShortText, YesNo
from screening.models.chapter import Chapter, ChartRow, closed_choice, in_order
from screening.models.partial_day import PartialDayField
from screening.rules.vocabulary import infection as words
from screening.rules.vocabulary.answering import LIST_STATE


class InfectionStatus(Chapter):
    """Infection as it stands, with temperature and blood results."""

    LISTS = {"infections_list": "Infection"}

    systemic_infection = OneOf(words.INFECTION_NOW)
    sepsis = YesNo()
    temperature = Measured(("°C", "°F"), "30", "45", places=2)
    crp = Measured(("mg/L", "mg/dL"), "0", "600")
    white_cells = Measured(("10⁹/L", "/µL"), "0", "500", places=3)
    neutrophils = Measured(("10⁹/L", "/µL"), "0", "200", places=3)
    cultures = OneOf(words.CULTURES)
    site_infection = YesNo()
    acute_illness = YesNo()
    infections_list = OneOf(LIST_STATE)
    immunosuppressed = YesNo()
    immunosuppression_cause = ShortText()
    child_infection_risk = YesNo()
    device_infection_before = YesNo()
    staph_carriage = OneOf(words.STAPH_CARRIAGE)


class Infection(ChartRow):
    """One infection: where, by what, how it stands, and whether antibiotics are still running."""

    site_of_infection = models.CharField(max_length=10, null=True, blank=True)
    organism = models.CharField(max_length=80, null=True, blank=True)
    status = models.CharField(max_length=10, null=True, blank=True)
    started = PartialDayField(null=True, blank=True)
    ended = PartialDayField(null=True, blank=True)
    antibiotics = models.BooleanField(null=True, blank=True)

    class Meta(ChartRow.Meta):
        constraints = [
            *ChartRow.Meta.constraints,
            closed_choice("site_of_infection", words.INFECTION_SITE.values, "infection"),
            closed_choice("status", words.INFECTION_STATUS.values, "infection"),
            in_order("started", "ended", "infection"),
        ]
