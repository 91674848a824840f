"""Drug labels: what the maker may say a drug is for, and whom it must not be given to."""

from __future__ import annotations

from screening.rules.evidence.source import MAKER, Read, Source, SourceKind

PRI = Source(
    key="PRI",
    title="Prialt (ziconotide): safety information for professionals, United States",
    publisher="Maker of Prialt",
    year=None,
    kind=SourceKind.LABEL,
    jurisdiction="US",
    read=Read.WHOLE,
    read_note="the safety information, with the boxed warning",
    interest=MAKER,
)

PRI_MPR = Source(
    key="PRI-MPR",
    title="Prialt (ziconotide): monograph of the United States label",
    publisher="Maker of Prialt",
    year=None,
    kind=SourceKind.LABEL,
    jurisdiction="US",
    read=Read.COPY,
    read_note="monograph read in a copy",
    interest=MAKER,
)

PRI_EU = Source(
    key="PRI-EU",
    title="Prialt (ziconotide): product information, European Union",
    publisher="European Commission",
    year=2020,
    kind=SourceKind.LABEL,
    jurisdiction="EU",
    read=Read.PART,
    read_note="dosing and contraindications read",
    interest=MAKER,
)

PRI_UK = Source(
    key="PRI-UK",
    title="Prialt (ziconotide): summary of product characteristics, 2 March 2023",
    publisher="Maker of Prialt",
    year=2023,
    kind=SourceKind.LABEL,
    jurisdiction="UK",
    read=Read.PART,
    read_note="dosing and psychiatric evaluation read; section 4.3, contraindications, not read",
    interest=MAKER,
)

# The dossier's key is INF; the Python name avoids the INF- codes of the infection rules.
INFUMORPH = Source(
    key="INF",
    title="Infumorph (preservative-free morphine for pumps): label and boxed warning",
    publisher="Maker of Infumorph",
    year=2024,
    kind=SourceKind.LABEL,
    jurisdiction="US",
    read=Read.COPY,
    read_note="monograph read in a copy; boxed warning of April 2024",
    interest=MAKER,
)

MIT = Source(
    key="MIT",
    title="Mitigo (preservative-free morphine for pumps): label",
    publisher="Maker of Mitigo",
    year=None,
    kind=SourceKind.LABEL,
    jurisdiction="US",
    read=Read.COPY,
    read_note="section 2.1 and boxed warning read in a copy; list of contraindications not read",
    interest=MAKER,
)

DURA = Source(
    key="DURA",
    title="Duramorph (preservative-free morphine): label and boxed warning",
    publisher="Maker of Duramorph",
    year=None,
    kind=SourceKind.LABEL,
    jurisdiction="US",
    read=Read.PART,
    read_note="boxed warning read",
    interest=MAKER,
)

PFM = Source(
    key="PFM",
    title="Preservative-free morphine: prescribing information, highlights and section 5.1",
    publisher="Pfizer",
    year=None,
    kind=SourceKind.LABEL,
    jurisdiction="US",
    read=Read.PART,
    read_note="highlights and section 5.1 read",
    interest=MAKER,
)

GAB_US = Source(
    key="GAB-US",
    title="Gablofen (intrathecal baclofen): United States label and patient notes",
    publisher="Maker of Gablofen",
    year=None,
    kind=SourceKind.LABEL,
    jurisdiction="US",
    read=Read.COPY,
    read_note="indications, monograph and patient notes read in a copy; "
    "full contraindication and screening sections not read",
    interest=MAKER,
)

GAB_EU = Source(
    key="GAB-EU",
    title="Gablofen (intrathecal baclofen): patient leaflet, in German",
    publisher="Maker of Gablofen",
    year=None,
    kind=SourceKind.LABEL,
    jurisdiction="EU",
    read=Read.COPY,
    read_note="leaflet read in a copy",
    interest=MAKER,
)

BAC_LABEL = Source(
    key="BAC-LABEL",
    title="Intrathecal baclofen: United States label, screening and dosing",
    publisher="Makers of intrathecal baclofen",
    year=None,
    kind=SourceKind.LABEL,
    jurisdiction="US",
    read=Read.COPY,
    read_note="screening protocol and starting dose read in a copy",
    interest=MAKER,
)
