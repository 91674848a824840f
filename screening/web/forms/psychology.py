"""What the psychological evaluation chapter asks."""

from collections.abc import Mapping

from screening.web.forms.sections import Section, Table

SECTIONS = (
    Section(
        "Suicide risk",
        ("suicidal_ideation", "phq9_item9", "suicide_tier", "suicide_attempt_ever"),
    ),
    Section(
        "Mental state",
        ("psychosis_now", "psychosis_ever", "mania_or_delirium", "confusional_state"),
    ),
    Section(
        "Mood",
        ("depression", "anxiety_uncontrolled", "mood_scales", "phq9_total", "gad7_total"),
    ),
    Section("Memory and thinking", ("cognition", "moca_total", "cognition_help")),
    Section(
        "Evaluation",
        (
            "evaluation_result",
            "evaluation_conditions",
            "evaluation_date",
            "evaluator",
            "evaluator_name",
            "evaluation_mode",
            "psychology_expectations",
            "personality_concern",
            "coping_maladaptive",
        ),
    ),
    Section("Pain and circumstances", ("pain_predictors", "pcs_total", "litigation")),
    Section("Plan", ("psychotropic_change", "aftercare_arranged")),
)

TABLES: Mapping[str, Table] = {}
