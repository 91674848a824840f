"""Words of the treatments chapter."""

from screening.rules.vocabulary.words import words

TREATMENT_CLASS = words(
    "treatment class",
    strong_opioid="Strong opioid",
    weak_opioid="Weak opioid",
    non_opioid="Paracetamol or anti-inflammatory",
    antidepressant="Antidepressant",
    anticonvulsant="Gabapentinoid or other anticonvulsant",
    antispasmodic="Oral antispasmodic",
    topical="Topical drug",
    other_drug="Other drug",
    physiotherapy="Physiotherapy or rehabilitation",
    psychological="Psychological therapy or pain programme",
    botulinum="Botulinum toxin or phenol",
    injection="Injection or nerve block",
    radiotherapy="Radiotherapy",
    stimulation="Spinal cord or nerve stimulation",
    surgery="Surgery",
    other="Other",
)

DOSE_UNIT = words(
    "dose unit",
    mg_day="mg a day",
    mcg_day="mcg a day",
    mcg_hour="mcg an hour",
    g_day="g a day",
    units_session="units a session",
    sessions_week="sessions a week",
)

#: "Ongoing" is a treatment still running that has not been enough; one that is enough has helped.
OUTCOME = words(
    "treatment outcome",
    no_effect="No effect",
    partial="Some relief, not enough",
    intolerable="Not tolerated",
    helped="Helped",
    ongoing="Still running, relief not enough",
)

WHY_STOPPED = words(
    "reason stopped",
    no_effect="Did not help",
    side_effects="Side effects",
    wore_off="Effect wore off",
    interaction="Interaction or other illness",
    completed="Course completed",
    misuse="Misuse, or risk of it",
    choice="Patient's choice",
    access="Could not be obtained",
    other="Another reason",
)

PRESCRIBER = words(
    "prescriber",
    family_doctor="Family doctor",
    pain="Pain clinic",
    surgeon="Surgeon",
    oncology="Oncology or palliative care",
    neurology="Neurology or rehabilitation medicine",
    therapist="Physiotherapist or psychologist",
    other="Another clinician",
    self="Nobody, the patient's own choice",
)

ROTATION = words(
    "opioid rotation",
    rotated="Changed to another strong opioid at least once",
    reason="Not changed, for a recorded reason",
    not_yet="Not yet",
)
