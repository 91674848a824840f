"""Words of the bleeding chapter."""

from screening.rules.vocabulary.words import words

BLEEDING_DISORDER = words(
    "bleeding disorder",
    none="None",
    suspected="Suspected",
    controlled="Known and controlled",
    uncontrolled="Known but not controlled",
)

INTERRUPTION = words(
    "interruption",
    agreed="Interruption plan agreed in writing",
    not_agreed="No plan agreed yet",
    continues="Cannot be interrupted",
)

ANTITHROMBOTIC_CLASS = words(
    "antithrombotic class",
    warfarin="Warfarin or another vitamin K antagonist",
    heparin="Unfractionated heparin",
    lmwh="Low-molecular-weight heparin",
    doac="Direct oral anticoagulant",
    fondaparinux="Fondaparinux",
    other_anticoagulant="Other anticoagulant",
    aspirin="Aspirin",
    p2y12="Clopidogrel, prasugrel or ticagrelor",
    other_antiplatelet="Other antiplatelet, such as dipyridamole or cilostazol",
)

ANTITHROMBOTIC_INDICATION = words(
    "antithrombotic indication",
    primary_prevention="Primary prevention",
    stent="Coronary or other stent",
    coronary="Coronary disease without a stent",
    stroke="Stroke or TIA",
    peripheral="Peripheral arterial disease",
    atrial_fibrillation="Atrial fibrillation",
    mechanical_valve="Mechanical heart valve",
    recent_clot="Venous clot in the past three months",
    older_clot="Venous clot before that",
    cancer_clot="Prevention of clots in cancer",
    other="Other",
)

THROMBOSIS_RISK = words("thrombosis risk", low="Low", raised="Raised")
