"""Labels and manuals of the Prometra pump, which its maker publishes as brief statements."""

from __future__ import annotations

from screening.rules.evidence.source import MAKER, Read, Source, SourceKind

FLX24 = Source(
    key="FLX24",
    title="Prometra brief statement for professionals, PL-19589-04",
    publisher="Flowonix",
    year=2024,
    kind=SourceKind.LABEL,
    jurisdiction="US",
    read=Read.PART,
    read_note="contraindications cut off at occupations; the consumer statement has the rest",
    interest=MAKER,
)

FLX22 = Source(
    key="FLX22",
    title="Prometra brief statement for consumers, PL-19701-00 and -03",
    publisher="Flowonix",
    year=2022,
    kind=SourceKind.LABEL,
    jurisdiction="US",
    read=Read.WHOLE,
    read_note="full list of contraindications; versions of 2018 and 2022",
    interest=MAKER,
)

FLX_MAN = Source(
    key="FLX-MAN",
    title="Prometra II manual, pages 8, 14 and 19, and the Spanish manual, sections 4 and 5",
    publisher="Flowonix",
    year=None,
    kind=SourceKind.LABEL,
    jurisdiction="US",
    read=Read.COPY,
    read_note="named pages read in a copy",
    interest=MAKER,
)

FLX_PTC = Source(
    key="FLX-PTC",
    title="Prometra Patient Therapy Controller guide, page 6",
    publisher="Flowonix",
    year=None,
    kind=SourceKind.LABEL,
    jurisdiction="US",
    read=Read.COPY,
    read_note="page 6 read in a copy",
    interest=MAKER,
)
