"""Words of the chapter on other organs and current drugs."""

from screening.rules.vocabulary.words import words

SLEEP_APNOEA = words(
    "sleep apnoea",
    not_diagnosed="Never diagnosed",
    excluded="Excluded by a sleep study",
    treated="Diagnosed and treated",
    untreated="Diagnosed, not treated",
)

EPILEPSY = words(
    "epilepsy",
    none="None",
    controlled="Controlled",
    uncontrolled="Not controlled, treatable",
    refractory="Not controlled in spite of treatment",
)

DRUG_CLASS = words(
    "drug class",
    opioid="Opioid",
    gabapentinoid="Gabapentinoid",
    benzodiazepine="Benzodiazepine",
    sleeping_tablet="Sleeping tablet",
    barbiturate="Barbiturate",
    muscle_relaxant="Muscle relaxant or oral baclofen",
    antidepressant="Antidepressant",
    maoi="MAO inhibitor",
    antipsychotic="Antipsychotic",
    antiepileptic="Other antiepileptic",
    antihistamine="Sedating antihistamine",
    paracetamol="Paracetamol",
    nsaid="Anti-inflammatory (NSAID)",
    anticoagulant="Anticoagulant",
    antiplatelet="Antiplatelet",
    blood_pressure="Blood pressure or heart",
    diabetes="Diabetes",
    steroid="Steroid",
    hormone="Hormone",
    antimicrobial="Antibiotic or other antimicrobial",
    cancer="Cancer treatment",
    immunosuppressant="Immunosuppressant",
    supplement="Supplement or herbal",
    other="Other",
)

DOSE_UNIT = words(
    "dose unit",
    mcg="mcg",
    mg="mg",
    g="g",
    mcg_per_h="mcg/h",
    mg_per_h="mg/h",
    mcg_per_day="mcg/day",
    mg_per_day="mg/day",
    ml="mL",
    units="units",
    tablets="tablets",
    drops="drops",
    puffs="puffs",
)

FREQUENCY = words(
    "frequency",
    once_daily="Once a day",
    twice_daily="Twice a day",
    three_daily="Three times a day",
    four_daily="Four times a day",
    every_6_h="Every 6 hours",
    every_4_h="Every 4 hours",
    at_night="At night",
    continuous="Continuous",
    every_48_h="Every 48 hours",
    every_72_h="Every 72 hours",
    weekly="Once a week",
    monthly="Once a month",
    as_needed="When needed",
    other="Other, see schedule",
)

ROUTE = words(
    "route",
    oral="By mouth",
    buccal="Under the tongue or in the cheek",
    transdermal="Patch",
    subcutaneous="Under the skin",
    intramuscular="Into muscle",
    intravenous="Into a vein",
    rectal="Rectal",
    inhaled="Inhaled or nasal",
    topical="On the skin or eyes, local effect",
    epidural="Epidural",
    intrathecal="Intrathecal",
    other="Other, see schedule",
)

#: What an allergy may be to: every drug a pump may be filled with, what devices are made of, what
#: is used at the procedure, and the rest.
ALLERGEN = words(
    "allergy to",
    morphine="Morphine",
    ziconotide="Ziconotide",
    baclofen="Baclofen",
    hydromorphone="Hydromorphone",
    fentanyl="Fentanyl",
    sufentanil="Sufentanil",
    bupivacaine="Bupivacaine",
    clonidine="Clonidine",
    titanium="Titanium",
    silicone="Silicone",
    steel="Stainless steel",
    plastic="Acetal, polypropylene or acrylic",
    barium="Barium sulfate",
    tungsten="Tungsten",
    hydrogel="Hydrogel",
    ink="Marking ink",
    latex="Latex",
    iodine="Iodine",
    tape="Adhesive tape",
    local_anaesthetic="Local anaesthetic",
    anaesthetic="General anaesthetic",
    other_drug="Another drug",
    other="Something else",
)
