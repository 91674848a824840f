"""Words of the infection chapter."""

from screening.rules.vocabulary.words import words

INFECTION_NOW = words(
    "infection now",
    none="None",
    suspected="Suspected",
    active="Active",
)

INFECTION_SITE = words(
    "infection site",
    blood="Bloodstream or systemic",
    spine="Spine or meninges",
    skin="Skin or soft tissue",
    wound="Wound or pressure ulcer",
    urine="Urinary tract",
    chest="Chest",
    dental="Dental or oral",
    bone="Bone or joint",
    device="Implanted device",
    other="Other",
)

INFECTION_STATUS = words(
    "infection status",
    active="Active",
    suspected="Suspected",
    treated="Treated, antibiotics still running",
    resolved="Resolved",
)

CULTURES = words(
    "cultures",
    not_taken="Not taken",
    pending="Pending",
    negative="Negative",
    positive="Positive",
)

STAPH_CARRIAGE = words(
    "Staphylococcus aureus carriage",
    not_tested="Not tested",
    negative="Negative",
    mssa="MSSA carrier",
    mrsa="MRSA carrier",
    decolonised="Carrier, decolonised",
)
