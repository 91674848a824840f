"""Words of the decision people take on a referral."""

from screening.rules.vocabulary.words import words

DECLINE_REASON = words(
    "reason for declining",
    contraindicated="Contraindicated",
    not_indicated="No indication for a pump",
    other_treatment="Another treatment first",
    patient_wish="The patient does not want it",
    not_followed="Follow-up cannot be assured",
    other="Other, as written",
)
