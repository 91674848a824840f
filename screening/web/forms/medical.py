"""What the chapter on other organs and current drugs asks."""

from dataclasses import replace

from screening.rules.vocabulary import medical as vocabulary
from screening.web.forms.sections import Section, Table, number, text, words, yes_no

SECTIONS = (
    Section(
        "Breathing",
        (
            "respiratory_depression",
            "chest_disease",
            "severe_asthma",
            "chronic_lung_disease",
            "respiratory_failure_risk",
            "oxygen_saturation",
            "fev1",
            "paco2",
        ),
    ),
    Section("Sleep and weight", ("sleep_apnoea", "stop_bang", "bmi")),
    Section("Heart and fitness", ("asa_class", "heart_or_low_pressure", "circulation_risk")),
    Section(
        "Kidneys, liver and hormones",
        ("egfr", "liver_impairment", "diabetes", "hba1c", "hormone_baseline"),
    ),
    Section("Gut and nutrition", ("gut_obstruction", "gut_disease", "cachexia")),
    Section("Nerves", ("epilepsy", "last_seizure", "dysreflexia")),
    Section(
        "Other conditions",
        (
            "other_conditions",
            "bladder_trouble",
            "adrenal_insufficiency",
            "muscle_disease",
            "swollen_legs",
            "weak_bones",
            "baclofen_caution",
            "ovarian_cysts",
        ),
    ),
    Section(
        "Medicines",
        ("drugs_list", "recent_maoi"),
        "One a row, supplements and medicines without prescription included.",
    ),
    Section("Allergies", ("allergies_list", "device_intolerance"), "One a row."),
    Section("Plan", ("observation_24h", "health_plan")),
)

TABLES = {
    "drugs_list": Table(
        "Medicines",
        "medicine",
        (
            text("agent", "Medicine", required=True),
            words("drug_class", "Class", vocabulary.DRUG_CLASS),
            number("dose", "Dose", "", "0.001", "100000", places=3),
            replace(words("dose_unit", "Unit", vocabulary.DOSE_UNIT), joins=" "),
            replace(words("frequency", "How often", vocabulary.FREQUENCY), joins=", "),
            words("route", "Route", vocabulary.ROUTE),
            replace(text("schedule", "Schedule, if it needs words"), joins="; "),
        ),
        "No medicine recorded.",
    ),
    "allergies_list": Table(
        "Allergies",
        "allergy",
        (
            words("agent", "Allergy to", vocabulary.ALLERGEN, required=True),
            text("agent_name", "Name or product"),
            text("reaction", "Reaction"),
            yes_no("verified", "Verified as a true allergy"),
        ),
        "No allergy recorded.",
    ),
}
