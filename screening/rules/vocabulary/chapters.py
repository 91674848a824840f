"""The chapters of the chart: what one clinician fills in at one sitting, in clinical order.

The same word names the file on every floor.
"""

from screening.rules.vocabulary.words import words

CHAPTERS = words(
    "chapter",
    history="Patient history",
    treatments="Failed prior treatments",
    substance_use="Addiction history",
    infection="Infection status",
    psychology="Psychological evaluation",
    bleeding="Bleeding and anticoagulation",
    anatomy="Spine and CSF flow",
    medical="Other organs and current drugs",
    device="Pump pocket and devices",
    social="Support and consent",
)
