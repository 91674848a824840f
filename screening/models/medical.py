"""Other organs and current drugs: breathing, organs, one row a medicine, one row an allergy."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from screening.models.answer import Measured, OneOf, PartialDay, YesNo
from screening.models.chapter import Chapter, ChartRow, closed_choice
from screening.rules.vocabulary import medical as words
from screening.rules.vocabulary.answering import LIST_STATE


class OrgansAndDrugs(Chapter):
    """Breathing, heart, kidneys, liver, hormones, gut, nerves, and the state of both lists."""

    LISTS = {"drugs_list": "CurrentDrug", "allergies_list": "Allergy"}

    respiratory_depression = YesNo()
    chest_disease = YesNo()
    severe_asthma = YesNo()
    chronic_lung_disease = YesNo()
    respiratory_failure_risk = YesNo()
    oxygen_saturation = Measured(("%",), "40", "100", places=0)
    fev1 = Measured(("% of predicted",), "5", "200", places=0)
    paco2 = Measured(("kPa", "mmHg"), "1", "25")
    sleep_apnoea = OneOf(words.SLEEP_APNOEA)
    stop_bang = Measured(("points",), "0", "8", places=0)
    bmi = Measured(("kg/m²",), "8", "120", places=2)
    observation_24h = YesNo()
    asa_class = Measured(("ASA class",), "1", "5", places=0)
    heart_or_low_pressure = YesNo()
    circulation_risk = YesNo()
    egfr = Measured(("mL/min/1.73 m²",), "0", "200", places=2)
    liver_impairment = YesNo()
    diabetes = YesNo()
    hba1c = Measured(("%", "mmol/mol"), "3", "20", places=2)
    hormone_baseline = YesNo()
    gut_obstruction = YesNo()
    recent_maoi = YesNo()
    cachexia = YesNo()
    epilepsy = OneOf(words.EPILEPSY)
    last_seizure = PartialDay()
    dysreflexia = YesNo()
    gut_disease = YesNo()
    other_conditions = YesNo()
    bladder_trouble = YesNo()
    adrenal_insufficiency = YesNo()
    muscle_disease = YesNo()
    swollen_legs = YesNo()
    weak_bones = YesNo()
    baclofen_caution = YesNo()
    ovarian_cysts = YesNo()
    health_plan = YesNo()
    drugs_list = OneOf(LIST_STATE)
    allergies_list = OneOf(LIST_STATE)
    device_intolerance = YesNo()


class CurrentDrug(ChartRow):
    """One medicine taken now. A dose has its unit beside it or is not recorded."""

    agent = models.CharField(max_length=200, null=True, blank=True)
    drug_class = models.CharField(max_length=20, null=True, blank=True)
    dose = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    dose_unit = models.CharField(max_length=12, null=True, blank=True)
    frequency = models.CharField(max_length=12, null=True, blank=True)
    route = models.CharField(max_length=14, null=True, blank=True)
    schedule = models.CharField(max_length=200, null=True, blank=True)

    class Meta(ChartRow.Meta):
        constraints = [
            *ChartRow.Meta.constraints,
            closed_choice("drug_class", words.DRUG_CLASS.values, "currentdrug"),
            closed_choice("dose_unit", words.DOSE_UNIT.values, "currentdrug"),
            closed_choice("frequency", words.FREQUENCY.values, "currentdrug"),
            closed_choice("route", words.ROUTE.values, "currentdrug"),
            models.CheckConstraint(
                condition=Q(dose__isnull=True, dose_unit__isnull=True)
                | Q(dose__isnull=False, dose__gt=0, dose__lte=100000, dose_unit__isnull=False),
                name="currentdrug_dose_has_unit",
            ),
        ]


class Allergy(ChartRow):
    """One allergy or intolerance, and whether it was verified as a true allergy."""

    agent = models.CharField(max_length=20, null=True, blank=True)
    agent_name = models.CharField(max_length=200, null=True, blank=True)
    reaction = models.CharField(max_length=200, null=True, blank=True)
    verified = models.BooleanField(null=True, blank=True)

    class Meta(ChartRow.Meta):
        constraints = [
            *ChartRow.Meta.constraints,
            closed_choice("agent", words.ALLERGEN.values, "allergy"),
        ]
