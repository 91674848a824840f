"""Textbook pages. `TXT` stands for the set where no single page was named for a fact."""

from __future__ import annotations

from screening.rules.evidence.source import Read, Source, SourceKind

TXT = Source(
    key="TXT",
    title="Textbook pages on patient selection for intrathecal drug delivery",
    publisher="Several textbooks",
    year=None,
    kind=SourceKind.TEXTBOOK,
    jurisdiction="international",
    read=Read.COPY,
    read_note="read in a copy",
)

TXT_SEL = Source(
    key="TXT-SEL",
    title="Neurosurgery textbook page: patient selection",
    publisher="Not stated",
    year=None,
    kind=SourceKind.TEXTBOOK,
    jurisdiction="not stated",
    read=Read.COPY,
    read_note="read in a copy",
)

TXT_IND = Source(
    key="TXT-IND",
    title="Indications for intrathecal drug delivery",
    publisher="Functional Neurosurgery, a teaching site",
    year=None,
    kind=SourceKind.TEXTBOOK,
    jurisdiction="not stated",
    read=Read.WHOLE,
)

TXT_OUP = Source(
    key="TXT-OUP",
    title="Textbook chapter on intrathecal drug delivery (9780190271787, chapter 30)",
    publisher="Oxford University Press",
    year=None,
    kind=SourceKind.TEXTBOOK,
    jurisdiction="international",
    read=Read.COPY,
    read_note="read in a copy",
    doi="10.1093/med/9780190271787.003.0030",
)

TXT_DEER80 = Source(
    key="TXT-DEER80",
    title="Deer's Treatment of Pain, chapter 80: patient selection",
    publisher="Springer",
    year=None,
    kind=SourceKind.TEXTBOOK,
    jurisdiction="international",
    read=Read.PART,
    doi="10.1007/978-3-030-12281-2_80",
)

SPR23 = Source(
    key="SPR23",
    title="Chapter on trials before intrathecal delivery (978-3-031-39558-1, chapter 28)",
    publisher="Springer",
    year=2023,
    kind=SourceKind.TEXTBOOK,
    jurisdiction="international",
    read=Read.PART,
)

ZIC_LEXI = Source(
    key="ZIC-LEXI",
    title="Ziconotide: drug reference entry, trial dosing and observation",
    publisher="Lexi",
    year=None,
    kind=SourceKind.TEXTBOOK,
    jurisdiction="US",
    read=Read.COPY,
    read_note="read in a copy",
)
