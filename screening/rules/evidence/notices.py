"""Safety notices of regulators."""

from __future__ import annotations

from screening.rules.evidence.source import Read, Source, SourceKind

FDA18 = Source(
    key="FDA18",
    title="Safety communication on drugs not approved for implanted pumps, 14 November 2018",
    publisher="US Food and Drug Administration",
    year=2018,
    kind=SourceKind.SAFETY_NOTICE,
    jurisdiction="US",
    read=Read.SECOND_HAND,
    read_note="read in two published reports of the communication",
)

MDT_MRI = Source(
    key="MDT-MRI",
    title="SynchroMed II infusion pump: caution after MRI",
    publisher="Therapeutic Goods Administration",
    year=None,
    kind=SourceKind.SAFETY_NOTICE,
    jurisdiction="Australia",
    read=Read.WHOLE,
    read_note="read with the maker's and United Kingdom pages; field strengths differ by version",
    interest="Some of the pages read are the maker's own.",
)
