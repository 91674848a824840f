"""The five documents Candor began with: pages for patients, two of them by a pump maker."""

from __future__ import annotations

from screening.rules.evidence.source import MAKER, Read, Source, SourceKind

S0 = Source(
    key="S0",
    title="What are the Risks of Having a Drug Pump Implanted?",
    publisher="About.com",
    year=2008,
    kind=SourceKind.PATIENT,
    jurisdiction="US",
    read=Read.WHOLE,
    read_note="calls the inflammatory mass an infection; later sources correct it",
    interest="General health website; author's interests not stated.",
)

S1 = Source(
    key="S1",
    title="Benefits and Risks: Drug Pumps",
    publisher="Medtronic",
    year=2013,
    kind=SourceKind.MANUFACTURER,
    jurisdiction="US",
    read=Read.WHOLE,
    interest=MAKER,
)

S2 = Source(
    key="S2",
    title="Questions and Answers: Drug Pumps",
    publisher="Medtronic",
    year=None,
    kind=SourceKind.MANUFACTURER,
    jurisdiction="US",
    read=Read.WHOLE,
    read_note="a page for patients",
    interest=MAKER,
)

S3 = Source(
    key="S3",
    title="Pain pump, an article for patients",
    publisher="Pathways",
    year=None,
    kind=SourceKind.PATIENT,
    jurisdiction="not stated",
    read=Read.WHOLE,
    read_note="undated; cites papers of 2020 to 2023 and the British Pain Society 2015",
    interest="The publisher offers its own pain programme.",
)

S4 = Source(
    key="S4",
    title="Intrathecal Drug Pump Implant",
    publisher="UPMC",
    year=2025,
    kind=SourceKind.PATIENT,
    jurisdiction="US",
    read=Read.WHOLE,
    read_note="reviewed 2025-03-18; its sentence on imaging nerve roots is not used",
    interest="The hospital offers the operation it describes.",
)
