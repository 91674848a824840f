"""How any question may be answered besides with a value, and where an answer came from."""

from screening.rules.vocabulary.words import words

#: Reasons a question has no value. Blank means not asked and is not listed: it is no answer.
MISSING = words(
    "missing",
    not_known="Not known",
    refused="Refused",
    unobtainable="Cannot be obtained",
    in_error="Entered in error",
)

SOURCE = words(
    "source",
    patient="Patient",
    carer="Carer or family",
    examination="Examination",
    record="Medical record",
    test="Test or imaging report",
    colleague="Another clinician",
)

#: What a list says of itself. Blank means not asked.
LIST_STATE = words("list state", complete="List is complete", none="None", partial="More to add")

YES_NO = words("yes or no", yes="Yes", no="No")
