"""Psychological evaluation: who evaluated, what came of it, and the mental state."""

from __future__ import annotations

from screening.models.answer import Measured, OneOf, PartialDay, ShortText, YesNo
from screening.models.chapter import Chapter
from screening.rules.vocabulary import psychology as words


class PsychologicalEvaluation(Chapter):
    """The evaluation and the mental state; of questionnaires only totals and tiers."""

    suicidal_ideation = YesNo()
    phq9_item9 = Measured(("points",), "0", "3", places=0)
    suicide_tier = OneOf(words.SUICIDE_TIER)
    suicide_attempt_ever = YesNo()
    psychosis_now = YesNo()
    psychosis_ever = YesNo()
    mania_or_delirium = YesNo()
    confusional_state = YesNo()
    depression = OneOf(words.DEPRESSION)
    anxiety_uncontrolled = YesNo()
    mood_scales = OneOf(words.MOOD_SCALES)
    phq9_total = Measured(("points",), "0", "27", places=0)
    gad7_total = Measured(("points",), "0", "21", places=0)
    cognition = OneOf(words.COGNITION)
    moca_total = Measured(("points",), "0", "30", places=0)
    cognition_help = YesNo()
    psychotropic_change = YesNo()
    evaluation_result = OneOf(words.RESULT)
    evaluation_date = PartialDay()
    evaluation_conditions = ShortText()
    evaluator = OneOf(words.EVALUATOR)
    evaluator_name = ShortText()
    evaluation_mode = OneOf(words.MODE)
    psychology_expectations = OneOf(words.EXPECTATIONS)
    personality_concern = YesNo()
    coping_maladaptive = YesNo()
    pain_predictors = YesNo()
    pcs_total = Measured(("points",), "0", "52", places=0)
    litigation = YesNo()
    aftercare_arranged = YesNo()
