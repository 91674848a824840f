"""Tools for substance use, opioid risk, sleep apnoea and spasticity."""

from __future__ import annotations

from screening.rules.evidence.source import Read, Source, SourceKind

AUDIT_C = Source(
    key="AUDIT-C",
    title="AUDIT-C (Bush 1998; Bradley 2007)",
    publisher="World Health Organization",
    year=1998,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="scoring and cut-offs read in published code sets; 1998 is the first of the two "
    "papers",
)

TAPS = Source(
    key="TAPS",
    title="TAPS-1 and TAPS-2, tobacco, alcohol, prescription medicine and other substance use",
    publisher="National Institute on Drug Abuse",
    year=None,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.PART,
    read_note="items and scoring read on the institute's pages",
)

ORT = Source(
    key="ORT",
    title="Opioid Risk Tool (Webster and Webster 2005)",
    publisher="Lynn Webster",
    year=2005,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="weights and bands read in several places",
)

ORT_OUD = Source(
    key="ORT-OUD",
    title="Opioid Risk Tool revised for opioid use disorder (Cheatle 2019)",
    publisher="Cheatle and others",
    year=2019,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.ABSTRACT,
)

DAST10 = Source(
    key="DAST10",
    title="DAST-10, drug abuse screening test",
    publisher="Skinner and CAMH",
    year=1982,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="bands and cut-off read at the National Institute on Drug Abuse",
)

SOAPP_R = Source(
    key="SOAPP-R",
    title="SOAPP-R, 24 items, for people not yet on long-term opioids",
    publisher="Inflexxion",
    year=None,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.PART,
    read_note="cut-offs read in a validation paper",
)

COMM = Source(
    key="COMM",
    title="COMM, 17 items, for people already on opioids",
    publisher="Inflexxion",
    year=None,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.PART,
    read_note="primary-care cut-off read; original cut-off from memory",
)

DIRE = Source(
    key="DIRE",
    title="DIRE score (Belgrade 2006, J Pain 7:671)",
    publisher="Belgrade and others",
    year=2006,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="scoring read in a registry; rights conflict",
)

STOP_BANG = Source(
    key="STOP-BANG",
    title="STOP-Bang sleep apnoea questionnaire",
    publisher="University Health Network, Toronto",
    year=None,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="items and bands read; neck limits differ between versions",
)

MAS = Source(
    key="MAS",
    title="Modified Ashworth scale (Bohannon and Smith 1987)",
    publisher="Bohannon and Smith",
    year=1987,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="grades read in a registry and a review",
)

PSFS = Source(
    key="PSFS",
    title="Penn Spasm Frequency Scale (Penn 1989)",
    publisher="National Institute of Neurological Disorders and Stroke",
    year=1989,
    kind=SourceKind.INSTRUMENT,
    jurisdiction="international",
    read=Read.SECOND_HAND,
    read_note="grades read in the common data elements",
)
