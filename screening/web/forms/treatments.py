"""What the treatments chapter asks."""

from dataclasses import replace

from screening.rules.vocabulary import treatments as vocabulary
from screening.web.forms.sections import (
    Section,
    Table,
    number,
    partial_day,
    text,
    words,
    yes_no,
)

SECTIONS = (
    Section(
        "Treatments tried",
        ("treatments_list",),
        "One treatment a row. For one that still runs and is not enough choose “Still running”, "
        "and leave the stop date empty.",
    ),
    Section("Opioids", ("daily_pain_medicine", "opioid_rotation", "rotation_reason")),
    Section("Focal treatment of spasticity", ("botulinum_considered",)),
)

TABLES = {
    "treatments_list": Table(
        "Treatments tried",
        "treatment",
        (
            words("treatment_class", "Class", vocabulary.TREATMENT_CLASS, required=True),
            text("agent", "Agent", help="The drug, or what was done", longest=80),
            number("max_dose", "Largest dose", "", "0.001", "100000", places=3),
            replace(words("max_dose_unit", "Unit of the dose", vocabulary.DOSE_UNIT), joins=" "),
            replace(
                yes_no("full_course", "Full course"),
                help="Taken regularly, up to the largest dose tolerated",
                brief=False,
            ),
            partial_day("started", "Started"),
            replace(partial_day("stopped", "Stopped"), joins=" to "),
            words("outcome", "Outcome", vocabulary.OUTCOME),
            replace(words("why_stopped", "Why it stopped", vocabulary.WHY_STOPPED), joins=": "),
            replace(words("prescriber", "Directed by", vocabulary.PRESCRIBER), brief=False),
        ),
        "No treatment recorded.",
    ),
}
