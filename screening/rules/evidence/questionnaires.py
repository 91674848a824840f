"""Questionnaires on mood, thinking, pain and function: cut-offs here, licences elsewhere."""

from __future__ import annotations

from screening.rules.evidence.source import Read, Source, SourceKind

PHQ9 = Source(
    key="PHQ9",
    title="PHQ-9, and its first two items PHQ-2 (Kroenke 2001)",
    publisher="Pfizer",
    year=2001,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="rights, bands and items 1 to 3 read in published code sets; other wording to be "
    "proofread",
)

GAD7 = Source(
    key="GAD7",
    title="GAD-7 (Spitzer 2006)",
    publisher="Pfizer",
    year=2006,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="rights, bands and cut-off read in published code sets",
)

PEG = Source(
    key="PEG",
    title="PEG, three items on pain intensity and interference (Krebs 2009)",
    publisher="Krebs and others",
    year=2009,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.PART,
)

BPI = Source(
    key="BPI",
    title="Brief Pain Inventory, user guide",
    publisher="Cleeland",
    year=1991,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.PART,
    read_note="rights read; scoring from memory",
)

ODI = Source(
    key="ODI",
    title="Oswestry Disability Index",
    publisher="Fairbank",
    year=None,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="rights and code page read; scoring and bands from memory",
)

C_SSRS = Source(
    key="C-SSRS",
    title="Columbia Suicide Severity Rating Scale, screener",
    publisher="Research Foundation for Mental Hygiene",
    year=2008,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="tiers checked against published forms; wording not carried",
)

PCS = Source(
    key="PCS",
    title="Pain Catastrophizing Scale, manual",
    publisher="Sullivan",
    year=2009,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.COPY,
    read_note="manual read in a copy",
)

HADS = Source(
    key="HADS",
    title="Hospital Anxiety and Depression Scale",
    publisher="GL Assessment",
    year=None,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="bands read on a clinical page",
)

LANSS = Source(
    key="LANSS",
    title="LANSS pain scale",
    publisher="Not stated",
    year=None,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="cut-off read",
)

DN4 = Source(
    key="DN4",
    title="DN4, ten items, seven of interview and three of examination",
    publisher="Not stated",
    year=None,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="cut-off read in weak sources, to be verified",
)

PAINDETECT = Source(
    key="PAINDETECT",
    title="painDETECT",
    publisher="Not stated",
    year=None,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="bands read; one registry page prints the upper band wrongly",
)
