"""Makers' own pages: useful on their products, never enough alone to argue for a trial."""

from __future__ import annotations

from screening.rules.evidence.source import MAKER, Read, Source, SourceKind

MDT_SEL = Source(
    key="MDT-SEL",
    title="Patient selection for targeted drug delivery, chronic pain (after Prager 2014)",
    publisher="Medtronic",
    year=None,
    kind=SourceKind.MANUFACTURER,
    jurisdiction="international",
    read=Read.WHOLE,
    interest=MAKER,
)

MDT_CA = Source(
    key="MDT-CA",
    title="Targeted drug delivery for cancer pain: selection and contraindications",
    publisher="Medtronic",
    year=None,
    kind=SourceKind.MANUFACTURER,
    jurisdiction="US",
    read=Read.WHOLE,
    interest=MAKER,
)

MDT_IND = Source(
    key="MDT-IND",
    title="SynchroMed II: labelled indications",
    publisher="Medtronic",
    year=None,
    kind=SourceKind.MANUFACTURER,
    jurisdiction="US",
    read=Read.WHOLE,
    read_note="maker's page; the prescribing information itself was not read",
    interest=MAKER,
)

MDT_PRO = Source(
    key="MDT-PRO",
    title="Targeted drug delivery, page for professionals: surgical intervention not indicated",
    publisher="Medtronic",
    year=None,
    kind=SourceKind.MANUFACTURER,
    jurisdiction="not stated",
    read=Read.PART,
    interest=MAKER,
)

MDT_COV = Source(
    key="MDT-COV",
    title="SynchroMed II questions during COVID-19, quoting the label on refills",
    publisher="Medtronic",
    year=None,
    kind=SourceKind.MANUFACTURER,
    jurisdiction="US",
    read=Read.WHOLE,
    interest=MAKER,
)

MDT_ITB = Source(
    key="MDT-ITB",
    title="Intrathecal baclofen: evaluation and screening test",
    publisher="Medtronic",
    year=None,
    kind=SourceKind.MANUFACTURER,
    jurisdiction="international",
    read=Read.WHOLE,
    read_note="a page for patients",
    interest=MAKER,
)

MDT_PSY = Source(
    key="MDT-PSY",
    title="Questions and answers on psychological evaluation before neurostimulation",
    publisher="Medtronic",
    year=None,
    kind=SourceKind.MANUFACTURER,
    jurisdiction="not stated",
    read=Read.SECOND_HAND,
    read_note="quoted by others; about neurostimulation, used by analogy",
    interest=MAKER,
)

LIO = Source(
    key="LIO",
    title="Lioresal Intrathecal pages for professionals: selection, screening trial, severity",
    publisher="Maker of Lioresal Intrathecal",
    year=None,
    kind=SourceKind.MANUFACTURER,
    jurisdiction="US",
    read=Read.WHOLE,
    read_note="pages read, not the full prescribing information",
    interest=MAKER,
)
