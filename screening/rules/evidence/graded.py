"""Statements whose source grades its own evidence, ready to cite with that grade."""

from __future__ import annotations

from screening.rules.evidence.consensus import MP18, PACC24_CLIN, PACC24_COM, PACC24_CP

PACC24_PSYCHOLOGY = PACC24_CP.at(
    "consensus point 1", strength="grade B, evidence IB, certainty moderate"
)
PACC24_OPIOID_REDUCTION = PACC24_CP.at(
    "consensus point 2", strength="grade B, evidence II, certainty moderate"
)
PACC24_PSYCHOTROPICS = PACC24_CP.at("consensus point 3", strength="grade B, certainty low")
PACC24_OPTIMISE = PACC24_CP.at("consensus point 4", strength="grade B, certainty low")
PACC24_DRUG_CHOICE = PACC24_CP.at("consensus point 5")
PACC24_COMPOUNDING = PACC24_CP.at("consensus point 6", strength="grade A, certainty high")
PACC24_TRIAL_SETTING = PACC24_CP.at("consensus point 7", strength="grade B, certainty moderate")
PACC24_PULMONARY = PACC24_COM.at("consensus point 3", strength="grade B")
PACC24_DISEASE_BURDEN = PACC24_CLIN.at("disease burden and physical status")

MP18_CATEGORIES = MP18.at("table 1")
MP18_CANCER = MP18.at("table 2, cancer pain", strength="evidence I, grade A, consensus strong")
MP18_OPIOID_NON_CANCER = MP18.at(
    "table 2, opioids, non-cancer pain", strength="evidence III, grade B, consensus strong"
)
MP18_ZICONOTIDE_NON_CANCER = MP18.at(
    "table 2, ziconotide, non-cancer pain", strength="evidence I, grade A, consensus strong"
)
MP18_SEDATIVES = MP18.at(
    "table 3, concurrent sedatives", strength="evidence II-2, grade A, consensus strong"
)
MP18_RESPIRATORY = MP18.at(
    "table 3, respiratory depression", strength="evidence II-3, grade B, consensus strong"
)
MP18_ENDOCRINE = MP18.at(
    "table 3, endocrine surveillance", strength="evidence II-3, grade A, consensus strong"
)
MP18_OEDEMA = MP18.at("table 3, lower-limb oedema", strength="evidence III, grade C")
MP18_RETENTION = MP18.at("table 3, urinary retention", strength="evidence III, grade C")
MP18_SINGLE_SHOT = MP18.at(
    "table 3, single-shot trial", strength="evidence II-3, grade B, consensus moderate"
)
