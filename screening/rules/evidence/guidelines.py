"""Guidelines and best-practice statements, other than the Polyanalgesic Consensus Conference."""

from __future__ import annotations

from screening.rules.evidence.source import Read, Source, SourceKind

PRAGER14 = Source(
    key="PRAGER14",
    title="Best practices for intrathecal drug delivery for pain (Neuromodulation 2014;17:354-372)",
    publisher="Neuromodulation",
    year=2014,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.ABSTRACT,
    read_note="abstract read in a copy; body not read",
)

PP10 = Source(
    key="PP10",
    title="Consensus on selection for intrathecal delivery in non-cancer pain "
    "(Pain Physician 2010;13:E175-E213)",
    publisher="Pain Physician",
    year=2010,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.ABSTRACT,
)

BPS15 = Source(
    key="BPS15",
    title="Intrathecal drug delivery systems: British Pain Society guidance",
    publisher="British Pain Society",
    year=2015,
    kind=SourceKind.GUIDELINE,
    jurisdiction="UK",
    read=Read.ABSTRACT,
    read_note="title, contents and introduction read in a copy; "
    "section 4, patient selection, not read",
)

NICE145 = Source(
    key="NICE145",
    title="Spasticity in under 19s, CG145: recommendations 1.6.1 to 1.6.6",
    publisher="National Institute for Health and Care Excellence",
    year=2012,
    kind=SourceKind.GUIDELINE,
    jurisdiction="UK",
    read=Read.COPY,
    read_note="recommendations 1.6.1 to 1.6.6 read in a copy; check the current status",
)

ITB_SEL = Source(
    key="ITB-SEL",
    title="Best practices for intrathecal baclofen: patient selection "
    "(Saulino, Neuromodulation 2016;19:607-615)",
    publisher="Neuromodulation",
    year=2016,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.ABSTRACT,
)

ITB_SCR = Source(
    key="ITB-SCR",
    title="Best practices for intrathecal baclofen: screening test (Boster 2016)",
    publisher="Neuromodulation",
    year=2016,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.ABSTRACT,
    read_note="excerpt read in a copy",
)

ASRA = Source(
    key="ASRA",
    title="Interventional pain procedures and antithrombotic drugs, second edition "
    "(Reg Anesth Pain Med 43:225)",
    publisher="ASRA, ESRA and partner societies",
    year=2018,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.COPY,
    read_note="summary table read in a copy, cut after low-molecular-weight heparin; "
    "later rows second hand, to be verified",
    doi="10.1097/AAP.0000000000000700",
)

ASRA19 = Source(
    key="ASRA19",
    title="ASRA News, 27 August 2019, on the 2018 interventional pain guideline",
    publisher="American Society of Regional Anesthesia and Pain Medicine",
    year=2019,
    kind=SourceKind.GUIDELINE,
    jurisdiction="US",
    read=Read.WHOLE,
)

ASRA_REG25 = Source(
    key="ASRA-REG25",
    title="Regional anaesthesia and antithrombotic drugs, fifth edition",
    publisher="American Society of Regional Anesthesia and Pain Medicine",
    year=2025,
    kind=SourceKind.GUIDELINE,
    jurisdiction="US",
    read=Read.COPY,
    read_note="read in a copy; another rule than the pain-procedure guideline, never mixed with it",
    doi="10.1136/rapm-2024-105766",
)

NACC = Source(
    key="NACC",
    title="Neurostimulation consensus on infection prevention, 2017",
    publisher="Neuromodulation Appropriateness Consensus Committee",
    year=2017,
    kind=SourceKind.GUIDELINE,
    jurisdiction="international",
    read=Read.COPY,
    read_note="table read in a copy; written for spinal cord stimulation, used by analogy",
)

ASA_RD = Source(
    key="ASA-RD",
    title="ASA practice advice on respiratory depression after intrathecal morphine, "
    "as tabulated in World J Anesthesiol 2014, table 5",
    publisher="American Society of Anesthesiologists",
    year=2014,
    kind=SourceKind.GUIDELINE,
    jurisdiction="US",
    read=Read.COPY,
    read_note="table read in a copy",
)

ASA16 = Source(
    key="ASA16",
    title="ASA and ASRA guideline on respiratory depression with neuraxial opioids",
    publisher="American Society of Anesthesiologists",
    year=2016,
    kind=SourceKind.GUIDELINE,
    jurisdiction="US",
    read=Read.COPY,
    read_note="monitoring times and risk factors read in a copy",
)

NMF = Source(
    key="NMF",
    title="Spinal cord stimulation practice parameters: psychological assessment",
    publisher="Neuromodulation Foundation",
    year=None,
    kind=SourceKind.GUIDELINE,
    jurisdiction="not stated",
    read=Read.WHOLE,
    read_note="written for spinal cord stimulation, used by analogy",
)

CDC22 = Source(
    key="CDC22",
    title="CDC 2022 opioid guideline: morphine equivalence factors",
    publisher="Centers for Disease Control and Prevention",
    year=2022,
    kind=SourceKind.GUIDELINE,
    jurisdiction="US",
    read=Read.SECOND_HAND,
    read_note="factors read in published conversion tables; thresholds to be checked",
)

CDC17 = Source(
    key="CDC17",
    title="CDC opioid morphine equivalence factors, 2017 edition",
    publisher="Centers for Disease Control and Prevention",
    year=2017,
    kind=SourceKind.GUIDELINE,
    jurisdiction="US",
    read=Read.COPY,
    read_note="read in a copy; superseded, for comparison only",
)

CDC16 = Source(
    key="CDC16",
    title="CDC compilation of opioid morphine equivalence factors, 2016",
    publisher="Centers for Disease Control and Prevention",
    year=2016,
    kind=SourceKind.GUIDELINE,
    jurisdiction="US",
    read=Read.WHOLE,
    read_note="superseded, for comparison only",
)
