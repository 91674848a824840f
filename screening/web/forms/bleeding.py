"""What the bleeding chapter asks."""

from screening.rules.vocabulary import bleeding as vocabulary
from screening.web.forms.sections import Section, Table, partial_day, text, words

SECTIONS = (
    Section(
        "Antithrombotic and anti-inflammatory drugs",
        (
            "takes_antithrombotic",
            "antithrombotics_list",
            "interruption",
            "takes_nsaid",
            "nsaid_names",
        ),
        "Only the plan is asked for here. Times from the last dose are checked on the day.",
    ),
    Section("Bleeding", ("bleeding_disorder", "inr", "aptt", "platelets", "aplastic_anaemia")),
    Section("Clots", ("thrombosis_risk",)),
)

TABLES = {
    "antithrombotics_list": Table(
        "Anticoagulants and antiplatelets",
        "drug",
        (
            text("drug", "Drug", required=True, longest=80),
            words("drug_class", "Class", vocabulary.ANTITHROMBOTIC_CLASS),
            words("indication", "Reason", vocabulary.ANTITHROMBOTIC_INDICATION),
            text("dose", "Dose", help="With its unit and how often: 5 mg twice a day", longest=80),
            partial_day("last_dose", "Last dose"),
            text("prescriber", "Prescriber", longest=80),
        ),
        "No drug recorded.",
    ),
}
