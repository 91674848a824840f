"""What the addiction history chapter asks."""

from screening.rules.vocabulary import substance_use as vocabulary
from screening.web.forms.sections import Section, Table, partial_day, words, yes_no

SECTIONS = (
    Section(
        "Addiction",
        ("substances_list", "history_prohibits_prometra", "addiction_medicine"),
        "Now and ever, one row a substance.",
    ),
    Section("Opioids and sedatives", ("opioid_tolerance", "sedatives", "sedative_names")),
    Section("Alcohol and tobacco", ("drinks_alcohol", "audit_c", "alcohol_dependence", "nicotine")),
    Section(
        "Risk and checks",
        (
            "risk_tool",
            "risk_score",
            "risk_tier",
            "urine_drug_test",
            "prescription_check",
            "device_tampering",
            "aberrant_behaviour",
        ),
    ),
)

TABLES = {
    "substances_list": Table(
        "Substances",
        "substance",
        (
            words("substance", "Substance", vocabulary.SUBSTANCE, required=True),
            words("status", "Status", vocabulary.SUBSTANCE_STATUS),
            partial_day("last_use", "Last use"),
            words("treatment", "Treatment", vocabulary.TREATMENT),
            yes_no("injecting", "Injecting"),
        ),
        "No substance recorded.",
    ),
}
