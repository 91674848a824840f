"""What the history chapter asks."""

from screening.rules.vocabulary import history as vocabulary
from screening.web.forms.sections import Section, Table, partial_day, words

SECTIONS = (
    Section(
        "The problem",
        (
            "diagnosis",
            "pain_diagnosis",
            "pain_mechanism",
            "pain_spread",
            "pain_site",
            "pain_began",
            "pain_will_last",
            "objective_pathology",
            "surgical_option",
            "stimulation",
        ),
    ),
    Section(
        "Cancer and outlook",
        (
            "cancer_status",
            "cancer_causes_pain",
            "advanced_cancer",
            "prognosis_months",
            "end_of_life",
            "ecog",
            "trial_risk_high",
            "intrathecal_chemotherapy",
        ),
    ),
    Section(
        "Spasticity",
        (
            "spasticity_origin",
            "spasticity_cause",
            "brain_injury_on",
            "tone_scale",
            "ashworth_grade",
            "modified_ashworth_grade",
            "penn_frequency",
            "spasticity_burden",
            "burden_described",
            "spasticity_spread",
            "gmfcs",
            "relies_on_spasticity",
        ),
        "Name the scale; the two Ashworth scales are never compared.",
    ),
    Section(
        "How bad it is",
        (
            "average_pain",
            "worst_pain",
            "pain_readings",
            "function_scale",
            "function_score",
            "side_effects",
            "side_effects_described",
        ),
    ),
    Section(
        "Earlier trials and pumps",
        ("earlier_pumps_list",),
        "Every intrathecal trial and pump before this referral, one a row.",
    ),
    Section(
        "Pregnancy and breast-feeding",
        (
            "childbearing",
            "pregnant",
            "pregnancy_can_wait",
            "contraception_discussed",
            "breast_feeding",
        ),
    ),
)

TABLES = {
    "earlier_pumps_list": Table(
        "Earlier trials and pumps",
        "trial or pump",
        (
            words("kind", "Trial or pump", vocabulary.EARLIER_KIND, required=True),
            words("drug", "Drug", vocabulary.EARLIER_DRUG),
            partial_day("started", "When"),
            words("result", "Result", vocabulary.EARLIER_RESULT),
            words("why_removed", "Why it ended", vocabulary.WHY_REMOVED),
        ),
        "No earlier trial or pump recorded.",
    ),
}
