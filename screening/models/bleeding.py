"""Bleeding risk: disorders and blood counts, and one row an antithrombotic drug."""

from __future__ import annotations

from django.db import models

from screening.models.answer import Measured, OneOf, ShortText, YesNo
from screening.models.chapter import Chapter, ChartRow, closed_choice
from screening.models.partial_day import PartialDayField
from screening.rules.vocabulary import bleeding as words
from screening.rules.vocabulary.answering import LIST_STATE


class BleedingRisk(Chapter):
    """Drugs against clots as a whole, bleeding disorders, and clotting tests."""

    LISTS = {"antithrombotics_list": "Antithrombotic"}

    takes_antithrombotic = YesNo()
    antithrombotics_list = OneOf(LIST_STATE)
    interruption = OneOf(words.INTERRUPTION)
    takes_nsaid = YesNo()
    nsaid_names = ShortText()
    bleeding_disorder = OneOf(words.BLEEDING_DISORDER)
    inr = Measured(("ratio",), "0.5", "20", places=2)
    aptt = Measured(("s",), "10", "300")
    platelets = Measured(("10⁹/L", "/µL"), "0", "3000", places=3)
    aplastic_anaemia = YesNo()
    thrombosis_risk = OneOf(words.THROMBOSIS_RISK)


class Antithrombotic(ChartRow):
    """One drug taken now: which, why, how much, when last, and who prescribes it."""

    drug = models.CharField(max_length=80, null=True, blank=True)
    drug_class = models.CharField(max_length=19, null=True, blank=True)
    indication = models.CharField(max_length=19, null=True, blank=True)
    dose = models.CharField(max_length=80, null=True, blank=True)  # as prescribed, unit included
    last_dose = PartialDayField(null=True, blank=True)
    prescriber = models.CharField(max_length=80, null=True, blank=True)

    class Meta(ChartRow.Meta):
        constraints = [
            *ChartRow.Meta.constraints,
            closed_choice("drug_class", words.ANTITHROMBOTIC_CLASS.values, "antithrombotic"),
            closed_choice("indication", words.ANTITHROMBOTIC_INDICATION.values, "antithrombotic"),
        ]
