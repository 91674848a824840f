"""Words of the addiction history chapter."""

from screening.rules.vocabulary.words import words

SUBSTANCE = words(
    "substance",
    opioid_medicine="Opioid medicines, misused",
    opioid_illicit="Heroin or another illicit opioid",
    alcohol="Alcohol",
    cannabis="Cannabis",
    cocaine="Cocaine",
    stimulant="Amphetamines or another stimulant",
    sedative="Benzodiazepines or another sedative",
    hallucinogen="Hallucinogens",
    inhalant="Inhalants",
    other="Other",
)

SUBSTANCE_STATUS = words(
    "substance status",
    active="Active",
    remission="In remission",
)

TREATMENT = words(
    "addiction treatment",
    none="None",
    waiting="Referred, not started",
    under_way="Under way",
    completed="Completed",
    stopped="Stopped early",
)

ADDICTION_MEDICINE = words(
    "medicine for addiction",
    none="None",
    buprenorphine="Buprenorphine",
    methadone="Methadone",
    naltrexone="Naltrexone",
)

OPIOID_TOLERANCE = words(
    "opioid tolerance",
    naive="Opioid naive",
    tolerant="Opioid tolerant",
)

RISK_TOOL = words(
    "opioid risk tool",
    none="None scored",
    ort="ORT",
    ort_oud="ORT-OUD",
    soapp_r="SOAPP-R",
    comm="COMM (already on opioids)",
    other="Another tool",
)

RISK_TIER = words("risk tier", low="Low", moderate="Moderate", high="High")

URINE_TEST = words(
    "urine drug test",
    not_done="Not done",
    consistent="Consistent with what is prescribed",
    inconsistent="Inconsistent",
)

PRESCRIPTION_CHECK = words(
    "prescription check",
    not_done="Not done",
    no_register="No prescription register here",
    consistent="Consistent with what is reported",
    inconsistent="Inconsistent",
)

TAMPERING = words(
    "device tampering",
    none="None",
    open="Yes, not yet reviewed",
    reviewed="Yes, reviewed and closed by an addiction service",
)
