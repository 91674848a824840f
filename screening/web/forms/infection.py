"""What the infection chapter asks."""

from dataclasses import replace

from screening.rules.vocabulary import infection as vocabulary
from screening.web.forms.sections import Section, Table, partial_day, text, words, yes_no

SECTIONS = (
    Section(
        "Now",
        (
            "systemic_infection",
            "sepsis",
            "temperature",
            "site_infection",
            "acute_illness",
        ),
    ),
    Section("Blood and cultures", ("crp", "white_cells", "neutrophils", "cultures")),
    Section("Infections", ("infections_list",), "Infections now and in the past year, one a row."),
    Section(
        "Risk",
        (
            "immunosuppressed",
            "immunosuppression_cause",
            "child_infection_risk",
            "device_infection_before",
            "staph_carriage",
        ),
    ),
)

TABLES = {
    "infections_list": Table(
        "Infections",
        "infection",
        (
            words("site_of_infection", "Site", vocabulary.INFECTION_SITE, required=True),
            text("organism", "Organism", longest=80),
            words("status", "Status", vocabulary.INFECTION_STATUS),
            partial_day("started", "Started"),
            replace(partial_day("ended", "Ended"), joins=" to "),
            yes_no("antibiotics", "Antibiotics running"),
        ),
        "No infection recorded.",
    ),
}
