"""Patient history: the problem a pump is considered for, and the person who has it."""

from __future__ import annotations

from django.db import models

from screening.models.answer import Measured, OneOf, PartialDay, ShortText, YesNo
from screening.models.chapter import Chapter, ChartRow, closed_choice
from screening.models.partial_day import PartialDayField
from screening.rules.vocabulary import history as words
from screening.rules.vocabulary.answering import LIST_STATE


class PatientHistory(Chapter):
    """What hurts or is stiff, why, how badly and since when; the outlook; earlier pumps."""

    LISTS = {"earlier_pumps_list": "EarlierPump"}

    diagnosis = ShortText()
    pain_diagnosis = OneOf(words.PAIN_DIAGNOSIS)
    pain_mechanism = OneOf(words.PAIN_MECHANISM)
    pain_spread = OneOf(words.PAIN_SPREAD)
    pain_site = OneOf(words.PAIN_SITE)
    pain_began = PartialDay()
    pain_will_last = YesNo()
    objective_pathology = OneOf(words.PATHOLOGY)
    surgical_option = OneOf(words.SURGERY)
    stimulation = OneOf(words.STIMULATION)

    cancer_status = OneOf(words.CANCER_STATUS)
    cancer_causes_pain = YesNo()
    advanced_cancer = YesNo()
    prognosis_months = Measured(("months",), "0", "360")
    end_of_life = YesNo()
    ecog = Measured(("ECOG grade",), "0", "4", places=0)
    trial_risk_high = YesNo()
    intrathecal_chemotherapy = YesNo()

    spasticity_origin = OneOf(words.SPASTICITY_ORIGIN)
    spasticity_cause = OneOf(words.SPASTICITY_CAUSE)
    brain_injury_on = PartialDay()
    tone_scale = OneOf(words.TONE_SCALE)
    ashworth_grade = Measured(("Ashworth grade",), "1", "5", places=0)
    modified_ashworth_grade = OneOf(words.MODIFIED_ASHWORTH)
    penn_frequency = Measured(("Penn grade",), "0", "4", places=0)
    spasticity_burden = YesNo()
    burden_described = ShortText()
    spasticity_spread = OneOf(words.SPASTICITY_SPREAD)
    gmfcs = OneOf(words.GMFCS)
    relies_on_spasticity = YesNo()

    average_pain = Measured(("points",), "0", "10")
    worst_pain = Measured(("points",), "0", "10")
    pain_readings = Measured(("readings",), "0", "200", places=0)
    function_scale = OneOf(words.FUNCTION_SCALE)
    function_score = Measured(("points",), "0", "100")
    side_effects = OneOf(words.SIDE_EFFECTS)
    side_effects_described = ShortText()

    earlier_pumps_list = OneOf(LIST_STATE)

    childbearing = YesNo()
    pregnant = YesNo()
    pregnancy_can_wait = YesNo()
    contraception_discussed = YesNo()
    breast_feeding = YesNo()


class EarlierPump(ChartRow):
    """One earlier intrathecal trial or pump: the drug, when, what came of it, why it ended."""

    kind = models.CharField(max_length=5, null=True, blank=True)
    drug = models.CharField(max_length=13, null=True, blank=True)
    started = PartialDayField(null=True, blank=True)
    result = models.CharField(max_length=12, null=True, blank=True)
    why_removed = models.CharField(max_length=12, null=True, blank=True)

    class Meta(ChartRow.Meta):
        constraints = [
            *ChartRow.Meta.constraints,
            closed_choice("kind", words.EARLIER_KIND.values, "earlierpump"),
            closed_choice("drug", words.EARLIER_DRUG.values, "earlierpump"),
            closed_choice("result", words.EARLIER_RESULT.values, "earlierpump"),
            closed_choice("why_removed", words.WHY_REMOVED.values, "earlierpump"),
        ]
