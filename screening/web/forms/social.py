"""What the support and consent chapter asks."""

from screening.web.forms.sections import Section, Table

SECTIONS = (
    Section(
        "Refills",
        (
            "refill_commitment",
            "missed_visits",
            "refill_clinic_accepts",
            "refill_clinic",
            "hospice_likely",
        ),
    ),
    Section(
        "At home",
        (
            "depends_on_care",
            "caregiver",
            "knows_warning_signs",
            "responsible_adult",
            "stable_home",
            "lacks_support",
        ),
    ),
    Section(
        "Who decides",
        ("capacity", "consent_given", "surrogate_consents", "surrogate_name"),
    ),
    Section(
        "Hopes and agreements",
        (
            "realistic_expectations",
            "goal_agreed",
            "goals",
            "accepts_trial",
            "opioid_agreement",
        ),
    ),
)

TABLES: dict[str, Table] = {}
