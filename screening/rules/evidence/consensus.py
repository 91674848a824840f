"""The Polyanalgesic Consensus Conference (PACC), 2012 to 2024, and its published summary."""

from __future__ import annotations

from screening.rules.evidence.source import Read, Source, SourceKind

PACC24_CP = Source(
    key="PACC24-CP",
    title="PACC 2024, intrathecal drug delivery for non-cancer pain: consensus points",
    publisher="Polyanalgesic Consensus Conference",
    year=2024,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.PART,
    read_note="points 1 to 7 read",
    doi="10.1016/j.neurom.2024.03.003",
)

PACC24_OPT = Source(
    key="PACC24-OPT",
    title="PACC 2024, non-cancer pain: patient optimisation for intrathecal drug delivery",
    publisher="Polyanalgesic Consensus Conference",
    year=2024,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.PART,
    read_note="first part read",
)

PACC24_COM = Source(
    key="PACC24-COM",
    title="PACC 2024, cancer pain: management of comorbid conditions, pulmonary and cardiac",
    publisher="Polyanalgesic Consensus Conference",
    year=2024,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.PART,
    read_note="first part read",
)

PACC24_CLIN = Source(
    key="PACC24-CLIN",
    title="PACC 2024, cancer pain: clinical management of patients",
    publisher="Polyanalgesic Consensus Conference",
    year=2024,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.WHOLE,
    read_note="this section read, not the whole guideline",
)

PACC24_ABS = Source(
    key="PACC24-ABS",
    title="PACC 2024, intrathecal drug delivery for non-cancer pain: abstract",
    publisher="Neuromodulation",
    year=2024,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.ABSTRACT,
)

PACC17 = Source(
    key="PACC17",
    title="PACC 2017, intrathecal drug infusion (Neuromodulation 2017;20:96)",
    publisher="Neuromodulation",
    year=2017,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.ABSTRACT,
    read_note="abstract only; its dose tables were not read",
)

PACC17_T = Source(
    key="PACC17-T",
    title="PACC 2017, trialling (Neuromodulation 2017;20:133-154)",
    publisher="Neuromodulation",
    year=2017,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.ABSTRACT,
    read_note="abstract read in a copy, cut off; 34 consensus points, text not read",
)

PACC17_SAFE = Source(
    key="PACC17-SAFE",
    title="PACC 2017, safety and risk mitigation (Neuromodulation 2017;20:155-176)",
    publisher="Neuromodulation",
    year=2017,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.ABSTRACT,
)

MP18 = Source(
    key="MP18",
    title="Summary of PACC 2016 and 2017, tables 1 to 3 (Pain Medicine 2019;20:784-798)",
    publisher="Pain Medicine",
    year=2019,
    kind=SourceKind.REVIEW,
    jurisdiction="international",
    read=Read.PART,
    read_note="tables 1 to 3 read",
)

PACC12_G = Source(
    key="PACC12-G",
    title="PACC 2012, catheter-tip inflammatory mass",
    publisher="Polyanalgesic Consensus Conference",
    year=2012,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.ABSTRACT,
)

PACC12_T = Source(
    key="PACC12-T",
    title="PACC 2012, trialling",
    publisher="Polyanalgesic Consensus Conference",
    year=2012,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.ABSTRACT,
)
