"""Words of the support and consent chapter."""

from screening.rules.vocabulary.words import words

REFILL_COMMITMENT = words(
    "commitment to refills",
    committed="Will come for every refill",
    with_help="Will come, with help arranged",
    doubtful="Doubtful",
    refuses="Will not come for refills",
)

CAREGIVER = words(
    "caregiver",
    trained="Available and trained",
    untrained="Available, not yet trained",
    none="None",
)

CAPACITY = words(
    "capacity to decide",
    has="Decides for themselves",
    doubtful="In doubt",
    lacks_with_surrogate="A guardian or surrogate decides",
    lacks="Cannot decide, and nobody is appointed to",
)

OPIOID_AGREEMENT = words(
    "agreement on opioids",
    agrees="Agrees to reduce, and to one prescriber",
    takes_none="Takes no opioids",
    declines="Does not agree",
)
